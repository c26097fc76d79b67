import type { StoredDocument } from '../../store/document';
import type { SearchField } from '../fields/search-field';
import { type Matcher, type Narrowing, NO_MATCH, View } from '../matcher';
import type { Scope } from '../scope';
import { documentVector } from './document-vector';
import type { QueryVector } from './query-vector';
import { leastScore, type VectorComparison, vectorScore } from './similarity';

/** A document and how near its vector is. */
export interface Neighbour {
  readonly document: StoredDocument;
  readonly score: number;
}

/** What is looked for in an index. */
export interface Nearest {
  readonly field: SearchField;
  readonly comparison: VectorComparison;
  readonly vector: QueryVector;
  /** How many neighbours are wanted at the most. */
  readonly count: number;
  /** How similar they have to be at the least. */
  readonly similarity?: number | undefined;
  /** What the documents have to match. */
  readonly filters: readonly Matcher[];
}

/** Bytes of a neighbour that is kept. */
const KEPT_BYTES = 64;

/**
 * The documents with the nearest vectors, nearest first. All vectors are compared, where a cluster follows a graph or
 * compares quantized vectors, whose scores are approximate.
 */
export function nearestDocuments(scope: Scope, wanted: Nearest): Neighbour[] {
  const { field, comparison, vector, count, filters, similarity } = wanted;
  const { shard } = scope;
  const least = similarity === undefined ? Number.NEGATIVE_INFINITY : Math.fround(leastScore(comparison, similarity));
  const found: Neighbour[] = [];
  const narrowing = filters.find((one) => one.narrowing)?.narrowing;
  for (const document of narrowing?.documents() ?? shard.documents.bySeqNo.values()) {
    const view = new View(document, shard.budget);
    if (filters.some((filter) => filter.score(view) === NO_MATCH)) continue;
    const own = documentVector(field, view);
    if (!own) continue;
    const score = Math.fround(vectorScore(comparison, own, vector.numbers));
    if (score < least) continue;
    shard.budget.chargeMemory(KEPT_BYTES);
    found.push({ document, score });
  }
  return found.sort((a, b) => b.score - a.score || a.document.seqNo - b.document.seqNo).slice(0, count);
}

/** Matches some documents, with a score for each. */
export function matchNeighbours(neighbours: readonly Neighbour[]): Matcher {
  const scores = new Map(neighbours.map(({ document, score }) => [document, score]));
  const narrowing: Narrowing = {
    count: scores.size,
    exact: false,
    documents: () => [...scores.keys()].sort((a, b) => a.seqNo - b.seqNo),
  };
  return { narrowing, score: ({ document }) => scores.get(document) ?? NO_MATCH };
}
