import type { EntryMatch, Mismatch } from '../../generated/control';
import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import { readTime } from '../../runtime/duration';
import { checked } from '../control-error';
import { mismatches } from '../matching/match';
import { redact } from '../matching/redact';
import type { JournalEntry } from './entry';

/**
 * A match with its times parsed.
 *
 * @throws ControlError 400 if a string is not a time.
 */
export function readMatch<T extends EntryMatch>(match: T): T {
  const { since, until } = match;
  return checked(() => ({
    ...match,
    ...(since !== undefined && { since: readTime(since) }),
    ...(until !== undefined && { until: readTime(until) }),
  }));
}

/** True if an entry matches. */
export function entryMatches(match: EntryMatch, entry: JournalEntry): boolean {
  return entryMismatches(match, entry, 1).length === 0;
}

/** The differences between an entry and a match; the values found are shown without secrets. */
function entryMismatches(match: EntryMatch, entry: JournalEntry, limit = 20): Mismatch[] {
  const found: Mismatch[] = [];
  if (match.after !== undefined && entry.id <= match.after)
    found.push({ field: 'after', wanted: match.after, found: entry.id });
  if (typeof match.since === 'number' && entry.at < match.since) {
    found.push({ field: 'since', wanted: match.since, found: entry.at });
  }
  if (typeof match.until === 'number' && entry.at > match.until) {
    found.push({ field: 'until', wanted: match.until, found: entry.at });
  }
  if (match.status !== undefined && !statusMatches(match.status, entry.status)) {
    found.push({ field: 'status', wanted: match.status, found: entry.status });
  }
  if (found.length >= limit) return found;
  const others = mismatches(match, entry.request, limit - found.length);
  return [...found, ...others.map((mismatch) => withoutSecrets(mismatch))];
}

function statusMatches(wanted: NonNullable<EntryMatch['status']>, status: number): boolean {
  const list = Array.isArray(wanted) ? wanted : [wanted];
  return list.some((each) => {
    const text = javaText(each).toLowerCase();
    return text === String(status) || (text.endsWith('xx') && text[0] === String(status)[0]);
  });
}

function withoutSecrets({ field, wanted, found }: Mismatch): Mismatch {
  const [last = ''] = field.split('.').slice(-1);
  const clean = redact({ [last]: (found ?? null) as JsonValue }) as { [key: string]: JsonValue };
  return { field, wanted, found: found === undefined ? undefined : clean[last] };
}

/** A request that almost matches, and the differences. */
export interface NearMiss {
  readonly entry: JournalEntry;
  readonly differences: readonly Mismatch[];
}

/** The entries that differ least from a match, nearest first. */
export function closest(match: EntryMatch, entries: readonly JournalEntry[], count = 3): NearMiss[] {
  return entries
    .map((entry) => ({ entry, differences: entryMismatches(match, entry) }))
    .filter(({ differences }) => differences.length > 0)
    .sort((a, b) => distance(a) - distance(b) || b.entry.id - a.entry.id)
    .slice(0, count);
}

/** A different operation counts more than a different field. */
function distance({ differences }: NearMiss): number {
  let sum = 0;
  for (const { field } of differences)
    sum += field === 'operation' || field === 'path' ? 5 : field === 'method' ? 3 : 1;
  return sum;
}
