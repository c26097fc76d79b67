import { changeConnector, removeConnector } from '../../api-documents/connectors';
import { removeSyncJobsOf } from '../../api-documents/sync-job-list';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import { connectorIdProblems, connectorNotFound } from './connectors';

/** Marks a connector as deleted, or removes it: RestDeleteConnectorAction. Its jobs are removed only on request. */
export const deleteConnector = endpoint({
  name: 'connector.delete',
  routes: ['DELETE /_connector/{connector_id}'],
  query: { delete_sync_jobs: booleanParameter(false), hard: booleanParameter(false) },
  writes: 'deletions',
  handle: ({ mock, placeholders: { connector_id: id }, query }) => {
    throwIfInvalid(connectorIdProblems(id));
    const outcome = query.hard
      ? removeConnector(mock.store, id)
      : changeConnector(mock.store, id, () => ({ deleted: true }), 'immediate');
    if (outcome === 'not_found') throw connectorNotFound(id);
    if (query.delete_sync_jobs) removeSyncJobsOf(mock.store, id);
    return acknowledged;
  },
});
