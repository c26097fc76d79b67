import { notEmulated } from '../errors/not-emulated';
import { own } from '../json/value';
import type { Runtime } from '../runtime/runtime';
import { parseTimeValue } from '../validation/time-value';
import { checkBlocks } from './blocks';
import { checkWriteConditions, type WriteConditions } from './concurrency';
import type { AliasDefinition } from './definitions';
import { StoredDocument } from './document';
import { DocumentSet, type Tombstone } from './document-set';
import type { DocumentWrite, WriteCounters, WriteOutcome, WriteResult } from './document-write';
import { IndexUsage } from './index-usage';
import type { Mappings } from './mappings';
import { refreshedShards } from './refreshed-shards';
import type { IndexSettings } from './settings';
import { isReached, shardNumber } from './shard-routing';
import type { SourceCache } from './source-cache';
import { isSystemName } from './system-indices';

export interface IndexParts {
  readonly name: string;
  readonly uuid: string;
  readonly createdAt: number;
  readonly settings: IndexSettings;
  readonly mappings: Mappings;
  readonly aliases: Readonly<Record<string, AliasDefinition>>;
}

/**
 * One index: its definition (settings, mappings, aliases: immutable values that are replaced as a whole) and its
 * documents. Gets and writes see `live`. Searches see `searchable`, which is the same set unless the index shows only
 * refreshed documents.
 */
export class IndexState {
  readonly name: string;
  readonly uuid: string;
  readonly createdAt: number;
  settings: IndexSettings;
  mappings: Mappings;
  /** Changed only through Store.setAliases. */
  aliases: Readonly<Record<string, AliasDefinition>>;
  closed = false;
  /** What requests have done with it, for statistics. */
  usage = new IndexUsage();
  private readonly counted = { indexed: 0, deleted: 0, noopUpdates: 0 };
  private maxSeqNo = -1;
  /** What searches see, if documents have been written since the last refresh. */
  private refreshed: DocumentSet | undefined;
  /** The time of the oldest write that searches do not see yet. */
  private unseenSince = 0;

