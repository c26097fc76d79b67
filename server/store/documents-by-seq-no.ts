import BTree from 'sorted-btree';
import diffAgainst from 'sorted-btree/extended/diffAgainst';
import type { StoredDocument } from './document';

/** The number of sequence numbers in a page, as a power of two. */
const PAGE_BITS = 6;
const PAGE_SIZE = 1 << PAGE_BITS;

type Owner = object;

interface Page {
  /** The only set that may write to the page: the one that created it, until it is cloned. */
  readonly owner: Owner;
  readonly documents: (StoredDocument | undefined)[];
  count: number;
}

const byNumber = (a: number, b: number): number => a - b;

/**
 * The documents of an index in the order of their sequence numbers, in pages of consecutive numbers. A write that takes
 * the next number is a push to the last page, where a tree of single documents would have to be searched and split.
 * Pages without documents are dropped. Clones share pages, just as the tree that holds them shares its nodes.
 */
export class DocumentsBySeqNo {
  private owner: Owner = {};
  /** The page that was last written to, and its number. */
  private last: Page | undefined;
  private lastNumber = -1;

  constructor(private readonly pages = new BTree<number, Page>(undefined, byNumber)) {}

  set(document: StoredDocument): void {
    const { seqNo } = document;
    const page = this.writable(Math.floor(seqNo / PAGE_SIZE));
    const slot = seqNo % PAGE_SIZE;
    while (page.documents.length < slot) page.documents.push(undefined);
    if (page.documents[slot] === undefined) page.count += 1;
    page.documents[slot] = document;
  }

  delete(seqNo: number): void {
    const number = Math.floor(seqNo / PAGE_SIZE);
    const slot = seqNo % PAGE_SIZE;
    if (this.page(number)?.documents[slot] === undefined) return;
    const page = this.writable(number);
    page.documents[slot] = undefined;
    page.count -= 1;
    if (page.count > 0) return;
    this.pages.delete(number);
    this.lastNumber = -1;
  }

  /** The documents, starting at a sequence number. */
  *values(from = 0): Generator<StoredDocument, void, undefined> {
    const first = Math.floor(from / PAGE_SIZE);
    for (const [number, { documents }] of this.pages.entries(first)) {
      for (let slot = number === first ? from % PAGE_SIZE : 0; slot < documents.length; slot += 1) {
        const document = documents[slot];
        if (document) yield document;
      }
    }
  }

  /** The highest sequence number of any document. */
  maxSeqNo(): number | undefined {
    const number = this.pages.maxKey();
    const documents = number === undefined ? [] : (this.pages.get(number) as Page).documents;
    return documents.findLast((document) => document !== undefined)?.seqNo;
  }

  /** A copy that is independent of later writes on either side. */
  clone(): DocumentsBySeqNo {
    this.owner = {};
    return new DocumentsBySeqNo(this.pages.clone());
  }

  /** Reports which documents are only in this set and which are only in the other. Shared pages are skipped. */
  compare(
    other: DocumentsBySeqNo,
    onlyHere: (document: StoredDocument) => void,
    onlyThere: (document: StoredDocument) => void,
  ): void {
    const all = ({ documents }: Page, visit: (document: StoredDocument) => void): void => {
      for (const document of documents) if (document) visit(document);
    };
    diffAgainst(
      this.pages,
      other.pages,
      (_, page) => all(page, onlyHere),
      (_, page) => all(page, onlyThere),
      (_, here, there) => {
        for (let slot = 0; slot < PAGE_SIZE; slot += 1) {
          const [one, two] = [here.documents[slot], there.documents[slot]];
          if (one === two) continue;
          if (one) onlyHere(one);
          if (two) onlyThere(two);
        }
      },
    );
  }

  private page(number: number): Page | undefined {
    return number === this.lastNumber ? this.last : this.pages.get(number);
  }

  private writable(number: number): Page {
    const known = this.page(number);
    if (known?.owner === this.owner) return this.remember(number, known);
    const page = { owner: this.owner, documents: known?.documents.slice() ?? [], count: known?.count ?? 0 };
    this.pages.set(number, page);
    return this.remember(number, page);
  }

  private remember(number: number, page: Page): Page {
    this.last = page;
    this.lastNumber = number;
    return page;
  }
}
