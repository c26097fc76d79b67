import { signal } from '@preact/signals';
import type { JournalPage, JournalSearch, JournalSummary } from '../../server/generated/control';
import { control, sandboxGone, tokenWanted } from './server';

/** Milliseconds before the journal is asked again: after an answer, at most if answers take long, and without an answer. */
const AGAIN = { answered: 500, slow: 2000, failed: 2000 };
/** Milliseconds without an answer after which a list is no longer live, and those after which it is asked for anew. */
const PATIENCE = { late: 5000, lost: 30_000 };

/** What the journal has, by what it said last; undefined until it was asked. */
export const journalNow = signal<JournalSummary | undefined>(undefined);

/** The id of the oldest request that a journal has: they are counted without gaps. */
export const oldestIn = ({ recorded, kept }: JournalSummary): number => recorded - kept + 1;

/** Reads requests without their bodies. @throws CallFailure with the reason. */
export async function readJournal(search: JournalSearch, stop?: AbortSignal): Promise<JournalPage> {
  const page = await control<JournalPage>('POST', '/journal/search', { ...search, brief: true }, stop);
  journalNow.value = page.journal;
  return page;
}

export interface Following {
  /** What to ask for, apart from what is known already. */
  question(): JournalSearch;
  /** What the journal had when it was last read; undefined to begin with what comes from now on. */
  readonly since: JournalSummary | undefined;
  /** @param restarted true if the requests are counted from one again, so that what was known is gone. */
  onPage(page: JournalPage, restarted: boolean): void;
  /** `late`: there is no answer yet. `ended`: there is nothing left to follow. */
  onState(state: 'live' | 'late' | 'lost' | 'ended'): void;
}

/**
 * Asks for what is new, again and again, until it is told to stop; nothing is asked while nobody sees the page. A stream would
 * occupy one of the six connections that a browser has to a server, for all tabs together, so that a few tabs would stop all.
 */
export async function followJournal(following: Following, stop: AbortSignal): Promise<void> {
  let { since } = following;
  let wait = since === undefined ? 0 : AGAIN.answered;
  while (true) {
    await pause(wait);
    await untilSeen();
    if (stop.aborted || tokenWanted.value) return;
    const asked = performance.now();
    try {
      const page = await ask(following, since, stop);
      const restarted = since !== undefined && since.numbering !== page.journal.numbering;
      since = page.journal;
      following.onState('live');
      following.onPage(page, restarted);
      wait = Math.max(AGAIN.answered, Math.min(AGAIN.slow, performance.now() - asked));
    } catch {
      if (stop.aborted) return;
      following.onState(sandboxGone.value ? 'ended' : 'lost');
      if (sandboxGone.value) return;
      wait = AGAIN.failed;
    }
  }
}

async function ask({ question, onState }: Following, since: JournalSummary | undefined, stop: AbortSignal) {
  const search = question();
  const after = Math.max(since?.recorded ?? Number.MAX_SAFE_INTEGER, search.after ?? 0);
  const late = setTimeout(() => stop.aborted || onState('late'), PATIENCE.late);
  try {
    return await readJournal({ ...search, after }, AbortSignal.any([stop, AbortSignal.timeout(PATIENCE.lost)]));
  } finally {
    clearTimeout(late);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function untilSeen(): Promise<void> {
  while (document.hidden) {
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  }
}
