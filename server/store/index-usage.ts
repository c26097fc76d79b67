/** Searches: all of them, or those that name a statistics group. */
export interface SearchCounts {
  readonly queries: number;
  /** Of these, the ones that fetched hits. */
  readonly fetches: number;
}

const NONE: SearchCounts = { queries: 0, fetches: 0 };

/** The size of a translog without operations, and what an operation takes besides its document, in bytes. */
const EMPTY_TRANSLOG = 55;
const BYTES_PER_OPERATION = 45;

/** The most searches whose results the request cache remembers, and the most groups of searches. */
const MOST_CACHED = 1000;
const MOST_GROUPS = 1000;

/** What requests have done with an index, as far as its statistics show it (CommonStats). */
export class IndexUsage {
  getsFound = 0;
  getsMissing = 0;
  refreshes = 0;
  flushes = 0;
  /** Operations since the last flush. */
  operations = 0;
  cacheHits = 0;
  cacheMisses = 0;
  searches: SearchCounts = NONE;
  /** Searches by the statistics groups that they name. */
  readonly groups: Map<string, SearchCounts>;
  /** The fields whose values have been loaded for sorting and aggregations. */
  readonly fielddata: Set<string>;
  /** The searches whose results are still valid. */
  private readonly cached = new Set<string>();
  private bytes = 0;

  constructor(like?: IndexUsage) {
    this.groups = new Map(like?.groups);
    this.fielddata = new Set(like?.fielddata);
    if (like) this.copyCounts(like);
  }

  /** The size of the translog in bytes: an estimate. */
  get translogBytes(): number {
    return EMPTY_TRANSLOG + this.bytes;
  }

  countGet(found: boolean): void {
    if (found) this.getsFound += 1;
    else this.getsMissing += 1;
  }

  /** Counts a write. The results of earlier searches are no longer valid. */
  countOperation(bytes: number): void {
    this.operations += 1;
    this.bytes += bytes + BYTES_PER_OPERATION;
    this.forgetCached();
  }

  /** Everything written so far is on disk, and no longer in the translog. */
  countFlush(): void {
    this.flushes += 1;
    this.operations = 0;
    this.bytes = 0;
  }

  /** @param groups the statistics groups that the search names. */
  countSearch(fetched: boolean, groups: readonly string[]): void {
    this.searches = increased(this.searches, fetched);
    for (const group of groups) {
      const before = this.groups.get(group);
      if (before || this.groups.size < MOST_GROUPS) this.groups.set(group, increased(before ?? NONE, fetched));
    }
  }

  /** Counts a search whose result the request cache keeps: a hit if it has been asked before. */
  countCached(search: string): void {
    if (this.cached.has(search)) {
      this.cacheHits += 1;
      return;
    }
    this.cacheMisses += 1;
    if (this.cached.size < MOST_CACHED) this.cached.add(search);
  }

  forgetCached(): void {
    if (this.cached.size > 0) this.cached.clear();
  }

  /** @param fields those to forget; undefined for all. */
  forgetFielddata(fields?: readonly string[]): void {
    if (fields === undefined) this.fielddata.clear();
    else for (const field of fields) this.fielddata.delete(field);
  }

  private copyCounts(other: IndexUsage): void {
    this.getsFound = other.getsFound;
    this.getsMissing = other.getsMissing;
    this.refreshes = other.refreshes;
    this.flushes = other.flushes;
    this.operations = other.operations;
    this.bytes = other.bytes;
    this.cacheHits = other.cacheHits;
    this.cacheMisses = other.cacheMisses;
    this.searches = other.searches;
  }
}

function increased({ queries, fetches }: SearchCounts, fetched: boolean): SearchCounts {
  return { queries: queries + 1, fetches: fetches + (fetched ? 1 : 0) };
}
