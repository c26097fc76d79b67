import { ElasticsearchError, indexNotFound } from '../../../errors/elasticsearch-error';
import type { Mock } from '../../../mock';
import type { MatchingDocument } from '../../../query/find-matching';
import { andThen, type Eventually } from '../../../runtime/eventually';
import { inTurns } from '../../../runtime/turns';
import type { IndexState } from '../../../store/index-state';
import type { WriteReport } from '../write-answer';
import { Status, type WriteFailure } from './status';

/** The write for one hit. */
export interface PlannedWrite {
  readonly index: string;
  readonly id: string | undefined;
  run(): WriteReport;
}

/** What a request by query does. */
export interface Plan {
  /** The write for a hit; undefined for a noop. Throws if the request has to end. */
  prepare(hit: MatchingDocument): PlannedWrite | undefined;
  /** The number of hits per batch (`scroll_size`). */
  readonly batchSize: number;
  /** If false, version conflicts are only counted. */
  readonly abortOnConflict: boolean;
  readonly maxDocs: number | undefined;
  /** The number of parts that the hits are split into; 1 for no splitting. */
  readonly slices: number;
  readonly requestsPerSecond: number;
}

/** The outcome of a request by query. */
export interface ByQueryOutcome {
  readonly status: Status;
  readonly slices: readonly Status[];
  readonly failures: readonly WriteFailure[];
  /** The indices that were written to. */
  readonly touched: ReadonlySet<IndexState>;
}

/** What a request by query has done so far. */
interface Progress {
  readonly failures: WriteFailure[];
  readonly touched: Set<IndexState>;
}

/**
 * Processes all hits according to the plan, in batches (AbstractAsyncBulkByScrollAction). A batch is always completed;
 * after a batch with a failure, the request ends. What has been done is kept. Other requests are handled between the
 * writes of a large request, as on a cluster.
 *
 * @throws ElasticsearchError index_not_found_exception if another request has deleted one of the indices meanwhile.
 */
export function runPlan(mock: Mock, hits: readonly MatchingDocument[], plan: Plan): Eventually<ByQueryOutcome> {
  const progress: Progress = { failures: [], touched: new Set() };
  const { statuses, steps } = plan.slices === 1 ? inOnePart(hits, plan, progress) : inSlices(hits, plan, progress);
  const indices = new Set(hits.map(({ index }) => index));
  const done = inTurns(() => !steps.next().done, { resumed: () => checkStillThere(mock, indices) });
  return andThen(done, () => {
    const [first = new Status(plan.requestsPerSecond)] = statuses;
    if (plan.slices === 1) return { status: first, slices: [], ...progress };
    const status = new Status(plan.requestsPerSecond);
    for (const part of statuses) status.add(part);
    return { status, slices: statuses, ...progress };
  });
}

/** The parts of a request, and what is still to be done for them, step by step. */
interface Parts {
  readonly statuses: readonly Status[];
  readonly steps: Iterator<void>;
}

function inOnePart(hits: readonly MatchingDocument[], plan: Plan, progress: Progress): Parts {
  const status = new Status(plan.requestsPerSecond);
  return { statuses: [status], steps: steps(hits, plan, plan.maxDocs, status, progress) };
}

function inSlices(hits: readonly MatchingDocument[], plan: Plan, progress: Progress): Parts {
  // Divided evenly, rounded down (AbstractBulkByScrollRequest.doForSlice).
  const most = plan.maxDocs === undefined ? undefined : Math.floor(plan.maxDocs / plan.slices);
  const parts = Array.from({ length: plan.slices }, (_, slice) => ({
    status: new Status(plan.requestsPerSecond, slice),
    own: hits.filter(({ document }) => document.seqNo % plan.slices === slice),
  }));
  function* all(): Generator<void> {
    for (const { status, own } of parts) yield* steps(own, plan, most, status, progress);
  }
  return { statuses: parts.map(({ status }) => status), steps: all() };
}

/** @throws ElasticsearchError 404 index_not_found_exception if an index is no longer that of its name. */
export function checkStillThere({ store }: Mock, indices: Iterable<IndexState>): void {
  for (const index of indices) if (store.index(index.name) !== index) throw indexNotFound(index.name);
}

function* steps(
  hits: readonly MatchingDocument[],
  plan: Plan,
  maxDocs: number | undefined,
  status: Status,
  progress: Progress,
): Generator<void> {
  const most = maxDocs ?? hits.length;
  status.total = Math.min(hits.length, most);
  let start = 0;
  while (start < hits.length && progress.failures.length === 0) {
    // Conflicts and noops do not count: the rest of a batch is processed until the wanted number of documents has been
    // written.
    const wanted = most - status.created - status.updated - status.deleted;
    if (wanted <= 0) return;
    const endOfBatch = start - (start % plan.batchSize) + plan.batchSize;
    const part = hits.slice(start, Math.min(start + wanted, endOfBatch));
    start += part.length;
    status.batches += 1;
    const planned: PlannedWrite[] = [];
    for (const hit of part) {
      const write = plan.prepare(hit);
      if (write) planned.push(write);
      else status.noops += 1;
      yield;
    }
    for (const write of planned) {
      runWrite(write, plan, status, progress);
      yield;
    }
  }
}

function runWrite(write: PlannedWrite, plan: Plan, status: Status, { failures, touched }: Progress): void {
  try {
    const { result, state } = write.run();
    if (state) touched.add(state);
    if (result === 'created') status.created += 1;
    else if (result === 'deleted' || result === 'not_found') status.deleted += 1;
    else status.updated += 1;
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    if (error.type === 'version_conflict_engine_exception') {
      status.versionConflicts += 1;
      if (!plan.abortOnConflict) return;
    }
    failures.push({ index: write.index, id: write.id, error });
  }
}
