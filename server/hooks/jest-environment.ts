import { createRequire } from 'node:module';
import { join } from 'node:path';
import { appendRefusals, type Failure } from './failure';
import { ConnectorMock } from './remote';
import { urlOfWorker } from './worker';

interface Event {
  readonly name: string;
  readonly error?: unknown;
}

/** What this needs of Jest's own environment, which comes with Jest. */
type EnvironmentClass = new (
  ...given: unknown[]
) => { handleTestEvent?(event: Event, state: unknown): Promise<void> | void };

/** The package that has the environment, and those by way of which Jest itself finds it. */
const BY_WAY_OF = ['jest', '@jest/core', 'jest-config', 'jest-environment-node'];

/**
 * Jest's environment for Node, in which a failed test reports which of its requests were refused, and why: hooks of tests are
 * not told whether a test has failed.
 */
class ConnectorMockEnvironment extends nodeEnvironment() {
  override async handleTestEvent(event: Event, state: unknown): Promise<void> {
    await super.handleTestEvent?.(event, state);
    if (event.name !== 'test_fn_failure' || !isFailure(event.error)) return;
    const mock = new ConnectorMock(() => urlOfWorker('jest', process.env.JEST_WORKER_ID));
    const refusals = await mock.refusals().catch(() => []);
    if (refusals.length > 0) appendRefusals(event.error, refusals);
  }
}

/** Errors of tests are of another realm. */
function isFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && typeof (error as Failure).message === 'string';
}

function nodeEnvironment(): EnvironmentClass {
  let from = createRequire(join(process.cwd(), 'package.json'));
  for (const name of BY_WAY_OF) {
    try {
      const loaded = from('jest-environment-node') as { readonly TestEnvironment: EnvironmentClass };
      return loaded.TestEnvironment;
    } catch {
      from = createRequire(from.resolve(name));
    }
  }
  throw new Error("Jest's environment for Node was not found. Add jest-environment-node to the project.");
}

export = ConnectorMockEnvironment;
