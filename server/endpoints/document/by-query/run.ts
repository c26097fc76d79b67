import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import type { MatchingDocument } from '../../../query/find-matching';
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

/**
 * Processes all hits according to the plan, in batches (AbstractAsyncBulkByScrollAction). A batch is always completed;
 * after a batch with a failure, the request ends. What has been done is kept.
 */
export function runPlan(hits: readonly MatchingDocument[], plan: Plan): ByQueryOutcome {
  const status = new Status(plan.requestsPerSecond);
  const failures: WriteFailure[] = [];
  const touched = new Set<IndexState>();
  if (plan.slices === 1) {
    runSlice(hits, plan, plan.maxDocs, status, failures, touched);
    return { status, slices: [], failures, touched };
  }
  const slices = Array.from({ length: plan.slices }, (_, slice) => {
    const part = new Status(plan.requestsPerSecond, slice);
    const own = hits.filter(({ document }) => document.seqNo % plan.slices === slice);
    // Divided evenly, rounded down (AbstractBulkByScrollRequest.doForSlice).
    const most = plan.maxDocs === undefined ? undefined : Math.floor(plan.maxDocs / plan.slices);
    runSlice(own, plan, most, part, failures, touched);
    status.add(part);
    return part;
  });
  return { status, slices, failures, touched };
}

function runSlice(
  hits: readonly MatchingDocument[],
  plan: Plan,
  maxDocs: number | undefined,
  status: Status,
  failures: WriteFailure[],
  touched: Set<IndexState>,
): void {
  const most = maxDocs ?? hits.length;
  status.total = Math.min(hits.length, most);
  let start = 0;
  while (start < hits.length && failures.length === 0) {
    // Conflicts and noops do not count: the rest of a batch is processed until the wanted number of documents has been
    // written.
    const wanted = most - status.created - status.updated - status.deleted;
    if (wanted <= 0) return;
    const endOfBatch = start - (start % plan.batchSize) + plan.batchSize;
    const part = hits.slice(start, Math.min(start + wanted, endOfBatch));
    start += part.length;
    status.batches += 1;
    const planned = part.flatMap((hit) => plan.prepare(hit) ?? countNoop(status));
    for (const write of planned) runWrite(write, plan, status, failures, touched);
  }
}

function countNoop(status: Status): [] {
  status.noops += 1;
  return [];
}

function runWrite(
  write: PlannedWrite,
  plan: Plan,
  status: Status,
  failures: WriteFailure[],
  touched: Set<IndexState>,
): void {
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
