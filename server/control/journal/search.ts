import type { Mismatch } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import { toInstant } from '../../runtime/clock';
import type { EntryCriteria } from '../matching/criteria';
import { describeMatch } from '../matching/describe';
import { type Add, compareRequest, compareValue, EXCLUDED, Mismatches } from '../matching/match';
import { redact } from '../matching/redact';
import type { JournalEntry } from './entry';

/** True if an entry matches. */
export function entryMatches(criteria: EntryCriteria, entry: JournalEntry): boolean {
  return differencesOf(criteria, entry, 1).list.length === 0;
}

/** True if it is not known whether an entry matches, because only a part of a body is kept. */
export function isUndecided(criteria: EntryCriteria, entry: JournalEntry): boolean {
  return (entry.bodyCut ?? entry.answerCut) !== undefined && differencesOf(criteria, entry, MOST_SHOWN).undecided;
}

/** The differences between an entry and a match; the values found are shown without secrets. */
export function entryMismatches(criteria: EntryCriteria, entry: JournalEntry): Mismatch[] {
  return differencesOf(criteria, entry, MOST_SHOWN).list.map(withoutSecrets);
}

const MOST_SHOWN = 20;

function differencesOf(criteria: EntryCriteria, entry: JournalEntry, limit: number): Mismatches {
  const found = new Mismatches(limit);
  compareTimes(criteria, entry, found.add);
  compareStatus(criteria, entry, found.add);
  compareRequest(criteria, entry.request, found);
  if (!found.full) compareAnswer(criteria, entry, found);
  if (!found.full) compareExcluded(criteria, entry, found);
  return found;
}

function compareAnswer({ answer }: EntryCriteria, entry: JournalEntry, found: Mismatches): void {
  if (answer === undefined) return;
  if (entry.answerCut) found.addUnknown('answer', answer, entry.answerCut);
  else compareValue(answer, entry.answer, 'answer', found.add);
}

function compareExcluded({ not }: EntryCriteria, entry: JournalEntry, found: Mismatches): void {
  if (!not) return;
  const cut = entry.bodyCut ?? entry.answerCut;
  if (entryMatches(not, entry)) found.add('not', describeMatch(not.said), EXCLUDED);
  else if (cut && isUndecided(not, entry)) found.addUnknown('not', describeMatch(not.said), cut);
}

function compareTimes({ after, since, until }: EntryCriteria, { id, at }: JournalEntry, add: Add): void {
  if (after !== undefined && id <= after) add('after', after, id);
  if (since !== undefined && at < since) add('since', toInstant(since), toInstant(at));
  if (until !== undefined && at > until) add('until', toInstant(until), toInstant(at));
}

function compareStatus({ status, refused }: EntryCriteria, entry: JournalEntry, add: Add): void {
  if (status && !status.some((each) => statusFits(String(each).toLowerCase(), String(entry.status)))) {
    const [only, ...others] = status;
    add('status', only !== undefined && others.length === 0 ? only : [...status], entry.status);
  }
  if (refused !== undefined && entry.refused !== refused) add('refused', refused, entry.refused);
}

function statusFits(wanted: string, actual: string): boolean {
  return wanted === actual || (wanted.endsWith('xx') && wanted[0] === actual[0]);
}

function withoutSecrets({ field, wanted, found }: Mismatch): Mismatch {
  const [last = ''] = field.split('.').slice(-1);
  const clean = redact({ [last]: (found ?? null) as JsonValue }) as { [key: string]: JsonValue };
  return { field, wanted, found: found === undefined ? undefined : clean[last] };
}
