import type { CutBody, Mismatch } from '../../generated/control';
import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { byteSizeText } from '../../runtime/byte-size';
import type { MatchableRequest } from '../exchange';
import { member } from '../schema/problems';
import type { NamedText, RequestCriteria } from './criteria';
import { hasOperators, operatorsHold } from './operators';

/** True if a request matches. */
export function matchesRequest(criteria: RequestCriteria, request: MatchableRequest): boolean {
  const found = new Mismatches(1);
  compareRequest(criteria, request, found);
  const { not } = criteria;
  return !found.full && !(not && matchesRequest(not, request));
}

/** What is found where `not` excludes a request. */
export const EXCLUDED = 'the request matches this';

/** Differences, up to a limit. */
export class Mismatches {
  readonly list: Mismatch[] = [];
  private unknown = 0;

  constructor(private readonly limit: number) {}

  get full(): boolean {
    return this.list.length >= this.limit;
  }

  /** True if it is not known whether anything differs at all, because only a part of a body is kept. */
  get undecided(): boolean {
    return this.list.length > 0 && this.list.length === this.unknown;
  }

  readonly add: Add = (field, wanted, found) => {
    if (!this.full) this.list.push({ field, wanted, found });
  };

  /** Adds a condition that cannot be checked, because only the first part of a body is kept. */
  addUnknown(field: string, wanted: JsonValue, { kept, size }: CutBody): void {
    if (this.full) return;
    this.unknown += 1;
    this.list.push({ field, wanted, found: `unknown: ${byteSizeText(kept)} of ${byteSizeText(size)} are kept` });
  }
}

/** Compares everything except `not`. The body is parsed last, and not at all once there are enough differences. */
export function compareRequest(criteria: RequestCriteria, request: MatchableRequest, found: Mismatches): void {
  compareTarget(criteria, request, found.add);
  if (!found.full) compareParameters(criteria, request, found.add);
  if (!found.full) compareSize(criteria, request, found.add);
  if (!found.full) compareBody(criteria, request, found);
}

export type Add = (field: string, wanted: JsonValue, found: JsonValue | undefined) => void;

function compareTarget(
  { operation, method, path, params }: RequestCriteria,
  request: MatchableRequest,
  add: Add,
): void {
  compareAny('operation', operation, request.operation, add);
  compareAny('method', method, request.method, add);
  compareAny('path', path, request.path, add);
  compareNamed('params', params, (name) => own(request.params, name), add);
}

function compareParameters({ query, headers }: RequestCriteria, request: MatchableRequest, add: Add): void {
  compareNamed('query', query, (name) => request.query.get(name), add);
  compareNamed('headers', headers, (name) => request.header(name), add);
}

function compareSize({ largerThan, smallerThan }: RequestCriteria, request: MatchableRequest, add: Add): void {
  if (largerThan !== undefined && request.size <= largerThan) {
    add('larger_than', byteSizeText(largerThan), byteSizeText(request.size));
  }
  if (smallerThan !== undefined && request.size >= smallerThan) {
    add('smaller_than', byteSizeText(smallerThan), byteSizeText(request.size));
  }
}

function compareBody({ text, body, line }: RequestCriteria, request: MatchableRequest, found: Mismatches): void {
  const { cut } = request;
  if (text !== undefined && !request.text.includes(text)) {
    if (cut) found.addUnknown('text', text, cut);
    else found.add('text', text, shorten(request.text));
  }
  if (body !== undefined) {
    if (cut) found.addUnknown('body', body, cut);
    else compareValue(body, request.body, 'body', found.add);
  }
  if (line !== undefined) compareLines(line, request, found);
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
function compareLines(wanted: JsonValue, { lines = [], cut }: MatchableRequest, found: Mismatches): void {
  if (lines.some((line) => containsValue(wanted, line))) return;
  if (cut) found.addUnknown('line', wanted, cut);
  else found.add('line', wanted, shorten(JSON.stringify(lines)));
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
