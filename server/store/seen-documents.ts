import type { Budget } from '../runtime/budget';
import type { StoredDocument } from './document';
import type { DocumentSet } from './document-set';
import type { IndexState } from './index-state';
import type { Store } from './store';

/** The documents that searches through this view of the store see. */
export function seenDocuments(store: Store, index: IndexState, budget: Budget): DocumentSet {
  return store.access?.sightOf(index)?.all(index.searchable, budget) ?? index.searchable;
}

/** A document as this view of the store shows it. */
export function seenDocument(
  store: Store,
  index: IndexState,
  document: StoredDocument | undefined,
  budget: Budget,
): StoredDocument | undefined {
  const sight = document && store.access?.sightOf(index);
  return sight ? sight.one(document, budget) : document;
}
