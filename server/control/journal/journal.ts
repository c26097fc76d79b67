import type { JournalLimits } from '../../options';
import type { Exchange } from '../exchange';
import { JournalEntry } from './entry';

export type JournalListener = (entry: JournalEntry) => void;

/**
 * The last requests with their answers: a ring, capped in entries and bytes. Recording keeps references and nothing else;
 * reading, parsing and redacting wait until somebody asks.
 */
export class Journal {
  private readonly ring: (JournalEntry | undefined)[];
  /** Where the oldest entry is. */
  private first = 0;
  private length = 0;
  private bytes = 0;
  private lastId = 0;
  private readonly listeners = new Set<JournalListener>();

  constructor(readonly limits: JournalLimits) {
    this.ring = [];
  }

  get enabled(): boolean {
    return this.limits.entries > 0;
  }

  /** @param took real milliseconds from the request to its answer. */
  record(exchange: Exchange, took: number): JournalEntry {
    this.lastId += 1;
    const entry = new JournalEntry(this.lastId, exchange.mock.clock.now(), took, exchange);
    if (this.length === this.limits.entries) this.dropOldest();
    this.ring[(this.first + this.length) % this.limits.entries] = entry;
    this.length += 1;
    this.bytes += entry.size;
    while (this.bytes > this.limits.bytes && this.length > 1) this.dropOldest();
    if (this.listeners.size > 0) for (const listener of [...this.listeners]) listener(entry);
    return entry;
  }

  /** The entry that the next request gets; undefined where nothing is kept. */
  get nextId(): number | undefined {
    return this.enabled ? this.lastId + 1 : undefined;
  }

  /** All entries, the oldest first. */
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

  /** Forgets all, and counts from one again. */
  reset(): void {
    this.clear();
    this.lastId = 0;
  }

  /** Tells about each entry from now on. @returns what ends that. */
  listen(listener: JournalListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What is kept, what there was, and how much may be kept. */
  summary(): {
    readonly kept: number;
    readonly recorded: number;
    readonly bytes: number;
    readonly limits: JournalLimits;
  } {
    return { kept: this.length, recorded: this.lastId, bytes: this.bytes, limits: this.limits };
  }

  private at(position: number): JournalEntry {
    return this.ring[(this.first + position) % this.limits.entries] as JournalEntry;
  }

  private dropOldest(): void {
    this.bytes -= this.at(0).size;
    this.ring[this.first] = undefined;
    this.first = (this.first + 1) % this.limits.entries;
    this.length -= 1;
  }
}
