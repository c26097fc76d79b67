import type { Mismatch, RequestMatch } from '../../generated/control';
import { isObject, type JsonValue, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { member } from '../schema/problems';
import type { RequestView } from './request-view';

/** True if a request matches. */
export function matches(match: RequestMatch, request: RequestView): boolean {
  return mismatches(match, request, 1).length === 0;
}

/** The differences between a request and a match; at most `limit` of them. */
export function mismatches(match: RequestMatch, request: RequestView, limit = 20): Mismatch[] {
  const found: Mismatch[] = [];
  const add = (field: string, wanted: JsonValue, actual: JsonValue | undefined): void => {
    if (found.length < limit) found.push({ field, wanted, found: actual });
  };
  const oneOf = (field: string, patterns: string | string[] | undefined, actual: string | undefined): void => {
    if (patterns === undefined) return;
    const list = Array.isArray(patterns) ? patterns : [patterns];
    if (actual === undefined || !list.some((pattern) => wildcardMatch(pattern, actual))) add(field, patterns, actual);
  };
  oneOf('operation', match.operation, request.operation);
  oneOf('method', upperCase(match.method), request.method);
  oneOf('path', match.path, request.path);
  eachOf(match.params, (name, pattern) => oneOf(`params.${name}`, pattern, own(request.params, name)));
  if (found.length >= limit) return found;
  eachOf(match.query, (name, pattern) => oneOf(`query.${name}`, pattern, request.query.get(name)));
  eachOf(match.headers, (name, pattern) => oneOf(`headers.${name}`, pattern, request.header(name)));
  if (found.length >= limit) return found;
  if (match.text !== undefined && !request.text.includes(match.text)) add('text', match.text, shorten(request.text));
  if (match.body !== undefined) compare(match.body as JsonValue, request.body, 'body', add);
  if (match.line !== undefined) checkLines(match.line as JsonValue, request, add);
  return found;
}

type Add = (field: string, wanted: JsonValue, found: JsonValue | undefined) => void;

function eachOf(
  patterns: { readonly [name: string]: string } | undefined,
  look: (name: string, pattern: string) => void,
): void {
  if (patterns) for (const [name, pattern] of Object.entries(patterns)) look(name, pattern);
}

function upperCase(method: string | string[] | undefined): string | string[] | undefined {
  return Array.isArray(method) ? method.map((each) => each.toUpperCase()) : method?.toUpperCase();
}

/** At least one line must contain the wanted value. */
function checkLines(wanted: JsonValue, request: RequestView, add: Add): void {
  const lines = request.lines ?? [];
  if (!lines.some((line) => containsValue(wanted, line))) add('line', wanted, shorten(JSON.stringify(lines)));
}

/** True if a value contains everything that is wanted; objects may have additional keys. */
export function containsValue(wanted: JsonValue, actual: JsonValue | undefined): boolean {
  let same = true;
  compare(wanted, actual, '', () => {
    same = false;
  });
  return same;
}

function compare(wanted: JsonValue, actual: JsonValue | undefined, path: string, add: Add): void {
  const special = isObject(wanted) ? specialMatch(wanted, actual) : undefined;
  if (special !== undefined) {
    if (!special) add(path, wanted, actual);
  } else if (isObject(wanted) && isObject(actual)) {
    for (const [key, value] of Object.entries(wanted)) compare(value, own(actual, key), path + member(key), add);
  } else if (Array.isArray(wanted) && Array.isArray(actual)) {
    if (wanted.length !== actual.length) add(path, wanted, actual);
    else for (const [index, value] of wanted.entries()) compare(value, actual[index], `${path}[${index}]`, add);
  } else if (wanted !== actual) {
    add(path, wanted, actual);
  }
}

/**
 * Handles `{"$like":"db-*"}` and `{"$exists":false}`, which no example can express. Undefined if the value is an
 * example.
 */
function specialMatch(
  wanted: { readonly [key: string]: JsonValue },
  actual: JsonValue | undefined,
): boolean | undefined {
  const { $like, $exists } = wanted;
  if (typeof $like === 'string') return typeof actual === 'string' && wildcardMatch($like, actual);
  if (typeof $exists === 'boolean') return (actual !== undefined) === $exists;
  return undefined;
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
