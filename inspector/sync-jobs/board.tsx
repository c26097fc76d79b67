import { useEffect, useRef } from 'preact/hooks';
import { inWords } from '../connectors/connector';
import { counted } from '../parts/counted';
import { shortened } from '../parts/foreign-text';
import { PageLinks } from '../parts/page-links';
import { When } from '../parts/times';
import { type JobPage, PAGE } from './columns';
import { linkToJobs, type Shown } from './shown';
import { jobTone, type SyncJob } from './sync-job';

/** The newest jobs of all columns, with the ways to the older ones. */
export function Board({ pages, shown }: { pages: readonly JobPage[]; shown: Shown }) {
  return (
    <div class="board">
      {pages
        .filter(({ column, total }) => total > 0 || column.statuses.length > 0)
        .map(({ column, total, jobs }) => (
          <section key={column.name} aria-label={column.title}>
            <h3>
              {column.title} <span class="muted">{total.toLocaleString('en')}</span>
            </h3>
            <JobCards jobs={jobs} usual={column.statuses[0]} shown={shown} />
            {total > jobs.length && (
              <a href={linkToJobs({ ...shown, column: column.name, from: PAGE })}>
                and {(total - jobs.length).toLocaleString('en')} older
              </a>
            )}
          </section>
        ))}
    </div>
  );
}

/** The jobs of one column, page by page. */
export function ColumnPage({ page: { column, total, jobs }, shown }: { page: JobPage; shown: Shown }) {
  return (
    <div class="board single">
      <section aria-label={column.title}>
        <h3>
          {column.title} <span class="muted">{total.toLocaleString('en')}</span>
        </h3>
        <div class="cards">
          <JobCards jobs={jobs} usual={column.statuses[0]} shown={shown} />
        </div>
        <p class="row muted">
          <PageLinks
            from={shown.from}
            count={jobs.length}
            total={total}
            page={PAGE}
            ends
            linkTo={(from) => linkToJobs({ ...shown, from })}
          />
        </p>
      </section>
    </div>
  );
}

interface CardsProps {
  readonly jobs: readonly SyncJob[];
  /** The status that the column is named after, which needs not be repeated. */
  readonly usual: string | undefined;
  readonly shown: Shown;
}

function JobCards({ jobs, usual, shown }: CardsProps) {
  return (
    <>
      {jobs.map((job) => (
        <JobCard
          key={job.id}
          job={job}
          usual={usual}
          selected={job.id === shown.id}
          link={linkToJobs({ ...shown, id: job.id })}
        />
      ))}
    </>
  );
}

interface CardProps {
  readonly job: SyncJob;
  readonly usual: string | undefined;
  readonly selected: boolean;
  readonly link: string;
}

function JobCard({ job, usual, selected, link }: CardProps) {
  const { connector, job_type, status, created_at, indexed_document_count } = job;
  const name = connector?.name || connector?.id || 'no connector';
  const card = useRef<HTMLAnchorElement>(null);
  // What opens beside or below the board takes room from it, and may cover the job.
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <a ref={card} class="card" href={link} aria-current={selected ? 'true' : undefined}>
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
