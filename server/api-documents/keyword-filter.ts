import type { JsonObject } from '../json/value';

/** A filter on the values of a keyword field; none if no values are given. */
export function keywordFilter(field: string, values: readonly string[] | undefined): JsonObject[] {
  return values === undefined || values.length === 0 ? [] : [{ terms: { [field]: [...values] } }];
}
