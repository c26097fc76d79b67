import type { Matches } from '../matcher';
import type { LivePart } from '../segments/segment';
import { intersection, type Slots, union } from '../segments/slots';
import type { TextIndex } from './text-index';

/** The score of a word in a document, from how often it occurs there and the length of the text. */
export type ScoreOccurrences = (frequency: number, length: number) => number;

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
  score: ScoreOccurrences,
): Matches {
  const words = index.of(part);
  const found = words.find(word);
  if (!found) return NONE;
  const { slots: all, starts } = found;
  const slots = intersection(all, among, part.segment.size);
  const scores = new Float64Array(slots.length);
  let at = 0;
  for (let to = 0; to < slots.length; to += 1) {
    const slot = slots[to] as number;
    while (all[at] !== slot) at += 1;
    scores[to] = score((starts[at + 1] as number) - (starts[at] as number), words.lengths[slot] as number);
  }
  return { slots, scores, score: 0 };
}

/** The matches of several words that count as one. */
export function matchesOfOne(
  index: TextIndex,
  words: readonly string[],
  part: LivePart,
  among: Slots,
  score: ScoreOccurrences,
): Matches {
  const { lengths } = index.of(part);
  const frequencies = new Uint32Array(part.segment.size);
  for (const word of new Set(words)) addFrequencies(index, word, part, frequencies);
  const slots = slotsOfWords(index, words, part, among);
  const scores = Float64Array.from(slots, (slot) => score(frequencies[slot] as number, lengths[slot] as number));
  return { slots, scores, score: 0 };
}

function addFrequencies(index: TextIndex, word: string, part: LivePart, sums: Uint32Array): void {
  const found = index.of(part).find(word);
  if (!found) return;
  const { slots, starts } = found;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    sums[slot] = (sums[slot] as number) + (starts[at + 1] as number) - (starts[at] as number);
  }
}

/** The matches of several words, with the sums of their scores. */
export function matchesOfSum(
  index: TextIndex,
  words: readonly { readonly word: string; readonly score: ScoreOccurrences }[],
  part: LivePart,
  among: Slots,
): Matches {
  const sums = new Float64Array(part.segment.size);
  const lists: Slots[] = [];
  for (const { word, score } of words) {
    const { slots, scores } = matchesOfWord(index, word, part, among, score);
    lists.push(slots);
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      sums[slot] = (sums[slot] as number) + (scores?.[at] as number);
    }
  }
  const slots = union(lists, part.segment.size);
  return { slots, scores: Float64Array.from(slots, (slot) => sums[slot] as number), score: 0 };
}
