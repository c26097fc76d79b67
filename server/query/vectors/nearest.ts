import type { InSteps } from '../../runtime/in-steps';
import type { StoredDocument } from '../../store/document';
import type { SearchField } from '../fields/search-field';
import { objectsAt, type SourcePath } from '../fields/source-values';
import { type Matcher, type Narrowing, NO_MATCH, type View } from '../matcher';
import type { Scope } from '../scope';
import { visitMatching } from '../searched-parts';
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
  /** The nested objects whose vectors count, the nearest of each document; undefined for vectors of whole documents. */
  readonly path?: SourcePath | undefined;
}

/** Bytes of a neighbour that is kept. */
const KEPT_BYTES = 64;

/**
 * The documents with the nearest vectors, nearest first. All vectors are compared, where a cluster follows a graph or
 * compares quantized vectors, whose scores are approximate.
 */
export function* nearestDocuments(scope: Scope, wanted: Nearest): InSteps<Neighbour[]> {
  const { count, filters } = wanted;
  const { shard } = scope;
  const found: Neighbour[] = [];
  yield* visitMatching(shard, filters, (view) => {
    const score = bestScore(view, wanted);
    if (score === NO_MATCH) return;
    shard.budget.chargeMemory(KEPT_BYTES);
    found.push({ document: view.document, score });
  });
  return found.sort((a, b) => b.score - a.score || a.document.seqNo - b.document.seqNo).slice(0, count);
}

function bestScore(view: View, wanted: Nearest): number {
  if (!wanted.path) return scoreOf(view, wanted);
  let best = NO_MATCH;
  for (const object of objectsAt(view.object, wanted.path)) best = Math.max(best, scoreOf(view.inside(object), wanted));
  return best;
}

/** How near the vector of a document or of a nested object is; NO_MATCH if it has none, or is not similar enough. */
function scoreOf(view: View, { field, comparison, vector, similarity }: Nearest): number {
  const own = documentVector(field, view);
  if (!own) return NO_MATCH;
  const score = Math.fround(vectorScore(comparison, own, vector.numbers));
  return similarity !== undefined && score < Math.fround(leastScore(comparison, similarity)) ? NO_MATCH : score;
}

/** Matches nested objects by their vectors: all, or those that are the nearest of their documents. */
export function matchObjects(wanted: Nearest, neighbours: readonly Neighbour[] | undefined): Matcher {
  const best = neighbours && new Map(neighbours.map(({ document, score }) => [document, score]));
  return {
    score: (view) => {
      if (best && !best.has(view.document)) return NO_MATCH;
      const score = scoreOf(view, wanted);
      return best && best.get(view.document) !== score ? NO_MATCH : score;
    },
  };
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
