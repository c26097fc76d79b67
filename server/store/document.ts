import { scanJson } from '../json/scan';
import type { JsonObject } from '../json/value';
import type { Mappings } from './mappings';
import type { SourceCache } from './source-cache';

/**
 * One version of one document. It never changes: a write makes a new one, so snapshots, scrolls and points in time share
 * documents with the live index. The text is kept byte for byte as it was sent; the parsed form is made when asked for.
 */
export class StoredDocument {
  /** Owned by the SourceCache, which drops it again to stay within its budget. */
  parsed: JsonObject | undefined;

  constructor(
    readonly id: string,
    /** `_source` as it was sent. */
    readonly text: string,
    readonly version: number,
    readonly seqNo: number,
    readonly routing: string | undefined,
    private readonly cache: SourceCache,
    /** The mapping that the source was checked against: parts of it need no second look while that is in force. */
    readonly acceptedBy?: Mappings,
    private unusual?: boolean,
  ) {}

  /** The parsed `_source`. Treat it as frozen: it is shared by everyone who asks. */
  get source(): JsonObject {
    return this.parsed ?? this.cache.parse(this);
  }

  /** The same, not kept: for whoever goes over all documents once. */
  peek(): JsonObject {
    return this.parsed ?? (JSON.parse(this.text) as JsonObject);
  }

  /** True where `source` and JSON.stringify would lose how some number was written. */
  get unusualNumbers(): boolean {
    this.unusual ??= scanJson(this.text).unusualNumbers;
    return this.unusual;
  }
}

/** Elasticsearch counts primary terms up when a shard fails over; ours never does. */
export const PRIMARY_TERM = 1;
