import type { Value } from '../fields/value';
import type { Group } from './collapse';
import type { SortValue } from './sort';
import type { FoundHit, SortKey } from './sort-key';

/** A hit with its sort values. */
export interface Ranked extends FoundHit {
  readonly keys: readonly SortValue[];
  /** Its group, if hits are collapsed. */
  readonly group?: Group | undefined;
}

/** The order of hits: negative if the first argument comes first. */
export type Ranking = (a: Ranked, b: Ranked) => number;

/** By score, best first, or by sort keys; ties are broken by index, then by order of writing (TopDocs.merge). */
export function rankingBy(keys: readonly SortKey[]): Ranking {
  const byKeys: Ranking = keys.length === 0 ? (a, b) => b.score - a.score : (a, b) => compareKeys(keys, a.keys, b.keys);
  return (a, b) =>
    byKeys(a, b) || a.shard - b.shard || a.view.document.seqNo - b.view.document.seqNo || comparePlaces(a, b);
}

/** The objects of one document, in the order of its source. */
function comparePlaces({ view: { place: a } }: Ranked, { view: { place: b } }: Ranked): number {
  return a && b ? a.offset - b.offset : 0;
}

/** Compares as many keys as the second argument has. */
export function compareKeys(keys: readonly SortKey[], a: readonly SortValue[], b: readonly SortValue[]): number {
  for (let at = 0; at < b.length; at += 1) {
    const order = keys[at]?.compare(a[at] ?? null, b[at] ?? null) ?? 0;
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * The best hits of a stream, kept in a heap with the worst at its root, so that rejecting a hit costs one comparison.
 */
export class TopHits {
  private readonly heap: Ranked[] = [];
  private readonly groups = new Map<Value | null, Ranked>();

  constructor(
    private most: number,
    private readonly ranking: Ranking,
  ) {}

  /** The number of hits that are kept. */
  get size(): number {
    return this.most;
  }

  /** Keeps fewer hits than before. Call it before the first is offered. */
  shrink(count: number): void {
    this.most -= count;
  }

  get full(): boolean {
    return this.heap.length >= this.size;
  }

  get worst(): Ranked | undefined {
    return this.heap[0];
  }

  /** Keeps a hit if it is among the best so far. @returns false if it is not. */
  offer(hit: Ranked): boolean {
    if (this.size === 0) return false;
    if (!this.full) {
      this.heap.push(hit);
      this.up(this.heap.length - 1);
      return true;
    }
    if (this.ranking(hit, this.heap[0] as Ranked) >= 0) return false;
    this.heap[0] = hit;
    this.down(0);
    return true;
  }

  /** For collapsed searches: keeps the best hit of each group, and all groups. */
  offerToGroup(hit: Ranked): void {
    const value = hit.group?.value ?? null;
    const before = this.groups.get(value);
    if (!before || this.ranking(hit, before) < 0) this.groups.set(value, hit);
  }

  /** All hits kept, best first. */
  sorted(): Ranked[] {
    if (this.groups.size === 0) return [...this.heap].sort(this.ranking);
    return [...this.groups.values()].sort(this.ranking).slice(0, this.size);
  }

  private up(start: number): void {
    for (let at = start; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private down(start: number): void {
    for (let at = start; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.heap.length && this.isWorse(child, worst)) worst = child;
      }
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private isWorse(a: number, b: number): boolean {
    return this.ranking(this.heap[a] as Ranked, this.heap[b] as Ranked) > 0;
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.heap[a] as Ranked, this.heap[b] as Ranked];
    this.heap[a] = second;
    this.heap[b] = first;
  }
}
