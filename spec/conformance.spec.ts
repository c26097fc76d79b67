import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningServer, type ServerOptions, startServer } from '../server';
import { readSuite } from './conformance/case';
import { RawClient } from './conformance/client';
import { play } from './conformance/play';

describe('responses of Elasticsearch', () => playAll('cases', {}));
describe('responses of Elasticsearch with authentication', () =>
  playAll('cases-secured', { auth: 'on', password: 'changeme' }));

/** Plays the suites of a folder against a server with the given options. */
function playAll(name: string, options: ServerOptions): void {
  const folder = join(__dirname, name);
  let server: RunningServer;
  let client: RawClient;

  before(async () => {
    server = await startServer(options);
    client = new RawClient(server.url);
  });
  after(async () => {
    client.close();
    await server.stop();
  });

  for (const file of readdirSync(folder).sort()) {
    const suite = readSuite(join(folder, file));
    describe(suite.suite, () => {
      for (const testCase of suite.cases) it(testCase.name, () => play(client, suite, testCase));
    });
  }
}
