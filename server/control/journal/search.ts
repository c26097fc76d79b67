import type { Mismatch } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import { toInstant } from '../../runtime/clock';
import type { MatchableRequest } from '../exchange';
import type { EntryCriteria } from '../matching/criteria';
import { describeMatch } from '../matching/describe';
import { type Add, compareRequest, compareValue, EXCLUDED, Mismatches } from '../matching/match';
import { readableFields } from '../redaction/exchange-secrets';
import { shownExchange } from '../redaction/shown-exchange';
import { shownConditions } from '../redaction/shown-match';
import { REDACTED } from '../redaction/text';
import type { JournalEntry } from './entry';

/** True if an entry matches. */
export function entryMatches(criteria: EntryCriteria, entry: MatchableEntry): boolean {
  return differencesOf(criteria, entry, 1).list.length === 0;
}

/** Those of some entries that match. */
export function matchingEntries(criteria: EntryCriteria, entries: readonly JournalEntry[]): JournalEntry[] {
  return entries.filter((entry) => examined(entry, () => entryMatches(criteria, entry)));
}

/** Looks at an entry of the journal. What is parsed for that is forgotten afterwards. */
export function examined<T>(entry: JournalEntry, look: () => T): T {
  try {
    return look();
  } finally {
    entry.release();
  }
}

/** True if it is not known whether an entry matches, because only a part of a body is kept. */
export function isUndecided(criteria: EntryCriteria, entry: MatchableEntry): boolean {
  return (entry.bodyCut ?? entry.answerCut) !== undefined && differencesOf(criteria, entry, MOST_SHOWN).undecided;
}

/**
 * The differences between an entry and a match. What was wanted and found is taken from what may be shown; where that
 * has nothing, because it is hidden together with what surrounds it, it is only said that it is secret.
 */
export function entryMismatches(criteria: EntryCriteria, entry: JournalEntry): Mismatch[] {
  const actual = differencesOf(criteria, entry, MOST_SHOWN).list;
  if (actual.length === 0) return actual;
  const shown = differencesOf(shownCriteria(criteria, entry), shownEntry(entry), Number.POSITIVE_INFINITY).list;
  const shownOf = new Map(shown.map((mismatch) => [mismatch.field, mismatch]));
  return actual.map(({ field, found }) => {
    const hidden = { field, wanted: REDACTED, found: found === undefined ? undefined : REDACTED };
    return shownOf.get(field) ?? hidden;
  });
}

const MOST_SHOWN = 20;

/** What a match is compared with. */
interface MatchableEntry extends Pick<JournalEntry, 'id' | 'at' | 'status' | 'refused' | 'bodyCut' | 'answerCut'> {
  readonly request: MatchableRequest;
  readonly answer: JsonValue | undefined;
}

/** The same criteria without secrets, neither those of the operations that they are for nor those of an entry. */
function shownCriteria(criteria: EntryCriteria, { exchange, connector }: JournalEntry): EntryCriteria {
  const isReadable = readableFields(connector);
  const shown = shownConditions(criteria, criteria.secrecies, isReadable);
  return shownConditions(shown, [exchange.endpoint?.secrecy], isReadable);
}

function shownEntry(entry: JournalEntry): MatchableEntry {
  const { id, at, status, refused, bodyCut, answerCut } = entry;
  return { id, at, status, refused, bodyCut, answerCut, ...shownExchange(entry) };
}

function differencesOf(criteria: EntryCriteria, entry: MatchableEntry, limit: number): Mismatches {
  const found = new Mismatches(limit);
  compareTimes(criteria, entry, found.add);
  compareStatus(criteria, entry, found.add);
  compareRequest(criteria, entry.request, found);
  if (!found.full) compareAnswer(criteria, entry, found);
  if (!found.full) compareExcluded(criteria, entry, found);
  return found;
}

function compareAnswer({ answer }: EntryCriteria, entry: MatchableEntry, found: Mismatches): void {
  if (answer === undefined) return;
  if (entry.answerCut) found.addUnknown('answer', answer, entry.answerCut);
  else compareValue(answer, entry.answer, 'answer', found.add);
}

function compareExcluded({ not }: EntryCriteria, entry: MatchableEntry, found: Mismatches): void {
  if (!not) return;
  const cut = entry.bodyCut ?? entry.answerCut;
  if (entryMatches(not, entry)) found.add('not', describeMatch(not.said), EXCLUDED);
  else if (cut && isUndecided(not, entry)) found.addUnknown('not', describeMatch(not.said), cut);
}

function compareTimes({ after, since, until }: EntryCriteria, { id, at }: MatchableEntry, add: Add): void {
  if (after !== undefined && id <= after) add('after', after, id);
  if (since !== undefined && at < since) add('since', toInstant(since), toInstant(at));
  if (until !== undefined && at > until) add('until', toInstant(until), toInstant(at));
}

function compareStatus({ status, refused }: EntryCriteria, entry: MatchableEntry, add: Add): void {
  if (status && !status.some((each) => statusFits(String(each).toLowerCase(), String(entry.status)))) {
    const [only, ...others] = status;
    add('status', only !== undefined && others.length === 0 ? only : [...status], entry.status);
  }
  if (refused !== undefined && entry.refused !== refused) add('refused', refused, entry.refused);
}

function statusFits(wanted: string, actual: string): boolean {
  return wanted === actual || (wanted.endsWith('xx') && wanted[0] === actual[0]);
}
