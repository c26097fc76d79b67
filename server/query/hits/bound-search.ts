import { illegalArgument } from '../../errors/elasticsearch-error';
import { floatJsonText } from '../../json/float';
import type { AnswerObject, JsonObject, JsonValue } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import { parseQuery } from '../clauses';
import { combineMatchers } from '../clauses/bool';
import { compileQuery } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { asQueryFailure } from '../errors';
import { boostMatcher, type Matcher, matchAll, matchSomeOf, NO_MATCH, type View } from '../matcher';
import { type InnerHitsRegistry, Scope } from '../scope';
import type { Shard } from '../shard';
import { type Grouping, groupBy } from './collapse';
import type { HitsRequest } from './request';
import type { Sort, SortValue } from './sort';
import { type SortKey, sortKey } from './sort-key';

/** `inner_hits` of a hit, if there are any. */
export type ShowInnerHits = (view: View) => AnswerObject | undefined;

/** A search bound to one index. */
export interface BoundSearch {
  readonly shard: Shard;
  /** Its position among the indices being searched. */
  readonly number: number;
  readonly matcher: Matcher;
  readonly postFilter: Matcher | undefined;
  readonly keys: readonly SortKey[];
  /** Where `search_after` resumes; undefined to begin at the start. */
  readonly after: readonly SortValue[] | undefined;
  /** For collapsed searches: the group of a document. Only the best hit of each group counts. */
  readonly group: Grouping | undefined;
  /** What its nested queries show inside their hits. */
  readonly innerHits?: ShowInnerHits | undefined;
  /** Set if the hits are objects of a nested field. */
  readonly nestedPath?: string | undefined;
}

/** An index to search, with the filters of the aliases through which it is reached. */
export interface SearchTarget {
  readonly shard: Shard;
  readonly filters?: readonly JsonObject[] | undefined;
  /** The shards that the routing of the request reaches; undefined for all. */
  readonly routed?: Routed | undefined;
}

/** Some of the shards of an index. */
export interface Routed {
  readonly shards: number;
  /** True if the document is in one of them. */
  holds(document: StoredDocument): boolean;
}

/**
 * Binds a request to an index.
 *
 * @param innerHits takes what the nested queries show inside the hits; left out, they show nothing.
 * @throws ElasticsearchError if the request does not suit the index.
 */
export function bindSearch(
  target: SearchTarget,
  number: number,
  request: HitsRequest,
  innerHits?: InnerHitsRegistry & { readonly show: ShowInnerHits; readonly prepare: () => void },
): BoundSearch {
  const { shard } = target;
  shard.checkFields();
  shard.wantedHits = request.size;
  const sorts = sortsOf(request);
  const scoring = sorts.length === 0 || request.trackScores === true || sorts.some(({ field }) => field === '_score');
  const scope = new Scope(shard, undefined, scoring || request.minScore !== undefined, undefined, innerHits);
  const matcher = boostMatcher(compileMain(target, request.query, scope), indexBoost(shard.name, request.indicesBoost));
  const postFilter = request.postFilter && guarded(shard, request.postFilter, scope.asFilter());
  innerHits?.prepare();
  const keys = sorts.map((sort) => sortKey(sort, shard));
  checkCollapse(request);
  const group = request.collapse && groupBy(shard, request.collapse.field);
  const after = afterOf(request.searchAfter, keys, request);
  return { shard, number, matcher, postFilter, keys, after, group, innerHits: innerHits?.show };
}

/** SearchService.parseSource: pages of collapsed hits resume only where the group is the sort value. */
function checkCollapse({ collapse, searchAfter, sort = [] }: HitsRequest): void {
  if (!collapse || !searchAfter || (sort.length === 1 && sort[0]?.field === collapse.field)) return;
  // A search without a sort has none to resume from (SearchAfterBuilder.buildFieldDoc).
  if (sort.length === 0) throw illegalArgument('Sort must contain at least one field.');
  throw illegalArgument(
    'Cannot use [collapse] in conjunction with [search_after] unless the search is sorted on the same field. ' +
      'Multiple sort fields are not allowed.',
  );
}

/** A query bound to an index, restricted by the filters of the aliases. */
export function compileMain(target: SearchTarget, query: Query | undefined, scope: Scope): Matcher {
  const { shard, filters, routed } = target;
  const unrouted = query ? guarded(shard, query, scope) : matchAll();
  const main = routed ? within(unrouted, routed) : unrouted;
  if (!filters || filters.length === 0) return main;
  const any = filters.map((filter) => guarded(shard, parseQuery(filter), scope.asFilter()));
  const filter =
    any.length === 1 ? any : [combineMatchers({ must: [], filter: [], should: any, mustNot: [], least: 1 })];
  return combineMatchers({ must: [main], filter, should: [], mustNot: [], least: 0 });
}

/** The matches that are in some of the shards. */
function within(main: Matcher, routed: Routed): Matcher {
  return matchSomeOf(main, (view) => (routed.holds(view.document) ? main.score(view) : NO_MATCH), main.constant);
}

function guarded(shard: Shard, query: Query, scope: Scope): Matcher {
  try {
    return compileQuery(query, scope);
  } catch (error) {
    throw asQueryFailure(shard, error);
  }
}

/** A sort by score alone is what a search does anyway, so it is dropped. */
function sortsOf({ sort = [], pit, searchAfter }: HitsRequest): readonly Sort[] {
  if (sort.length === 0 || (sort.length === 1 && sort[0]?.field === '_score' && sort[0].order === 'desc')) return [];
  if (!pit || sort.some(({ field }) => field === '_shard_doc')) return sort;
  // A page that starts behind a hit without its tiebreaker has none, either.
  if (searchAfter?.length === sort.length) return sort;
  return [...sort, { field: '_shard_doc', order: 'asc' }];
}

function afterOf(
  values: readonly JsonValue[] | undefined,
  keys: readonly SortKey[],
  request: HitsRequest,
): SortValue[] | undefined {
  if (!values) return undefined;
  if (keys.length === 0) throw illegalArgument('Sort must contain at least one field.');
  if (values.length !== keys.length) {
    throw illegalArgument(`search_after has ${values.length} value(s) but sort has ${keys.length}.`);
  }
  // A null is compared with other values, if with any: searches for no hits take it.
  return values.map((value, at) => (value === null && request.size === 0 ? null : (keys[at] as SortKey).parse(value)));
}

/** @throws ElasticsearchError 400 for a negative or infinite boost (BoostQuery) */
function indexBoost(index: string, boosts: HitsRequest['indicesBoost']): number {
  const boost = Math.fround(boosts?.find(([name]) => name === index)?.[1] ?? 1);
  if (boost >= 0 && Number.isFinite(boost) && !Object.is(boost, -0)) return boost;
  throw illegalArgument(`boost must be a positive float, got ${floatJsonText(boost).replaceAll('"', '')}`);
}
