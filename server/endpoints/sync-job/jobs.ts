import type { Change } from '../../api-documents/documents';
import { API_INDICES } from '../../api-documents/stored';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import type { Mock } from '../../mock';

/** The validation messages about the id (ConnectorSyncJobActionRequest); none if there is an id. */
export function jobIdProblems(id: string): string[] {
  return id ? [] : ['[connector_sync_job_id] of the connector sync job cannot be null or empty.'];
}

/** 404 for operations that read the job first: a sentence if no job was ever created, otherwise just the id. */
export function jobNotFound({ store }: Mock, id: string): ElasticsearchError {
  return store.index(API_INDICES.sync_jobs) ? notFound(id) : notFoundSentence(id);
}

/** 404 for operations that update the job without reading it: always a sentence. */
function notFoundSentence(id: string): ElasticsearchError {
  return notFound(`connector sync job [${id}] not found`);
}

function notFound(reason: string): ElasticsearchError {
  return new ElasticsearchError('resource_not_found_exception', reason);
}

/**
 * The response for a change of a sync job (ConnectorUpdateActionResponse).
 *
 * @throws ElasticsearchError 404 if there is no job to change.
 */
export function jobChangeAnswer(mock: Mock, id: string, change: Change): Answer {
  if (change === 'not_found') throw jobNotFound(mock, id);
  if (change === 'document_missing') throw notFoundSentence(id);
  return ok({ result: change });
}
