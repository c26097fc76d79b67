import BTree from 'sorted-btree';
import type { StoredDocument } from './document';
import type { Derived } from './document-set';

/** Where a row stands: in each of the named groups, at the place that `order` gives it among the group's rows. */
export interface RowPlace<Row> {
  readonly row: Row;
  readonly groups: readonly string[];
  /** Compared by UTF-16 units; rows of equal order stay in the order of writing. */
  readonly order: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const SEPARATOR = '\u0000';

/**
 * What lists need to know of the documents of an index, kept sorted and in groups (all, those of one status, …), so that
 * a list neither parses nor sorts what it does not show.
 */
export class RowIndex<Row> implements Derived {
  constructor(
    private readonly place: (document: StoredDocument) => RowPlace<Row>,
    private readonly rows: BTree<string, Row> = new BTree<string, Row>(undefined, byText),
  ) {}

  /** The rows of a group, in their order. A row may come twice where names of groups contain U+0000: check what matters. */
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

/** A number from 0 to 2^53 as text that sorts like it. */
export function sortable(value: number): string {
  return String(value).padStart(DIGITS, '0');
}

/** A number from 0 to 2^53 as text that sorts the other way round. */
export function sortableDescending(value: number): string {
  return sortable(Number.MAX_SAFE_INTEGER - value);
}
