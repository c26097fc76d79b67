import type { Token } from './analysis/token';

const K1 = 1.2;
const B = 0.75;

/** The rarity of a term (BM25Similarity.idf). */
export function inverseDocumentFrequency(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** The score of one term in one document (LegacyBM25Similarity). */
export function termScore(weight: number, frequency: number, length: number, averageLength: number): number {
  const norm = K1 * (1 - B + (B * storedLength(length)) / averageLength);
  return (weight * (K1 + 1) * frequency) / (frequency + norm);
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
