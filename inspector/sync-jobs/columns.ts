import { peekText, throwIfFailed } from '../client/elasticsearch';
import { objectIn } from '../parts/stored';
import type { Shown } from './shown';
import { jobIn, type SyncJob } from './sync-job';

/** A column of the board, with the statuses that it has. */
export interface Column {
  /** As in the address. */
  readonly name: string;
  readonly title: string;
  /** Empty for jobs whose status Elasticsearch does not know: documents can have any. */
  readonly statuses: readonly string[];
}

/** In the order of the board. */
export const columns: readonly Column[] = [
  { name: 'pending', title: 'Pending', statuses: ['pending', 'suspended'] },
  { name: 'in_progress', title: 'In progress', statuses: ['in_progress', 'canceling'] },
  { name: 'completed', title: 'Completed', statuses: ['completed'] },
  { name: 'error', title: 'Error', statuses: ['error'] },
  { name: 'canceled', title: 'Canceled', statuses: ['canceled'] },
  { name: 'other', title: 'Other', statuses: [] },
];

/** Some of the jobs of a column. */
export interface JobPage {
  readonly column: Column;
  /** How many jobs the column has. */
  readonly total: number;
  /** The newest first. */
  readonly jobs: readonly SyncJob[];
}

/** Jobs on one page. */
export const PAGE = 50;

/** Elasticsearch shows no page further from the start of a search (`max_result_window`). */
const REACH = 10_000;

/** Which jobs are looked for. */
type Selection = Pick<Shown, 'connector' | 'before'>;

/** The newest jobs of all columns. @throws CallFailure in Elasticsearch's words. */
export async function readBoard(selection: Selection): Promise<readonly JobPage[]> {
  return search(columns.map((column) => ({ column, selection, from: 0, size: PAGE, order: 'desc' })));
}

/**
 * A page of one column. Beyond Elasticsearch's reach, it is read from the other end.
 *
 * @param from how many newer jobs come before it.
 * @throws CallFailure in Elasticsearch's words; Error if the page is beyond reach from both ends.
 */
export async function readColumn(column: Column, selection: Selection, from: number): Promise<JobPage> {
  if (from + PAGE <= REACH) return first(await search([{ column, selection, from, size: PAGE, order: 'desc' }]));
  const { total } = first(await search([{ column, selection, from: 0, size: 0, order: 'desc' }]));
  const size = Math.max(0, Math.min(PAGE, total - from));
  if (total - from > REACH) {
    const reach = REACH.toLocaleString('en');
    throw new Error(
      `Elasticsearch shows only the first and the last ${reach} of these jobs. Choose a connector, or a time before which they were created.`,
    );
  }
  const page = first(await search([{ column, selection, from: Math.max(0, total - from - size), size, order: 'asc' }]));
  return { ...page, jobs: page.jobs.toReversed() };
}

interface Wanted {
  readonly column: Column;
  readonly selection: Selection;
  readonly from: number;
  readonly size: number;
  readonly order: 'asc' | 'desc';
}

interface Found {
  readonly error?: unknown;
  readonly status?: number;
  readonly hits: {
    readonly total: { readonly value: number };
    readonly hits: readonly { readonly _id: string; readonly _source: unknown }[];
  };
}

async function search(wanted: readonly Wanted[]): Promise<readonly JobPage[]> {
  const header = { index: '.elastic-connectors-sync-jobs-v1', ignore_unavailable: true };
  const lines = wanted.flatMap((each) => [header, bodyOf(each)]).map((line) => `${JSON.stringify(line)}\n`);
  const { responses } = await peekText<{ responses: readonly Found[] }>(
    '/_msearch',
    lines.join(''),
    'application/x-ndjson',
  );
  return responses.map((response, at) => {
    throwIfFailed(response);
    const { total, hits } = response.hits;
    const { column } = wanted[at] as Wanted;
    return { column, total: total.value, jobs: hits.map(({ _id, _source }) => jobIn(_id, objectIn(_source))) };
  });
}

function bodyOf({ column, selection: { connector, before }, from, size, order }: Wanted): object {
  const known = columns.flatMap(({ statuses }) => statuses);
  const filter = [
    ...(connector === ''
      ? []
      : [{ bool: { should: [{ term: { 'connector.id': connector } }, { ids: { values: [connector] } }] } }]),
    ...(before === '' ? [] : [{ range: { created_at: { lt: before } } }]),
    column.statuses.length > 0
      ? { terms: { status: column.statuses } }
      : { bool: { must_not: { terms: { status: known } } } },
  ];
  return {
    ...{ from, size, track_total_hits: true },
    query: { bool: { filter } },
    sort: [{ created_at: { order, unmapped_type: 'date' } }],
    _source: { excludes: ['connector.configuration', 'connector.filtering'] },
  };
}

const first = ([page]: readonly JobPage[]): JobPage => page as JobPage;
