import type { StoredDocument } from '../../store/document';
import { compareValues, type Value } from '../fields/value';
import type { SegmentDataBuilder } from '../segments/segment';
import type { Slots } from '../segments/slots';
import { NumberColumn, TermColumn, type ValueColumn } from './column';

/** Collects the values of documents, which come in the order of their sequence numbers. */
export class ColumnBuilder implements SegmentDataBuilder<ValueColumn> {
  private readonly starts: number[] = [0];
  private readonly values: Value[] = [];

  /**
   * @param read the distinct values of a document, in ascending order.
   * @param numeric true if the values are numbers, as long as none is too exact for one.
   */
  constructor(
    private readonly read: (document: StoredDocument) => readonly Value[],
    private readonly numeric: boolean,
  ) {}

  get size(): number {
    return this.starts.length - 1;
  }

  add(document: StoredDocument): void {
    this.append(this.read(document));
  }

  take(column: ValueColumn, slots: Slots): void {
    for (const slot of slots) this.append(column.valuesAt(slot));
  }

  finish(): ValueColumn {
    const { values } = this;
    const starts = Uint32Array.from(this.starts);
    if (this.numeric && values.every((value) => typeof value === 'number')) {
      return new NumberColumn(starts, Float64Array.from(values as readonly number[]));
    }
    return termColumn(starts, values);
  }

  private append(values: readonly Value[]): void {
    for (let at = 0; at < values.length; at += 1) this.values.push(values[at] as Value);
    this.starts.push(this.values.length);
  }
}

function termColumn(starts: Uint32Array, values: readonly Value[]): TermColumn {
  const terms = [...new Set(values)].sort(compareValues);
  const ordinalOf = new Map(terms.map((term, ordinal) => [term, ordinal]));
  const ordinals = Uint32Array.from(values, (value) => ordinalOf.get(value) as number);
  const termStarts = startsOf(ordinals, terms.length);
  const next = termStarts.slice();
  const slots = new Uint16Array(ordinals.length);
  for (let slot = 0; slot + 1 < starts.length; slot += 1) {
    for (let at = starts[slot] as number; at < (starts[slot + 1] as number); at += 1) {
      const ordinal = ordinals[at] as number;
      const place = next[ordinal] as number;
      slots[place] = slot;
      next[ordinal] = place + 1;
    }
  }
  return new TermColumn(starts, ordinals, terms, termStarts, slots);
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
