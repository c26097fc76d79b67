import type { JournalSummary } from '../../generated/control';
import type { JournalLimits } from '../../options';
import { RandomIds } from '../../runtime/ids';
import { reportFailure } from '../../runtime/report';
import type { Exchange } from '../exchange';
import type { EntryCriteria } from '../matching/criteria';
import { JournalEntry } from './entry';

export type JournalListener = (entry: JournalEntry) => void;

/**
 * The latest requests with their responses: a ring buffer limited in entries and bytes. Recording only keeps
 * references; reading, parsing and redacting are deferred until an entry is read.
 */
export class Journal {
  private readonly ring: (JournalEntry | undefined)[] = [];
  /** The size of each entry of the ring: entries as old as those that are dropped have left the processor's caches. */
  private readonly sizes: number[] = [];
  /** Position of the oldest entry. */
  private first = 0;
  private length = 0;
  private bytes = 0;
  private lastId = 0;
  private resets = 0;
  /** Tells this journal from that of another process with as many resets; made when it is first asked for. */
  private run: string | undefined;
  private readonly listeners = new Set<JournalListener>();
  private readonly followers = new Set<JournalListener>();
  /** How often the fixtures were loaded again, which resets everything else. */
  reloads = 0;
  /** Refusals that a test has announced. */
  expected: EntryCriteria[] = [];

  constructor(readonly limits: JournalLimits) {}

  get enabled(): boolean {
    return this.limits.entries > 0;
  }

  /** @param took real milliseconds from the request to its response. */
  record(exchange: Exchange, took: number): JournalEntry {
    this.lastId += 1;
    const entry = new JournalEntry(this.lastId, exchange.mock.clock.now(), took, exchange);
    if (this.length === this.limits.entries) this.dropOldest();
    const place = (this.first + this.length) % this.limits.entries;
    this.ring[place] = entry;
    this.length += 1;
    tell(this.listeners, entry);
    entry.cutBodies(this.limits.bodyBytes);
    this.sizes[place] = entry.size;
    this.bytes += entry.size;
    while (this.bytes > this.limits.bytes && this.length > 1) this.dropOldest();
    tell(this.followers, entry);
    entry.release();
    return entry;
  }

  /** The id of the oldest entry that is kept; one more than `latest` if there is none. */
  get oldest(): number {
    return this.length > 0 ? this.at(0).id : this.lastId + 1;
  }

  /** The id of the latest entry, kept or not. */
  get latest(): number {
    return this.lastId;
  }

  /** The id of the next request's entry; undefined if nothing is kept. */
  get nextId(): number | undefined {
    return this.enabled ? this.lastId + 1 : undefined;
  }

  /** All entries, oldest first. */
  entries(): JournalEntry[] {
    const all: JournalEntry[] = [];
    for (let at = 0; at < this.length; at += 1) all.push(this.at(at));
    return all;
  }

  get(id: number): JournalEntry | undefined {
    const oldest = this.length > 0 ? this.at(0).id : 0;
    const place = id - oldest;
    return place >= 0 && place < this.length ? this.at(place) : undefined;
  }

  clear(): void {
    this.ring.length = 0;
    this.first = 0;
    this.length = 0;
    this.bytes = 0;
  }

  /** Changes whenever the numbering restarts. */
  get numbering(): number {
    return this.resets;
  }

  /** Clears all entries and restarts the numbering at one. */
  reset(): void {
    this.clear();
    this.resets += 1;
    this.lastId = 0;
    this.expected = [];
  }

  /** Calls a listener for each new entry, which still has its whole bodies. @returns a function that removes it. */
  listen(listener: JournalListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls a listener for each new entry as it is kept. @returns a function that removes it. */
  follow(listener: JournalListener): () => void {
    this.followers.add(listener);
    return () => this.followers.delete(listener);
  }

  /** How many entries are kept, how many there were, and the limits. */
  summary(): JournalSummary {
    const { entries, bytes: most, bodyBytes } = this.limits;
    const limits = { entries, bytes: most, body_bytes: bodyBytes };
    const { length: kept, lastId: recorded, bytes, reloads } = this;
    this.run ??= new RandomIds().uuid();
    const numbering = `${this.run}-${this.resets}`;
    return { kept, recorded, numbering, bytes, ...(reloads > 0 && { reloads }), limits };
  }

  private at(position: number): JournalEntry {
    return this.ring[(this.first + position) % this.limits.entries] as JournalEntry;
  }

  private dropOldest(): void {
    this.bytes -= this.sizes[this.first] ?? 0;
    this.ring[this.first] = undefined;
    this.first = (this.first + 1) % this.limits.entries;
    this.length -= 1;
  }
}

/** What a listener throws must not become the response to the request that it is told of. */
function tell(listeners: ReadonlySet<JournalListener>, entry: JournalEntry): void {
  if (listeners.size === 0) return;
  for (const listener of [...listeners]) {
    try {
      listener(entry);
    } catch (error) {
      reportFailure('A listener of the journal', error);
    }
  }
}
