import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject, JsonObject } from '../../json/value';
import type { Runtime } from '../../runtime/runtime';
import type { IndexState } from '../../store/index-state';
import { timeText } from '../../validation/time-text';
import { parseTimeValue } from '../../validation/time-value';
import type { SearchTarget } from '../hits/bound-search';
import type { Ranked } from '../hits/ranking';
import { makeContextId, pointInTimeMissing, readContextId, readScrollId, scrollMissing } from './context-id';
import type { SearchRequest } from './request';

/** search.max_keep_alive, in milliseconds: one day. */
const LONGEST_KEEP_ALIVE = 86_400_000;
/** search.max_open_scroll_context */
const MOST_SCROLLS = 500;
/** Elasticsearch has no such limit, but each of these holds on to documents. */
const MOST_POINTS_IN_TIME = 5000;

/** An index as it was when frozen, with the filters of the aliases through which it was reached. */
export interface FrozenTarget {
  readonly index: IndexState;
  readonly filters: readonly JsonObject[] | undefined;
  /** The routing values that choose among its shards. */
  readonly routing?: string | undefined;
}

type NamedIndex = Pick<IndexState, 'name' | 'uuid'>;

interface Context {
  readonly number: number;
  keepAlive: number;
  expires: number;
}

/** A search that is returned page by page. */
export interface Scroll extends Context {
  readonly kind: 'scroll';
  readonly targets: readonly SearchTarget[];
  readonly request: SearchRequest;
  /** `hits.total` and `max_score`, which stay as they were on the first page. */
  readonly head: AnswerObject;
  readonly shards: number;
  /** Who alone may ask for its next page; undefined if everybody may. */
  readonly owner?: string | undefined;
  behind: Ranked | undefined;
}

/** Indices as they were when frozen, which can be searched any number of times. */
export interface FrozenIndices extends Context {
  readonly kind: 'pit';
  readonly targets: readonly FrozenTarget[];
  readonly shards: number;
}

/** The open scrolls and points in time of one mock. Each expires if it is not used within its keep-alive. */
export class SearchContexts {
  private readonly open = new Map<string, Scroll | FrozenIndices>();
  private next = 1;

  /** @param isThere returns true if an index has been neither deleted nor closed. */
  constructor(
    private readonly runtime: Runtime,
    private readonly isThere: (index: NamedIndex) => boolean,
    private readonly setting: (name: string) => string | undefined,
  ) {}

  /** Registers a scroll. @throws ElasticsearchError 429 if too many are open. */
  keepScroll(scroll: Omit<Scroll, 'kind' | 'number' | 'expires'>): string {
    this.dropExpired();
    this.checkCount('scroll', Number(this.setting('search.max_open_scroll_context') ?? MOST_SCROLLS));
    return this.keep({ ...scroll, kind: 'scroll', number: this.next, expires: 0 });
  }

  /** Freezes indices as they are. The cost does not depend on their size. */
  keepIndices(targets: readonly FrozenTarget[], shards: number, keepAlive: number): string {
    this.dropExpired();
    this.checkCount('pit', MOST_POINTS_IN_TIME);
    const frozen = targets.map((one) => ({ ...one, index: one.index.clone() }));
    return this.keep({ kind: 'pit', targets: frozen, shards, keepAlive, number: this.next, expires: 0 });
  }

  /**
   * Returns an open scroll and extends its life from now.
   *
   * @param asker who asks for it. Those who do not own it learn no more than that there is none.
   * @throws ElasticsearchError 400 if the text is not a scroll id, 404 if the scroll has ended.
   */
  scroll(id: string, keepAlive: number | undefined, asker?: string): Scroll {
    const read = readScrollId(id);
    const open = this.open.get(id);
    if (open?.kind === 'scroll' && open.owner !== asker) throw scrollMissing(read);
    const context = this.find(id, keepAlive);
    if (context?.kind !== 'scroll') throw scrollMissing(read);
    return context;
  }

  /**
   * Returns an open point in time and extends its life from now.
   *
   * @throws ElasticsearchError 400 if the text is not an id, 404 if the point in time has ended.
   */
  pointInTime(id: string, keepAlive: number | undefined): FrozenIndices {
    const read = readContextId(id, 'pit');
    if (read === undefined) throw illegalArgument(`invalid id: [${id}]`);
    const context = this.find(id, keepAlive);
    if (context?.kind !== 'pit') throw pointInTimeMissing(read);
    return context;
  }

