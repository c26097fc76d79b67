import type { Caller } from '../../runtime/wait';
import type { EntryCriteria } from '../matching/criteria';
import type { JournalEntry } from './entry';
import type { Journal } from './journal';
import { entryMatches, matchingEntries } from './search';

export interface Waited {
  /** False if the time ran out. */
  readonly arrived: boolean;
  /** The matching requests, oldest first. */
  readonly entries: readonly JournalEntry[];
}

/**
 * Waits until a number of matching requests have been received, including earlier ones.
 *
 * @param timeout real milliseconds.
 * @param caller the client that waits; waiting ends when it disconnects.
 */
export function waitForRequests(
  journal: Journal,
  criteria: EntryCriteria,
  count: number,
  timeout: number,
  caller?: Caller,
): Promise<Waited> {
  const entries = matchingEntries(criteria, journal.entries());
  if (entries.length >= count) return Promise.resolve({ arrived: true, entries });
  return new Promise((resolve) => {
    const end = (arrived: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve({ arrived, entries });
    };
    const giveUp = (): void => end(false);
    const stop = journal.listen((entry) => {
      if (!entryMatches(criteria, entry)) return;
      entries.push(entry);
      if (entries.length >= count) end(true);
    });
    const timer = setTimeout(giveUp, timeout);
    caller?.once('close', giveUp);
  });
}
