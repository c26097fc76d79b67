import type { EntryMatch } from '../../generated/control';
import type { JournalEntry } from './entry';
import type { Journal } from './journal';
import { entryMatches } from './search';

export interface Waited {
  /** False where the time was over first. */
  readonly arrived: boolean;
  /** The requests that are as wanted, the oldest first. */
  readonly entries: readonly JournalEntry[];
}

/**
 * Waits until so many requests have come that are as wanted; those that came before count, too.
 *
 * @param timeout real milliseconds.
 * @param signal ends the waiting early: the one who waits has gone.
 */
export function waitForRequests(
  journal: Journal,
  match: EntryMatch,
  count: number,
  timeout: number,
  signal?: AbortSignal,
): Promise<Waited> {
  const entries = journal.entries().filter((entry) => entryMatches(match, entry));
  if (entries.length >= count) return Promise.resolve({ arrived: true, entries });
  return new Promise((resolve) => {
    const end = (arrived: boolean): void => {
      clearTimeout(timer);
      stop();
      signal?.removeEventListener('abort', giveUp);
      resolve({ arrived, entries });
    };
    const giveUp = (): void => end(false);
    const stop = journal.listen((entry) => {
      if (!entryMatches(match, entry)) return;
      entries.push(entry);
      if (entries.length >= count) end(true);
    });
    const timer = setTimeout(giveUp, timeout);
    signal?.addEventListener('abort', giveUp);
  });
}
