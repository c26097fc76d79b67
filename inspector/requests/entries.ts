import { signal } from '@preact/signals';
import type { EntryMatch, EntryView, JournalPage, JournalSummary } from '../../server/generated/control';
import { followJournal, oldestIn, readJournal } from '../client/journal';
import { CallFailure } from '../client/server';

/** How many are loaded first, so that something can be seen at once. */
const FIRST = 200;
/** Milliseconds before a server that did not respond is asked again. */
const AGAIN = 2000;

export type FollowState = 'loading' | 'live' | 'paused' | 'late' | 'lost' | 'ended';

/** The requests that match a filter, as far as the journal still has them: the list grows as requests arrive. */
export class Entries {
  /** Oldest first. */
  readonly list = signal<readonly EntryView[]>([]);
  readonly state = signal<FollowState>('loading');
  /** Why they cannot be shown. */
  readonly problem = signal<string | undefined>(undefined);
  /** What the numbers of the list are from; undefined until it is loaded. */
  numbering: string | undefined;
  /** How many the journal keeps. */
  private limit = 1000;
  private stop: AbortController | undefined;
  /** Whether what comes is to be shown. */
  private wanted = true;

  constructor(private readonly match: EntryMatch) {}

  /** Loads what there is. @param follow false if what comes is not to be shown: it is paused. */
  async start(follow = true): Promise<void> {
    this.end();
    this.wanted = follow;
    const stop = new AbortController();
    this.stop = stop;
    try {
      const first = await this.load(FIRST, stop.signal);
      this.show(first);
      const all =
        first.total > first.entries.length ? await this.load(first.journal.limits.entries, stop.signal) : first;
      this.show(all);
      this.state.value = this.wanted ? 'live' : 'paused';
      this.follow(all.journal, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) return;
      this.problem.value = error instanceof Error ? error.message : String(error);
      if (!(error instanceof CallFailure) || error.status !== 0) return;
      this.state.value = 'lost';
      setTimeout(() => stop.signal.aborted || this.start(this.wanted), AGAIN);
    }
  }

  /** Does not show what arrives from now on. What is being loaded is shown: there may be nothing else. */
  pause(): void {
    this.wanted = false;
    if (this.state.value !== 'loading') this.state.value = 'paused';
  }

  /** Follows nothing any more. */
  end(): void {
    this.stop?.abort();
  }

  private load(limit: number, stop: AbortSignal): Promise<JournalPage> {
    return readJournal({ ...this.match, limit }, stop);
  }

  private show({ entries, journal }: JournalPage): void {
    this.limit = journal.limits.entries;
    this.numbering = journal.numbering;
    this.problem.value =
      journal.limits.entries === 0 ? 'The journal is switched off (--journal-entries 0).' : undefined;
    this.list.value = entries;
  }

  private follow(since: JournalSummary, stop: AbortSignal): void {
    const following = {
      // Even while it is paused, it must be known whether the requests are still those of the list.
      question: () => ({ ...this.match, limit: this.wanted ? this.limit : 0 }),
      since,
      onPage: (page: JournalPage, restarted: boolean) => (restarted ? this.restart() : this.take(page)),
      onState: (state: FollowState) => {
        if (this.wanted || state === 'ended') this.state.value = state;
      },
    };
    followJournal(following, stop);
  }

  /** None of the requests is there any more, and others have their numbers. */
  private restart(): void {
    this.list.value = [];
    this.numbering = undefined;
    this.state.value = 'loading';
    this.start(this.wanted);
  }

  private take({ entries, journal }: JournalPage): void {
    const oldest = oldestIn(journal);
    const known = this.list.value;
    if (!this.wanted || (entries.length === 0 && (known[0]?.id ?? oldest) >= oldest)) return;
    this.list.value = [...known.filter(({ id }) => id >= oldest), ...entries];
  }
}
