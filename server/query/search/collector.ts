import type { StoredDocument } from '../../store/document';
import { shardNumber } from '../../store/shard-routing';
import type { Collecting } from '../aggregations/aggregation';
import type { BoundSearch } from '../hits/bound-search';
import { compareKeys, type Ranked, type TopHits } from '../hits/ranking';
import type { Slice } from '../hits/request';
import type { SortValue } from '../hits/sort';
import { type Matches, NO_MATCH, View } from '../matcher';
import type { Shard } from '../shard';

/**
 * Whether a document belongs to a slice: with fewer slices than shards, each slice has whole shards; otherwise each shard
 * has some of the slices (SliceBuilder.toFilter).
 */
export function isInSlice({ settings }: Shard, document: StoredDocument, { id, max }: Slice): boolean {
  const shards = Number(settings.number_of_shards ?? 1);
  if (shards === 1) return document.seqNo % max === id;
  const index = { setting: (name: string) => (Object.hasOwn(settings, name) ? String(settings[name]) : undefined) };
  const shard = shardNumber(index, document.id, document.routing);
  if (max < shards) return shard % max === id;
  if (id % shards !== shard) return false;
  const slices = Math.floor(max / shards) + (max % shards > shard ? 1 : 0);
  return slices === 1 || document.seqNo % slices === Math.floor(id / shards);
}

/** The stages that the documents of all indices pass through. */
export interface CollectorParts {
  readonly top: TopHits;
  /** Counting stops here; beyond it, only a lower bound is known. */
  readonly countLimit: number;
  readonly minScore?: number | undefined;
  readonly terminateAfter?: number | undefined;
  readonly slice?: Slice | undefined;
  /** Only keep hits after this one, for the next page of a scroll. */
  readonly behind?: Ranked | undefined;
  readonly trackMaxScore: boolean;
  /** How many of the best hits need not be kept, because they come before the page. */
  readonly skippable: number;
}

/** Counts matches and keeps the best of them. */
export class Collector {
  total = 0;
  maxScore = Number.NEGATIVE_INFINITY;
  terminatedEarly = false;
  /** How many of the best hits have not been kept. */
  skipped = 0;
  /** The best score of these, if hits are ranked by it. */
  bestSkipped: number | undefined;

  constructor(readonly parts: CollectorParts) {}

  /** The document as a ranked match, or undefined if it does not match. */
  private match(search: BoundSearch, document: StoredDocument): Ranked | undefined {
    const { slice, minScore } = this.parts;
    if (slice && !isInSlice(search.shard, document, slice)) return undefined;
    const view = new View(document, search.shard.budget);
    const score = search.matcher.score(view);
    if (score === NO_MATCH) return undefined;
    const single = Math.fround(score);
    if (minScore !== undefined && single < minScore) return undefined;
    return { view, score: single, shard: search.number, keys: [] };
  }

  /** Notes that some of the best hits are not kept. @param score the best of theirs */
  skip(count: number, score: number | undefined): void {
    this.skipped += count;
    this.bestSkipped = score;
    this.parts.top.shrink(count);
  }

  /** True if the match passes `post_filter`. */
  private passes(search: BoundSearch, { view }: Ranked): boolean {
    return !search.postFilter || search.postFilter.score(view) !== NO_MATCH;
  }

  /** Counts many matches. */
  countAll({ slots, scores, score }: Matches): void {
    this.total += slots.length;
    if (!this.parts.trackMaxScore || slots.length === 0) return;
    if (!scores) this.maxScore = Math.max(this.maxScore, score);
    else for (const one of scores) if (one > this.maxScore) this.maxScore = one;
  }

  /** Counts a match. */
  private count(match: Ranked): void {
    this.total += 1;
    if (this.parts.trackMaxScore && match.score > this.maxScore) this.maxScore = match.score;
  }

  /**
   * Keeps a match if it is good enough.
   *
   * @returns false if there are enough better ones.
   */
  keep(search: BoundSearch, match: Ranked): boolean {
    const { top, behind } = this.parts;
    const keys = search.keys.length === 0 ? match.keys : this.keysOf(search, match);
    if (!keys) return false;
    const hit = { view: match.view, score: match.score, shard: match.shard, keys };
    if (search.after && compareKeys(search.keys, keys, search.after) <= 0) return true;
    if (behind && this.ranking(search, hit, behind) <= 0) return true;
    if (!search.group) return top.offer(hit);
    top.offerToGroup({ ...hit, group: search.group.of(hit.view) });
    return true;
  }

  /** The sort values of a match; undefined as soon as they show that there are enough better ones. */
  private keysOf({ keys, group }: BoundSearch, match: Ranked): SortValue[] | undefined {
    const { top } = this.parts;
    match.view.charge(keys.length);
    let worst = top.full && !group ? top.worst : undefined;
    const values: SortValue[] = [];
    for (const key of keys) {
      const value = key.value(match);
      const order = worst ? key.compare(value, worst.keys[values.length] ?? null) : 0;
      if (order > 0) return undefined;
      if (order < 0) worst = undefined;
      values.push(value);
    }
    return values;
  }

  /** Takes a document through all stages. */
  collect(search: BoundSearch, document: StoredDocument, aggregations: readonly Collecting[]): void {
    const match = this.match(search, document);
    if (!match) return;
    for (const one of aggregations) one.collect(match.view, match.score);
    if (!this.passes(search, match)) return;
    this.count(match);
    this.keep(search, match);
  }

  get counted(): boolean {
    return this.total > this.parts.countLimit;
  }

  private ranking(search: BoundSearch, a: Ranked, b: Ranked): number {
    const byKeys = search.keys.length === 0 ? b.score - a.score : compareKeys(search.keys, a.keys, b.keys);
    return byKeys || a.shard - b.shard || a.view.document.seqNo - b.view.document.seqNo;
  }
}
