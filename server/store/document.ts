import { scanJson } from '../json/scan';
import type { JsonObject } from '../json/value';
import type { BodyBytes, BodyPart } from '../json-text/body-bytes';
import { LateText } from './late-text';
import type { Mappings } from './mappings';
import type { Parsable, SourceCache } from './source-cache';

/** Shorter documents are kept as separate strings, and so are documents from small bodies. */
const LONG_TEXT = 256;
const LARGE_BODY = 65_536;

/**
 * One immutable version of a document. A write creates a new one, so snapshots, scrolls and points in time share
 * documents with the live index. The text is kept byte for byte as it was sent; the parsed form is created on demand.
 * Long documents of a large body stay in the bytes of that body, because thousands of new strings at once burden the
 * garbage collector.
 */
export class StoredDocument implements Parsable {
  /** Owned by the SourceCache. */
  parsed: JsonObject | undefined;
  /** Owned by the SourceCache. */
  cached: WeakRef<Parsable> | undefined;

  private content: string | BodyBytes | LateText;
  private readonly start: number = 0;
  private readonly end: number;

  constructor(
    readonly id: string,
    text: string | LateText,
    readonly version: number,
    readonly seqNo: number,
    readonly routing: string | undefined,
    private readonly cache: SourceCache,
    /**
     * The token of the mapping that accepted the source. While it is in force, unchanged parts of the source need no further
     * check.
     */
    readonly acceptedBy?: Mappings['token'],
    private unusual?: boolean,
    /** The slice of a request body that holds the text. */
    part?: BodyPart,
  ) {
    this.end = text.length;
    this.content = text;
    if (part?.within?.wellEncoded !== true || text.length < LONG_TEXT || part.within.bytes.length < LARGE_BODY) return;
    this.content = part.within;
    this.start = part.start;
    this.end = part.end;
  }

  /** `_source` exactly as it was sent. */
  get text(): string {
    if (this.content instanceof LateText) this.content = this.content.text;
    const { content } = this;
    return typeof content === 'string' ? content : content.text(this.start, this.end);
  }

  /** The length of the text, in bytes or characters. */
  get size(): number {
    return this.end - this.start;
  }

  /** The parsed `_source`. Treat it as frozen: all callers share it. */
  get source(): JsonObject {
    return this.parsed ?? this.cache.parse(this);
  }

  /** The same document with another source. */
  withText(text: string): StoredDocument {
    return new StoredDocument(this.id, text, this.version, this.seqNo, this.routing, this.cache);
  }

  /** The parsed `_source` without caching it, for one-time passes over all documents. */
  peek(): JsonObject {
    return this.parsed ?? (JSON.parse(this.text) as JsonObject);
  }

  /** True if `source` and JSON.stringify would not preserve how some number was written. */
  get unusualNumbers(): boolean {
    this.unusual ??= scanJson(this.text).unusualNumbers;
    return this.unusual;
  }
}

/** Elasticsearch increments primary terms when a shard fails over; the mock's never does. */
export const PRIMARY_TERM = 1;
