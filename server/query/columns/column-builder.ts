import type { Budget } from '../../runtime/budget';
import { type InSteps, sortedInSteps } from '../../runtime/in-steps';
import type { StoredDocument } from '../../store/document';
import { compareValues, type Value } from '../fields/value';
import type { SegmentDataBuilder } from '../segments/segment';
import type { Slots } from '../segments/slots';
import { NumberColumn, TermColumn, type ValueColumn } from './column';

/** What reading a field of a document costs, and each of its characters, in the units of a budget. */
const READ = 60;
const READ_CHARACTER = 1 / 4;

/** What an entry of a map takes in bytes, besides the text of the word. */
const ENTRY = 64;

/** So many values are handled in one step. */
const AT_A_TIME = 250_000;

/** What taking a document into a column is granted. */
export function grantedForColumn({ size }: StoredDocument): readonly [work: number, bytes: number] {
  return [READ + size * READ_CHARACTER, 0];
}

/** Collects the values of documents, which come in the order of their sequence numbers. */
export class ColumnBuilder implements SegmentDataBuilder<ValueColumn> {
  private readonly starts: number[] = [0];
  /** The values, as long as all are numbers; then, where in the dictionary they are. */
  private readonly values: number[] = [];
  /** The distinct values, in the order in which they came. */
  private dictionary: Map<Value, number> | undefined;
  private characters = 0;
  /** True as long as all distinct values are texts whose order is that of their code units. */
  private isPlain = true;

  /**
   * @param read the values of a document, in ascending order; equal ones may repeat.
   * @param numeric true if the values are numbers, as long as none is too exact for one.
   */
  constructor(
    private readonly read: (document: StoredDocument) => readonly Value[],
    numeric: boolean,
  ) {
    if (!numeric) this.dictionary = new Map();
  }

  get size(): number {
    return this.starts.length - 1;
  }

  get bytes(): number {
    return (this.starts.length + this.values.length) * 8 + (this.dictionary?.size ?? 0) * ENTRY + this.characters;
  }

  add(document: StoredDocument, budget: Budget): void {
    budget.charge(READ + document.size * READ_CHARACTER);
    this.append(this.read(document));
  }

  take(column: ValueColumn, slots: Slots): void {
    for (const slot of slots) this.append(column.valuesAt(slot));
  }

  *finish(): InSteps<ValueColumn> {
    const starts = Uint32Array.from(this.starts);
    if (!this.dictionary) return new NumberColumn(starts, Float64Array.from(this.values));
    return yield* termColumn(starts, this.values, this.dictionary, this.isPlain);
  }

  private append(values: readonly Value[]): void {
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] as Value;
      const { dictionary } = this;
      if (dictionary) this.values.push(this.placeOf(value, dictionary));
      else if (typeof value === 'number') this.values.push(value);
      else this.values.push(this.placeOf(value, this.startDictionary()));
    }
    this.starts.push(this.values.length);
  }

  private startDictionary(): Map<Value, number> {
    const dictionary = new Map<Value, number>();
    this.dictionary = dictionary;
    for (const [at, value] of this.values.entries()) this.values[at] = this.placeOf(value, dictionary);
    return dictionary;
  }

  private placeOf(value: Value, dictionary: Map<Value, number>): number {
    const known = dictionary.get(value);
    if (known !== undefined) return known;
    const place = dictionary.size;
    dictionary.set(value, place);
    if (typeof value === 'string') this.characters += value.length;
    this.isPlain &&= typeof value === 'string' && !HAS_SURROGATES.test(value);
    return place;
  }
}

/** Characters that code units and code points order differently. */
const HAS_SURROGATES = /[\ud800-\uffff]/;

function comparePlain(a: Value, b: Value): number {
  return a < b ? -1 : 1;
}

/**
 * @param places where in the dictionary the values of all documents are.
 * @param isPlain whether the order of its values is that of their code units.
 */
function* termColumn(
  starts: Uint32Array,
  places: readonly number[],
  dictionary: ReadonlyMap<Value, number>,
  isPlain: boolean,
): InSteps<TermColumn> {
  const distinct = [...dictionary.keys()];
  yield;
  const terms = yield* sortedInSteps(distinct, isPlain ? comparePlain : compareValues);
  const ordinalOf = new Uint32Array(terms.length);
  for (const [ordinal, term] of terms.entries()) {
    ordinalOf[dictionary.get(term) as number] = ordinal;
    if (ordinal % AT_A_TIME === AT_A_TIME - 1) yield;
  }
  yield;
  const ordinals = Uint32Array.from(places, (place) => ordinalOf[place] as number);
  yield;
  const repeatless = withoutRepeats(starts, ordinals);
  yield;
  const termStarts = startsOf(repeatless.ordinals, terms.length);
  const next = termStarts.slice();
  const slots = new Uint16Array(repeatless.ordinals.length);
  yield;
  for (let slot = 0; slot + 1 < starts.length; slot += 1) {
    for (let at = repeatless.starts[slot] as number; at < (repeatless.starts[slot + 1] as number); at += 1) {
      const ordinal = repeatless.ordinals[at] as number;
      const place = next[ordinal] as number;
      slots[place] = slot;
      next[ordinal] = place + 1;
      if (at % AT_A_TIME === AT_A_TIME - 1) yield;
    }
  }
  yield;
  return new TermColumn(starts, ordinals, terms, termStarts, slots);
}

/** The same values, each once for a document. */
function withoutRepeats(starts: Uint32Array, ordinals: Uint32Array): { starts: Uint32Array; ordinals: Uint32Array } {
  const left = new Uint32Array(ordinals.length);
  const leftStarts = new Uint32Array(starts.length);
  let count = 0;
  for (let slot = 0; slot + 1 < starts.length; slot += 1) {
    const first = starts[slot] as number;
    for (let at = first; at < (starts[slot + 1] as number); at += 1) {
      if (at > first && ordinals[at] === ordinals[at - 1]) continue;
      left[count] = ordinals[at] as number;
      count += 1;
    }
    leftStarts[slot + 1] = count;
  }
  return count === ordinals.length ? { starts, ordinals } : { starts: leftStarts, ordinals: left.subarray(0, count) };
}

/** Where the members of each group begin if they are ordered by group. */
export function startsOf(groups: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < groups.length; at += 1) {
    const group = (groups[at] as number) + 1;
    starts[group] = (starts[group] as number) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  return starts;
}
