import type { EntryMatch, EntryView, Verification, VerifyInput } from '../../generated/control';
import { readDuration } from '../../runtime/duration';
import type { ControlledMock } from '../controlled-mock';
import { viewOf } from './entry';
import { entryMatches, readMatch } from './search';
import { explainFailure, verify } from './verify';
import { waitForRequests } from './waiting';

/** What was asked and answered. */
export interface JournalControls {
  /** The requests that are as described, the oldest first; all without a description. */
  entries(match?: EntryMatch): EntryView[];
  /**
   * Waits until so many requests have come that are as described; those that came before count, too.
   *
   * @param options.count 1 by default.
   * @param options.timeout in real time, `5s` by default.
   * @throws Error with the closest requests where they do not come in time.
   */
  waitFor(
    match: EntryMatch,
    options?: { readonly count?: number; readonly timeout?: number | string },
  ): Promise<EntryView[]>;
  /**
   * Makes sure that requests came: at least once unless told otherwise.
   *
   * @throws Error with the closest requests, field by field.
   */
  verify(wanted: VerifyInput): Verification;
  /** Tells about each request as it comes. @returns what ends that. */
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
      throw new Error(`Waited ${timeout} for nothing. ${explainFailure(failed)}`);
    },
    verify: (wanted) => {
      const result = verify(journal, wanted);
      if (!result.passed) throw new Error(explainFailure(result));
      return result;
    },
    // What a listener throws is the test's, and must not end the request that it is told about.
    listen: (listener) => journal.listen((entry) => queueMicrotask(() => listener(viewOf(entry)))),
    clear: () => journal.clear(),
  };
}
