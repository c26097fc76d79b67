import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../server';
import { readSuite } from './conformance/case';
import { RawClient } from './conformance/client';
import { play } from './conformance/play';

const folder = join(__dirname, 'cases');

describe('responses of Elasticsearch', () => {
  let server: RunningServer;
  let client: RawClient;

  before(async () => {
    server = await startServer();
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
});
