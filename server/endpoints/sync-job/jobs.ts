import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Answer } from '../../http/answer';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import type { StoredDocument } from '../../store/document';
import { indexToRead, indexToWrite } from '../connector/api-index';
import { changeDocument } from '../connector/connectors';

export const SYNC_JOB_INDEX = '.elastic-connectors-sync-jobs-v1';

/** What the id's validation says (ConnectorSyncJobActionRequest); none if there is an id. */
export function idProblems(id: string): string[] {
  return id ? [] : ['[connector_sync_job_id] of the connector sync job cannot be null or empty.'];
}

function notFound(reason: string): ElasticsearchError {
  return new ElasticsearchError('resource_not_found_exception', reason);
}

function notFoundSentence(id: string): ElasticsearchError {
  return notFound(`connector sync job [${id}] not found`);
}

/**
 * The document of a job, for the calls that read it first.
 *
 * @throws ElasticsearchError 404: a sentence where no job was ever made, else the bare id.
 */
export function getJob(mock: Mock, id: string): StoredDocument {
  const index = indexToRead(mock, SYNC_JOB_INDEX);
  if (!index) throw notFoundSentence(id);
  const job = index.get(id);
  if (!job) throw notFound(id);
  return job;
}

/**
 * Updates a job from what is stored.
 *
 * @throws ElasticsearchError 404 as `getJob`; what the rule throws.
 */
export function changeJob(mock: Mock, id: string, rule: (stored: JsonObject) => JsonObject): Answer {
  const job = getJob(mock, id);
  return changeDocument(indexToWrite(mock, SYNC_JOB_INDEX), job, rule(job.source));
}

/**
 * Updates a job without reading it first. Like any update it makes the missing index.
 *
 * @throws ElasticsearchError 404, always with the sentence.
 */
export function updateJob(mock: Mock, id: string, partial: JsonObject): Answer {
  const index = indexToWrite(mock, SYNC_JOB_INDEX);
  const job = index.get(id);
  if (!job) throw notFoundSentence(id);
  return changeDocument(index, job, partial);
}
