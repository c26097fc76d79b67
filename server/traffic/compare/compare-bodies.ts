import { REDACTED } from '../../control/redaction/text';
import { ExactNumber, type LosslessObject, type LosslessValue } from '../../json-text/lossless';
import { isChanging, NAMED, NUMBER, TEXT, TIME } from '../../recordings/changing';
import { instantOf, looksLikeMillis, looksMadeUp } from '../../recordings/made-up';
import { pathPart } from '../../recordings/step';
import { agreeingText } from './compare-texts';
import { type Finding, shortened } from './finding';

/** Of one answer. Statistics have hundreds that are all known. */
const MOST = 1000;
/** How far the clocks of two servers may be apart, with the time between the two requests. In milliseconds. */
const CLOCKS = 10 * 60_000;
/** Scores are floats on one side and doubles on the other, and sums depend on the order. */
const PRECISION = 1e-6;
/** Objects whose order is seen by people or programs: documents as they were sent, fields as they were asked for, errors. */
const ORDERED = /(?:^|\.)(?:error|_source|fields|root_cause|caused_by)(?:\.|$)/;

/** What two JSON bodies differ in. */
export function differentBodies(a: LosslessValue, b: LosslessValue): Finding[] {
  const findings: Finding[] = [];
  compare(a, b, [], findings);
  return findings;
}

function compare(a: LosslessValue, b: LosslessValue, path: readonly string[], findings: Finding[]): void {
  if (findings.length >= MOST || Object.is(a, b)) return;
  if (isComposed(a) && isComposed(b) && Array.isArray(a) === Array.isArray(b)) {
    if (Array.isArray(a)) compareLists(a, b as LosslessValue[], path, findings);
    else compareObjects(a, b as LosslessObject, path, findings);
  } else if (!sameLeaf(a, b, path)) add(findings, path, a, b);
}

function compareLists(
  a: readonly LosslessValue[],
  b: readonly LosslessValue[],
  path: readonly string[],
  findings: Finding[],
): void {
  if (a.length !== b.length) {
    findings.push({ at: placeOf(path), a: `${a.length} items`, b: `${b.length} items` });
  }
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    compare(a[at] as LosslessValue, b[at] as LosslessValue, [...path, String(at)], findings);
  }
}

function compareObjects(a: LosslessObject, b: LosslessObject, path: readonly string[], findings: Finding[]): void {
  const [first, second] = [membersOf(a), membersOf(b)];
  for (const [name, value] of first) {
    if (!second.has(name)) add(findings, [...path, name], value, undefined);
  }
  for (const [name, value] of second) {
    if (!first.has(name)) add(findings, [...path, name], undefined, value);
  }
  const place = path.join('.');
  const [order, other] = [first, second].map((members) => [...members.keys()]) as [string[], string[]];
  const counts = ORDERED.test(place) || (place === '' && first.has('error'));
  if (counts && order.length === other.length && order.join() !== other.join() && agree(order, other)) {
    findings.push({ at: `order of ${placeOf(path)}`, a: shortened(order), b: shortened(other) });
  }
  for (const [name, value] of first) {
    const counterpart = second.get(name);
    if (counterpart !== undefined) compare(value, counterpart, [...path, name], findings);
  }
}

function agree(a: readonly string[], b: readonly string[]): boolean {
  const names = new Set(b);
  return a.every((name) => names.has(name));
}

/** Members by name; ids of nodes, which clusters make up, are all called the same. */
function membersOf(value: LosslessObject): Map<string, LosslessValue> {
  return new Map(
    Object.entries(value).map(([name, item]) => [name.length === 22 && looksMadeUp(name) ? '<node>' : name, item]),
  );
}

function sameLeaf(a: LosslessValue, b: LosslessValue, path: readonly string[]): boolean {
  if (isPlaceholder(a)) return standsFor(a, b);
  if (isPlaceholder(b)) return standsFor(b, a);
  const changing = isChanging(path);
  if (isNumber(a) && isNumber(b)) return changing || sameNumber(a, b);
  if (typeof a === 'string' && typeof b === 'string') return changing || sameString(a, b);
  return false;
}

function sameString(a: string, b: string): boolean {
  if (a === b || (looksMadeUp(a) && looksMadeUp(b))) return true;
  const [time, other] = [instantOf(a), instantOf(b)];
  if (time !== undefined && other !== undefined) return Math.abs(time - other) < CLOCKS;
  return agreeingText(a, b);
}

/** The form counts: `1` is not `1.0`. */
function sameNumber(a: number | ExactNumber, b: number | ExactNumber): boolean {
  if (String(textOf(a)) === String(textOf(b))) return true;
  const [first, second] = [Number(a.valueOf()), Number(b.valueOf())];
  if (isFraction(a) !== isFraction(b)) return false;
  if (isFraction(a)) return Math.abs(first - second) <= PRECISION * Math.max(1, Math.abs(first));
  return looksLikeMillis(first) && looksLikeMillis(second) && Math.abs(first - second) < CLOCKS;
}

function textOf(value: number | ExactNumber): string {
  return value instanceof ExactNumber ? value.text : String(value);
}

function isFraction(value: number | ExactNumber): boolean {
  return /[.eE]/.test(textOf(value));
}

function isNumber(value: LosslessValue): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

function isPlaceholder(value: LosslessValue): value is string {
  return typeof value === 'string' && (NAMED.test(value) || value === REDACTED);
}

/** True if what a recording has in place of a value can be that value. */
function standsFor(placeholder: string, value: LosslessValue): boolean {
  if (typeof value === 'string' && isPlaceholder(value)) return true;
  if (placeholder === NUMBER) return isNumber(value);
  if (placeholder === TIME) return isNumber(value) || (typeof value === 'string' && instantOf(value) !== undefined);
  // Secrets of any type are hidden.
  if (placeholder === REDACTED) return typeof value === 'string' || isNumber(value);
  return typeof value === 'string' || (placeholder !== TEXT && isNumber(value));
}

function isComposed(value: LosslessValue): value is LosslessObject | LosslessValue[] {
  return typeof value === 'object' && value !== null && !(value instanceof ExactNumber);
}

function add(
  findings: Finding[],
  path: readonly string[],
  a: LosslessValue | undefined,
  b: LosslessValue | undefined,
): void {
  findings.push({ at: placeOf(path), a: shown(a), b: shown(b) });
}

function shown(value: LosslessValue | undefined): string | undefined {
  return value instanceof ExactNumber ? value.text : shortened(value);
}

function placeOf(path: readonly string[]): string {
  return path.length === 0 ? 'body' : path.map(pathPart).join('.');
}
