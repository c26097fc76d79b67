import { ConnectorMock } from './remote';
import { type SharedServer, startSharedServer } from './shared-server';
import { urlOfWorker } from './worker';

// Set in the workers of a parallel run, each of which has its own sandbox.
const worker = process.env.MOCHA_WORKER_ID;

/** The mock of this worker, for tests that load a fixture, set the clock or query the journal. */
export const connectorMock = new ConnectorMock(() => urlOfWorker('mocha', worker));

// Set before spec files are loaded, because they may read it immediately.
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

interface Failure {
  message: string;
  stack?: string;
}

interface Context {
  readonly currentTest?: { readonly state?: string; readonly err?: Failure };
}

/** Each test begins in the initial state; a failed test reports which of its requests were refused, and why. */
export const mochaHooks = {
  beforeEach: (): Promise<void> => connectorMock.reset(),

  async afterEach(this: Context): Promise<void> {
    const error = this.currentTest?.state === 'failed' ? this.currentTest.err : undefined;
    const refusals = error ? await connectorMock.refusals().catch(() => []) : [];
    if (error && refusals.length > 0) append(error, `\n\nRefused requests:\n${refusals.join('\n')}`);
  },
};

/** Some reporters show the message, others the beginning of the stack. */
function append(error: Failure, text: string): void {
  const message = error.message + text;
  if (error.stack !== undefined) error.stack = error.stack.replace(error.message, () => message);
  error.message = message;
}
