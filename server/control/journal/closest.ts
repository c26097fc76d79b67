import type { Mismatch } from '../../generated/control';
import { isObject, type JsonValue, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { InSteps } from '../../runtime/in-steps';
import type { EntryCriteria, NamedText } from '../matching/criteria';
import { containsValue, textFits } from '../matching/match';
import { hasOperators } from '../matching/operators';
import type { JournalEntry } from './entry';
import { entryMismatches, examined } from './search';

/** A request that almost matches, and the differences. */
export interface NearMiss {
  readonly entry: JournalEntry;
  readonly differences: readonly Mismatch[];
}

/** The entries that differ least from a match, nearest first. Entries that have nothing in common with it are left out. */
export function* closestEntries(
  criteria: EntryCriteria,
  entries: readonly JournalEntry[],
  count = 3,
): InSteps<NearMiss[]> {
  const differencesOf = (entry: JournalEntry): readonly Mismatch[] =>
    examined(entry, () => (sharesSomething(criteria, entry) ? entryMismatches(criteria, entry) : []));
  const near: NearMiss[] = [];
  for (const entry of entries) {
    const differences = differencesOf(entry);
    if (differences.length > 0) near.push({ entry, differences });
    yield;
  }
  return near.sort((a, b) => distance(a) - distance(b) || b.entry.id - a.entry.id).slice(0, count);
}

/** A different operation counts more than a different field. */
function distance({ differences }: NearMiss): number {
  let sum = 0;
  for (const { field } of differences)
    sum += field === 'operation' || field === 'path' ? 5 : field === 'method' ? 3 : 1;
  return sum;
}

/** True if an entry meets at least one condition. Method, status and time do not count: too many requests share them. */
export function sharesSomething(criteria: EntryCriteria, entry: JournalEntry): boolean {
  const { operation, path, params, query, headers, text, line, body, answer } = criteria;
  const { request } = entry;
  return (
    someFit(operation, request.operation) ||
    someFit(path, request.path) ||
    params.some((wanted) => isThere(wanted, own(request.params, wanted[0]))) ||
    query.some((wanted) => isThere(wanted, request.query.get(wanted[0]))) ||
    headers.some((wanted) => isThere(wanted, request.header(wanted[0]))) ||
    (text !== undefined && request.text.includes(text)) ||
    (line !== undefined && (request.lines ?? []).some((each) => hasPart(line, each))) ||
    hasPart(body, request.body) ||
    hasPart(answer, answer === undefined ? undefined : entry.answer)
  );
}

function someFit(patterns: readonly string[] = [], actual: string | undefined): boolean {
  return actual !== undefined && patterns.some((pattern) => wildcardMatch(pattern, actual));
}

function isThere([, wanted]: NamedText, actual: string | undefined): boolean {
  return actual !== undefined && textFits(wanted, actual);
}

/** True if a value contains at least a part of an example. */
function hasPart(wanted: JsonValue | undefined, actual: JsonValue | undefined): boolean {
  if (wanted === undefined || actual === undefined) return false;
  if (Array.isArray(wanted)) {
    return Array.isArray(actual) && wanted.some((item) => actual.some((other) => hasPart(item, other)));
  }
  if (!isObject(wanted)) return wanted === actual;
  if (hasOperators(wanted)) return containsValue(wanted, actual);
  return isObject(actual) && Object.entries(wanted).some(([key, value]) => hasPart(value, own(actual, key)));
}