  constructor(
    parts: IndexParts,
    private readonly runtime: Runtime,
    readonly cache: SourceCache,
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

  /** True if it belongs to Elasticsearch itself, so that no user request may see or use it. */
  get system(): boolean {
    return isSystemName(this.name);
  }

  /** The value of a setting (without the `index.` prefix), if it is a single value. */
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

  /** Makes all writes so far visible to searches. The cost does not depend on the size of the index. */
  refresh(): void {
    this.refreshed = undefined;
    this.usage.refreshes += 1;
  }

  /** Makes visible what has been written to some of its shards, as a write with `refresh` does. */
  refreshShards(shards: ReadonlySet<number>): void {
    if (this.refreshed?.lent) this.refreshed = this.refreshed.clone();
    if (this.refreshed && refreshedShards(this, this.refreshed, shards)) this.usage.refreshes += 1;
    else this.refresh();
  }

  /** The shard of a document, if some of them can be refreshed without the others; otherwise 0. */
  shardToRefresh(id: string, routing: string | undefined): number {
    return this.onlyRefreshed ? shardNumber(this, id, routing) : 0;
  }

  /** Closes it; reads and writes are refused until it is opened. Its shards start again, and with them all counters. */
  close(): void {
    this.flush();
    this.closed = true;
    this.usage = new IndexUsage();
    Object.assign(this.counted, { indexed: 0, deleted: 0, noopUpdates: 0 });
  }

  /** Refreshes; there is no disk to write to. */
  flush(): void {
    this.refresh();
    this.usage.countFlush();
  }

  get(id: string): StoredDocument | undefined {
    return this.live.get(id);
  }

  /**
   * Stores a document, replacing the one with the same id.
   *
   * @throws ElasticsearchError 400 if the mapping rejects the document, 409 if the conditions are not met, 403 if it has
   * fields that may not be added. In all cases no document has changed. New fields of a document rejected with 409 are mapped all the same, because a shard
   * parses first (IndexShard.applyIndexOperation).
   */
  write(request: DocumentWrite): WriteResult {
    const before = this.live.get(request.id);
    if (before && !isReached(this, before, request.routing)) {
      throw notEmulated('documents with the same id in several shards');
    }
    const checked = before?.acceptedBy === this.mappings.token ? before.parsed : undefined;
    const mappings = this.mappings.accept(request.source, request, this.settings, checked);
    if (mappings !== this.mappings) {
      request.access?.checkNewFields(this);
      checkBlocks([this], 'metadata_write');
      this.mappings = mappings;
    }
    const version = checkWriteConditions(this, request.id, before, request);
    this.maxSeqNo += 1;
    const { id, routing, unusualNumbers } = request;
    const text = request.lateText ?? request.text;
    const document = new StoredDocument(
      id,
      text,
      version,
      this.maxSeqNo,
      routing,
      this.cache,
      mappings.token,
      unusualNumbers,
      request.part,
    );
    this.beforeWrite();
    // Data derived from the documents needs the parsed source when the document is put.
    document.parsed = request.source;
    this.live.put(document, before);
    if (request.oneOfMany) document.parsed = undefined;
    else this.cache.keep(document, request.source);
    if (before) this.cache.release(before);
    this.counted.indexed += 1;
    this.usage.countOperation(id.length + text.length);
    return this.result(request, before ? 'updated' : 'created', version);
  }

  /**
   * Deletes a document. Deleting one that does not exist takes a sequence number too.
   *
   * @throws ElasticsearchError 409 if the conditions are not met.
   */
  delete(id: string, conditions: WriteConditions = {}): WriteResult {
    const before = this.live.get(id);
    const version = checkWriteConditions(this, id, before, conditions);
    this.maxSeqNo += 1;
    this.beforeWrite();
    this.live.delete(id, { version, seqNo: this.maxSeqNo });
    if (before) this.cache.release(before);
    this.counted.deleted += 1;
    this.usage.countOperation(id.length);
    return this.result({ id, routing: before?.routing }, before ? 'deleted' : 'not_found', version);
  }

  /**
   * Deletes a document in a shard that does not have it, while another one has a document with this id.
   *
   * @throws ElasticsearchError 409 if the conditions are not met.
   */
  missDelete(id: string, conditions: WriteConditions = {}): WriteResult {
    const version = checkWriteConditions(this, id, undefined, conditions);
    this.maxSeqNo += 1;
    this.counted.deleted += 1;
    this.usage.countOperation(id.length);
    return this.result({ id }, 'not_found', version);
  }

  /**
   * Restores a document of a saved state with its original version and sequence number.
   *
   * @throws ElasticsearchError 400 if the mapping rejects the document.
   */
  place(document: Omit<DocumentWrite, keyof WriteConditions>, version: number, seqNo: number): void {
    this.mappings = this.mappings.accept(document.source, document);
    this.maxSeqNo = Math.max(this.maxSeqNo, seqNo);
    const { id, text, routing } = document;
    this.replaceLent();
    this.live.put(new StoredDocument(id, text, version, seqNo, routing, this.cache), this.live.get(id));
    this.counted.indexed += 1;
  }

  /** Restores the record of a deleted document from a saved state. */
  remember(id: string, tombstone: Tombstone): void {
    this.maxSeqNo = Math.max(this.maxSeqNo, tombstone.seqNo);
    this.replaceLent();
    this.live.delete(id, tombstone);
  }

  /** Counts an update that changed nothing. */
  countNoop(): void {
    this.counted.noopUpdates += 1;
  }

  /**
   * A copy that shares all documents and is independent of later writes on either side.
   *
   * @param restore true if this one is kept unchanged to be copied again, as a snapshot is.
   * @param runtime and cache: those of the mock that the copy is for.
   */
  clone(restore = false, runtime = this.runtime, cache = this.cache): IndexState {
    const copy = new IndexState(this, runtime, cache, restore ? this.live.restore() : this.live.clone());
    copy.closed = this.closed;
    Object.assign(copy.counted, this.counted);
    copy.usage = new IndexUsage(this.usage);
    copy.maxSeqNo = this.maxSeqNo;
    copy.refreshed = this.refreshed?.clone();
    copy.unseenSince = this.unseenSince;
    return copy;
  }

  /** A new index with the same documents, all of them visible to searches. */
  resized(parts: IndexParts): IndexState {
    const copy = new IndexState(parts, this.runtime, this.cache, this.live.clone());
    copy.maxSeqNo = this.maxSeqNo;
    return copy;
  }

  /** Preserves what searches see before a write that has to wait for a refresh, and what long searches are going over. */
  private beforeWrite(): void {
    this.replaceLent();
    if (!this.onlyRefreshed) return;
    this.refreshIfDue();
    if (this.refreshed) return;
    this.refreshed = this.live.clone();
    this.unseenSince = this.runtime.clock.now();
  }

  private replaceLent(): void {
    if (this.live.lent) this.live = this.live.clone();
  }

  /** A refresh is due one interval after the first write that waits for it. */
  private refreshIfDue(): void {
    if (!this.refreshed) return;
    const interval = parseTimeValue(this.setting('refresh_interval') ?? '1s', 'index.refresh_interval');
    const due = interval >= 0 && this.runtime.clock.now() - this.unseenSince >= interval;
    if (due || !this.onlyRefreshed) this.refresh();
  }

  private get onlyRefreshed(): boolean {
    return this.runtime.explicitRefresh || this.settings.refresh_interval === '-1';
  }

  private result(
    { id, routing }: Pick<DocumentWrite, 'id' | 'routing'>,
    result: WriteOutcome,
    version: number,
  ): WriteResult {
    const shard = this.shardToRefresh(id, routing);
    return { index: this.name, id, result, version, seqNo: this.maxSeqNo, shard };
  }
}
