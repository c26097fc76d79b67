import { useState } from 'preact/hooks';
import { perform } from '../client/elasticsearch';
import { inWords, statusHint } from '../connectors/connector';
import { mockTime } from '../shell/clock-state';
import { attempt } from '../shell/notices';
import { followers, isKnownStatus, type SyncJob } from './sync-job';

interface Action {
  readonly title: string;
  /** The status that the job has afterwards; left out if it stays the same. */
  readonly to?: string;
  /** The statuses in which it makes sense although the status stays the same. */
  readonly during?: readonly string[];
  readonly run: (job: SyncJob) => Promise<unknown>;
}

const RUNNING = ['in_progress', 'canceling'];
/** Documents that one step of progress adds. */
const STEP = 100;

/** Milliseconds since an idle job was last seen: as many as in the scenario idle-job. */
const IDLE = 3_600_000;

const pathOf = ({ id }: SyncJob) => `/_connector/_sync_job/${encodeURIComponent(id)}`;

/** What a connector service does to a job, by the same requests. It writes the end of a job to the index itself. */
const actions: readonly Action[] = [
  {
    title: 'Claim',
    to: 'in_progress',
    run: (job) => perform('PUT', `${pathOf(job)}/_claim`, { worker_hostname: 'inspector' }),
  },
  { title: 'Check in', during: RUNNING, run: (job) => perform('PUT', `${pathOf(job)}/_check_in`) },
  {
    title: `+${STEP} documents`,
    during: RUNNING,
    run: (job) =>
      perform('PUT', `${pathOf(job)}/_stats`, {
        deleted_document_count: job.deleted_document_count ?? 0,
        indexed_document_count: (job.indexed_document_count ?? 0) + STEP,
        indexed_document_volume: (job.indexed_document_volume ?? 0) + 1,
        last_seen: timestamp(),
      }),
  },
  {
    title: 'Let it go idle',
    during: RUNNING,
    run: (job) => write(job, { last_seen: timestamp(-IDLE) }),
  },
  { title: 'Complete', to: 'completed', run: (job) => write(job, { status: 'completed', completed_at: timestamp() }) },
  { title: 'Fail', to: 'error', run: (job) => perform('PUT', `${pathOf(job)}/_error`, { error: 'Failed by hand.' }) },
  { title: 'Cancel', to: 'canceling', run: (job) => perform('PUT', `${pathOf(job)}/_cancel`) },
  {
    title: 'Confirm cancelation',
    to: 'canceled',
    run: (job) => write(job, { status: 'canceled', canceled_at: timestamp() }),
  },
];

const write = (job: SyncJob, doc: object) =>
  perform('POST', `/.elastic-connectors-sync-jobs/_update/${encodeURIComponent(job.id)}?refresh=true`, {
    doc: { last_seen: timestamp(), ...doc },
  });

const timestamp = (later = 0): string => new Date((mockTime() ?? Date.now()) + later).toISOString();

/** Why an action is not possible now; undefined if it is. */
function obstacle({ to, during, title }: Action, { status }: SyncJob): string | undefined {
  if (during) return during.includes(status) ? undefined : 'Only for jobs that are in progress.';
  const accepted = followers(status);
  // Elasticsearch cancels pending and suspended jobs at once.
  if (title === 'Cancel' && accepted.includes('canceled') && status !== 'canceling') return undefined;
  if (title === 'Confirm cancelation' && status !== 'canceling') return 'Only for jobs that are to be canceled.';
  if (to !== undefined && accepted.some((each) => each === to)) return undefined;
  if (!isKnownStatus(status)) return statusHint(status) ?? `Elasticsearch does not know the status ${status}.`;
  if (accepted.length === 0) return `The job has ended: from ${inWords(status)}, it cannot change.`;
  return `From ${inWords(status)}, a job can change to ${accepted.map(inWords).join(', ')}.`;
}

/** What can be done to a job; what cannot says why. */
export function JobActions({ job }: { job: SyncJob }) {
  const [refused, setRefused] = useState<string | undefined>(undefined);
  return (
    <div class="part">
      <div class="row">
        {actions.map((action) => {
          const reason = obstacle(action, job);
          const press = () => {
            setRefused(reason);
            if (reason === undefined) attempt(() => action.run(job), `${action.title}: done.`);
          };
          return (
            <button
              key={action.title}
              type="button"
              aria-disabled={reason !== undefined}
              title={reason}
              onClick={press}
            >
              {action.title}
            </button>
          );
        })}
      </div>
      <p class="problem" role="status">
        {refused}
      </p>
    </div>
  );
}
