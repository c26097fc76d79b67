import type { Matches } from '../matcher';
import type { LivePart } from '../segments/segment';
import { intersection, type Slots, union } from '../segments/slots';
import { matchesOfAny } from '../sums-of-scores';
import type { TextIndex } from './text-index';

/** Scores of a word in documents, from how often it occurs there and the norm of the text. */
export interface OccurrenceScores {
  of(frequency: number, norm: number): number;
}

const NONE: Matches = { slots: new Uint16Array(0), score: 0 };

/** The documents of a part that have one of some words, among others. */
export function slotsOfWords(index: TextIndex, words: readonly string[], part: LivePart, among: Slots): Slots {
  const { size } = part.segment;
  const lists = words.map((word) => index.of(part).slotsOf(word)).filter((slots) => slots !== undefined);
  return intersection(union(lists, size), among, size);
}

/** The matches of a word in a part, with scores. */
export function matchesOfWord(
  index: TextIndex,
  word: string,
  part: LivePart,
  among: Slots,
  score: OccurrenceScores,
): Matches {
  const { norms } = index.of(part);
  const found = index.of(part).find(word);
  if (!found) return NONE;
  const { slots: all, frequencies } = found;
  const slots = intersection(all, among, part.segment.size);
  const scores = new Float64Array(slots.length);
  let at = 0;
  for (let to = 0; to < slots.length; to += 1) {
    const slot = slots[to] as number;
    while (all[at] !== slot) at += 1;
    scores[to] = score.of(frequencies[at] as number, norms[slot] as number);
  }
  return { slots, scores, score: 0 };
}

/** The matches of several words that count as one. */
export function matchesOfOne(
  index: TextIndex,
  words: readonly string[],
  part: LivePart,
  among: Slots,
  score: OccurrenceScores,
): Matches {
  const { norms } = index.of(part);
  const sums = new Uint32Array(part.segment.size);
  for (const word of new Set(words)) addFrequencies(index, word, part, sums);
  const slots = slotsOfWords(index, words, part, among);
  const scores = new Float64Array(slots.length);
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    scores[at] = score.of(sums[slot] as number, norms[slot] as number);
  }
  return { slots, scores, score: 0 };
}

function addFrequencies(index: TextIndex, word: string, part: LivePart, sums: Uint32Array): void {
  const found = index.of(part).find(word);
  if (!found) return;
  const { slots, frequencies } = found;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    sums[slot] = (sums[slot] as number) + (frequencies[at] as number);
  }
}

/** The matches of several words, with the sums of their scores. */
export function matchesOfSum(
  index: TextIndex,
  words: readonly { readonly word: string; readonly score: OccurrenceScores }[],
  part: LivePart,
  among: Slots,
): Matches {
  const each = words.map(({ word, score }) => matchesOfWord(index, word, part, among, score));
  return matchesOfAny(each, 1, part.segment.size);
}
