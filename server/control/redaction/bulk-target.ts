import { isObject, type JsonValue } from '../../json/value';

/** What a line of a bulk request says about the next one. */
export interface BulkTarget {
  readonly operation: string;
  readonly index: string | undefined;
  readonly id: string | undefined;
}

/** The action of a line; undefined if no other line belongs to it. */
export function bulkTargetOf(line: JsonValue): BulkTarget | undefined {
  const [operation = '', given] = isObject(line) ? (Object.entries(line)[0] ?? []) : [];
  if (operation !== 'index' && operation !== 'create' && operation !== 'update') return undefined;
  const { _index: index, _id: id } = isObject(given) ? given : {};
  return { operation, index: textOrNothing(index), id: textOrNothing(id) };
}

function textOrNothing(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
