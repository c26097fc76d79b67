import { ConnectorMock } from './remote';
import { checkStrictly } from './strict';
import { urlOfWorker } from './worker';

/** The mock of this worker, for tests that load a fixture, set the clock or query the journal. */
export const connectorMock = new ConnectorMock(() => urlOfWorker('vitest', process.env.VITEST_POOL_ID));

process.env.ELASTICSEARCH_URL = connectorMock.url;

// The name is in a variable because the user installs vitest; this project does not depend on it.
const runner = 'vitest';
const { beforeEach, afterEach } = (await import(runner)) as Vitest;

interface Vitest {
  beforeEach(hook: (context: { onTestFailed(hook: () => Promise<void>): void }) => Promise<void>): void;
  afterEach(
    hook: (context: { readonly task: { readonly result?: { readonly state: string } } }) => Promise<void>,
  ): void;
}

// In strict mode, a test also fails if requests were refused unexpectedly.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') await checkStrictly(connectorMock);
});

// Each test begins in the initial state; a failed test reports which of its requests were refused, and why.
beforeEach(async ({ onTestFailed }) => {
  await connectorMock.reset();
  onTestFailed(async () => {
    const refusals = await connectorMock.refusals().catch(() => []);
    if (refusals.length > 0) console.error(`Refused requests:\n${refusals.join('\n')}`);
  });
});
