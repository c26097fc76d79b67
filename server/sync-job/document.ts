import { illegalArgument } from '../errors/elasticsearch-error';
import type { JsonObject } from '../json/value';

export const jobTypes = ['full', 'incremental', 'access_control'] as const;
export type JobType = (typeof jobTypes)[number];

/** The contents of a request for a sync job, apart from the connector. */
export interface NewSyncJob {
  readonly job_type?: string | undefined;
  readonly trigger_method?: string | undefined;
}

/**
 * Parses a job type, in any letter case (ConnectorSyncJobType.fromString).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception if it is invalid.
 */
export function readJobType(text: string): JobType {
  const known = jobTypes.find((type) => type === text.toLowerCase());
  if (!known) throw illegalArgument(`Unknown ConnectorSyncJobType [${text}].`);
  return known;
}

/** The document of a new job, with keys in stored order (ConnectorSyncJobIndexService.createConnectorSyncJob). */
export function newSyncJob(request: NewSyncJob, connector: JsonObject, now: string): JsonObject {
  return {
    connector,
    created_at: now,
    deleted_document_count: 0,
    indexed_document_count: 0,
    indexed_document_volume: 0,
    job_type: (request.job_type ?? 'full').toLowerCase(),
    last_seen: now,
    metadata: {},
    status: 'pending',
    total_document_count: 0,
    trigger_method: (request.trigger_method ?? 'on_demand').toLowerCase(),
  };
}
