import type { ElementType, VectorNumbers, VectorSimilarity } from '../../store/mapping/vectors';

/** The sum of the products of the numbers of two vectors. */
export function dotProduct(a: VectorNumbers, b: VectorNumbers): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** The cosine of the angle between two vectors. */
export function cosine(a: VectorNumbers, b: VectorNumbers): number {
  return dotProduct(a, b) / Math.sqrt(dotProduct(a, a) * dotProduct(b, b));
}

/** The square of the distance of two vectors. */
export function squaredDistance(a: VectorNumbers, b: VectorNumbers): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += ((a[at] as number) - (b[at] as number)) ** 2;
  return sum;
}

/** The sum of the differences of the numbers of two vectors. */
export function manhattanDistance(a: VectorNumbers, b: VectorNumbers): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += Math.abs((a[at] as number) - (b[at] as number));
  return sum;
}

/** The number of bits in which the bytes of two vectors differ. */
export function hammingDistance(a: VectorNumbers, b: VectorNumbers): number {
  let bits = 0;
  for (let at = 0; at < a.length; at += 1) {
    for (let rest = ((a[at] as number) ^ (b[at] as number)) & 0xff; rest > 0; rest >>= 1) bits += rest & 1;
  }
  return bits;
}

/**
 * The cosine of two vectors of floats, computed with their precision: an index keeps such vectors with a length of one, and
 * multiplies them (VectorUtil.dotProduct).
 */
function floatCosine(a: VectorNumbers, b: VectorNumbers): number {
  return floatProduct(unit(a), unit(b));
}

function unit(vector: VectorNumbers): VectorNumbers {
  const length = Math.fround(Math.sqrt(floatProduct(vector, vector)));
  return vector.map((one) => Math.fround(one / length));
}

function floatProduct(a: VectorNumbers, b: VectorNumbers): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum = Math.fround(sum + (a[at] as number) * (b[at] as number));
  return sum;
}

/** How a field compares its vectors. */
export interface VectorComparison {
  readonly elements: ElementType;
  readonly similarity: VectorSimilarity;
  readonly dims: number;
}

/** The score of a vector for another (VectorSimilarityFunction.compare). */
export function vectorScore(
  { elements, similarity, dims }: VectorComparison,
  a: VectorNumbers,
  b: VectorNumbers,
): number {
  if (elements === 'bit') return (dims - hammingDistance(a, b)) / dims;
  switch (similarity) {
    case 'l2_norm':
      return 1 / (1 + squaredDistance(a, b));
    case 'cosine':
      return Math.max((1 + (elements === 'float' ? floatCosine(a, b) : cosine(a, b))) / 2, 0);
    case 'dot_product':
      return scoreOfDot(elements, dims, dotProduct(a, b));
    case 'max_inner_product': {
      const dot = dotProduct(a, b);
      return dot < 0 ? 1 / (1 - dot) : dot + 1;
    }
  }
}

/**
 * The score that a vector needs for a `similarity` that a request asks for (VectorSimilarity.score): a cosine, a product, or
 * the greatest distance.
 */
export function leastScore({ elements, similarity, dims }: VectorComparison, wanted: number): number {
  switch (similarity) {
    case 'l2_norm':
      return elements === 'bit' ? (dims - wanted) / dims : 1 / (1 + wanted * wanted);
    case 'cosine':
      return (1 + wanted) / 2;
    case 'dot_product':
      return scoreOfDot(elements, dims, wanted);
    case 'max_inner_product':
      return wanted < 0 ? 1 / (1 - wanted) : wanted + 1;
  }
}

function scoreOfDot(elements: ElementType, dims: number, dot: number): number {
  return elements === 'byte' ? 0.5 + dot / (dims * 2 ** 15) : Math.max((1 + dot) / 2, 0);
}
