import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { Cursor } from './cursor';
import { argumentFailure, type ParseFailure } from './failure';

/**
 * AbstractQueryBuilder.checkNegativeBoost, which shows the query without its boost.
 *
 * @throws ParseFailure if the boost is negative
 */
export function checkBoost(name: string, boost: number | undefined, { value }: Cursor): void {
  if (boost === undefined || boost >= 0) return;
  throw negativeBoost(name, withoutBoost(value));
}

/** The error for a negative boost. @param shown the query without it */
export function negativeBoost(name: string, shown: JsonValue): ParseFailure {
  const text = JSON.stringify({ [name]: shown }, null, 2)
    .replaceAll('": ', '" : ')
    .replaceAll('" : []', '" : [ ]');
  return argumentFailure(`negative [boost] are not allowed in [${text}], use a value between 0 and 1 to deboost`);
}

/** The parameters of a query, or those under the name of a field, without `boost`. */
function withoutBoost(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const left: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'boost') continue;
    left[key] = isObject(inner) && Object.hasOwn(inner, 'boost') ? withoutBoost(inner) : inner;
  }
  return left;
}
