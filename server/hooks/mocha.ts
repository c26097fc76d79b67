import { appendRefusals, type Failure } from './failure';
import { ConnectorMock } from './remote';
import { type SharedServer, startSharedServer } from './shared-server';
import { checkStrictly, isStrict } from './strict';
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

interface Test {
  readonly state?: string;
  readonly err?: Failure;
  fn?: Body | undefined;
}

type Body = (this: unknown, done?: (error?: unknown) => void) => unknown;

interface Context {
  readonly currentTest?: Test;
}

/**
 * Each test begins in the initial state; a failed test reports which of its requests were refused, and why. In strict mode, a test
 * also fails if requests were refused unexpectedly.
 */
export const mochaHooks = {
  beforeEach(this: Context): Promise<void> {
    if (this.currentTest?.fn && isStrict()) this.currentTest.fn = strict(this.currentTest.fn);
    return connectorMock.reset();
  },

  async afterEach(this: Context): Promise<void> {
    const error = this.currentTest?.state === 'failed' ? this.currentTest.err : undefined;
    const refusals = error ? await connectorMock.refusals().catch(() => []) : [];
    if (error && refusals.length > 0) appendRefusals(error, refusals);
  },
};

/** A failing hook would end the whole suite, so the check is a part of the test. */
function strict(body: Body): Body {
  const check = (): Promise<void> => checkStrictly(connectorMock);
  if (body.length === 0) {
    return async function (this: unknown) {
      await body.call(this);
      await check();
    };
  }
  return function (this: unknown, done) {
    return body.call(this, (error) => (error ? done?.(error) : check().then(() => done?.(), done)));
  };
}
