import { ConnectorMock } from './remote';
import { urlOfWorker } from './worker';

/** The mock of this worker, for tests that load a fixture, set the clock, ask the journal. */
export const connectorMock = new ConnectorMock(() => urlOfWorker('vitest', process.env.VITEST_POOL_ID));

process.env.ELASTICSEARCH_URL = connectorMock.url;

// A name in a variable, since vitest is the user's: this project does not have it.
const runner = 'vitest';
const { beforeEach } = (await import(runner)) as Vitest;

interface Vitest {
  beforeEach(hook: (context: { onTestFailed(hook: () => Promise<void>): void }) => Promise<void>): void;
}

// Each test begins in the state of the start; one that fails tells which of its requests were refused, and why.
beforeEach(async ({ onTestFailed }) => {
  await connectorMock.reset();
  onTestFailed(async () => {
    const refusals = await connectorMock.refusals().catch(() => []);
    if (refusals.length > 0) console.error(`Requests that were refused:\n${refusals.join('\n')}`);
  });
});
