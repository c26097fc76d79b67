import type { Derived, DocumentSet } from '../../store/document-set';
import type { Mappings } from '../../store/mappings';

/** As many documents as all kept sets may have together, beyond the newest set. */
const MOST_DOCUMENTS = 200_000;
const MOST_SETS = 32;

/**
 * What several callers see of the documents of an index. It is kept with the documents until one of them changes, so that
 * a caller's searches work on the same set, and on what searches derive from it, as long as nothing is written.
 */
export class VisibleSets implements Derived {
  private constructor(
    private readonly sets: Map<string, DocumentSet>,
    private mappings?: Mappings,
  ) {}

  static empty(): VisibleSets {
    return new VisibleSets(new Map());
  }

  /** @param key says everything on which it depends what is visible, apart from the documents and their mapping. */
  get(mappings: Mappings, key: string, compute: () => DocumentSet): DocumentSet {
    if (mappings !== this.mappings) this.sets.clear();
    this.mappings = mappings;
    const known = this.sets.get(key);
    if (known) return known;
    const visible = compute();
    this.makeRoomFor(visible);
    this.sets.set(key, visible);
    return visible;
  }

  private makeRoomFor({ size }: DocumentSet): void {
    let left = MOST_DOCUMENTS - size;
    for (const set of this.sets.values()) left -= set.size;
    for (const [oldest, set] of this.sets) {
      if (left >= 0 && this.sets.size < MOST_SETS) return;
      left += set.size;
      this.sets.delete(oldest);
    }
  }

  add(): void {
    this.sets.clear();
  }

  remove(): void {
    this.sets.clear();
  }

  /** The sets themselves are never changed, so both may use them. */
  clone(): VisibleSets {
    return new VisibleSets(new Map(this.sets), this.mappings);
  }
}
