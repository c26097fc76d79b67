import { ConnectorMock } from './remote';
import { type SharedServer, startSharedServer } from './shared-server';
import { urlOfWorker } from './worker';

// Set in the workers of a parallel run; each has a sandbox of its own.
const worker = process.env.MOCHA_WORKER_ID;

/** The mock of this worker, for tests that load a fixture, set the clock, ask the journal. */
export const connectorMock = new ConnectorMock(() => urlOfWorker('mocha', worker));

// Before spec files are loaded, which may read it at once.
if (worker !== undefined) process.env.ELASTICSEARCH_URL = connectorMock.url;

interface Run {
  connectorMockServer?: SharedServer;
}

/** Runs once, before all workers. */
export async function mochaGlobalSetup(this: Run): Promise<void> {
  this.connectorMockServer = await startSharedServer();
}

export async function mochaGlobalTeardown(this: Run): Promise<void> {
  await this.connectorMockServer?.stop();
}

/** Each test begins in the state of the start. */
export const mochaHooks = {
  beforeEach: (): Promise<void> => connectorMock.reset(),
};
