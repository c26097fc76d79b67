import { IndexingPending } from '../../query/segments/indexing-pending';
import type { Budget } from '../../runtime/budget';
import type { Derived, DocumentSet } from '../../store/document-set';
import type { Mappings } from '../../store/mappings';
import type { VisibleDocuments } from './visible-documents';

/** As many documents as all kept sets may have together, beyond the newest set. */
const MOST_DOCUMENTS = 200_000;
const MOST_SETS = 32;

/** What a request asks for. */
export interface AskedSet {
  readonly mappings: Mappings;
  /** Says everything on which it depends what is visible, apart from the documents, their mapping and what `isKept` excludes. */
  readonly key: string;
  /** False if it depends on more, such as the time: then only this request may use the set again. */
  readonly isKept: boolean;
  /** That of the request, which tells it from others. */
  readonly budget: Budget;
  /** Whether the request can wait. */
  readonly patient: boolean;
}

/** What one request has made, or begun to make. */
type OfRequest = Map<string, VisibleDocuments>;

/**
 * What several callers see of the documents of an index. It is kept with the documents until one of them changes, so that
 * a caller's searches work on the same set, and on what searches derive from it, as long as nothing is written.
 */
export class VisibleSets implements Derived {
  private constructor(
    private readonly sets: Map<string, DocumentSet>,
    private mappings?: Mappings,
    private ofRequests?: WeakMap<Budget, OfRequest>,
  ) {}

  static empty(): VisibleSets {
    return new VisibleSets(new Map());
  }

  /**
   * @param start begins to make the set, if it is not known.
   * @throws IndexingPending if making it takes long, and the request can wait.
   */
  get({ mappings, key, isKept, budget, patient }: AskedSet, start: () => VisibleDocuments): DocumentSet {
    if (mappings !== this.mappings) this.forget();
    this.mappings = mappings;
    const known = isKept ? this.sets.get(key) : undefined;
    if (known) return known;
    const made = this.ofRequest(budget);
    const visible = made.get(key) ?? start();
    made.set(key, visible);
    if (patient && visible.takesLong) throw new IndexingPending(() => visible.step());
    const set = visible.all;
    if (isKept) {
      this.makeRoomFor(set);
      this.sets.set(key, set);
    }
    return set;
  }

  private ofRequest(budget: Budget): OfRequest {
    this.ofRequests ??= new WeakMap();
    const known = this.ofRequests.get(budget);
    if (known) return known;
    const made: OfRequest = new Map();
    this.ofRequests.set(budget, made);
    return made;
  }

  private forget(): void {
    this.sets.clear();
    this.ofRequests = undefined;
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
    this.forget();
  }

  remove(): void {
    this.forget();
  }

  /** The sets themselves are never changed, so both may use them. */
  clone(): VisibleSets {
    return new VisibleSets(new Map(this.sets), this.mappings, this.ofRequests);
  }
}
