import { TermColumn } from '../columns/column';
import type { FieldColumns } from '../columns/field-columns';
import type { Value } from '../fields/value';
import type { SearchedPart } from '../matcher';
import type { Slots } from '../segments/slots';
import { countGroups } from './grouping';

/** What looking at a value costs, in the units of a budget. */
const VALUE = 1 / 4;

/** Calls back for all values of some documents. */
export function eachNumber(
  columns: FieldColumns,
  part: SearchedPart,
  slots: Slots,
  visit: (value: number) => void,
): void {
  const column = columns.of(part.part);
  part.budget.charge(slots.length * VALUE);
  const { starts } = column;
  for (let to = 0; to < slots.length; to += 1) {
    const slot = slots[to] as number;
    const end = starts[slot + 1] as number;
    for (let at = starts[slot] as number; at < end; at += 1) visit(Number(column.valueAt(at)));
  }
}

/** Calls back for the distinct values of some documents; numbers may come several times. */
export function eachDistinct(
  columns: FieldColumns,
  part: SearchedPart,
  slots: Slots,
  visit: (value: Value) => void,
): void {
  const column = columns.of(part.part);
  if (!(column instanceof TermColumn)) {
    eachNumber(columns, part, slots, visit);
    return;
  }
  part.budget.charge(slots.length * VALUE);
  const { starts, ordinals, terms } = column;
  const grouping = { starts, groups: ordinals, count: terms.length };
  countGroups(grouping, slots).forEach((count, ordinal) => {
    if (count > 0) visit(terms[ordinal] as Value);
  });
}
