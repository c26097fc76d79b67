import { NumberColumn, type TermColumn, type ValueColumn } from '../columns/column';
import type { FieldColumns } from '../columns/field-columns';
import type { Value } from '../fields/value';
import type { SearchedPart } from '../matcher';
import type { SortValue } from './sort';

/** The documents of a part as a sort key orders them: by numbers, of which the lowest comes first. */
export interface SegmentRanks {
  rank(slot: number, score: number): number;
  /** Where a sort value of any document stands among them. */
  rankOf(value: SortValue): number;
  /** The sort value that comes first. */
  readonly best: SortValue;
  /** True if the numbers of several parts can be compared. */
  readonly absolute: boolean;
}

/** How a field orders documents. */
export interface FieldOrder {
  readonly descending: boolean;
  readonly nullsFirst: boolean;
  /** Stands for missing values, if they are not null. */
  readonly missing: SortValue;
}

/** The order of the documents of a part by a field. */
export function fieldRanks(columns: FieldColumns, order: FieldOrder, { part }: SearchedPart): SegmentRanks {
  const column = columns.of(part);
  return column instanceof NumberColumn ? numberRanks(column, order) : termRanks(column, order);
}

function numberRanks(column: NumberColumn, order: FieldOrder): SegmentRanks {
  const { values } = column;
  const sign = order.descending ? -1 : 1;
  const place = placeOf(column, order.descending);
  const rankOf = (value: SortValue): number => (value === null ? rankOfNull(order) : sign * Number(value));
  const missing = rankOf(order.missing);
  return {
    rank: (slot) => {
      const at = place(slot);
      return at < 0 ? missing : sign * (values[at] as number);
    },
    rankOf,
    absolute: true,
    get best() {
      return bestOf(column, order, (order.descending ? column.highest : column.lowest) ?? null);
    },
  };
}

function termRanks(column: TermColumn, order: FieldOrder): SegmentRanks {
  const { ordinals, terms } = column;
  const sign = order.descending ? -1 : 1;
  const place = placeOf(column, order.descending);
  const rankOf = (value: SortValue): number => {
    if (value === null) return rankOfNull(order);
    const ordinal = column.firstFrom(value);
    return sign * (terms[ordinal] === value ? ordinal : ordinal - 0.5);
  };
  const missing = rankOf(order.missing);
  return {
    rank: (slot) => {
      const at = place(slot);
      return at < 0 ? missing : sign * (ordinals[at] as number);
    },
    rankOf,
    absolute: false,
    get best() {
      return bestOf(column, order, terms[order.descending ? terms.length - 1 : 0] ?? null);
    },
  };
}

function rankOfNull({ nullsFirst }: FieldOrder): number {
  return nullsFirst ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Where the value of a document that counts is: the lowest, or the highest if the order is descending; −1 if it has none. */
function placeOf({ starts }: ValueColumn, descending: boolean): (slot: number) => number {
  return (slot) => {
    const [from, to] = [starts[slot] as number, starts[slot + 1] as number];
    if (from === to) return -1;
    return descending ? to - 1 : from;
  };
}

/** The better of the best value and the one that stands for missing values, if any are missing. */
function bestOf(column: ValueColumn, { descending, nullsFirst, missing }: FieldOrder, best: Value | null): SortValue {
  if (column.filled === column.size) return best;
  if (best === null) return missing;
  if (missing === null) return nullsFirst ? null : best;
  return missing < best !== descending ? missing : best;
}
