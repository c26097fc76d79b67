/** What may be kept of the data that searches derive from documents, in bytes: 512 MB. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What the last searches have used is kept in any case, so that a search does not make the same data again and again. */
const LAST_SEARCHES = 8;

/** Data that can be made again. It must not be kept alive by this. */
export interface Droppable {
  readonly bytes: number;
  drop(): void;
}

interface Use {
  readonly bytes: number;
  readonly search: number;
}

/** Keeps the memory for data that is derived from documents within a limit: what has been used least recently is dropped. */
export class DerivedMemory {
  /** In the order of the last uses. */
  private readonly uses = new Map<Droppable, Use>();
  private bytes = 0;
  private searches = 0;

  constructor(private readonly most = MOST_BYTES) {}

  /** The bytes of all data that is kept. */
  get size(): number {
    return this.bytes;
  }

  /** The number of a search that begins, for `use`. */
  begin(): number {
    this.searches += 1;
    return this.searches;
  }

  /** Notes that a search uses data. Drops other data if there is too much. */
  use(data: Droppable, search: number): void {
    this.forget(data);
    this.uses.set(data, { bytes: data.bytes, search });
    this.bytes += data.bytes;
    for (const [oldest, { search: last }] of this.uses) {
      if (this.bytes <= this.most || last > this.searches - LAST_SEARCHES) return;
      this.forget(oldest);
      oldest.drop();
    }
  }

  /** Notes that data has become something else, or is gone. */
  forget(data: Droppable): void {
    this.bytes -= this.uses.get(data)?.bytes ?? 0;
    this.uses.delete(data);
  }
}
