import { scanJson } from '../json/scan';
import type { JsonObject } from '../json/value';
import type { BodyBytes, BodyPart } from '../json-text/body-bytes';
import type { Mappings } from './mappings';
import type { SourceCache } from './source-cache';

/** Texts shorter than this are kept on their own, and so are those of smaller bodies. */
const LONG_TEXT = 256;
const LARGE_BODY = 65_536;

/**
 * One version of one document. It never changes: a write makes a new one, so snapshots, scrolls and points in time share
 * documents with the live index. The text is kept byte for byte as it was sent; the parsed form is made when asked for.
 * Long texts of a large body stay in its bytes: thousands of new texts at once keep the collector busy.
 */
export class StoredDocument {
  /** Owned by the SourceCache, which drops it again to stay within its budget. */
  parsed: JsonObject | undefined;

  private readonly content: string | BodyBytes;
  private readonly start: number = 0;
  private readonly end: number;

  constructor(
    readonly id: string,
    text: string,
    readonly version: number,
    readonly seqNo: number,
    readonly routing: string | undefined,
    private readonly cache: SourceCache,
    /** The mapping that the source was checked against: parts of it need no second look while that is in force. */
    readonly acceptedBy?: Mappings,
    private unusual?: boolean,
    /** The part of a body that the text is. */
    part?: BodyPart,
  ) {
    this.end = text.length;
    this.content = text;
    if (part?.within?.wellEncoded !== true || text.length < LONG_TEXT || part.within.bytes.length < LARGE_BODY) return;
    this.content = part.within;
    this.start = part.start;
    this.end = part.end;
  }

  /** `_source` as it was sent. */
  get text(): string {
    const { content } = this;
    return typeof content === 'string' ? content : content.text(this.start, this.end);
  }

  /** The length of the text, in bytes or characters. */
  get size(): number {
    return this.end - this.start;
  }

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
