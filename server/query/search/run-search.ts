import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { floatJson } from '../../json/float';
import type { AnswerObject, AnswerValue } from '../../json/value';
import { inHashOrder, textHash } from '../../painless/values/hash-order';
import { namedResults } from '../aggregations/bucket';
import { failureJson, reduceFailed, type ShardFailure, searchFailed } from '../errors';
import type { BoundSearch, SearchTarget } from '../hits/bound-search';
import { fetchPhase } from '../hits/fetch-phase';
import type { Ranked } from '../hits/ranking';
import { attemptOnShard } from './attempt';
import { innerHitsOfGroup } from './expand-groups';
import { type AggregationRuns, type RankedHits, rankHits, type ScrollPosition } from './rank-hits';
import type { SearchRequest } from './request';

/** The result of a search, ready to be shown. */
export interface SearchOutcome {
  readonly hits: AnswerObject;
  readonly aggregations: AnswerObject | undefined;
  readonly suggest: AnswerObject | undefined;
  readonly shards: AnswerObject;
  readonly terminatedEarly: boolean | undefined;
  /** The last hit of the page, after which a scroll resumes. */
  readonly last: Ranked | undefined;
  /** The number of hits on the page. */
  readonly count: number;
}

/**
 * Searches indices.
 *
 * @throws ElasticsearchError search_phase_execution_exception if the request fails in all of them.
 */
export function runSearch(
  targets: readonly SearchTarget[],
  request: SearchRequest,
  scroll?: ScrollPosition,
): SearchOutcome {
  const ranked = rankHits(targets, request, scroll);
  const { page, collector, limit, runs, searches, failures } = ranked;
  const failedQueries = failures.length;
  if (searches.length > 0) checkComplete(request, failures, 'query');
  const shown = showPage(page, targets, searches, request, failures);
  if (searches.length === 0 && failures.length > 0) throw searchFailed(failures, request.knn ? 'dfs' : 'query');
  if (failures.length > failedQueries) checkComplete(request, failures, 'fetch');
  const suggesting = targets.filter((_, number) => searches.some((search) => search.number === number));
  return {
    hits: onlySuggests(request) ? nothingFound : targets.length === 0 ? noHits(limit) : hitsJson(ranked, shown),
    aggregations: runs.length > 0 && targets.length > 0 ? reduced(runs, request.typedKeys === true) : undefined,
    suggest: suggestions(suggesting, request),
    shards: shardsJson(targets, failures),
    terminatedEarly: request.terminateAfter === undefined ? undefined : collector.terminatedEarly,
    last: page.at(-1) ?? scroll?.behind,
    count: page.length,
  };
}

/** AbstractSearchAsyncAction.executeNextPhase */
function checkComplete({ allowPartial }: SearchRequest, failures: readonly ShardFailure[], phase: string): void {
  if (allowPartial === false && failures.length > 0) throw searchFailed(failures, phase, 'Partial shards failure');
}

function showPage(
  page: readonly Ranked[],
  targets: readonly SearchTarget[],
  searches: readonly BoundSearch[],
  request: SearchRequest,
  failures: ShardFailure[],
): AnswerValue[] {
  const shown = new Map<Ranked, AnswerValue>();
  for (const search of searches) {
    const own = page.filter((hit) => hit.shard === search.number);
    if (own.length === 0) continue;
    attemptOnShard(search, failures, () => {
      const show = fetchPhase(search, request);
      const answers = own.map(show);
      for (const [position, hit] of own.entries()) shown.set(hit, answers[position]);
    });
  }
  if (failures.length > 0 && shown.size === 0 && page.length > 0) throw searchFailed(failures, lastPhase(targets));
  return page.flatMap((hit) => withInnerHits(shown.get(hit), innerHitsOfGroup(targets, request, hit, runSearch)) ?? []);
}

/** A hit with the inner hits of its group. */
function withInnerHits(shown: AnswerValue | undefined, innerHits: AnswerObject | undefined): AnswerValue | undefined {
  return shown && innerHits ? { ...(shown as AnswerObject), inner_hits: innerHits } : shown;
}

/** A search of a single shard runs in one step, the query phase (SearchService.executeQueryPhase). */
function lastPhase(targets: readonly SearchTarget[]): 'query' | 'fetch' {
  return targets.reduce((sum, target) => sum + shardCount(target), 0) === 1 ? 'query' : 'fetch';
}

function hitsJson({ page, topScore, limit, collector }: RankedHits, hits: AnswerValue[]): AnswerObject {
  const { total, maxScore, parts } = collector;
  const scored = topScore ?? (parts.trackMaxScore && page.length > 0 ? maxScore : undefined);
  const counted = total > limit ? { value: limit, relation: 'gte' } : { value: total, relation: 'eq' };
  return {
    total: limit < 0 ? undefined : counted,
    max_score: scored === undefined || !Number.isFinite(scored) ? null : floatJson(scored),
    hits,
  };
}

/** If there is no index to search, the maximum score is 0 (SearchHits.EMPTY_WITH_TOTAL_HITS). */
function noHits(limit: number): AnswerObject {
  return { total: limit < 0 ? undefined : { value: 0, relation: 'eq' }, max_score: floatJson(0), hits: [] };
}

/** The answers of the shards are put together after they have fetched their hits (FetchSearchPhase). */
function reduced(runs: AggregationRuns, typedKeys: boolean): AnswerObject {
  try {
    return namedResults(runs, typedKeys);
  } catch (error) {
    throw error instanceof ElasticsearchError ? reduceFailed(error) : error;
  }
}

/** A search that only suggests finds no hits (SearchSourceBuilder.isSuggestOnly). */
function onlySuggests({ suggest, query, aggregations }: SearchRequest): boolean {
  return suggest !== undefined && suggest.length > 0 && query === undefined && aggregations === undefined;
}

const nothingFound: AnswerObject = { total: { value: 0, relation: 'eq' }, max_score: null, hits: [] };

/** The suggestions by name, in the order of a hash table. */
function suggestions(targets: readonly SearchTarget[], request: SearchRequest): AnswerObject | undefined {
  if (!request.suggest || request.suggest.length === 0) return undefined;
  const ordered = inHashOrder(request.suggest, ({ name }) => textHash(name));
  return Object.fromEntries(
    ordered.map((one) => [request.typedKeys ? `${one.type}#${one.name}` : one.name, one.run(targets, request)]),
  );
}

/** `_shards` of a response. */
function shardsJson(targets: readonly SearchTarget[], failures: readonly ShardFailure[]): AnswerObject {
  const shards = (names: ReadonlySet<string>): number =>
    targets.filter(({ shard }) => names.has(shard.name)).reduce((sum, target) => sum + shardCount(target), 0);
  const total = shards(new Set(targets.map(({ shard }) => shard.name)));
  const failed = shards(new Set(failures.map(({ index }) => index)));
  return {
    total,
    successful: total - failed,
    skipped: 0,
    failed,
    failures: failures.length > 0 ? failures.map(failureJson) : undefined,
  };
}

function shardCount({ shard, routed }: SearchTarget): number {
  return routed ? routed.shards : Number(shard.settings.number_of_shards ?? 1);
}
