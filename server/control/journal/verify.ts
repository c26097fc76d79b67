import type { Verification, VerifyInput } from '../../generated/control';
import { filteredInSteps, type InSteps } from '../../runtime/in-steps';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';
import type { EntryCriteria } from '../matching/criteria';
import { describeMatch } from '../matching/describe';
import { readEntryMatch } from '../matching/read-match';
import { shownExchange } from '../redaction/shown-exchange';
import { sharesSomething } from './closest';
import type { JournalEntry } from './entry';
import { insteadOf, MOST_SHOWN, summaryOf, timesText } from './failure-report';
import { entryMatches, examined, isUndecided } from './search';

/**
 * Compares the journal with the requests that were expected, a request in each step. Those that arrive in between do not count.
 *
 * @throws ControlError 400 if a match is invalid, or the counts contradict each other.
 */
export function verifyRequests(mock: ControlledMock, wanted: VerifyInput): InSteps<Verification> {
  const { in_order: order, exactly, at_least, at_most, never, ...match } = wanted;
  const entries = mock.journal.entries();
  if (!order) {
    const count = wantedCount({ exactly, at_least, at_most, never });
    return verifyCount(entries, readEntryMatch(mock.known, match), count);
  }
  checkOrder(wanted);
  return verifyOrder(
    entries,
    order.map((step) => readEntryMatch(mock.known, step)),
  );
}

interface WantedCount {
  readonly lowest: number;
  readonly highest: number;
}

/** At least this many requests. */
export const atLeast = (count: number): WantedCount => ({ lowest: count, highest: Number.POSITIVE_INFINITY });

/** Compares entries with the number of matching requests that is expected. */
export function* verifyCount(
  entries: readonly JournalEntry[],
  criteria: EntryCriteria,
  { lowest, highest }: WantedCount,
): InSteps<Verification> {
  const found: JournalEntry[] = [];
  let undecided = 0;
  for (const entry of entries) {
    examined(entry, () => {
      if (entryMatches(criteria, entry)) found.push(entry);
      if (isUndecided(criteria, entry)) undecided += 1;
    });
    yield;
  }
  const count = found.length;
  const passed = count >= lowest && count + undecided <= highest;
  const wanted = `${yield* inWords(criteria, entries)}: wanted ${countInWords(lowest, highest)}, received ${timesText(count)}`;
  const reason = passed || undecided === 0 ? wanted : `${wanted}${undecidedWords(undecided)}`;
  if (passed) return { passed, count, reason };
  if (count > highest) return { passed, count, reason, matched: found.slice(0, MOST_SHOWN).map(summaryOf) };
  return { passed, count, reason, ...(yield* insteadOf(criteria, entries)) };
}

/** How many requests are searched for secrets that a match looks for. */
const MOST_SEARCHED = 20;

/** A match in words. Without an operation, only the requests themselves tell which of its values are secret. */
function* inWords(criteria: EntryCriteria, entries: readonly JournalEntry[]): InSteps<string> {
  const { said, operation, body, line, text, answer } = criteria;
  let words = describeMatch(said);
  if (operation || (body ?? line ?? text ?? answer) === undefined) return words;
  const latest = entries.length - MOST_SEARCHED;
  const related = yield* filteredInSteps(
    entries,
    (entry, at) => at >= latest || examined(entry, () => sharesSomething(criteria, entry)),
  );
  for (const entry of related.slice(-2 * MOST_SEARCHED)) {
    words = examined(entry, () => shownExchange(entry).conceal(words));
    yield;
  }
  return words;
}

/** A test must not pass or fail silently because of what the journal no longer holds. */
function undecidedWords(count: number): string {
  const requests = count === 1 ? '1 more request' : `${count} more requests`;
  return `; ${requests} may match, but only the first part of a body is kept (journal-body-bytes)`;
}

function checkOrder({ in_order: _order, ...others }: VerifyInput): void {
  const [key] = Object.keys(others);
  if (key === undefined) return;
  throw new ControlError(400, `[${key}] cannot be combined with [in_order]. Put it into the steps of the sequence.`);
}

function* verifyOrder(entries: readonly JournalEntry[], steps: readonly EntryCriteria[]): InSteps<Verification> {
  let from = 0;
  for (const [number, step] of steps.entries()) {
    const found = yield* firstMatch(step, entries, from);
    if (found < 0) {
      const after = number === 0 ? '' : ` after request ${entries[from - 1]?.id}`;
      const reason = `in order: step ${number + 1} of ${steps.length}, ${yield* inWords(step, entries)}, was not received${after}`;
      return { passed: false, count: number, reason, ...(yield* insteadOf(step, entries.slice(from))) };
    }
    from = found + 1;
  }
  return { passed: true, count: steps.length, reason: `in order: all ${steps.length} steps were received` };
}

/** The place of the first entry from a place on that matches; -1 if none does. */
function* firstMatch(criteria: EntryCriteria, entries: readonly JournalEntry[], from: number): InSteps<number> {
  for (let at = from; at < entries.length; at += 1) {
    const entry = entries[at] as JournalEntry;
    if (examined(entry, () => entryMatches(criteria, entry))) return at;
    yield;
  }
  return -1;
}

type Counts = { readonly [Name in 'exactly' | 'at_least' | 'at_most' | 'never']: VerifyInput[Name] | undefined };

/** @throws ControlError 400 if the counts contradict each other. */
function wantedCount({ exactly, at_least, at_most, never }: Counts): WantedCount {
  const isRange = at_least !== undefined || at_most !== undefined;
  if (Number(never === true) + Number(exactly !== undefined) + Number(isRange) > 1) {
    throw new ControlError(400, 'Use only one of [never], [exactly], and [at_least] with [at_most].');
  }
  if (never) return { lowest: 0, highest: 0 };
  if (exactly !== undefined) return { lowest: exactly, highest: exactly };
  const lowest = at_least ?? (at_most === undefined ? 1 : 0);
  const highest = at_most ?? Number.POSITIVE_INFINITY;
  if (lowest > highest) throw new ControlError(400, `at_least ${lowest} and at_most ${highest} contradict each other.`);
  return { lowest, highest };
}

function countInWords(lowest: number, highest: number): string {
  if (highest === 0) return 'never';
  if (lowest === highest) return `exactly ${timesText(lowest)}`;
  if (highest === Number.POSITIVE_INFINITY) return `at least ${timesText(lowest)}`;
  return lowest === 0 ? `at most ${timesText(highest)}` : `${lowest} to ${timesText(highest)}`;
}
