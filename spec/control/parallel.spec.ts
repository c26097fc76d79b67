import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';

const WORKERS = 10;
const TESTS_OF_A_WORKER = 20;
const file = pathToFileURL(join(__dirname, 'sandbox-tests.mjs'));

function inThread(server: string, number: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { server, number, count: TESTS_OF_A_WORKER }, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

describe('hundreds of tests in ten parallel workers, each in its sandbox', function () {
  this.timeout(60_000);
  let server: RunningServer;
  const numbers = Array.from({ length: WORKERS }, (_, at) => at + 1);

  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('do not affect each other in threads', async () => {
    const counts = await Promise.all(numbers.map((number) => inThread(server.url, number)));
    expect(sum(counts)).to.equal(WORKERS * TESTS_OF_A_WORKER);
  });

  it('do not affect each other in a single thread', async () => {
    const { runTests } = await import(file.href);
    const counts = await Promise.all(numbers.map((number) => runTests(server.url, number, TESTS_OF_A_WORKER)));
    expect(sum(counts)).to.equal(WORKERS * TESTS_OF_A_WORKER);
  });

  it('leave nothing outside their sandboxes', () => {
    expect(server.sandboxes()).to.have.length(WORKERS);
    expect(server.leaks().clean).to.equal(true);
    expect(server.journal.entries()).to.deep.equal([]);
    for (const number of numbers) {
      const sandbox = server.sandbox(`w${number}`);
      expect(sandbox.state().connectors?.map(({ name }) => name)).to.deep.equal([
        `sandbox ${number}, test ${TESTS_OF_A_WORKER}`,
      ]);
    }
  });
});
