import { type JsonObject, own } from '../json/value';
import type { BodyPart } from '../json-text/body-bytes';
import type { Runtime } from '../runtime/runtime';
import { parseTimeValue } from '../validation/time-value';
import { checkConditions, type WriteConditions } from './concurrency';
import { PRIMARY_TERM, StoredDocument } from './document';
import { DocumentSet, type Tombstone } from './document-set';
import type { Mappings } from './mappings';
import type { Settings } from './settings';
import type { SourceCache } from './source-cache';
import { isSystemName } from './system-indices';

/** How an alias of an index is set up, in the form in which `GET /_alias` shows it. */
export interface AliasDefinition {
  readonly filter?: JsonObject;
  readonly index_routing?: string;
  readonly search_routing?: string;
  readonly is_write_index?: boolean;
  readonly is_hidden?: boolean;
}

export interface IndexParts {
  readonly name: string;
  readonly uuid: string;
  readonly createdAt: number;
  readonly settings: Settings;
  readonly mappings: Mappings;
  readonly aliases: Readonly<Record<string, AliasDefinition>>;
}

export interface DocumentWrite extends WriteConditions {
  readonly id: string;
  /** `_source`, kept as it is. */
  readonly text: string;
  /** The parsed `_source`. */
  readonly source: JsonObject;
  readonly routing?: string | undefined;
  /** What is known of the text's numbers (StoredDocument.unusualNumbers). */
  readonly unusualNumbers?: boolean | undefined;
  /** The parsed source is not kept: thousands of them, that nobody may ask for, would only keep the collector busy. */
  readonly oneOfMany?: boolean | undefined;
  /** The part of a body that the text is, where it is one. */
  readonly part?: BodyPart | undefined;
}

export type WriteOutcome = 'created' | 'updated' | 'deleted' | 'not_found';

export interface WriteResult {
  readonly index: string;
  readonly id: string;
  readonly result: WriteOutcome;
  readonly version: number;
  readonly seqNo: number;
}

/** Counters that `_stats` shows. */
export interface WriteCounters {
  readonly indexed: number;
  readonly deleted: number;
  readonly noopUpdates: number;
}

/**
 * One index: what it is set up to be (settings, mappings, aliases: immutable values that are replaced as a whole) and its
 * documents. `live` is what get and writes see; `searchable` is what searches see: the same set, unless the index only
 * shows what has been refreshed.
 */
export class IndexState {
  readonly name: string;
  readonly uuid: string;
  readonly createdAt: number;
  settings: Settings;
  mappings: Mappings;
  /** Changed through Store.setAliases alone. */
  aliases: Readonly<Record<string, AliasDefinition>>;
  closed = false;
  private readonly counted = { indexed: 0, deleted: 0, noopUpdates: 0 };
  private maxSeqNo = -1;
  /** What searches see, where it is not all there is: documents were written since. */
  private refreshed: DocumentSet | undefined;
  /** When the oldest write was made that searches do not see. */
  private unseenSince = 0;

  constructor(
    parts: IndexParts,
    private readonly runtime: Runtime,
    private readonly cache: SourceCache,
    public live: DocumentSet = new DocumentSet(),
  ) {
    this.name = parts.name;
    this.uuid = parts.uuid;
    this.createdAt = parts.createdAt;
    this.settings = parts.settings;
    this.mappings = parts.mappings;
    this.aliases = parts.aliases;
  }

  get hidden(): boolean {
    return this.settings.hidden === 'true';
  }

  /** Belongs to Elasticsearch itself: no request of a user may see or use it. */
  get system(): boolean {
    return isSystemName(this.name);
  }

  /** A setting (without the `index.` prefix) that is a single value. */
  setting(name: string): string | undefined {
    const value = own(this.settings, name);
    return typeof value === 'string' ? value : undefined;
  }

  get counters(): WriteCounters {
    return this.counted;
  }

  /** The documents that searches see. */
  get searchable(): DocumentSet {
    this.refreshIfDue();
    return this.refreshed ?? this.live;
  }

  /** Makes all writes so far visible to searches. Costs the same whatever the index holds. */
  refresh(): void {
    this.refreshed = undefined;
  }

  get(id: string): StoredDocument | undefined {
    return this.live.get(id);
  }

