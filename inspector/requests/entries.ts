import { signal } from '@preact/signals';
import type { EntryMatch, EntryView, JournalPage } from '../../server/generated/control';
import { followJournal } from '../client/events';
import { control } from '../client/server';
import { filterParameters } from './filter';

/** How many are loaded first, so that something can be seen at once. */
const FIRST = 200;
/** Milliseconds in which new entries are collected before they are shown. */
const BATCH = 100;

export type FollowState = 'loading' | 'live' | 'paused' | 'lost' | 'ended';

/** The requests that match a filter, as far as the journal still has them: the list grows as requests arrive. */
export class Entries {
  /** Oldest first. */
  readonly list = signal<readonly EntryView[]>([]);
  readonly state = signal<FollowState>('loading');
  /** Why they cannot be shown. */
  readonly problem = signal<string | undefined>(undefined);
  /** How many the journal keeps. */
  private limit = 1000;
  private arrived: EntryView[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop: AbortController | undefined;
  /** Whether what comes is to be shown once everything is loaded. */
  private wanted = true;

  constructor(private readonly match: EntryMatch) {}

  /** Loads what there is. @param follow false if what comes is not to be shown: it is paused. */
  async start(follow = true): Promise<void> {
    this.end();
    this.wanted = follow;
    const stop = new AbortController();
    this.stop = stop;
    try {
      const first = await this.load(FIRST);
      if (stop.signal.aborted) return;
      this.show(first);
      const all = first.total > first.entries.length ? await this.load(first.journal.limits.entries) : first;
      if (stop.signal.aborted) return;
      this.show(all);
      if (this.wanted) this.follow(all.journal.recorded, stop.signal);
      else this.state.value = 'paused';
    } catch (error) {
      this.problem.value = error instanceof Error ? error.message : String(error);
    }
  }

  /** Neither shows nor keeps what arrives from now on. What is being loaded is shown: there may be nothing else. */
  pause(): void {
    this.wanted = false;
    if (this.state.value === 'loading') return;
    this.end();
    this.state.value = 'paused';
  }

  /** Follows nothing any more. */
  end(): void {
    this.stop?.abort();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.arrived = [];
  }

  private load(limit: number): Promise<JournalPage> {
    return control<JournalPage>('POST', '/journal/search', { ...this.match, brief: true, limit });
  }

  private show({ entries, journal }: JournalPage): void {
    this.limit = journal.limits.entries;
    this.problem.value =
      journal.limits.entries === 0 ? 'The journal is switched off (--journal-entries 0).' : undefined;
    this.list.value = entries;
  }

  private follow(after: number, stop: AbortSignal): void {
    const query = filterParameters(this.match);
    followJournal(
      {
        query,
        after,
        onEntry: (entry) => this.take(entry),
        onState: (state) => {
          if (!stop.aborted) this.state.value = state;
        },
      },
      stop,
    );
  }

  private take(entry: EntryView): void {
    this.arrived.push(entry);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.list.value = joined(this.list.value, this.arrived).slice(-this.limit);
      this.arrived = [];
    }, BATCH);
  }
}

/** After a reset, the journal counts from one again: what was before is gone. */
function joined(known: readonly EntryView[], arrived: readonly EntryView[]): readonly EntryView[] {
  const restart = arrived.findLastIndex(({ id }, at) => id <= (arrived[at - 1] ?? known.at(-1) ?? NONE).id);
  return restart < 0 ? [...known, ...arrived] : arrived.slice(restart);
}

const NONE = { id: 0 };
