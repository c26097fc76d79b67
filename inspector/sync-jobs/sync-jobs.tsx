import { useLive } from '../client/live';
import { inWords } from '../connectors/connector';
import { counted } from '../parts/counted';
import { shortened } from '../parts/foreign-text';
import { Name } from '../parts/name';
import { When } from '../parts/times';
import { goTo, linkTo, route } from '../shell/route';
import { JobDetail } from './job-detail';
import { columns, jobTone, readJobs, type SyncJob } from './sync-job';

/** Cards of a column that are shown. */
const MOST = 50;

/** The sync jobs as a board, from pending to their end. */
export function SyncJobs() {
  const { item, settings } = route.value;
  const connector = settings.get('connector') ?? '';
  const { value: jobs, problem } = useLive(() => readJobs(connector), `jobs ${connector}`);
  const close = () => goTo(linkTo('jobs', undefined, { connector }));
  return (
    <div class="requests">
      <div class="toolbar row">
        <input
          type="search"
          class="data"
          aria-label="Id of the connector"
          placeholder="Id of a connector"
          spellcheck={false}
          value={connector}
          onChange={({ currentTarget }) => goTo(linkTo('jobs', item, { connector: currentTarget.value.trim() }))}
        />
        <span class="muted state">{jobs && counted(jobs.length, 'job')}</span>
      </div>
      {problem !== undefined && <p class="problem filter-problem">{problem}</p>}
      <div class={item === undefined ? 'split' : 'split divided'}>
        {jobs?.length === 0 ? (
          <NoJobs connector={connector} />
        ) : (
          <Board jobs={jobs ?? []} selected={item} connector={connector} />
        )}
        {item !== undefined && <JobDetail key={item} id={item} onClose={close} />}
      </div>
    </div>
  );
}

function NoJobs({ connector }: { connector: string }) {
  if (connector !== '')
    return (
      <p class="empty">
        There are no sync jobs of a connector with the id “<Name text={connector} />
        ”.
      </p>
    );
  return <p class="empty">There are no sync jobs. “Run now” in a connector's schedules creates one.</p>;
}

interface BoardProps {
  readonly jobs: readonly SyncJob[];
  readonly selected: string | undefined;
  readonly connector: string;
}

function Board({ jobs, selected, connector }: BoardProps) {
  return (
    <div class="board">
      {columns.map(({ title, statuses }) => {
        const here = jobs.filter(({ status }) => statuses.includes(status));
        return (
          <section key={title} aria-label={title}>
            <h3>
              {title} <span class="muted">{here.length}</span>
            </h3>
            {here.slice(0, MOST).map((job) => (
              <JobCard
                key={job.id}
                job={job}
                usual={statuses[0]}
                selected={job.id === selected}
                link={linkTo('jobs', job.id, { connector })}
              />
            ))}
            {here.length > MOST && <p class="muted">and {here.length - MOST} older ones</p>}
          </section>
        );
      })}
    </div>
  );
}

interface CardProps {
  readonly job: SyncJob;
  /** The status that the column is named after, which needs not be repeated. */
  readonly usual: string | undefined;
  readonly selected: boolean;
  readonly link: string;
}

function JobCard({ job, usual, selected, link }: CardProps) {
  const { connector, job_type, status, created_at, indexed_document_count } = job;
  const name = connector?.name || connector?.id || 'no connector';
  return (
    <a class="card" href={link} aria-current={selected ? 'true' : undefined}>
      <strong title={name}>{shortened(name, 80)}</strong>
      <span class="figures">
        <span>{inWords(job_type)}</span>
        {status !== usual && <span class={`tag ${jobTone(status)}`}>{inWords(status)}</span>}
      </span>
      <span class="figures muted">
        <When at={created_at} />
        <span>{counted(indexed_document_count ?? 0, 'document')}</span>
      </span>
    </a>
  );
}
