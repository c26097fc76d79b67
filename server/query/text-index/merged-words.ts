import type { Slots } from '../segments/slots';
import { compact, type Occurrences, SegmentWords } from './segment-words';

/** The words of some documents of a segment. */
export interface TakenWords {
  readonly words: SegmentWords;
  /** The places of these documents in their segment. */
  readonly slots: Slots;
}

/** Where a document is in the new segment that does not get there. */
const NOWHERE = 0xffff;

/** The words of documents of several segments, in the order of these, as those of one segment. */
export function mergedWords(taken: readonly TakenWords[]): SegmentWords {
  const places = newPlaces(taken);
  const sizes = taken.map(({ words }) => words.sizes);
  const target = new MergedPostings(
    sizes.reduce((sum, { pairs }) => sum + pairs, 0),
    sizes.reduce((sum, { occurrences }) => sum + occurrences, 0),
  );
  for (const word of new Set(taken.flatMap(({ words }) => [...words.terms]))) {
    taken.forEach(({ words }, number) => {
      const found = words.find(word);
      if (found) target.take(found, places[number] as Uint16Array);
    });
    target.endWord(word);
  }
  return target.finish(
    taken.flatMap(({ words, slots }) => Array.from(slots, (slot) => words.totals[slot] as number)),
    taken.flatMap(({ words, slots }) => Array.from(slots, (slot) => words.norms[slot] as number)),
  );
}

/** The new place of each document, by its place in its segment. */
function newPlaces(taken: readonly TakenWords[]): Uint16Array[] {
  let next = 0;
  return taken.map(({ words, slots }) => {
    const places = new Uint16Array(words.totals.length).fill(NOWHERE);
    for (const slot of slots) places[slot] = next++;
    return places;
  });
}

/** Postings that are taken over word by word. */
class MergedPostings {
  private readonly numbers = new Map<string, number>();
  private readonly wordStarts: number[] = [0];
  private readonly positionStarts: number[] = [0];
  private readonly slots: Uint16Array;
  private readonly frequencies: Uint32Array;
  private readonly positions: Uint32Array;
  private pairs = 0;
  private occurrences = 0;

  constructor(pairs: number, occurrences: number) {
    this.slots = new Uint16Array(pairs);
    this.frequencies = new Uint32Array(pairs);
    this.positions = new Uint32Array(occurrences);
  }

  take({ slots, frequencies, starts, positions }: Occurrences, places: Uint16Array): void {
    for (let at = 0; at < slots.length; at += 1) {
      const place = places[slots[at] as number] as number;
      if (place === NOWHERE) continue;
      this.slots[this.pairs] = place;
      this.frequencies[this.pairs++] = frequencies[at] as number;
      const end = starts[at + 1] as number;
      for (let from = starts[at] as number; from < end; from += 1) {
        this.positions[this.occurrences++] = positions[from] as number;
      }
    }
  }

  /** Goes on to the next word. One that no document has any more is left out. */
  endWord(word: string): void {
    if (this.pairs === this.wordStarts.at(-1)) return;
    this.numbers.set(word, this.numbers.size);
    this.wordStarts.push(this.pairs);
    this.positionStarts.push(this.occurrences);
  }

  finish(totals: readonly number[], norms: readonly number[]): SegmentWords {
    return new SegmentWords(compact(Uint32Array.from(totals)), Uint8Array.from(norms), {
      numbers: this.numbers,
      wordStarts: Uint32Array.from(this.wordStarts),
      slots: this.slots.slice(0, this.pairs),
      frequencies: compact(this.frequencies.subarray(0, this.pairs)),
      positionStarts: Uint32Array.from(this.positionStarts),
      positions: compact(this.positions.slice(0, this.occurrences)),
    });
  }
}
