import { useLive } from '../client/live';
import { counted } from '../parts/counted';
import { Name } from '../parts/name';
import { NothingHere } from '../parts/nothing-here';
import { goTo, linkTo, route } from '../shell/route';
import { Board, ColumnPage } from './board';
import { columns, type JobPage, readBoard, readColumn } from './columns';
import { JobDetail } from './job-detail';
import { linkToJobs, problemWith, type Shown, shownJobs } from './shown';

const NAMES = columns.map(({ name }) => name);

/** The sync jobs as a board, from pending to their end, or the jobs of one column. */
export function SyncJobs() {
  const shown = shownJobs(route.value);
  const wrong = problemWith(shown, NAMES);
  return wrong === undefined ? (
    <Jobs shown={shown} />
  ) : (
    <NothingHere problem={wrong} link={linkTo('jobs')} title="All sync jobs" />
  );
}

function Jobs({ shown }: { shown: Shown }) {
  const { id, connector, before, from } = shown;
  const column = columns.find(({ name }) => name === shown.column);
  const { value: pages, problem } = useLive(
    async () => (column ? [await readColumn(column, shown, from)] : await readBoard(shown)),
    JSON.stringify([connector, before, shown.column, from]),
  );
  const total = pages?.reduce((sum, page) => sum + page.total, 0);
  const [page] = pages ?? [];
  return (
    <div class="requests">
      <Head shown={shown} total={total} />
      {problem !== undefined && <p class="problem filter-problem">{problem}</p>}
      <div class={id === undefined ? 'split' : 'split divided'}>
        {total === 0 ? (
          <NoJobs shown={shown} />
        ) : column && page ? (
          <ColumnPage page={page} shown={shown} />
        ) : (
          <Board pages={pages ?? NO_JOBS} shown={shown} />
        )}
        {id !== undefined && (
          <JobDetail key={id} id={id} onClose={() => goTo(linkToJobs({ ...shown, id: undefined }))} />
        )}
      </div>
    </div>
  );
}

/** Until they are read. */
const NO_JOBS: readonly JobPage[] = columns.map((column) => ({ column, total: 0, jobs: [] }));

function Head({ shown, total }: { shown: Shown; total: number | undefined }) {
  const choose = (part: Partial<Shown>) => goTo(linkToJobs({ ...shown, from: 0, ...part }));
  return (
    <div class="toolbar row">
      <input
        type="search"
        class="data"
        aria-label="Id of the connector or job"
        placeholder="Id of a connector or job"
        spellcheck={false}
        value={shown.connector}
        onChange={({ currentTarget }) => choose({ connector: currentTarget.value.trim() })}
      />
      <select
        aria-label="Status"
        value={shown.column}
        onChange={({ currentTarget }) => choose({ column: currentTarget.value })}
      >
        <option value="">all statuses</option>
        {columns.map(({ name, title }) => (
          <option key={name} value={name}>
            {title.toLowerCase()}
          </option>
        ))}
      </select>
      <label class="row">
        before
        <input
          type="datetime-local"
          aria-label="Created before (UTC)"
          title="Only jobs that were created before, in UTC"
          value={shown.before}
          onChange={({ currentTarget }) => choose({ before: currentTarget.value })}
        />
      </label>
      <span class="muted state">{total !== undefined && counted(total, 'job')}</span>
    </div>
  );
}

function NoJobs({ shown: { connector, column, before } }: { shown: Shown }) {
  if (connector !== '')
    return (
      <p class="empty">
        There are no sync jobs {column !== '' && 'with this status '}
        {before !== '' && 'before this time '}with the id, or of a connector with the id, “
        <Name text={connector} />
        ”.
      </p>
    );
  if (before !== '') return <p class="empty">There are no such sync jobs before this time.</p>;
  if (column !== '') return <p class="empty">There are no sync jobs with this status.</p>;
  return <p class="empty">There are no sync jobs. “Run now” in a connector's schedules creates one.</p>;
}
