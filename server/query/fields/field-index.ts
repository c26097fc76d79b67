import BTree from 'sorted-btree';
import type { StoredDocument } from '../../store/document';
import type { Derived } from '../../store/document-set';
import { isPosted, type Postings, posted, postingCount, withDocument, withoutDocument } from './postings';
import { compareValues, type Value } from './value';

/** The values of one field in a document, each once, in ascending order. */
export type ReadValues = (document: StoredDocument) => readonly Value[];

/** A part of the values of a field. */
export interface ValueRange {
  readonly from?: Value | undefined;
  readonly to?: Value | undefined;
  readonly includeFrom?: boolean;
  readonly includeTo?: boolean;
}

/**
 * The documents of a set by the values of one field. Lives in the set as derived data: built when a search first needs
 * it, then kept up to date by every write.
 */
export class FieldIndex implements Derived {
  private owner = {};

  constructor(
    private readonly read: ReadValues,
    private readonly values: BTree<Value, Postings> = new BTree<Value, Postings>(undefined, compareValues),
    /** How many documents have a value. */
    public documents = 0,
    /** How many pairs of document and value there are. */
    public entries = 0,
  ) {}

  add(document: StoredDocument): void {
    const values = this.read(document);
    if (values.length === 0) return;
    this.documents += 1;
    this.entries += values.length;
    for (const value of values) {
      const postings = this.values.get(value);
      this.values.set(value, postings ? withDocument(postings, document, this.owner) : document);
    }
  }

  remove(document: StoredDocument): void {
    const values = this.read(document);
    if (values.length === 0) return;
    this.documents -= 1;
    this.entries -= values.length;
    for (const value of values) {
      const postings = this.values.get(value);
      const left = postings && withoutDocument(postings, document, this.owner);
      if (left) this.values.set(value, left);
      else this.values.delete(value);
    }
  }

  clone(): FieldIndex {
    this.owner = {};
    return new FieldIndex(this.read, this.values.clone(), this.documents, this.entries);
  }

  /** How many documents have the value. */
  count(value: Value): number {
    const postings = this.values.get(value);
    return postings ? postingCount(postings) : 0;
  }

  /** True if the document has the value. */
  has(value: Value, document: StoredDocument): boolean {
    const postings = this.values.get(value);
    return postings !== undefined && isPosted(postings, document);
  }

  /** The documents with the value, in the order of their sequence numbers. */
  with(value: Value): Iterable<StoredDocument> {
    const postings = this.values.get(value);
    return postings ? posted(postings) : [];
  }

  /** Values in a range with their documents, in ascending or descending order. */
  *range(range: ValueRange = {}, descending = false): IterableIterator<[Value, Postings]> {
    const entries = descending ? this.values.entriesReversed(range.to) : this.values.entries(range.from);
    const past = descending ? -1 : 1;
    for (const entry of entries) {
      const place = placeIn(range, entry[0]);
      if (place === 0) yield entry;
      else if (place === past) return;
    }
  }

  /** How many pairs of document and value are in a range; counting ends when the limit is passed. */
  countRange(range: ValueRange, limit: number): number {
    let count = 0;
    for (const [, postings] of this.range(range)) {
      count += postingCount(postings);
      if (count > limit) break;
    }
    return count;
  }

  /** How many different values there are. */
  get distinct(): number {
    return this.values.size;
  }
}

/** −1 below the range, 0 in it, 1 above it. */
export function placeIn(range: ValueRange, value: Value): -1 | 0 | 1 {
  const { from, to, includeFrom = true, includeTo = true } = range;
  if (from !== undefined) {
    const order = compareValues(value, from);
    if (order < 0 || (order === 0 && !includeFrom)) return -1;
  }
  if (to !== undefined) {
    const order = compareValues(value, to);
    if (order > 0 || (order === 0 && !includeTo)) return 1;
  }
  return 0;
}
