import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { atOnce, type InSteps } from '../../runtime/in-steps';
import { anything, checkedField, field, float, int, objectArray, string } from '../../validation/fields';
import { type ParsedFields, parseObject } from '../../validation/object-parser';
import { clause } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { compileQuery, type QueryParser } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { sourcePath } from '../fields/source-values';
import { type Matcher, matchNone } from '../matcher';
import { Scope } from '../scope';
import { matchNeighbours, matchObjects, type Neighbour, nearestDocuments } from '../vectors/nearest';
import { type QueryVector, readQueryVector, vectorComparison } from '../vectors/query-vector';

const MOST_CANDIDATES = 10_000;
/** Candidates for each neighbour that is wanted, if their number is not given. */
const CANDIDATES_PER_NEIGHBOUR = 1.5;
/** The hits of a search whose size is not given. */
const DEFAULT_SIZE = 10;

/** What has been read of a search for the nearest neighbours of a vector. */
interface ReadKnn {
  readonly field: string;
  readonly vector: QueryVector | undefined;
  readonly k: number | undefined;
  readonly candidates: number | undefined;
  readonly filters: readonly Query[];
  readonly similarity: number | undefined;
}

/** A search for the nearest neighbours of a vector. */
export interface Knn extends ReadKnn {
  readonly vector: QueryVector;
}

/** The keys that a `knn` query and the `knn` section of a search share. */
const knnFields = {
  field: string,
  query_vector: field('PLAIN_VALUE_ARRAY', readQueryVector),
  query_vector_builder: anything((): never => {
    throw notEmulated('[query_vector_builder]');
  }),
  k: int,
  num_candidates: int,
  similarity: float,
  filter: objectArray((cursor: Cursor, parser: QueryParser) => parser.parse(cursor)),
  rescore_vector: anything(readRescore),
} as const;

/** RescoreVectorBuilder: the scores are exact in any case. */
function readRescore(cursor: Cursor): undefined {
  const oversample = checkedField(float, (value: number) => {
    if (value === 0 || value >= 1) return;
    throw new ElasticsearchError(
      'x_content_parse_exception',
      'Failed to build [rescore_vector] after last required field arrived',
      { causedBy: new ElasticsearchError('illegal_argument_exception', '[oversample] must be >= 1.0 or 0') },
    );
  });
  const read = parseObject(cursor, 'rescore_vector', { oversample });
  if (read.oversample === undefined) throw argumentFailure('Required [oversample]', cursor, 'end');
}

/** Puts together what has been read. @throws ParseFailure for what is missing */
function knnOf(read: ParsedFields<typeof knnFields>): ReadKnn {
  if (read.field === undefined) throw argumentFailure('Required [field]');
  const { query_vector: vector, k, num_candidates: candidates, similarity, filter: filters = [] } = read;
  return { field: read.field, vector, k, candidates, filters, similarity };
}

/** What is wrong with the numbers of a `knn` (KnnVectorQueryBuilder, KnnSearchBuilder). */
export function knnProblem({ k, candidates }: Pick<Knn, 'k' | 'candidates'>): string | undefined {
  if (k !== undefined && k < 1) return '[k] must be greater than 0';
  if (candidates !== undefined && candidates > MOST_CANDIDATES)
    return `[num_candidates] cannot exceed [${MOST_CANDIDATES}]`;
  if (candidates !== undefined && k !== undefined && candidates < k) return '[num_candidates] cannot be less than [k]';
  return undefined;
}

/** A `knn` section of a search. */
export interface KnnSection extends Knn {
  readonly boost: number | undefined;
  readonly label: string | undefined;
  /** What the reader of inner hits has made of their definition. */
  readonly innerHits?: object | undefined;
}

/** Reads a `knn` section of a search (KnnSearchBuilder). @throws ParseFailure */
export function parseKnnSection(cursor: Cursor, parser: QueryParser): KnnSection {
  const fields = {
    ...knnFields,
    boost: float,
    _name: string,
    inner_hits: field('OBJECT', (inner: Cursor, reader: QueryParser) => reader.innerHits(inner)),
  };
  const read = parseObject(cursor, 'knn', fields, parser);
  const { vector, ...wanted } = knnOf(read);
  if (!vector) throw argumentFailure('either [query_vector_builder] or [query_vector] must be provided');
  return { ...wanted, vector, boost: read.boost, label: read._name, innerHits: read.inner_hits };
}

/** A `knn` retriever: a section, and the least score of its hits. */
export interface KnnRetriever {
  readonly section: KnnSection;
  readonly minScore: number | undefined;
}

