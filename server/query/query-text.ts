import type { JsonValue } from '../json/value';

/** A query's value as text, as Java's toString gives it. */
export function queryText(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(queryText).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${queryText(item)}`)
    .join(', ')}}`;
}
