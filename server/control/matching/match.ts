import type { Mismatch } from '../../generated/control';
import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { byteSizeText } from '../../runtime/byte-size';
import { member } from '../schema/problems';
import type { NamedText, RequestCriteria } from './criteria';
import { hasOperators, operatorsHold } from './operators';
import type { RequestView } from './request-view';

/** True if a request matches. */
export function matches(criteria: RequestCriteria, request: RequestView): boolean {
  const found = new Mismatches(1);
  compareRequest(criteria, request, found);
  const { not } = criteria;
  return !found.full && !(not && matches(not, request));
}

/** What is found where `not` excludes a request. */
export const EXCLUDED = 'the request matches this';

/** Differences, up to a limit. */
export class Mismatches {
  readonly list: Mismatch[] = [];

  constructor(private readonly limit: number) {}

  get full(): boolean {
    return this.list.length >= this.limit;
  }

  readonly add: Add = (field, wanted, found) => {
    if (!this.full) this.list.push({ field, wanted, found });
  };
}

/** Compares everything except `not`. The body is parsed last, and not at all once there are enough differences. */
export function compareRequest(criteria: RequestCriteria, request: RequestView, found: Mismatches): void {
  for (const compare of [compareTarget, compareParameters, compareBody]) {
    if (!found.full) compare(criteria, request, found.add);
  }
}

export type Add = (field: string, wanted: JsonValue, found: JsonValue | undefined) => void;

function compareTarget({ operation, method, path, params }: RequestCriteria, request: RequestView, add: Add): void {
  compareAny('operation', operation, request.operation, add);
  compareAny('method', method, request.method, add);
  compareAny('path', path, request.path, add);
  compareNamed('params', params, (name) => own(request.params, name), add);
}

function compareParameters({ query, headers }: RequestCriteria, request: RequestView, add: Add): void {
  compareNamed('query', query, (name) => request.query.get(name), add);
  compareNamed('headers', headers, (name) => request.header(name), add);
}

function compareBody(criteria: RequestCriteria, request: RequestView, add: Add): void {
  const { largerThan, smallerThan, text, body, line } = criteria;
  if (largerThan !== undefined && request.size <= largerThan) {
    add('larger_than', byteSizeText(largerThan), byteSizeText(request.size));
  }
  if (smallerThan !== undefined && request.size >= smallerThan) {
    add('smaller_than', byteSizeText(smallerThan), byteSizeText(request.size));
  }
  if (text !== undefined && !request.text.includes(text)) add('text', text, shorten(request.text));
  if (body !== undefined) compareValue(body, request.body, 'body', add);
  if (line !== undefined) compareLines(line, request, add);
}

/** One of the patterns must match. */
function compareAny(
  field: string,
  patterns: readonly string[] | undefined,
  actual: string | undefined,
  add: Add,
): void {
  if (patterns === undefined) return;
  if (actual !== undefined && patterns.some((pattern) => wildcardMatch(pattern, actual))) return;
  const [only, ...others] = patterns;
  add(field, only !== undefined && others.length === 0 ? only : [...patterns], actual);
}

function compareNamed(
  field: string,
  wanted: readonly NamedText[],
  look: (name: string) => string | undefined,
  add: Add,
): void {
  for (const [name, text] of wanted) {
    const actual = look(name);
    if (!textFits(text, actual)) add(`${field}.${name}`, text, actual);
  }
}

/** Strings are patterns here, and one element of a list must match. */
export function textFits(wanted: JsonValue, actual: JsonValue | undefined): boolean {
  if (isObject(wanted)) return operatorsHold(wanted, actual, textFits);
  if (Array.isArray(wanted)) return wanted.some((one) => textFits(one, actual));
  return typeof wanted === 'string' && typeof actual === 'string' && wildcardMatch(wanted, actual);
}

/** At least one line must contain the wanted value. */
function compareLines(wanted: JsonValue, request: RequestView, add: Add): void {
  const lines = request.lines ?? [];
  if (!lines.some((line) => containsValue(wanted, line))) add('line', wanted, shorten(JSON.stringify(lines)));
}

/** True if a value contains everything that is wanted; objects may have additional keys. */
export function containsValue(wanted: JsonValue, actual: JsonValue | undefined): boolean {
  let same = true;
  compareValue(wanted, actual, '', () => {
    same = false;
  });
  return same;
}

/** Compares a value with an example, in which operators may take the place of values. */
export function compareValue(wanted: JsonValue, actual: JsonValue | undefined, path: string, add: Add): void {
  if (isObject(wanted)) compareObject(wanted, actual, path, add);
  else if (Array.isArray(wanted) && Array.isArray(actual) && wanted.length === actual.length) {
    for (const [index, value] of wanted.entries()) compareValue(value, actual[index], `${path}[${index}]`, add);
  } else if (wanted !== actual) {
    add(path, wanted, actual);
  }
}

function compareObject(wanted: JsonObject, actual: JsonValue | undefined, path: string, add: Add): void {
  if (hasOperators(wanted)) {
    if (!operatorsHold(wanted, actual, containsValue)) add(path, wanted, actual);
  } else if (actual !== undefined && isObject(actual)) {
    for (const [key, value] of Object.entries(wanted)) compareValue(value, own(actual, key), path + member(key), add);
  } else {
    add(path, wanted, actual);
  }
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
