import BTree from 'sorted-btree';
import type { StoredDocument } from '../../store/document';

/** Lists up to this length are copied when they change; longer ones are kept as trees. */
const LONGEST_LIST = 64;

/**
 * The documents that share one value, ordered by sequence number. Most values belong to one document or a few, so the
 * representation grows with need: a single document, then a list, then a tree.
 */
export type Postings = StoredDocument | readonly StoredDocument[] | PostingTree;

/** A tree belongs to one index. An index cloned since then clones the tree before changing it. */
export class PostingTree {
  constructor(
    readonly owner: object,
    readonly tree: BTree<number, StoredDocument>,
  ) {}
}

/** The number of documents. */
export function postingCount(postings: Postings): number {
  if (postings instanceof PostingTree) return postings.tree.size;
  return isList(postings) ? postings.length : 1;
}

/** True if the document is among them. */
export function isPosted(postings: Postings, document: StoredDocument): boolean {
  if (postings instanceof PostingTree) return postings.tree.get(document.seqNo) === document;
  return isList(postings) ? postings.includes(document) : postings === document;
}

/** All documents, ordered by sequence number. */
export function postedDocuments(postings: Postings): Iterable<StoredDocument> {
  if (postings instanceof PostingTree) return postings.tree.values();
  return isList(postings) ? postings : [postings];
}

/** All documents in reverse order of their sequence numbers. */
export function* postedBackwards(postings: Postings): Generator<StoredDocument> {
  if (postings instanceof PostingTree) {
    for (const [, document] of postings.tree.entriesReversed()) yield document;
    return;
  }
  const list = isList(postings) ? postings : [postings];
  for (let at = list.length - 1; at >= 0; at -= 1) yield list[at] as StoredDocument;
}

/** The postings with a document added. */
export function withDocument(postings: Postings, document: StoredDocument, owner: object): Postings {
  if (postings instanceof PostingTree) {
    const own = ownTree(postings, owner);
    own.tree.set(document.seqNo, document);
    return own;
  }
  const list = isList(postings) ? postings : [postings];
  const last = list[list.length - 1] as StoredDocument;
  const longer = [...list, document];
  if (last.seqNo > document.seqNo) longer.sort((a, b) => a.seqNo - b.seqNo);
  if (longer.length <= LONGEST_LIST) return longer;
  const entries = longer.map((one): [number, StoredDocument] => [one.seqNo, one]);
  return new PostingTree(owner, new BTree<number, StoredDocument>(entries, bySeqNo));
}

/** The postings with a document removed; undefined if none remain. */
export function withoutDocument(postings: Postings, document: StoredDocument, owner: object): Postings | undefined {
  if (postings instanceof PostingTree) {
    const own = ownTree(postings, owner);
    own.tree.delete(document.seqNo);
    return own.tree.size > 0 ? own : undefined;
  }
  if (!isList(postings)) return postings === document ? undefined : postings;
  const left = postings.filter((one) => one !== document);
  return left.length > 1 ? left : left[0];
}

function ownTree(postings: PostingTree, owner: object): PostingTree {
  return postings.owner === owner ? postings : new PostingTree(owner, postings.tree.clone());
}

function isList(postings: Postings): postings is readonly StoredDocument[] {
  return Array.isArray(postings);
}

function bySeqNo(a: number, b: number): number {
  return a - b;
}
