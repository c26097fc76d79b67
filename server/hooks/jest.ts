import { ConnectorMock } from './remote';
import { urlOfWorker } from './worker';

/** The mock of this worker, for tests that load a fixture, set the clock or query the journal. */
export const connectorMock = new ConnectorMock(() => urlOfWorker('jest', process.env.JEST_WORKER_ID));

process.env.ELASTICSEARCH_URL = connectorMock.url;

// Each test begins in the initial state. This is Jest's own beforeEach, not mocha's, whose types it has.
beforeEach(() => connectorMock.reset());
