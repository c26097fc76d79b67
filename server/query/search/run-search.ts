import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { floatJson } from '../../json/float';
import type { AnswerObject, AnswerValue } from '../../json/value';
import { inHashOrder, textHash } from '../../painless/values/hash-order';
import type { InSteps } from '../../runtime/in-steps';
import { namedResults } from '../aggregations/bucket';
import { failureJson, reduceFailed, type ShardFailure, searchFailed } from '../errors';
import type { BoundSearch, SearchTarget } from '../hits/bound-search';
import { fetchPhase } from '../hits/fetch-phase';
import type { Ranked } from '../hits/ranking';
import { whenIndexed } from '../segments/indexing-pending';
import { attemptInSteps } from './attempt';
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
 * Searches indices, in steps between which the documents of the targets must not change. What the search needs and takes long to
 * make is made first, if the shards are patient.
 *
 * @throws ElasticsearchError search_phase_execution_exception if the request fails in all of them.
 */
export function runSearch(
  targets: readonly SearchTarget[],
  request: SearchRequest,
  scroll?: ScrollPosition,
): InSteps<SearchOutcome> {
  return whenIndexed((patient, attempt) =>
    attemptSearch(attempt === 0 ? targets : again(targets, patient), request, scroll),
  );
}

/** The targets for another attempt. */
function again(targets: readonly SearchTarget[], patient: boolean): SearchTarget[] {
  return targets.map((target) => ({ ...target, shard: target.shard.again({ patient }) }));
}

function* attemptSearch(
  targets: readonly SearchTarget[],
  request: SearchRequest,
  scroll?: ScrollPosition,
): InSteps<SearchOutcome> {
  const ranked = yield* rankHits(targets, request, scroll);
  const { page, collector, limit, runs, searches, failures } = ranked;
  const failedQueries = failures.length;
  if (searches.length > 0) checkComplete(request, failures, 'query');
  const shown = yield* showPage(page, targets, searches, request, failures);
  if (searches.length === 0 && failures.length > 0) throw searchFailed(failures, request.knn ? 'dfs' : 'query');
  if (failures.length > failedQueries) checkComplete(request, failures, 'fetch');
  const suggesting = targets.filter((_, number) => searches.some((search) => search.number === number));
  return {
    hits: onlySuggests(request) ? nothingFound : targets.length === 0 ? noHits(limit) : hitsJson(ranked, shown),
    aggregations: runs.length > 0 && targets.length > 0 ? reduced(runs, request.typedKeys === true) : undefined,
    suggest: yield* suggestions(suggesting, request),
    shards: shardsJson(targets, failures),
    terminatedEarly:
      request.terminateAfter !== undefined || onlyCounts(request) ? collector.terminatedEarly : undefined,
    last: page.at(-1) ?? scroll?.behind,
    count: page.length,
  };
}

/** What `track_total_hits: true` is in Java. */
const MOST_HITS = 2_147_483_647;

/** A search that counts all matches and does nothing else says that it did so to the end (PartialHitCountCollector). */
function onlyCounts(request: SearchRequest): boolean {
  const { size, aggregations, trackTotalHits } = request;
  const countsAll = trackTotalHits === true || trackTotalHits === MOST_HITS;
  return size === 0 && countsAll && aggregations === undefined && !onlySuggests(request);
}

/** AbstractSearchAsyncAction.executeNextPhase */
function checkComplete({ allowPartial }: SearchRequest, failures: readonly ShardFailure[], phase: string): void {
  if (allowPartial === false && failures.length > 0) throw searchFailed(failures, phase, 'Partial shards failure');
}

function* showPage(
  page: readonly Ranked[],
  targets: readonly SearchTarget[],
  searches: readonly BoundSearch[],
  request: SearchRequest,
  failures: ShardFailure[],
): InSteps<AnswerValue[]> {
  const shown = new Map<Ranked, AnswerValue>();
  for (const search of searches) {
    const own = page.filter((hit) => hit.shard === search.number);
    if (own.length === 0) continue;
    const answers = yield* attemptInSteps(search, failures, () => showHits(search, own, request));
    for (const [position, hit] of own.entries()) if (answers) shown.set(hit, answers[position]);
  }
  if (failures.length > 0 && shown.size === 0 && page.length > 0) throw searchFailed(failures, lastPhase(targets));
  if (!request.collapse?.innerHits) return page.flatMap((hit) => shown.get(hit) ?? []);
  const answers: AnswerValue[] = [];
  for (const hit of page) {
    const innerHits = yield* innerHitsOfGroup(targets, request, hit, runSearch);
    const answer = withInnerHits(shown.get(hit), innerHits);
    if (answer !== undefined) answers.push(answer);
  }
  return answers;
}

function* showHits(search: BoundSearch, hits: readonly Ranked[], request: SearchRequest): InSteps<AnswerObject[]> {
  const show = fetchPhase(search, request);
  const shown: AnswerObject[] = [];
  for (const hit of hits) {
    shown.push(show(hit));
    if (search.shard.budget.stepIsLong) yield;
  }
  return shown;
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
function* suggestions(targets: readonly SearchTarget[], request: SearchRequest): InSteps<AnswerObject | undefined> {
  if (!request.suggest || request.suggest.length === 0) return undefined;
  const ordered = inHashOrder(request.suggest, ({ name }) => textHash(name));
  const shown: [string, AnswerValue][] = [];
  for (const one of ordered) {
    shown.push([request.typedKeys ? `${one.type}#${one.name}` : one.name, yield* one.run(targets, request)]);
    yield;
  }
  return Object.fromEntries(shown);
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
