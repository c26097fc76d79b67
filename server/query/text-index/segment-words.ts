import { startsOf } from '../columns/column-builder';
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

function compact(numbers: Uint32Array): Counts {
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

/** A list of numbers that grows. */
class Numbers {
  private list = new Uint32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.list.length) {
      const longer = new Uint32Array(this.length * 2);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.length++] = number;
  }

  get all(): Uint32Array {
    return this.list.subarray(0, this.length);
  }
}

/** Collects words in the order of documents and positions, and orders them by word. */
export class WordsBuilder {
  private readonly totals = new Numbers();
  private readonly norms = new Numbers();
  private readonly numbers = new Map<string, number>();
  /** The word of each occurrence, its document and its position. */
  private readonly words = new Numbers();
  private readonly slots = new Numbers();
  private readonly positions = new Numbers();

  get size(): number {
    return this.totals.length;
  }

  /** Starts the next document. @param total the number of its words, as they count for averages */
  start(total: number, norm: number): void {
    this.totals.push(total);
    this.norms.push(norm);
  }

  /** An occurrence in the document that was started last. */
  occurs(word: string, position: number): void {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    this.words.push(number);
    this.slots.push(this.size - 1);
    this.positions.push(position);
  }

  finish(): SegmentWords {
    return new SegmentWords(compact(this.totals.all.slice()), Uint8Array.from(this.norms.all), this.byWord());
  }

  private byWord(): Postings {
    const words = this.words.all;
    const next = startsOf(words, this.numbers.size);
    const [slots, positions] = [new Uint16Array(words.length), new Uint32Array(words.length)];
    const ends = next.slice(1);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as number;
      const place = next[word] as number;
      next[word] = place + 1;
      slots[place] = this.slots.all[at] as number;
      positions[place] = this.positions.all[at] as number;
    }
    return withoutRepetitions(this.numbers, ends, slots, positions);
  }
}

/** Notes each document of a word once, with where its positions begin. */
function withoutRepetitions(
  numbers: ReadonlyMap<string, number>,
  ends: Uint32Array,
  repeated: Slots,
  positions: Uint32Array,
): Postings {
  const wordStarts = new Uint32Array(numbers.size + 1);
  const slots = new Uint16Array(repeated.length);
  const frequencies = new Uint32Array(repeated.length);
  const positionStarts = new Uint32Array(numbers.size + 1);
  let count = 0;
  let at = 0;
  for (let word = 0; word < numbers.size; word += 1) {
    wordStarts[word] = count;
    positionStarts[word] = at;
    for (const from = at; at < (ends[word] as number); at += 1) {
      if (at === from || repeated[at] !== repeated[at - 1]) slots[count++] = repeated[at] as number;
      frequencies[count - 1] = (frequencies[count - 1] as number) + 1;
    }
  }
  wordStarts[numbers.size] = count;
  positionStarts[numbers.size] = positions.length;
  return {
    numbers,
    wordStarts,
    slots: slots.slice(0, count),
    frequencies: compact(frequencies.subarray(0, count)),
    positionStarts,
    positions: compact(positions),
  };
}

/** Takes over the words of some documents of a segment. */
export function takeWords(builder: WordsBuilder, words: SegmentWords, slots: Slots): void {
  const kept = new Map(Array.from(slots, (slot, at) => [slot, at]));
  const occurrences: (readonly [word: string, position: number])[][] = Array.from(slots, () => []);
  for (const word of words.terms) {
    const found = words.find(word) as Occurrences;
    for (let at = 0; at < found.slots.length; at += 1) {
      const place = kept.get(found.slots[at] as number);
      if (place === undefined) continue;
      for (let from = found.starts[at] as number; from < (found.starts[at + 1] as number); from += 1) {
        occurrences[place]?.push([word, found.positions[from] as number]);
      }
    }
  }
  slots.forEach((slot, at) => {
    builder.start(words.totals[slot] as number, words.norms[slot] as number);
    for (const [word, position] of occurrences[at] ?? []) builder.occurs(word, position);
  });
}
