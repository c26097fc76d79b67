import { compareValues, type Value } from './value';

/** A range of the values of a field. */
export interface ValueRange {
  readonly from?: Value | undefined;
  readonly to?: Value | undefined;
  readonly includeFrom?: boolean;
  readonly includeTo?: boolean;
}

/** −1 below the range, 0 inside it, 1 above it. */
export function placeIn(range: ValueRange, value: Value): -1 | 0 | 1 {
  const { from, to, includeFrom = true, includeTo = true } = range;
  if (from !== undefined) {
    const order = compareValues(value, from);
    if (order < 0 || (order === 0 && !includeFrom)) return -1;
  }
  if (to !== undefined) {
    const order = compareValues(value, to);
    if (order > 0 || (order === 0 && !includeTo)) return 1;
  }
  return 0;
}
