import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { CompareVector, VectorMeasure } from '../../painless';
import { vectorShape } from '../../store/mapping/dense-vector-values';
import { checkBounds, hexVector, type VectorNumbers } from '../../store/mapping/vectors';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';
import { documentVector } from './document-vector';
import { checkLength } from './query-vector';
import { cosine, dotProduct, hammingDistance, manhattanDistance, squaredDistance } from './similarity';

const MEASURES: Readonly<Record<VectorMeasure, (a: VectorNumbers, b: VectorNumbers) => number>> = {
  cosineSimilarity: cosine,
  dotProduct,
  l1norm: manhattanDistance,
  l2norm: (a, b) => Math.sqrt(squaredDistance(a, b)),
  hamming: hammingDistance,
};

/** Makes the function by which scripts compare the vector of a document (ScoreScriptUtils.DenseVectorFunction). */
export function compareVector(field: SearchField, view: View): CompareVector {
  const { elements, dims } = vectorShape(field.type.parameters);
  return (measure, query) => {
    if (elements === 'bit' && measure !== 'hamming') throw notEmulated(`[${measure}] of vectors of bits`);
    if (elements === 'float' && measure === 'hamming') {
      throw illegalArgument('hamming distance is only supported for byte or bit vectors');
    }
    const numbers = typeof query === 'string' ? hexVector(query) : query.map(Math.fround);
    const own = documentVector(field, view);
    if (dims !== undefined) checkLength(dims, elements === 'bit' ? numbers.length * 8 : numbers.length);
    if (typeof query !== 'string') checkBounds(elements, numbers);
    if (!own) throw illegalArgument("A document doesn't have a value for a vector field!");
    return MEASURES[measure](numbers, own);
  };
}
