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

/** What the scores of a term depend on, besides how often it occurs and the length of the text. */
export interface TermWeight {
  /** The inverse document frequency; of a phrase, the sum of those of its words. */
  readonly rarity: number;
  readonly averageLength: number;
  readonly boost?: number | undefined;
}

/** The number of different norms. */
const NORMS = 256;

/** Scores of up to this frequency are computed once for each norm. */
const OFTEN = 16;

/** The scores of one term, or of a phrase, in documents (LegacyBM25Similarity, BM25Similarity.BM25Scorer). */
export class TermScores {
  private readonly weight: number;
  private readonly averageLength: number;
  /** The scores by frequency and norm, as far as they have been needed; 0 if not. */
  private readonly known: Float64Array[] = [];

  constructor(
    { rarity, averageLength, boost = 1 }: TermWeight,
    /** Set if each document counts as having the term once. */
    private readonly once = false,
    /** Set if lengths do not count. */
    private readonly withoutNorms = false,
  ) {
    this.weight = Math.fround(Math.fround(boost * WEIGHT) * Math.fround(rarity));
    this.averageLength = Math.fround(averageLength);
  }

  /** @param frequency how often the term occurs; of a phrase that may be out of order, a sum of fractions */
  of(frequency: number, norm: number): number {
    const row = this.known[frequency] ?? this.row(frequency);
    return (row?.[norm] as number) || this.computed(frequency, norm, row);
  }

  private row(frequency: number): Float64Array | undefined {
    if (frequency >= OFTEN || !Number.isInteger(frequency)) return undefined;
    while (this.known.length <= frequency) this.known.push(new Float64Array(NORMS));
    return this.known[frequency];
  }

  private computed(frequency: number, norm: number, row: Float64Array | undefined): number {
    const length = lengthOfNorm(this.withoutNorms ? 1 : norm);
    const ratio = Math.fround(Math.fround(B * length) / this.averageLength);
    const factor = Math.fround(1 / Math.fround(K1 * Math.fround(Math.fround(1 - B) + ratio)));
    const { weight } = this;
    const divisor = Math.fround(1 + Math.fround((this.once ? 1 : frequency) * factor));
    const score = Math.fround(weight - Math.fround(weight / divisor));
    if (row) row[norm] = score;
    return score;
  }
}

/** The score of a value that a document has once, in a field without lengths. */
export function valueScore(weight: TermWeight): number {
  return new TermScores(weight).of(1, 1);
}

/** What an index keeps of the terms of a field. */
export interface Kept {
  readonly indexOptions: 'docs' | 'freqs' | 'positions';
  readonly type: { readonly parameters: JsonObject };
}

/** A field may do without frequencies, which then are 1 (`index_options`), or without lengths (`norms`). */
export function scoresIn({ indexOptions, type }: Kept, weight: TermWeight): TermScores {
  return new TermScores(weight, indexOptions === 'docs', type.parameters.norms === false);
}

/** Lengths below this have norms of their own: as many as larger ones leave. */
const EXACT = 24;

/** The byte in which the index keeps the length of a text: exact below 40, then with four significant bits (SmallFloat.intToByte4). */
export function normOf(length: number): number {
  if (length < EXACT) return length;
  const rest = length - EXACT;
  if (rest < 8) return length;
  const shift = 28 - Math.clz32(rest);
  return EXACT + ((rest >>> shift) & 7) + ((shift + 1) << 3);
}

/** The length that a norm stands for (SmallFloat.byte4ToInt). */
function lengthOfNorm(norm: number): number {
  if (norm < EXACT + 8) return norm;
  const rest = norm - EXACT;
  return EXACT + (((rest & 7) | 8) << ((rest >> 3) - 1));
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
