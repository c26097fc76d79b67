import { throwIfInvalid } from '../../errors/elasticsearch-error';
import type { InSteps } from '../../runtime/in-steps';
import type { StoredDocument } from '../../store/document';
import { combineMatchers } from '../clauses/bool';
import { compileQuery } from '../dsl/parse-query';
import type { ShardFailure } from '../errors';
import type { SearchTarget } from '../hits/bound-search';
import type { Ranked } from '../hits/ranking';
import { boostMatcher, type Matcher } from '../matcher';
import type { Shard } from '../shard';
import { matchNeighbours } from '../vectors/nearest';
import type { SearchRequest } from './request';

/** The size of a page, if it is not given. */
const PAGE = 10;

/** Ranks the documents of one search. */
type RankHits = (
  targets: readonly SearchTarget[],
  request: SearchRequest,
) => InSteps<{ readonly page: readonly Ranked[]; readonly failures: readonly ShardFailure[] }>;

/**
 * Ranks the documents of the searches of a fusion, and replaces them by a query whose scores follow the ranks (RRFRetrieverBuilder):
 * each search adds `1 / (rank_constant + rank)`. What only matches, beyond the window, counts but is not shown.
 *
 * @param rank ranks the documents of one of the searches; its failures are added to `failures`
 * @throws ElasticsearchError 400 if the window is smaller than the page
 */
export function* withFusion(
  targets: readonly SearchTarget[],
  request: SearchRequest,
  failures: ShardFailure[],
  rank: RankHits,
): InSteps<SearchRequest> {
  const { fusion, from = 0, size = PAGE } = request;
  if (!fusion) return request;
  const { searches, window, constant } = fusion;
  throwIfInvalid(
    window < size ? [`[rrf] requires [rank_window_size: ${window}] be greater than or equal to [size: ${size}]`] : [],
  );
  const scores = new Map<StoredDocument, Scored>();
  for (const search of searches) {
    const child = { ...search, size: window, trackTotalHits: false, runtimeMappings: request.runtimeMappings };
    const found = yield* rank(targets, child);
    failures.push(...found.failures);
    for (const [at, hit] of found.page.entries()) addRank(scores, hit, targets, 1 / (constant + at + 1));
  }
  const best = [...scores].sort(([, a], [, b]) => b.score - a.score).slice(0, window);
  const tails = searches.flatMap(({ query }) => (query ? [query] : []));
  const compile = (scope: Parameters<typeof compileQuery>[1]): Matcher => {
    const own = best.filter(([, { shard }]) => shard === scope.shard);
    const top = matchNeighbours(own.map(([document, { score }]) => ({ document, score })));
    const rest = tails.map((query) => boostMatcher(compileQuery(query, scope), 0));
    return combineMatchers({ must: [], filter: [], should: [top, ...rest], mustNot: [], least: 1 });
  };
  const { fusion: _, ...others } = request;
  return { ...others, query: { clause: 'rrf', compile }, size: Math.max(0, Math.min(size, best.length - from)) };
}

/** What it costs to rank a document in one of the searches, and to add that up. */
const RANKED = 20;

interface Scored {
  readonly shard: Shard;
  readonly score: number;
}

function addRank(
  scores: Map<StoredDocument, Scored>,
  { view: { document }, shard: number }: Ranked,
  targets: readonly SearchTarget[],
  part: number,
): void {
  const before = scores.get(document)?.score ?? 0;
  const { shard } = targets[number] as SearchTarget;
  shard.budget.charge(RANKED);
  scores.set(document, {
    shard,
    score: Math.fround(before + Math.fround(part)),
  });
}
