import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSuite } from '../conformance/case';
import { RawClient } from '../conformance/client';
import { play } from '../conformance/play';
import { type Pair, pair } from './servers';

const folder = join(__dirname, '..', 'cases');

/** Control calls are for the mock that is the cluster. */
class DividedClient extends RawClient {
  private readonly ofCluster: RawClient;

  constructor({ cluster, server }: Pair) {
    super(server.url);
    this.ofCluster = new RawClient(cluster.url);
  }

  override send(...call: Parameters<RawClient['send']>): ReturnType<RawClient['send']> {
    return call[1].startsWith('/_mock') ? this.ofCluster.send(...call) : super.send(...call);
  }

  override close(): void {
    super.close();
    this.ofCluster.close();
  }
}

describe('responses of a cluster behind the server', () => {
  let servers: Pair;
  let client: RawClient;

  before(async () => {
    servers = await pair();
    client = new DividedClient(servers);
  });
  after(async () => {
    client.close();
    await servers.stop();
  });

  for (const file of readdirSync(folder).sort()) {
    const suite = readSuite(join(folder, file));
    it(`are those of the cluster: ${suite.suite}`, async () => {
      for (const testCase of suite.cases) await play(client, suite, testCase);
    });
  }
});
