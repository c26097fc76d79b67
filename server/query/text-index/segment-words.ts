import type { SegmentData } from '../segments/segment';
import type { Slots } from '../segments/slots';

/** Where one word occurs in a segment. */
export class Occurrences {
  private known: Uint32Array | undefined;

  constructor(
    /** The places of the documents that have the word, ascending. */
    readonly slots: Slots,
    /** How often the word occurs in each of these documents. */
    readonly frequencies: Counts,
    /** The positions of all words. */
    readonly positions: Counts,
    private readonly firstPosition: number,
  ) {}

  /** Where the positions of each of these documents begin; one more entry for the end of the last. */
  get starts(): Uint32Array {
    this.known ??= runningTotals(this.frequencies, this.firstPosition);
    return this.known;
  }
}

/** A number and what it becomes when one number after the other is added. */
function runningTotals(numbers: Counts, first: number): Uint32Array {
  const totals = new Uint32Array(numbers.length + 1);
  totals[0] = first;
  for (let at = 0; at < numbers.length; at += 1) totals[at + 1] = (totals[at] as number) + (numbers[at] as number);
  return totals;
}

/** Where the words of a segment occur: word after word, document after document. */
export interface Postings {
  /** The number of each word. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Where the documents of each word begin in `slots`. */
  readonly wordStarts: Uint32Array;
  readonly slots: Slots;
  /** How often the word occurs in each of these documents. */
  readonly frequencies: Counts;
  /** Where the positions of each word begin. */
  readonly positionStarts: Uint32Array;
  readonly positions: Counts;
}

/** Numbers in as few bytes as they fit into. */
export type Counts = Uint8Array | Uint16Array | Uint32Array;

export function compact(numbers: Uint32Array): Counts {
  let highest = 0;
  for (let at = 0; at < numbers.length; at += 1) if ((numbers[at] as number) > highest) highest = numbers[at] as number;
  if (highest < 2 ** 8) return Uint8Array.from(numbers);
  return highest < 2 ** 16 ? Uint16Array.from(numbers) : numbers;
}

/** The words of one text field in the documents of a segment. */
export class SegmentWords implements SegmentData {
  /** The number of documents that have the field, and of their words. */
  readonly filled: number;
  readonly words: number;
  readonly bytes: number;

  constructor(
    /** The number of words of each document, as they count for averages; 0 if it lacks the field. */
    readonly totals: Counts,
    /** The norm of each text: its length, as it counts for its score. */
    readonly norms: Uint8Array,
    private readonly postings: Postings,
  ) {
    let [filled, words] = [0, 0];
    for (const total of totals) {
      if (total > 0) filled += 1;
      words += total;
    }
    this.filled = filled;
    this.words = words;
    this.bytes = bytesOf(totals, postings);
  }

  /** The distinct words. */
  get terms(): Iterable<string> {
    return this.postings.numbers.keys();
  }

  /** The number of pairs of word and document, and of occurrences. */
  get sizes(): { readonly pairs: number; readonly occurrences: number } {
    return { pairs: this.postings.slots.length, occurrences: this.postings.positions.length };
  }

  /** The number of distinct words. */
  get distinct(): number {
    return this.postings.numbers.size;
  }

  find(word: string): Occurrences | undefined {
    const { numbers, wordStarts, slots, frequencies, positionStarts, positions } = this.postings;
    const number = numbers.get(word);
    if (number === undefined) return undefined;
    const [from, to] = [wordStarts[number] as number, wordStarts[number + 1] as number];
    const first = positionStarts[number] as number;
    return new Occurrences(slots.subarray(from, to), frequencies.subarray(from, to), positions, first);
  }

  /** The places of the documents that have a word; undefined if none has. */
  slotsOf(word: string): Slots | undefined {
    const { numbers, wordStarts, slots } = this.postings;
    const number = numbers.get(word);
    return number === undefined ? undefined : slots.subarray(wordStarts[number], wordStarts[number + 1]);
  }
}

/** What an entry of a map takes, besides the text of the word. */
const ENTRY = 64;

function bytesOf(totals: Counts, postings: Postings): number {
  const { numbers, wordStarts, slots, frequencies, positionStarts, positions } = postings;
  let texts = 0;
  for (const word of numbers.keys()) texts += ENTRY + word.length;
  const arrays = [wordStarts, slots, frequencies, positionStarts, positions];
  return texts + totals.byteLength + totals.length + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