/** Reads a `knn` retriever (KnnRetrieverBuilder). @throws ParseFailure */
export function parseKnnRetriever(cursor: Cursor, parser: QueryParser): KnnRetriever {
  const read = parseObject(cursor, 'knn', { ...knnFields, min_score: float, _name: string }, parser);
  const { vector, ...wanted } = knnOf(read);
  if (wanted.k === undefined) throw argumentFailure('Required [k]');
  if (wanted.candidates === undefined) throw argumentFailure('Required [num_candidates]');
  if (!vector) throw argumentFailure('either [query_vector_builder] or [query_vector] must be provided');
  return { section: { ...wanted, vector, boost: undefined, label: read._name }, minScore: read.min_score };
}

/** `knn` as a query (KnnVectorQueryBuilder): without `k`, all candidates match. */
export const knn = clause('knn', {
  fields: knnFields,
  bind: (read) => {
    const wanted = knnOf(read);
    const { vector } = wanted;
    const problem = vector ? knnProblem(wanted) : 'either [query_vector] or [query_vector_builder] must be provided';
    if (!vector || problem !== undefined) {
      throw new ElasticsearchError(
        'x_content_parse_exception',
        'Failed to build [knn] after last required field arrived',
        { causedBy: new ElasticsearchError('illegal_argument_exception', problem ?? null) },
      );
    }
    return (scope) => matchNearest(scope, { ...wanted, vector }, wanted.k ?? candidatesOf(wanted, scope));
  },
});

/** Documents by their vectors or, inside of a nested query, the nearest of the objects of each. */
function matchNearest(scope: Scope, knn: Knn, count: number): Matcher {
  const { nestedPath } = scope;
  if (scope.shard.fields.field(knn.field)?.nestedPath !== nestedPath) return matchNone;
  if (nestedPath === undefined) return matchNeighbours(atOnce(neighboursIn(scope, knn, count)));
  return matchInside(scope, knn, scope.exactVectors ? undefined : atOnce(neighboursIn(scope, knn, count)));
}

/** Objects inside of documents by their vectors. @param neighbours those that may match; all, if left out */
function matchInside(scope: Scope, knn: Knn, neighbours: readonly Neighbour[] | undefined): Matcher {
  const type = scope.shard.fields.field(knn.field);
  const found = scope.field(knn.field);
  const comparison = type && vectorComparison(type, knn.vector);
  if (!comparison || !found) return matchNone;
  return matchObjects({ ...knn, field: found, comparison, count: 0, filters: [] }, neighbours);
}

/** Lets the hits of a section show the objects whose vectors it looks for. */
export function registerObjects(scope: Scope, { innerHits, ...knn }: KnnSection): void {
  const path = scope.shard.fields.field(knn.field)?.nestedPath;
  if (!innerHits || path === undefined) return;
  const compile = (within: Scope): Matcher => matchInside(within, knn, undefined);
  scope.innerHits?.register({ scope, path, compile, definition: innerHits });
}

function candidatesOf({ candidates }: ReadKnn, scope: Scope): number {
  const size = scope.shard.wantedHits ?? DEFAULT_SIZE;
  return candidates ?? Math.round(Math.min(CANDIDATES_PER_NEIGHBOUR * size, MOST_CANDIDATES));
}

/**
 * The nearest neighbours in one index.
 *
 * @param more filters besides those of the request
 * Of vectors in nested objects, the nearest of each document counts; the filters are those of whole documents.
 *
 * @throws ElasticsearchError 400 if the field does not suit the vector
 */
export function* neighboursIn(
  scope: Scope,
  knn: Knn,
  count: number,
  more: readonly Matcher[] = [],
): InSteps<Neighbour[]> {
  const type = scope.shard.fields.field(knn.field);
  if (!type) return [];
  const { nestedPath } = type;
  const whole = scope.nestedPath === undefined ? scope : new Scope(scope.shard, undefined, false);
  const found = (nestedPath === undefined ? whole : whole.inside(nestedPath)).field(knn.field);
  const comparison = vectorComparison(type, knn.vector);
  if (count < 1) throw new ElasticsearchError('illegal_argument_exception', `k must be at least 1, got: ${count}`);
  if (!comparison || !found) return [];
  const filters = knn.filters.map((filter) => compileQuery(filter, whole.asFilter()));
  const { vector, similarity } = knn;
  return yield* nearestDocuments(whole, {
    field: found,
    comparison,
    vector,
    count,
    similarity,
    filters: [...more, ...filters],
    path: nestedPath === undefined ? undefined : sourcePath(nestedPath),
  });
}

/** How many neighbours a `knn` section finds altogether. */
export function wantedNeighbours({ k }: Knn, size: number | undefined): number {
  return k ?? size ?? DEFAULT_SIZE;
}
