import type { StoredDocument } from '../../store/document';
import type { Collecting } from '../aggregations/aggregation';
import { NO_MATCH, View } from '../matcher';
import type { BoundSearch } from './bound-search';
import { compareKeys, type Ranked, type TopHits } from './ranking';
import type { Slice } from './request';

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
}

/** Counts matches and keeps the best of them. */
export class Collector {
  total = 0;
  maxScore = Number.NEGATIVE_INFINITY;
  terminatedEarly = false;

  constructor(readonly parts: CollectorParts) {}

  /** The document as a ranked match, or undefined if it does not match. */
  match(search: BoundSearch, document: StoredDocument): Ranked | undefined {
    const { slice, minScore } = this.parts;
    if (slice && document.seqNo % slice.max !== slice.id) return undefined;
    const view = new View(document);
    const score = search.matcher.score(view);
    if (score === NO_MATCH) return undefined;
    const single = Math.fround(score);
    if (minScore !== undefined && single < minScore) return undefined;
    return { view, score: single, shard: search.number, keys: [] };
  }

  /** True if the match passes `post_filter`. */
  passes(search: BoundSearch, { view }: Ranked): boolean {
    return !search.postFilter || search.postFilter.score(view) !== NO_MATCH;
  }

  /** Counts a match. */
  count(match: Ranked): void {
    this.total += 1;
    if (this.parts.trackMaxScore && match.score > this.maxScore) this.maxScore = match.score;
  }

  /** Keeps a match if it is good enough. */
  keep(search: BoundSearch, match: Ranked): void {
    const { top, behind } = this.parts;
    const hit = search.keys.length === 0 ? match : { ...match, keys: search.keys.map((key) => key.value(match)) };
    if (search.after && compareKeys(search.keys, hit.keys, search.after) <= 0) return;
    if (behind && this.ranking(search, hit, behind) <= 0) return;
    if (search.group) top.offerToGroup({ ...hit, group: search.group(hit.view) });
    else top.offer(hit);
  }

  /** Takes a document through all stages. */
  collect(search: BoundSearch, document: StoredDocument, aggregations?: Collecting): void {
    const match = this.match(search, document);
    if (!match) return;
    aggregations?.collect(match.view, match.score);
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
