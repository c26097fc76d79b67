import BTree from 'sorted-btree';
import type { StoredDocument } from './document';
import type { Derived } from './document-set';

/**
 * The position of a row: it belongs to each of the named groups, and `order` determines its place among the group's
 * rows.
 */
export interface RowPlace<Row> {
  readonly row: Row;
  readonly groups: readonly string[];
  /** Compared by UTF-16 code units; rows of equal order stay in the order of writing. */
  readonly order: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const SEPARATOR = '\u0000';

/**
 * The data that list endpoints need about the documents of an index, sorted and grouped (all, those with one status,
 * …), so that a list does not parse or sort documents that it does not show.
 */
export class RowIndex<Row> implements Derived {
  constructor(
    private readonly place: (document: StoredDocument) => RowPlace<Row>,
    private readonly rows: BTree<string, Row> = new BTree<string, Row>(undefined, byText),
  ) {}

  /** The rows of a group, in order. A row may appear twice if group names contain U+0000, so check what matters. */
  *group(name: string): Generator<Row> {
    const from = `${name}${SEPARATOR}`;
    for (const [key, row] of this.rows.entries(from)) {
      if (!key.startsWith(from)) return;
      yield row;
    }
  }

  add(document: StoredDocument): void {
    const { row, groups, order } = this.place(document);
    for (const name of groups) this.rows.set(keyOf(name, order, document), row);
  }

  remove(document: StoredDocument): void {
    const { groups, order } = this.place(document);
    for (const name of groups) this.rows.delete(keyOf(name, order, document));
  }

  clone(): RowIndex<Row> {
    return new RowIndex(this.place, this.rows.clone());
  }
}

function keyOf(group: string, order: string, document: StoredDocument): string {
  return `${group}${SEPARATOR}${order}${SEPARATOR}${sortable(document.seqNo)}`;
}

const DIGITS = 16;

/** A number from 0 to 2^53 as a string with the same sort order. */
export function sortable(value: number): string {
  return String(value).padStart(DIGITS, '0');
}

/** A number from 0 to 2^53 as a string with the opposite sort order. */
export function sortableDescending(value: number): string {
  return sortable(Number.MAX_SAFE_INTEGER - value);
}
