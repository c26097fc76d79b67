import { ConnectorMock } from './remote';
import { checkStrictly } from './strict';
import { urlOfWorker } from './worker';

/** The mock of this worker, for tests that load a fixture, set the clock or query the journal. */
export const connectorMock = new ConnectorMock(() => urlOfWorker('jest', process.env.JEST_WORKER_ID));

process.env.ELASTICSEARCH_URL = connectorMock.url;

// Each test begins in the initial state. These are Jest's own functions, not mocha's, whose types they have.
beforeEach(() => connectorMock.reset());

// In strict mode, a test also fails if requests were refused unexpectedly.
afterEach(() => checkStrictly(connectorMock));
