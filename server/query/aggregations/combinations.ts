import { TermColumn, type ValueColumn } from '../columns/column';
import type { Value } from '../fields/value';
import type { Slots } from '../segments/slots';
import type { KeyFinder } from './key-finder';

/** A part of the key of a composite bucket, in the documents of a segment. */
export interface KeyPart {
  readonly column: ValueColumn;
  /** Maps a value to the value it is grouped under. */
  readonly round: (value: Value) => Value;
  /** The same for numbers, if rounding each takes long. */
  readonly finder: KeyFinder | undefined;
  /** True if documents without a value have a key, too. */
  readonly missingBucket: boolean;
}

/** Documents by the combination of their values. */
export interface Combinations {
  /** The number of the combination of each document; −1 for none. */
  readonly groups: Int32Array;
  /** The combinations, by number. */
  readonly keys: readonly (readonly (Value | null)[])[];
}

/** Numbers of combinations and of values have so many bits: there are no more of them than documents in a segment. */
const BITS = 2 ** 16;

/** The combinations of values in some documents; undefined if any document of the segment has several values in one field. */
export function combinationsOf(parts: readonly KeyPart[], slots: Slots, size: number): Combinations | undefined {
  if (parts.some(({ column }) => column.starts[column.size] !== column.filled)) return undefined;
  const groups = new Int32Array(size).fill(-1);
  for (const slot of slots) groups[slot] = 0;
  let keys: (readonly (Value | null)[])[] = [[]];
  for (const part of parts) {
    const { numberOf, values } = numbering(part);
    const known = new Map<number, number>();
    const longer: (readonly (Value | null)[])[] = [];
    for (const slot of slots) {
      const group = groups[slot] as number;
      const number = group < 0 ? -1 : numberOf(slot);
      if (number < 0) {
        groups[slot] = -1;
        continue;
      }
      const pair = group * BITS + number;
      let combined = known.get(pair);
      if (combined === undefined) {
        combined = longer.push([...(keys[group] as readonly (Value | null)[]), values[number] as Value | null]) - 1;
        known.set(pair, combined);
      }
      groups[slot] = combined;
    }
    keys = longer;
  }
  return { groups, keys };
}

/** Numbers the values that documents are grouped under. */
function numbering(part: KeyPart): { numberOf(slot: number): number; readonly values: readonly (Value | null)[] } {
  const { column, round, missingBucket } = part;
  const values: (Value | null)[] = [];
  const numbers = new Map<Value | null, number>();
  const add = (value: Value | null): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, values.length);
    return values.push(value) - 1;
  };
  const { starts } = column;
  const valueNumber =
    column instanceof TermColumn ? ofOrdinals(column, (term) => add(round(term))) : ofNumbers(part, add);
  return {
    values,
    numberOf: (slot) => {
      const at = starts[slot] as number;
      if (at !== starts[slot + 1]) return valueNumber(at);
      return missingBucket ? add(null) : -1;
    },
  };
}

/** Each term is rounded once. */
function ofOrdinals({ ordinals, terms }: TermColumn, number: (term: Value) => number): (at: number) => number {
  const known = new Int32Array(terms.length).fill(-1);
  return (at) => {
    const ordinal = ordinals[at] as number;
    if ((known[ordinal] as number) < 0) known[ordinal] = number(terms[ordinal] as Value);
    return known[ordinal] as number;
  };
}

function ofNumbers({ column, round, finder }: KeyPart, add: (value: Value) => number): (at: number) => number {
  if (!finder) return (at) => add(round(column.valueAt(at)));
  return (at) => add(finder.keys[finder.find(column.valueAt(at) as number)] as number);
}
