import type { Budget } from '../runtime/budget';
import type { StoredDocument } from './document';
import type { DocumentSet } from './document-set';

/** What the caller of a request may see of an index that they may read: document and field level security. */
export interface Sight {
  /** Whether some documents may be hidden, rather than fields alone. */
  readonly hidesDocuments: boolean;
  /** Whether documents may be hidden by a query other than `match_all`. */
  hidesTerms(budget: Budget): boolean;
  /**
   * The documents that the caller may see, each without the fields that they may not.
   *
   * @param patient whether the request can wait for them to be found: this may throw IndexingPending.
   */
  all(documents: DocumentSet, budget: Budget, patient: boolean): DocumentSet;
  /** One document as the caller may see it; undefined if they may not. */
  one(document: StoredDocument, budget: Budget): StoredDocument | undefined;
  /** A test for the fields that the caller may know of, by path. The budget pays for each question. */
  fields(budget: Budget): (path: string) => boolean;
}
