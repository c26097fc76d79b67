import { intersection, type Slots } from '../segments/slots';
import type { Occurrences } from './segment-words';

/** A word of a phrase, and where it stands in the phrase. */
export interface PlacedWord {
  readonly offset: number;
  readonly found: Occurrences;
}

/** The documents of a segment that have a phrase, and how often. */
export interface PhraseCounts {
  readonly slots: Slots;
  readonly frequencies: Uint32Array;
}

/**
 * The documents, among some, that have the words of a phrase one after the other (ExactPhraseMatcher). For phrases with a single
 * word at each place.
 *
 * @param size the number of documents in the segment
 */
export function exactPhrases(words: readonly PlacedWord[], among: Slots, size: number): PhraseCounts {
  const readers = words.map(({ offset, found }) => new Reader(offset, found));
  const [first, ...others] = readers;
  const [rarest] = [...readers].sort((a, b) => a.slots.length - b.slots.length);
  const candidates = rarest ? intersection(rarest.slots, among, size) : among;
  const slots = new Uint16Array(candidates.length);
  const frequencies = new Uint32Array(candidates.length);
  let count = 0;
  for (let at = 0; first && at < candidates.length; at += 1) {
    const slot = candidates[at] as number;
    if (!first.enter(slot) || !everyEntered(others, slot)) continue;
    const frequency = occurrences(first, others);
    if (frequency === 0) continue;
    frequencies[count] = frequency;
    slots[count++] = slot;
  }
  return { slots: slots.subarray(0, count), frequencies: frequencies.subarray(0, count) };
}

function everyEntered(readers: readonly Reader[], slot: number): boolean {
  for (let number = 0; number < readers.length; number += 1) if (!(readers[number] as Reader).enter(slot)) return false;
  return true;
}

/** How often the first word is followed by all others, in the document that the readers have entered. */
function occurrences(first: Reader, others: readonly Reader[]): number {
  let count = 0;
  for (; first.next < first.end; first.next += 1) {
    const start = first.start;
    let number = 0;
    while (number < others.length && (others[number] as Reader).begins(start)) number += 1;
    if (number === others.length) count += 1;
  }
  return count;
}

/** Reads where the phrase would have to begin for one of its words, in documents that come in ascending order. */
class Reader {
  readonly slots: Slots;
  /** The place of the next position of the word in the document, and of the first in the next document. */
  next = 0;
  end = 0;
  private at = 0;
  private readonly starts: Uint32Array;
  private readonly positions: Occurrences['positions'];

  constructor(
    private readonly offset: number,
    { slots, starts, positions }: Occurrences,
  ) {
    this.slots = slots;
    this.starts = starts;
    this.positions = positions;
  }

  /** Goes to a document. @returns false if the word does not occur there */
  enter(slot: number): boolean {
    const { slots } = this;
    let { at } = this;
    while (at < slots.length && (slots[at] as number) < slot) at += 1;
    this.at = at;
    if (at === slots.length || slots[at] !== slot) return false;
    this.next = this.starts[at] as number;
    this.end = this.starts[at + 1] as number;
    return true;
  }

  get start(): number {
    return (this.positions[this.next] as number) - this.offset;
  }

  /** Whether the phrase can begin at a place. Asked for places in ascending order. */
  begins(start: number): boolean {
    const { positions, end } = this;
    const wanted = start + this.offset;
    let { next } = this;
    while (next < end && (positions[next] as number) < wanted) next += 1;
    this.next = next;
    return next < end && positions[next] === wanted;
  }
}
