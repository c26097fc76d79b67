import BTree from 'sorted-btree';
import type { StoredDocument } from './document';
import { DocumentsBySeqNo } from './documents-by-seq-no';

/**
 * Data computed from the documents of a set and kept up to date with it, such as an index over a field's values. It is
 * built when a search first needs it and cloned together with the set, so the cost of `clone` must not depend on its
 * size.
 */
export interface Derived {
  add(document: StoredDocument): void;
  remove(document: StoredDocument): void;
  clone(): Derived;
}

/**
 * Version and sequence number of a deleted document. A document recreated under the same id continues its version
 * count.
 */
export interface Tombstone {
  readonly version: number;
  readonly seqNo: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The documents of one index. All parts are B+ trees that share structure between clones, so the cost of `clone()` does
 * not depend on the size of the set. This is what makes snapshots, resets, scrolls and points in time cheap.
 */
export class DocumentSet {
  private readers = 0;

  constructor(
    readonly byId: BTree<string, StoredDocument> = new BTree<string, StoredDocument>(undefined, byText),
    /**
     * Ordered by the sequence number of the last write, which is the order of `_doc` in a Lucene shard that is never
     * merged.
     */
    readonly bySeqNo: DocumentsBySeqNo = new DocumentsBySeqNo(),
    readonly tombstones: BTree<string, Tombstone> = new BTree<string, Tombstone>(undefined, byText),
    private readonly derived: Map<string, Derived> = new Map(),
    /**
     * The snapshot that this set was restored from. Derived data is built there, so that the next restore has it too.
     */
    private origin?: DocumentSet,
    private length = 0,
  ) {}

  /** True while somebody reads this very set over some time. Then it must not be changed, but replaced by a clone. */
  get lent(): boolean {
    return this.readers > 0;
  }

  /** Notes that somebody reads it over some time. @returns what to call afterwards */
  lend(): () => void {
    this.readers += 1;
    return () => {
      this.readers -= 1;
    };
  }

  get size(): number {
    return this.byId.size;
  }

  /** The length of all sources, in bytes or characters. */
  get characters(): number {
    return this.length;
  }

  get(id: string): StoredDocument | undefined {
    return this.byId.get(id);
  }

  /**
   * Stores a document, replacing the one with the same id if there is one.
   *
   * @param before the document to be replaced, if the caller has just looked it up.
   */
  put(document: StoredDocument, before: StoredDocument | undefined): void {
    if (before) this.drop(before);
    else if (this.tombstones.size > 0) this.tombstones.delete(document.id);
    this.length += document.size;
    this.byId.set(document.id, document);
    this.bySeqNo.set(document);
    for (const derived of this.derived.values()) derived.add(document);
  }

  /** Removes a document, if it exists, and remembers the version of the deletion. */
  delete(id: string, tombstone: Tombstone): void {
    const before = this.byId.get(id);
    if (before) {
      this.drop(before);
      this.byId.delete(id);
    }
    this.tombstones.set(id, tombstone);
  }

  /**
   * The derived data with this name; the first call builds it from all documents.
   *
   * @param ready called before data is cloned for a set that was restored, to complete what would otherwise be done in each clone.
   */
  derive<T extends Derived>(name: string, create: () => T, ready?: (derived: T, documents: DocumentSet) => void): T {
    const known = this.derived.get(name);
    if (known) return known as T;
    const built = this.origin ? this.deriveFrom(this.origin, name, create, ready) : this.build(create);
    this.derived.set(name, built);
    return built;
  }

  /** Drops derived data because the mapping it was computed from has changed. */
  forgetDerived(): void {
    this.origin = undefined;
    this.derived.clear();
  }

  /** A copy that is independent of later writes on either side. */
  clone(origin = this.origin): DocumentSet {
    const derived = new Map<string, Derived>();
    for (const [name, value] of this.derived) derived.set(name, value.clone());
    const { byId, bySeqNo, tombstones } = this;
    return new DocumentSet(byId.clone(), bySeqNo.clone(), tombstones.clone(), derived, origin, this.length);
  }

  /** A writable copy of a set that is itself kept unchanged, as a snapshot is. */
  restore(): DocumentSet {
    return this.clone(this);
  }

  private build<T extends Derived>(create: () => T): T {
    const built = create();
    for (const document of this.bySeqNo.values()) built.add(document);
    return built;
  }

  private deriveFrom<T extends Derived>(
    origin: DocumentSet,
    name: string,
    create: () => T,
    ready?: (derived: T, documents: DocumentSet) => void,
  ): T {
    const kept = origin.derive(name, create, ready);
    ready?.(kept, origin);
    const built = kept.clone() as T;
    const removed = (document: StoredDocument): void => built.remove(document);
    const added = (document: StoredDocument): void => built.add(document);
    origin.bySeqNo.compare(this.bySeqNo, removed, added);
    return built;
  }

  private drop(document: StoredDocument): void {
    this.length -= document.size;
    this.bySeqNo.delete(document.seqNo);
    for (const derived of this.derived.values()) derived.remove(document);
  }
}
