import type { Budget } from '../runtime/budget';
import type { StoredDocument } from './document';
import type { DocumentSet } from './document-set';
import type { IndexState } from './index-state';
import type { Store } from './store';

/**
 * The documents that searches through this view of the store see.
 *
 * @param expressions by which they ask for the index. Default: those in the path of the request.
 * @param patient whether the request can wait for what it may see to be found: this may throw IndexingPending.
 */
export function seenDocuments(
  store: Store,
  index: IndexState,
  budget: Budget,
  expressions?: readonly string[],
  patient = false,
): DocumentSet {
  return store.access?.sightOf(index, expressions)?.all(index.searchable, budget, patient) ?? index.searchable;
}

/** A document as this view of the store shows it. @param name by which the request asks for its index */
export function seenDocument(
  store: Store,
  index: IndexState,
  name: string,
  document: StoredDocument | undefined,
  budget: Budget,
): StoredDocument | undefined {
  const sight = document && store.access?.sightOf(index, [name]);
  return sight ? sight.one(document, budget) : document;
}
