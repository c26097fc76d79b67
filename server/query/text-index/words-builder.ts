import type { InSteps } from '../../runtime/in-steps';
import { startsOf } from '../columns/column-builder';
import type { Slots } from '../segments/slots';
import { compact, type Postings, SegmentWords } from './segment-words';

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

/** Parts of a text that are at least this long keep the whole text in memory. */
const KEEPS_TEXT = 13;

/** What an entry of a map takes, with its text. */
const ENTRY = 80;

/** So many documents, or words, are put in order in one step. */
const DOCUMENTS_AT_A_TIME = 1_024;
const WORDS_AT_A_TIME = 500_000;

/** Collects words in the order of documents and positions, and orders them by word. */
export class WordsBuilder {
  private readonly totals = new Numbers();
  private readonly norms = new Numbers();
  private readonly numbers = new Map<string, number>();
  /** The word of each occurrence, and its position; where those of each document begin. */
  private readonly words = new Numbers();
  private readonly positions = new Numbers();
  private readonly starts = new Numbers();

  get size(): number {
    return this.totals.length;
  }

  /** Starts the next document. @param total the number of its words, as they count for averages */
  start(total: number, norm: number): void {
    this.totals.push(total);
    this.norms.push(norm);
    this.starts.push(this.words.length);
  }

  /** An occurrence in the document that was started last. */
  occurs(word: string, position: number): void {
    this.words.push(this.numbers.get(word) ?? this.newWord(word));
    this.positions.push(position);
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return (this.size * 3 + this.words.length * 2) * 4 + this.numbers.size * ENTRY;
  }

  *finish(): InSteps<SegmentWords> {
    const postings = yield* this.byWord();
    yield;
    return new SegmentWords(compact(this.totals.all.slice()), Uint8Array.from(this.norms.all), postings);
  }

  private newWord(word: string): number {
    const number = this.numbers.size;
    this.numbers.set(word.length < KEEPS_TEXT ? word : Array.from(word).join(''), number);
    return number;
  }

  private *byWord(): InSteps<Postings> {
    const words = this.words.all;
    const positions = this.positions.all;
    const starts = this.starts.all;
    const next = startsOf(words, this.numbers.size);
    const ends = next.slice(1);
    const [orderedSlots, orderedPositions] = [new Uint16Array(words.length), new Uint32Array(words.length)];
    yield;
    for (let slot = 0; slot < starts.length; slot += 1) {
      if (slot % DOCUMENTS_AT_A_TIME === 0) yield;
      const end = starts[slot + 1] ?? words.length;
      for (let at = starts[slot] as number; at < end; at += 1) {
        const word = words[at] as number;
        const place = next[word] as number;
        next[word] = place + 1;
        orderedSlots[place] = slot;
        orderedPositions[place] = positions[at] as number;
      }
    }
    yield;
    return yield* withoutRepetitions(this.numbers, ends, orderedSlots, orderedPositions);
  }
}

/** Notes each document of a word once, with where its positions begin. */
function* withoutRepetitions(
  numbers: ReadonlyMap<string, number>,
  ends: Uint32Array,
  repeated: Slots,
  positions: Uint32Array,
): InSteps<Postings> {
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
      if (at % WORDS_AT_A_TIME === WORDS_AT_A_TIME - 1) yield;
    }
  }
  wordStarts[numbers.size] = count;
  positionStarts[numbers.size] = positions.length;
  yield;
  const compacted = compact(positions);
  yield;
  return {
    numbers,
    wordStarts,
    slots: slots.slice(0, count),
    frequencies: compact(frequencies.subarray(0, count)),
    positionStarts,
    positions: compacted,
  };
}
