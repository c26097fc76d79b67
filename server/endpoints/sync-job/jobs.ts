import type { Change } from '../../api-documents/documents';
import { API_INDICES } from '../../api-documents/indices';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import type { Mock } from '../../mock';

/** What the id's validation says (ConnectorSyncJobActionRequest); none if there is an id. */
export function idProblems(id: string): string[] {
  return id ? [] : ['[connector_sync_job_id] of the connector sync job cannot be null or empty.'];
}

/** 404 of the calls that read the job first: a sentence where no job was ever created, else the bare id. */
export function jobNotFound({ store }: Mock, id: string): ElasticsearchError {
  return store.index(API_INDICES.sync_jobs) ? notFound(id) : notFoundSentence(id);
}

/** 404 of the calls that update the job without reading it is always a sentence. */
function notFoundSentence(id: string): ElasticsearchError {
  return notFound(`connector sync job [${id}] not found`);
}

function notFound(reason: string): ElasticsearchError {
  return new ElasticsearchError('resource_not_found_exception', reason);
}

/**
 * Answers a change of a sync job (ConnectorUpdateActionResponse).
 *
 * @throws ElasticsearchError 404 where there was no job to change.
 */
export function changeAnswer(mock: Mock, id: string, change: Change): Answer {
  if (change === 'not_found') throw jobNotFound(mock, id);
  if (change === 'document_missing') throw notFoundSentence(id);
  return ok({ result: change });
}
