import { peekWithText } from '../client/elasticsearch';
import { useLive } from '../client/live';
import { inWords, statusHint } from '../connectors/connector';
import { CodeText } from '../parts/code-text';
import { indentJson } from '../parts/json-text';
import { Name } from '../parts/name';
import { NothingHere } from '../parts/nothing-here';
import { objectIn } from '../parts/stored';
import { When } from '../parts/times';
import { linkTo } from '../shell/route';
import { JobActions } from './job-actions';
import { jobIn, jobTone, type SyncJob } from './sync-job';

/** One sync job: what has happened to it, its figures, and what can be done to it. */
export function JobDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const path = `/_connector/_sync_job/${encodeURIComponent(id)}`;
  const { value, problem } = useLive(async () => {
    const { value: stored, text } = await peekWithText(path);
    return { job: jobIn(id, objectIn(stored)), text };
  }, id);
  return (
    <section class="detail" aria-label="Selected sync job">
      <button type="button" class="plain icon close" aria-label="Close" title="Close" onClick={onClose}>
        ✕
      </button>
      {problem !== undefined && (
        <NothingHere problem={reasonFor(problem, id)} link={linkTo('jobs')} title="All sync jobs" />
      )}
      {value && <Parts {...value} />}
    </section>
  );
}

/** Elasticsearch's reason for a job that does not exist is nothing but its id. */
const reasonFor = (problem: string, id: string): string =>
  problem === id ? `There is no sync job with the id “${id}”.` : problem;

/** @param text the document as it is stored. */
function Parts({ job, text }: { job: SyncJob; text: string }) {
  const { id, connector, status, job_type, error } = job;
  return (
    <>
      <h2 class="target">
        <Name text={connector?.name || connector?.id || 'Sync job'} />
      </h2>
      <p class="row muted">
        <span class={`tag ${jobTone(status)}`} title={statusHint(status)}>
          {inWords(status)}
        </span>
        <span>{inWords(job_type)}</span>
        <code>
          <Name text={id} />
        </code>
        {connector?.id && <a href={linkTo('connectors', connector.id)}>Connector</a>}
      </p>
      <JobActions job={job} />
      {error && (
        <section class="diagnosis bad" aria-label="Error">
          <h3>Error</h3>
          <p>
            <Name text={error} longest={600} />
          </p>
        </section>
      )}
      <Timeline job={job} />
      <dl class="facts">
        {figures(job).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Name text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <details class="part">
        <summary>
          <h3>Raw document</h3>
        </summary>
        <CodeText text={indentJson(text)} label="Raw document" />
      </details>
    </>
  );
}

/** What has happened, in the order of time. */
function Timeline({ job }: { job: SyncJob }) {
  const events: readonly (readonly [string, string | null | undefined])[] = [
    ['created', job.created_at],
    ['started', job.started_at],
    ['cancelation requested', job.cancelation_requested_at],
    ['canceled', job.canceled_at],
    ['completed', job.completed_at],
    ['last seen', job.last_seen],
  ];
  const happened = events.filter(([, at]) => typeof at === 'string');
  return (
    <ol class="timeline">
      {happened
        .sort(([, one], [, other]) => Date.parse(one as string) - Date.parse(other as string))
        .map(([name, at]) => (
          <li key={name}>
            <span class="data muted">{at?.slice(0, 19).replace('T', ' ')}</span>
            <span>{name}</span>
            <span class="muted">
              <When at={at} />
            </span>
          </li>
        ))}
    </ol>
  );
}

function figures(job: SyncJob): readonly (readonly [string, string])[] {
  return [
    ['Indexed', (job.indexed_document_count ?? 0).toLocaleString('en')],
    ['Deleted', (job.deleted_document_count ?? 0).toLocaleString('en')],
    ['Volume (MiB)', (job.indexed_document_volume ?? 0).toLocaleString('en')],
    ['In the index', job.total_document_count?.toLocaleString('en') ?? '–'],
    ['Worker', job.worker_hostname ?? '–'],
    ['Trigger', job.trigger_method ? inWords(job.trigger_method) : '–'],
  ];
}
