import type { JsonObject } from '../json/value';
import type { Token } from './analysis/token';

// Lucene computes with floats, so each step is rounded: the last digit of a score depends on it.

const K1 = Math.fround(1.2);
const B = Math.fround(0.75);
const WEIGHT = Math.fround(1 + K1);

/** The rarity of a term (BM25Similarity.idf). */
export function inverseDocumentFrequency(frequency: number, documents: number): number {
  return Math.fround(Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)));
}

/**
 * The score of one term, or of a phrase, in one document (LegacyBM25Similarity, BM25Similarity.BM25Scorer).
 *
 * @param rarity the inverse document frequency; of a phrase, the sum of those of its words.
 */
export function termScore(rarity: number, frequency: number, length: number, averageLength: number, boost = 1): number {
  return termScorer(rarity, averageLength, boost)(frequency, length);
}

/** The factors for texts of up to this length are computed once for each term. */
const SHORT = 256;

function termScorer(rarity: number, averageLength: number, boost: number) {
  const weight = Math.fround(Math.fround(boost * WEIGHT) * Math.fround(rarity));
  const norms = new Float64Array(SHORT);
  const normOf = (length: number): number => {
    const known = norms[length];
    if (known) return known;
    const ratio = Math.fround(Math.fround(B * storedLength(length)) / Math.fround(averageLength));
    const norm = Math.fround(1 / Math.fround(K1 * Math.fround(Math.fround(1 - B) + ratio)));
    if (length < SHORT) norms[length] = norm;
    return norm;
  };
  return (frequency: number, length: number): number =>
    Math.fround(weight - Math.fround(weight / Math.fround(1 + Math.fround(frequency * normOf(length)))));
}

/** What an index keeps of the terms of a field. */
export interface Kept {
  readonly indexOptions: 'docs' | 'freqs' | 'positions';
  readonly type: { readonly parameters: JsonObject };
}

/** A field may do without frequencies, which then are 1 (`index_options`), or without lengths (`norms`). */
export function scoreWith(field: Kept, rarity: number, averageLength: number, boost = 1) {
  const once = field.indexOptions === 'docs';
  const withNorms = field.type.parameters.norms !== false;
  const score = termScorer(rarity, averageLength, boost);
  if (!once && withNorms) return score;
  return (frequency: number, length: number): number => score(once ? 1 : frequency, withNorms ? length : 1);
}

/** Lengths are stored in one byte: exact below 40, then with four significant bits (SmallFloat.intToByte4). */
function storedLength(length: number): number {
  if (length < 40) return length;
  const rest = length - 24;
  const unit = 2 ** Math.max(0, Math.floor(Math.log2(rest)) - 3);
  return 24 + Math.floor(rest / unit) * unit;
}

/**
 * The length of a text for its score: words at the position of the one before do not count (discountOverlaps), and where the
 * index keeps no frequencies, each word counts once (BM25Similarity.computeNorm).
 */
export function lengthOf(tokens: readonly Token[], indexOptions: 'docs' | 'freqs' | 'positions'): number {
  if (indexOptions === 'docs') return new Set(tokens.map(({ term }) => term)).size;
  let length = tokens.length;
  for (let at = 1; at < tokens.length; at += 1) {
    if ((tokens[at] as Token).position === (tokens[at - 1] as Token).position) length -= 1;
  }
  return length;
}
