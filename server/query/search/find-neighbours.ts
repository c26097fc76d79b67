import { illegalArgument } from '../../errors/elasticsearch-error';
import type { InSteps } from '../../runtime/in-steps';
import { combineMatchers } from '../clauses/bool';
import { type Knn, type KnnSection, knnProblem, neighboursIn, registerObjects, wantedNeighbours } from '../clauses/knn';
import { compileQuery } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { asQueryFailure, type ShardFailure } from '../errors';
import { compileMain, type SearchTarget } from '../hits/bound-search';
import { Scope } from '../scope';
import type { Shard } from '../shard';
import { matchNeighbours, type Neighbour } from '../vectors/nearest';
import { attemptInSteps } from './attempt';
import type { SearchRequest } from './request';

/** What is left to do after the neighbours have been found. */
export interface WithNeighbours {
  readonly request: SearchRequest;
  /** The indices in which they could not be looked for. */
  readonly failed: ReadonlySet<Shard>;
}

/**
 * Finds the nearest neighbours that the `knn` sections of a search want, in all indices together, and replaces the sections
 * by queries for the documents found (DfsQueryPhase.rewriteShardSearchRequest).
 *
 * @throws ElasticsearchError 400 for impossible numbers; errors of single indices are added to `failures`
 */
export function* withNeighbours(
  targets: readonly SearchTarget[],
  request: SearchRequest,
  failures: ShardFailure[],
): InSteps<WithNeighbours> {
  const { knn = [], query } = request;
  if (knn.length === 0) return { request, failed: new Set() };
  const counts = knn.map((section) => checkedCount(section, request.size));
  const failed = new Set<Shard>();
  const found = knn.map((): Found[] => []);
  for (const target of targets) {
    const lists = yield* attemptInSteps(target, failures, () => inTarget(target, knn, counts));
    if (!lists) failed.add(target.shard);
    lists?.forEach((neighbours, at) => {
      for (const neighbour of neighbours) found[at]?.push({ shard: target.shard, neighbour });
    });
  }
  const queries = knn.map((section, at) => queryFor(section, nearest(found[at] as Found[], counts[at] as number)));
  return { request: { ...request, query: anyOf(query ? [query, ...queries] : queries) }, failed };
}

interface Found {
  readonly shard: Shard;
  readonly neighbour: Neighbour;
}

function checkedCount(knn: Knn, size: number | undefined): number {
  const k = wantedNeighbours(knn, size);
  const problem = knnProblem({ k, candidates: knn.candidates });
  if (problem !== undefined) throw illegalArgument(problem);
  return k;
}

/** The neighbours that each section finds in an index. */
function* inTarget(target: SearchTarget, knn: readonly Knn[], counts: readonly number[]): InSteps<Neighbour[][]> {
  const found: Neighbour[][] = [];
  for (const [at, section] of knn.entries()) {
    found.push(yield* nearestInTarget(target, section, counts[at] as number));
    yield;
  }
  return found;
}

function* nearestInTarget(target: SearchTarget, section: Knn, count: number): InSteps<Neighbour[]> {
  const scope = new Scope(target.shard);
  const restricted = target.routed !== undefined || (target.filters?.length ?? 0) > 0;
  const reached = restricted ? [compileMain(target, undefined, scope.asFilter())] : [];
  try {
    return yield* neighboursIn(scope, section, count, reached);
  } catch (error) {
    throw asQueryFailure(target.shard, error);
  }
}

/** The nearest of all, with the index of each. Sorting is stable, so the order of the indices and documents remains. */
function nearest(found: Found[], count: number): readonly Found[] {
  return [...found].sort((a, b) => b.neighbour.score - a.neighbour.score).slice(0, count);
}

function queryFor(section: KnnSection, found: readonly Found[]): Query {
  const { boost, label } = section;
  return {
    clause: 'knn',
    boost,
    label,
    compile: (scope) => {
      registerObjects(scope, section);
      return matchNeighbours(found.filter((one) => one.shard === scope.shard).map(({ neighbour }) => neighbour));
    },
  };
}

function anyOf(queries: readonly Query[]): Query {
  const [first, ...more] = queries as [Query, ...Query[]];
  if (more.length === 0) return first;
  return {
    clause: 'bool',
    compile: (scope) => {
      const should = queries.map((query) => compileQuery(query, scope));
      return combineMatchers({ must: [], filter: [], should, mustNot: [], least: 1 });
    },
  };
}
