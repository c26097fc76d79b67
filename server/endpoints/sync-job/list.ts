import { ok } from '../../http/answer';
import { endpoint } from '../../http/endpoint';
import { type Parameter, text, list as textList } from '../../http/parameters';
import type { StoredDocument } from '../../store/document';
import { type JobType, readJobType } from '../../sync-job/document';
import { readSyncStatus, type SyncStatus } from '../../sync-job/status';
import { readInstant } from '../../validation/instant';
import { withId } from '../connector/connectors';
import { page, pageOf } from '../connector/paging';
import { connectorIdOf, SYNC_JOB_INDEX } from './jobs';

const statusParameter: Parameter<SyncStatus | undefined> = {
  read: (raw) => (raw === undefined ? undefined : readSyncStatus(raw)),
};
const jobTypes: Parameter<readonly JobType[]> = {
  read: (raw, name) => (textList.read(raw, name) ?? []).map(readJobType),
};

/** Lists jobs, the newest first: RestListConnectorSyncJobsAction. Filters are read before the page is judged. */
export const list = endpoint({
  name: 'connector.sync_job_list',
  routes: ['GET /_connector/_sync_job'],
  query: { status: statusParameter, connector_id: text, job_type: jobTypes, ...page },
  handle: ({ mock, query }) => {
    const all = mock.store.index(SYNC_JOB_INDEX)?.live.bySeqNo.valuesArray() ?? [];
    const found = all.filter(
      (job) =>
        (query.status === undefined || job.source.status === query.status) &&
        (query.connector_id === undefined || connectorIdOf(job) === query.connector_id) &&
        (query.job_type.length === 0 || query.job_type.some((type) => type === job.source.job_type)),
    );
    return ok(pageOf(newestFirst(found), query, withId));
  },
});

/** By creation; of jobs made in the same millisecond the one written last comes first. */
function newestFirst(jobs: readonly StoredDocument[]): StoredDocument[] {
  const dated = jobs.map((job) => ({ job, time: creationOf(job) }));
  dated.sort((a, b) => b.time - a.time || b.job.seqNo - a.job.seqNo);
  return dated.map(({ job }) => job);
}

function creationOf(job: StoredDocument): number {
  const { created_at: text } = job.source;
  if (typeof text === 'number') return text;
  const instant = typeof text === 'string' ? readInstant(text) : undefined;
  return instant === undefined ? Number.NEGATIVE_INFINITY : Date.parse(instant);
}
