import BTree from 'sorted-btree';
import type { StoredDocument } from '../../store/document';
import type { Derived } from '../../store/document-set';
import { isPosted, type Postings, postedDocuments, postingCount, withDocument, withoutDocument } from './postings';
import { compareValues, type Value } from './value';

/** The distinct values of one field in a document, in ascending order. */
export type ReadValues = (document: StoredDocument) => readonly Value[];

/** A range of the values of a field. */
export interface ValueRange {
  readonly from?: Value | undefined;
  readonly to?: Value | undefined;
  readonly includeFrom?: boolean;
  readonly includeTo?: boolean;
}

/**
 * Maps the values of one field to the documents of a set. It is kept in the set as derived data: built when a search
 * first needs it, then updated by every write.
 */
export class FieldIndex implements Derived {
  private owner = {};

  constructor(
    private readonly read: ReadValues,
    private readonly values: BTree<Value, Postings> = new BTree<Value, Postings>(undefined, compareValues),
    /** The number of documents that have a value. */
    public documents = 0,
    /** The number of pairs of document and value. */
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

  /** The number of documents with the value. */
  count(value: Value): number {
    const postings = this.values.get(value);
    return postings ? postingCount(postings) : 0;
  }

  /** True if the document has the value. */
  has(value: Value, document: StoredDocument): boolean {
    const postings = this.values.get(value);
    return postings !== undefined && isPosted(postings, document);
  }

  /** The documents with the value, ordered by sequence number. */
  with(value: Value): Iterable<StoredDocument> {
    const postings = this.values.get(value);
    return postings ? postedDocuments(postings) : [];
  }

  /** The values in a range with their documents, in ascending or descending order. */
  *range(range: ValueRange = {}, descending = false): IterableIterator<[Value, Postings]> {
    const entries = descending ? this.values.entriesReversed(range.to) : this.values.entries(range.from);
    const past = descending ? -1 : 1;
    for (const entry of entries) {
      const place = placeIn(range, entry[0]);
      if (place === 0) yield entry;
      else if (place === past) return;
    }
  }

  /** The number of pairs of document and value in a range; counting stops once it exceeds the limit. */
  countRange(range: ValueRange, limit: number): number {
    let count = 0;
    for (const [, postings] of this.range(range)) {
      count += postingCount(postings);
      if (count > limit) break;
    }
    return count;
  }

  /** The number of distinct values. */
  get distinct(): number {
    return this.values.size;
  }
}

/** −1 below the range, 0 inside it, 1 above it. */
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
