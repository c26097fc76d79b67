import { findConnector } from '../../api-documents/connectors';
import { indexToWrite } from '../../api-documents/indices';
import { API_INDICES } from '../../api-documents/stored';
import { createSyncJob } from '../../api-documents/sync-jobs';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, indexNotFound, throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorDocument, syncJobPost } from '../../generated/bodies';
import { created } from '../../http/answer';
import type { Mock } from '../../mock';
import { connectorSnapshot } from '../../sync-job/connector-snapshot';
import { readJobType } from '../../sync-job/document';
import { parseBody } from '../../validation/parse-body';

/** Creates a job for a connector, even a soft-deleted one: RestPostConnectorSyncJobAction. */
export const postSyncJob = endpoint({
  name: 'connector.sync_job_post',
  routes: ['POST /_connector/_sync_job'],
  body: requiredBody(syncJobPost),
  handle: ({ mock, body }) => {
    throwIfInvalid(body.id ? [] : ['[id] of the connector cannot be null or empty']);
    const stored = findConnector(mock.store, body.id, true);
    if (!stored) throw noConnector(mock, body.id);
    const { clock, ids } = mock.runtime;
    const now = clock.instant();
    const jobType = readJobType(body.job_type ?? 'full');
    const connector = connectorSnapshot(body.id, parseBody(connectorDocument, stored.text), jobType, now);
    const id = ids.documentId();
    createSyncJob(indexToWrite(mock.store, 'sync_jobs'), { id, request: body, connector, now });
    return created({ id });
  },
});

function noConnector({ store }: Mock, id: string): ElasticsearchError {
  if (!store.index(API_INDICES.connectors)) return indexNotFound(API_INDICES.connectors);
  return new ElasticsearchError('resource_not_found_exception', `Connector with id '${id}' does not exist.`);
}
