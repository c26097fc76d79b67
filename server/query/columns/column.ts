import { compareValues, type Value } from '../fields/value';
import type { SegmentData } from '../segments/segment';
import { type Slots, slotsWhere } from '../segments/slots';

/** Where the values of each document begin in a list of all of them; one more entry for the end of the last. */
export type Starts = Uint32Array;

/** The values of one field in the documents of a segment, those of each document in ascending order. */
export type ValueColumn = NumberColumn | TermColumn;

/** The bounds of a range of numbers. */
export interface NumberBounds {
  readonly low: number;
  readonly high: number;
  readonly withoutLow?: boolean;
  readonly withoutHigh?: boolean;
}

/** A column whose values are all numbers. */
export class NumberColumn implements SegmentData {
  /** The number of documents that have a value. */
  readonly filled: number;
  private ends: readonly number[] | undefined;

  constructor(
    readonly starts: Starts,
    readonly values: Float64Array,
  ) {
    this.filled = filledOf(starts);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  get bytes(): number {
    return this.starts.byteLength + this.values.byteLength;
  }

  get lowest(): number | undefined {
    this.ends ??= endsOf(this.values);
    return this.ends[0];
  }

  get highest(): number | undefined {
    this.ends ??= endsOf(this.values);
    return this.ends[1];
  }

  /** True if every document has exactly one value, whose place is that of the document. */
  get plain(): boolean {
    return this.filled === this.size && this.values.length === this.size;
  }

  valuesAt(slot: number): Value[] {
    const { starts, values } = this;
    const found: Value[] = [];
    for (let at = starts[slot] as number; at < (starts[slot + 1] as number); at += 1) found.push(values[at] as number);
    return found;
  }

  /** A value, by its place among all of them. */
  valueAt(at: number): number {
    return this.values[at] as number;
  }

  /** The documents with a value from `low` to `high`, apart from either of them if it is excluded. */
  within({ low, high, withoutLow = false, withoutHigh = false }: NumberBounds, among: Slots): Slots {
    const { starts, values } = this;
    const isIn = (value: number): boolean =>
      value >= low && value <= high && !(withoutLow && value === low) && !(withoutHigh && value === high);
    if (this.plain) return slotsWhere(among, (slot) => isIn(values[slot] as number));
    return slotsWhere(among, (slot) => {
      const end = starts[slot + 1] as number;
      for (let at = starts[slot] as number; at < end; at += 1) if (isIn(values[at] as number)) return true;
      return false;
    });
  }
}

/** A column with a dictionary: the values are places in it, which are called ordinals. */
export class TermColumn implements SegmentData {
  readonly filled: number;
  readonly bytes: number;

  constructor(
    readonly starts: Starts,
    /** The ordinals of the values. */
    readonly ordinals: Uint32Array,
    /** The distinct values, in ascending order. */
    readonly terms: readonly Value[],
    /** Where the documents of each term begin in `slots`. */
    readonly termStarts: Starts,
    /** The documents that have a term, term after term. */
    readonly slots: Slots,
  ) {
    this.filled = filledOf(starts);
    const texts = terms.reduce((sum: number, term) => sum + 32 + String(term).length, 0);
    this.bytes = texts + starts.byteLength + ordinals.byteLength + termStarts.byteLength + slots.byteLength;
  }

  get size(): number {
    return this.starts.length - 1;
  }

  valuesAt(slot: number): Value[] {
    const { starts, ordinals, terms } = this;
    const found: Value[] = [];
    for (let at = starts[slot] as number; at < (starts[slot + 1] as number); at += 1) {
      found.push(terms[ordinals[at] as number] as Value);
    }
    return found;
  }

  /** A value, by its place among all of them. */
  valueAt(at: number): Value {
    return this.terms[this.ordinals[at] as number] as Value;
  }

  /** The ordinal of the first term that is not below a value. */
  firstFrom(value: Value): number {
    let [low, high] = [0, this.terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareValues(this.terms[middle] as Value, value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The ordinal of a value; -1 if no document has it. */
  ordinalOf(value: Value): number {
    const ordinal = this.firstFrom(value);
    return this.terms[ordinal] === value ? ordinal : -1;
  }

  /** The documents that have a term. */
  slotsOf(ordinal: number): Slots {
    return this.slots.subarray(this.termStarts[ordinal], this.termStarts[ordinal + 1]);
  }

  /** The documents that have one of the terms from one ordinal to before another. */
  between(from: number, to: number, among: Slots): Slots {
    const { starts, ordinals } = this;
    return slotsWhere(among, (slot) => {
      const end = starts[slot + 1] as number;
      for (let at = starts[slot] as number; at < end; at += 1) {
        const ordinal = ordinals[at] as number;
        if (ordinal >= from && ordinal < to) return true;
      }
      return false;
    });
  }
}

/** The documents that have any value. */
export function filledSlots({ starts, filled, size }: ValueColumn, among: Slots): Slots {
  if (filled === size) return among;
  return slotsWhere(among, (slot) => (starts[slot] as number) < (starts[slot + 1] as number));
}

/** The lowest and the highest of the values, if there are any. */
function endsOf(values: Float64Array): readonly number[] {
  if (values.length === 0) return [];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return [lowest, highest];
}

function filledOf(starts: Starts): number {
  let count = 0;
  for (let slot = 0; slot + 1 < starts.length; slot += 1) if (starts[slot] !== starts[slot + 1]) count += 1;
  return count;
}
