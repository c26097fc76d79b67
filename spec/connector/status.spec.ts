import { expect } from 'chai';
import fc from 'fast-check';
import { indexNameUpdate, nativeUpdate } from '../../server/connector/index-name';
import {
  type ConnectorStatus,
  connectorErrorUpdate,
  connectorStatuses,
  connectorTransitions,
  readConnectorStatus,
  serviceTypeUpdate,
  statusUpdate,
} from '../../server/connector/status';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';

/**
 * The table of the connector protocol, written out again: rows are the states before, columns the states after, in the
 * order of the states.
 */
const table: Record<ConnectorStatus, string> = {
  created: '-y--y',
  needs_configuration: '--y-y',
  configured: '-yyyy',
  connected: '--yyy',
  error: '--yyy',
};

describe('connector status', () => {
  for (const from of connectorStatuses) {
    for (const [column, to] of connectorStatuses.entries()) {
      const allowed = table[from][column] === 'y';
      it(`${allowed ? 'allows' : 'does not allow'} ${from} to ${to}`, () => {
        if (allowed) {
          expect(statusUpdate({ status: from }, to.toUpperCase())).to.deep.equal({ status: to });
          return;
        }
        const error = thrown(() => statusUpdate({ status: from }, to));
        expect(error.reason).to.equal(
          `Invalid transition attempt from [${from}] to [${to}]. Such a status transition is not supported by the Connector Protocol.`,
        );
        expect(error).to.include({ type: 'status_exception', status: 400 });
        expect(error.causedBy).to.include({
          type: 'connector_invalid_status_transition_exception',
          reason: error.reason,
        });
      });
    }
  }

  it('never leaves the table, whatever is requested @fuzz', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...connectorStatuses),
        fc.array(fc.constantFrom(...connectorStatuses)),
        (start, steps) => {
          let status: ConnectorStatus = start;
          for (const step of steps) {
            const next = attempt(() => statusUpdate({ status }, step));
            if (next) expect(connectorTransitions[status]).to.include(step);
            status = next ? step : status;
            expect(connectorStatuses).to.include(status);
          }
        },
      ),
    );
  });

  it('rejects an unknown stored status', () => {
    expect(thrown(() => readConnectorStatus('sleeping')).reason).to.equal('Unknown ConnectorStatus: sleeping');
    expect(thrown(() => readConnectorStatus(undefined)).reason).to.equal('Unknown ConnectorStatus: null');
  });

  it('follows the error', () => {
    expect(connectorErrorUpdate('broken')).to.deep.equal({ error: 'broken', status: 'error' });
    expect(connectorErrorUpdate('')).to.deep.equal({ error: '', status: 'connected' });
    expect(connectorErrorUpdate(null)).to.deep.equal({ error: null, status: 'connected' });
  });

  for (const status of connectorStatuses) {
    it(`follows service type and native flag from ${status}`, () => {
      const afterType = status === 'created' ? 'created' : 'needs_configuration';
      expect(serviceTypeUpdate({ status }, 'drive')).to.deep.equal({ service_type: 'drive', status: afterType });
      const afterNative = status === 'connected' ? 'configured' : status;
      expect(nativeUpdate('c1', { status }, true)).to.deep.equal({ is_native: true, status: afterNative });
    });
  }
});

describe('the index of a managed connector', () => {
  const managed = { is_native: true, status: 'created' };
  it('needs the prefix when it is attached', () => {
    expect(indexNameUpdate(managed, 'content-a')).to.deep.equal({ index_name: 'content-a' });
    expect(indexNameUpdate(managed, null)).to.deep.equal({ index_name: null });
    expect(thrown(() => indexNameUpdate(managed, 'search-a')).reason).to.equal(
      "Index attached to an Elastic-managed connector must start with the prefix: [content-]. The index name in the payload [search-a] doesn't comply with this requirement.",
    );
  });

  it('needs to know whether the connector is managed', () => {
    expect(thrown(() => indexNameUpdate({}, 'search-a')).reason).to.equal(
      'Cannot invoke "java.lang.Boolean.booleanValue()" because "isNativeConnector" is null',
    );
  });

  it('needs the prefix when the connector becomes managed', () => {
    expect(nativeUpdate('c1', { status: 'error', index_name: null }, true)).to.include({ is_native: true });
    expect(thrown(() => nativeUpdate('c1', { status: 'error', index_name: 'search-a' }, true)).reason).to.equal(
      'The index name [search-a] attached to the connector [c1] must start with the required prefix: [content-] to be Elastic-managed. Please update the attached index first to comply with this requirement.',
    );
    expect(nativeUpdate('c1', { status: 'error', index_name: 'search-a' }, false)).to.include({ is_native: false });
  });

  it('is a Java error if a client has not stored the flag', () => {
    expect(thrown(() => indexNameUpdate({}, 'a'))).to.include({ type: 'null_pointer_exception', status: 500 });
  });
});

function thrown(action: () => unknown): ElasticsearchError {
  try {
    action();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
