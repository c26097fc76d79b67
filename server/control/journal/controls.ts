import type { EntryMatch, EntryView, Verification, VerifyInput } from '../../generated/control';
import { readDuration } from '../../runtime/duration';
import type { ControlledMock } from '../controlled-mock';
import { viewOf } from './entry';
import { entryMatches, readMatch } from './search';
import { explainFailure, verify } from './verify';
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
   * @throws Error with the closest requests if they do not arrive in time.
   */
  waitFor(
    match: EntryMatch,
    options?: { readonly count?: number; readonly timeout?: number | string },
  ): Promise<EntryView[]>;
  /**
   * Verifies that requests were received: at least once by default.
   *
   * @throws Error with the closest requests, field by field.
   */
  verify(wanted: VerifyInput): Verification;
  /** Calls a listener for each new request. @returns a function that removes the listener. */
  listen(listener: (entry: EntryView) => void): () => void;
  clear(): void;
}

/** @internal */
export function journalControls({ journal }: ControlledMock): JournalControls {
  return {
    entries: (match = {}) => {
      const wanted = readMatch(match);
      const entries = journal.entries().filter((entry) => entryMatches(wanted, entry));
      return entries.map(viewOf);
    },
    waitFor: async (match, { count = 1, timeout = '5s' } = {}) => {
      const { arrived, entries } = await waitForRequests(journal, readMatch(match), count, readDuration(timeout));
      if (arrived) return entries.map(viewOf);
      const failed = verify(journal, { ...match, at_least: count });
      throw new Error(`Waited ${timeout} in vain. ${explainFailure(failed)}`);
    },
    verify: (wanted) => {
      const result = verify(journal, wanted);
      if (!result.passed) throw new Error(explainFailure(result));
      return result;
    },
    // Errors thrown by a listener belong to the test and must not end the request that it is called for.
    listen: (listener) => journal.listen((entry) => queueMicrotask(() => listener(viewOf(entry)))),
    clear: () => journal.clear(),
  };
}
