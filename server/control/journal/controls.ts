import type { EntryMatch, EntryView, Verification, VerifyInput } from '../../generated/control';
import { durationText, readDuration } from '../../runtime/duration';
import { calledFrom, failedExpectation } from '../../runtime/failed-expectation';
import { atOnce } from '../../runtime/in-steps';
import { callListener } from '../../runtime/report';
import { resultInTurns } from '../../runtime/turns';
import type { ControlledMock } from '../controlled-mock';
import { readEntryMatch } from '../matching/read-match';
import { checkedInput } from '../schema/checked-input';
import { DEFAULT_TIMEOUT, endOfWaits } from '../waits';
import { viewOf } from './entry-view';
import { explainFailure } from './failure-report';
import { matchingEntries } from './search';
import { expectRefusal, unexpectedRefusals } from './unexpected';
import { atLeast, verifyCount, verifyRequests } from './verify';
import { waitForRequests } from './waiting';

/** The requests and responses so far. */
export interface JournalControls {
  /** The requests that match, oldest first; without a match, all of them. */
  entries(match?: EntryMatch): EntryView[];
  /**
   * Waits until a number of matching requests have been received, including earlier ones.
   *
   * @param options.count 1 by default.
   * @param options.timeout in real time, `5s` by default.
   * @throws AssertionError with the closest requests if they do not arrive in time, at the line of the test.
   */
  waitFor(
    match: EntryMatch,
    options?: { readonly count?: number; readonly timeout?: number | string },
  ): Promise<EntryView[]>;
  /**
   * Verifies that requests were received: at least once by default.
   *
   * @throws AssertionError with the closest requests, field by field, at the line of the test.
   */
  verify(wanted: VerifyInput): Verification;
  /**
   * Announces that requests will be refused, or have been: until the next reset, they do not count as unexpected.
   *
   * @throws Error for a match that nothing can meet.
   */
  expectRefusal(match: EntryMatch): void;
  /**
   * The refused requests that no fault rule caused and no test has announced, oldest first. A 404 that only says that something
   * does not exist is no refusal.
   */
  unexpectedRefusals(): EntryView[];
  /** Calls a listener for each new request. @returns a function that removes the listener. */
  listen(listener: (entry: EntryView) => void): () => void;
  clear(): void;
}

/** @internal */
export function journalControls(mock: ControlledMock): JournalControls {
  const { journal, known } = mock;
  const controls: JournalControls = {
    entries: (match = {}) => {
      const criteria = readEntryMatch(known, match);
      const entries = matchingEntries(criteria, journal.entries());
      return entries.map(viewOf);
    },
    waitFor: async (match, options = {}) => {
      const place = calledFrom(controls.waitFor);
      const { count = 1, timeout = DEFAULT_TIMEOUT } = checkedInput(known.schemas, 'wait', { ...match, ...options });
      const criteria = readEntryMatch(known, match);
      const longest = readDuration(timeout);
      const waited = mock.waiting.whileOpen(undefined, (either) =>
        waitForRequests(journal, criteria, count, longest, either),
      );
      const { arrived, entries } = await waited;
      if (arrived) return entries.map(viewOf);
      const failed = await resultInTurns(verifyCount(journal.entries(), criteria, atLeast(count)));
      const waitedFor = endOfWaits(mock) ?? `Waited ${durationText(timeout)} in vain.`;
      const message = `${waitedFor} ${explainFailure(failed)}`;
      throw failedExpectation({ message, expected: { ...match, count }, actual: insteadIn(failed) }, place);
    },
    verify: (wanted) => {
      const result = atOnce(verifyRequests(mock, checkedInput(known.schemas, 'verify', wanted)));
      if (result.passed) return result;
      const failure = { message: explainFailure(result), expected: wanted, actual: insteadIn(result) };
      throw failedExpectation(failure, calledFrom(controls.verify));
    },
    expectRefusal: (match) => expectRefusal(mock, match),
    unexpectedRefusals: () => unexpectedRefusals(mock).map(viewOf),
    listen: (listener) => journal.listen((entry) => callListener('of the journal', () => listener(viewOf(entry)))),
    clear: () => journal.clear(),
  };
  return controls;
}

function insteadIn({ matched, closest, received }: Verification): unknown {
  return matched ?? closest ?? received ?? [];
}
