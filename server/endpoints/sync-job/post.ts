import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, indexNotFound, throwIfInvalid } from '../../errors/elasticsearch-error';
import { connectorDocument, syncJobPost } from '../../generated/bodies';
import { created } from '../../http/answer';
import { required } from '../../http/body';
import { connectorSnapshot } from '../../sync-job/connector-snapshot';
import { newSyncJob, readJobType } from '../../sync-job/document';
import { parseBody } from '../../validation/parse-body';
import { indexToRead, indexToWrite } from '../connector/api-index';
import { CONNECTOR_INDEX, writeDocument } from '../connector/connectors';
import { SYNC_JOB_INDEX } from './jobs';

/** Makes a job for a connector, a soft-deleted one too: RestPostConnectorSyncJobAction. */
export const post = endpoint({
  name: 'connector.sync_job_post',
  routes: ['POST /_connector/_sync_job'],
  body: required(syncJobPost),
  handle: ({ mock, body }) => {
    throwIfInvalid(body.id ? [] : ['[id] of the connector cannot be null or empty']);
    const connectors = indexToRead(mock, CONNECTOR_INDEX);
    if (!connectors) throw indexNotFound(CONNECTOR_INDEX);
    const connector = connectors.get(body.id);
    if (!connector) {
      throw new ElasticsearchError('resource_not_found_exception', `Connector with id '${body.id}' does not exist.`);
    }
    const readable = parseBody(connectorDocument, connector.text);
    const now = mock.runtime.clock.instant();
    const jobType = readJobType(body.job_type ?? 'full');
    const snapshot = connectorSnapshot(body.id, readable, jobType, now);
    const id = mock.runtime.ids.documentId();
    writeDocument(indexToWrite(mock, SYNC_JOB_INDEX), id, newSyncJob(body, snapshot, now));
    return created({ id });
  },
});