  /**
   * Stores a document under its id, in the place of the one that is there.
   *
   * @throws ElasticsearchError 400 where the mapping refuses the document; 409 where the conditions do not hold. No
   * document has changed then. New fields of a document that comes too late are mapped all the same: a shard parses
   * first (IndexShard.applyIndexOperation).
   */
  write(request: DocumentWrite): WriteResult {
    const before = this.live.get(request.id);
    const checked = before?.acceptedBy === this.mappings ? before.parsed : undefined;
    const mappings = this.mappings.accept(request.source, request, this.settings, checked);
    if (mappings !== this.mappings) this.mappings = mappings;
    const version = checkConditions(this, request.id, before, request);
    this.maxSeqNo += 1;
    const { id, text, routing, unusualNumbers } = request;
    const document = new StoredDocument(
      id,
      text,
      version,
      this.maxSeqNo,
      routing,
      this.cache,
      mappings,
      unusualNumbers,
      request.part,
    );
    this.beforeWrite();
    // Data derived from the documents wants the parsed source as the document is put.
    document.parsed = request.source;
    this.live.put(document, before);
    if (request.oneOfMany) document.parsed = undefined;
    else this.cache.keep(document, request.source);
    if (before) this.cache.release(before);
    this.counted.indexed += 1;
    return this.result(request.id, before ? 'updated' : 'created', version);
  }

  /**
   * Deletes a document. The deletion of one that is not there takes a sequence number too.
   *
   * @throws ElasticsearchError 409 where the conditions do not hold.
   */
  delete(id: string, conditions: WriteConditions = {}): WriteResult {
    const before = this.live.get(id);
    const version = checkConditions(this, id, before, conditions);
    this.maxSeqNo += 1;
    this.beforeWrite();
    this.live.delete(id, { version, seqNo: this.maxSeqNo });
    if (before) this.cache.release(before);
    this.counted.deleted += 1;
    return this.result(id, before ? 'deleted' : 'not_found', version);
  }

  /**
   * Puts a document of a kept state in its place, with the version and sequence number that it had.
   *
   * @throws ElasticsearchError 400 where the mapping refuses the document.
   */
  place(document: Omit<DocumentWrite, keyof WriteConditions>, version: number, seqNo: number): void {
    this.mappings = this.mappings.accept(document.source, document);
    this.maxSeqNo = Math.max(this.maxSeqNo, seqNo);
    const { id, text, routing } = document;
    this.live.put(new StoredDocument(id, text, version, seqNo, routing, this.cache), this.live.get(id));
    this.counted.indexed += 1;
  }

  /** Remembers the deletion of a document that is not there, as a kept state says it. */
  remember(id: string, tombstone: Tombstone): void {
    this.maxSeqNo = Math.max(this.maxSeqNo, tombstone.seqNo);
    this.live.delete(id, tombstone);
  }

  /** Counts an update that changed nothing. */
  countNoop(): void {
    this.counted.noopUpdates += 1;
  }

  /**
   * A copy that shares all documents and that no later write to either side reaches.
   *
   * @param restore this one is kept as it is, to be copied again: a snapshot.
   * @param runtime and cache: those of the mock that the copy is for.
   */
  clone(restore = false, runtime = this.runtime, cache = this.cache): IndexState {
    const copy = new IndexState(this, runtime, cache, restore ? this.live.restore() : this.live.clone());
    copy.closed = this.closed;
    Object.assign(copy.counted, this.counted);
    copy.maxSeqNo = this.maxSeqNo;
    copy.refreshed = this.refreshed?.clone();
    copy.unseenSince = this.unseenSince;
    return copy;
  }

  /** Keeps what searches see apart from what is about to be written, if the write is to wait for a refresh. */
  private beforeWrite(): void {
    if (!this.onlyRefreshed) return;
    this.refreshIfDue();
    if (this.refreshed) return;
    this.refreshed = this.live.clone();
    this.unseenSince = this.runtime.clock.now();
  }

  /** A refresh is due an interval after the first write that waits for it. */
  private refreshIfDue(): void {
    if (!this.refreshed) return;
    const interval = parseTimeValue(this.setting('refresh_interval') ?? '1s', 'index.refresh_interval');
    const due = interval >= 0 && this.runtime.clock.now() - this.unseenSince >= interval;
    if (due || !this.onlyRefreshed) this.refresh();
  }

  private get onlyRefreshed(): boolean {
    return this.runtime.explicitRefresh || this.settings.refresh_interval === '-1';
  }

  private result(id: string, result: WriteOutcome, version: number): WriteResult {
    return { index: this.name, id, result, version, seqNo: this.maxSeqNo };
  }
}

export { PRIMARY_TERM };
