import type { InSteps } from '../../runtime/in-steps';
import type { Aggregation, AggregationRun } from '../aggregations/aggregation';
import { BucketLimit } from '../aggregations/limits';
import type { ShardFailure } from '../errors';
import { type BoundSearch, bindSearch, type SearchTarget } from '../hits/bound-search';
import { InnerHitsByName } from '../hits/inner-hits';
import { type Ranked, rankingBy, TopHits } from '../hits/ranking';
import { Scope } from '../scope';
import type { Shard } from '../shard';
import { attemptInSteps, attemptOnShard } from './attempt';
import { checkRequest } from './check-request';
import { Collector } from './collector';
import { withNeighbours } from './find-neighbours';
import { withFusion } from './fuse-ranks';
import { queryPhase } from './query-phase';
import { DEFAULT_TRACKED_HITS, type SearchRequest } from './request';

/** Additional parameters for a search that belongs to a scroll. */
export interface ScrollPosition {
  /** The last hit that was returned. */
  readonly behind?: Ranked | undefined;
}

/** The aggregations of a request, each with what it has counted so far. */
export type AggregationRuns = readonly { readonly aggregation: Aggregation; readonly run: AggregationRun }[];

/** What the query phase finds: the hits of the page, best first, before any of them is shown. */
export interface RankedHits {
  readonly page: readonly Ranked[];
  /** The best score of all hits, if they are ranked by it. */
  readonly topScore: number | undefined;
  readonly collector: Collector;
  /** The highest number that hits are counted to. */
  readonly limit: number;
  readonly runs: AggregationRuns;
  /** The searches of the indices that did not fail. */
  readonly searches: readonly BoundSearch[];
  readonly failures: ShardFailure[];
}

/** Matches, counts and ranks the documents of all targets. Errors of single indices are in `failures`. */
export function* rankHits(
  targets: readonly SearchTarget[],
  wanted: SearchRequest,
  scroll?: ScrollPosition,
): InSteps<RankedHits> {
  const failures: ShardFailure[] = [];
  const fused = yield* withFusion(targets, wanted, failures, rankHits);
  const { request, failed } = yield* withNeighbours(targets, fused, failures);
  const { from = 0, size = 10 } = request;
  const limit = trackedHits(request);
  const runs = startAggregations(targets, request);
  const bound = yield* bindAll(targets, request, { failures, failed, scroll: scroll !== undefined });
  const keys = bound[0]?.keys ?? [];
  // With `size: 0` no hits are ranked, whatever `from` says.
  const ranked = size === 0 ? 0 : from + size;
  const collector = new Collector({
    top: new TopHits(ranked, rankingBy(keys)),
    countLimit: limit,
    minScore: request.minScore,
    terminateAfter: request.terminateAfter,
    slice: request.slice,
    behind: scroll?.behind,
    trackMaxScore: keys.length > 0 && request.trackScores === true,
    skippable: targets.length === 1 && size > 0 ? from : 0,
  });
  const searches: BoundSearch[] = [];
  for (const search of bound) {
    const done = yield* attemptInSteps(search, failures, () => runShard(search, collector, ranked, runs));
    if (done) searches.push(done);
  }
  const best = collector.parts.top.sorted();
  const page = best.slice(from - collector.skipped);
  return { page, topScore: topScore(collector, best), collector, limit, runs, searches, failures };
}

/** The best score of all hits, if they are ranked by it. */
function topScore({ bestSkipped }: Collector, [best]: readonly Ranked[]): number | undefined {
  return bestSkipped ?? (best?.keys.length === 0 ? best.score : undefined);
}

/** `search.max_buckets` is one for all aggregations of the request. */
function startAggregations([first]: readonly SearchTarget[], { aggregations = [] }: SearchRequest): AggregationRuns {
  if (!first) return [];
  const limit = new BucketLimit(first.shard.budget, first.shard.maxBuckets);
  return aggregations.map((aggregation) => ({ aggregation, run: aggregation.start(limit) }));
}

interface Binding {
  readonly failures: ShardFailure[];
  /** The indices that have failed already. */
  readonly failed: ReadonlySet<Shard>;
  readonly scroll: boolean;
}

function* bindAll(
  targets: readonly SearchTarget[],
  request: SearchRequest,
  { failures, failed, scroll }: Binding,
): InSteps<BoundSearch[]> {
  const searches: BoundSearch[] = [];
  for (const [number, target] of targets.entries()) {
    if (failed.has(target.shard)) continue;
    attemptOnShard({ shard: target.shard }, failures, () => {
      const search = bindSearch(target, number, request, new InnerHitsByName());
      checkRequest(target.shard, request, scroll);
      for (const suggestion of request.suggest ?? []) suggestion.check(target.shard);
      searches.push(search);
    });
    if (target.shard.budget.stepIsLong) yield;
  }
  return searches;
}

/** @returns the search when it is done */
function* runShard(
  search: BoundSearch,
  collector: Collector,
  wanted: number,
  runs: AggregationRuns,
): InSteps<BoundSearch> {
  const scope = new Scope(search.shard, undefined, false);
  const bound = runs.map(({ run }) => run.bind(scope));
  yield* queryPhase(search, collector, wanted, bound);
  return search;
}

function trackedHits({ trackTotalHits }: SearchRequest): number {
  if (trackTotalHits === true) return Number.POSITIVE_INFINITY;
  if (trackTotalHits === false) return -1;
  return trackTotalHits ?? DEFAULT_TRACKED_HITS;
}