  /** Closes a scroll, as `free` does. @throws ElasticsearchError 400 if the text is not a scroll id. */
  freeScroll(id: string): number {
    readScrollId(id);
    return this.free(id, 'scroll');
  }

  /** Closes a context and returns the number of shards it was open on; 0 if there is none with that id. */
  free(id: string, kind: Scroll['kind'] | FrozenIndices['kind']): number {
    this.dropExpired();
    const context = this.open.get(id);
    if (context?.kind !== kind) return 0;
    this.open.delete(id);
    return context.shards;
  }

  /** Closes all scrolls. */
  freeScrolls(): number {
    let freed = 0;
    for (const [id, { kind }] of [...this.open]) if (kind === 'scroll') freed += this.free(id, kind);
    return freed;
  }

  /** Closes everything and restarts the numbering at one. */
  clear(): void {
    this.open.clear();
    this.next = 1;
  }

  /** The number of open contexts. */
  count(kind: Scroll['kind'] | FrozenIndices['kind']): number {
    this.dropExpired();
    let count = 0;
    for (const context of this.open.values()) if (context.kind === kind) count += 1;
    return count;
  }

  /** How many contexts are open on an index, and how many of them are scrolls. */
  openOn({ uuid }: Pick<NamedIndex, 'uuid'>): { readonly contexts: number; readonly scrolls: number } {
    this.dropExpired();
    const on = [...this.open.values()].filter((context) => indicesOf(context).some((index) => index.uuid === uuid));
    return { contexts: on.length, scrolls: on.filter(({ kind }) => kind === 'scroll').length };
  }

  /**
   * Checks a keep-alive.
   *
   * @throws ElasticsearchError 400 illegal_argument_exception (SearchService.checkKeepAliveLimit).
   */
  checkKeepAlive(keepAlive: number): void {
    const said = this.setting('search.max_keep_alive');
    const longest = said === undefined ? LONGEST_KEEP_ALIVE : parseTimeValue(said, 'search.max_keep_alive');
    if (keepAlive <= longest) return;
    throw illegalArgument(
      `Keep alive for request (${timeText(keepAlive)}) is too large. It must be less than (${timeText(longest)}). This limit can be set by ` +
        'changing the [search.max_keep_alive] cluster level setting.',
    );
  }

  private keep(context: Scroll | FrozenIndices): string {
    const indices = indicesOf(context).map(({ name }) => name);
    const id = makeContextId(context.kind, { number: context.number, indices }, this.runtime.ids.uuid());
    this.next += 1;
    this.open.set(id, this.prolong(context, context.keepAlive));
    return id;
  }

  private find(id: string, keepAlive: number | undefined): Scroll | FrozenIndices | undefined {
    this.dropExpired();
    const context = this.open.get(id);
    if (context === undefined) return undefined;
    // SearchService.afterIndexRemoved: deleting or closing an index closes the contexts that are open on it.
    const indices = indicesOf(context);
    if (indices.length === 0 || indices.some(this.isThere)) {
      return this.prolong(context, keepAlive ?? context.keepAlive);
    }
    this.open.delete(id);
    return undefined;
  }

  private prolong<T extends Context>(context: T, keepAlive: number): T {
    context.keepAlive = keepAlive;
    context.expires = this.runtime.clock.now() + keepAlive;
    return context;
  }

  private dropExpired(): void {
    const now = this.runtime.clock.now();
    for (const [id, { expires }] of this.open) if (expires < now) this.open.delete(id);
  }

  private checkCount(kind: 'scroll' | 'pit', most: number): void {
    if (this.count(kind) < most) return;
    throw new ElasticsearchError(
      'es_rejected_execution_exception',
      kind === 'scroll'
        ? `Trying to create too many scroll contexts. Must be less than or equal to: [${most}]. This limit can be set by ` +
            'changing the [search.max_open_scroll_context] setting.'
        : `es-connector-mock allows at most [${most}] open points in time`,
    );
  }
}

function indicesOf(context: Scroll | FrozenIndices): readonly NamedIndex[] {
  if (context.kind === 'pit') return context.targets.map(({ index }) => index);
  return context.targets.map(({ shard }) => shard);
}
