import type { StoredDocument } from '../store/document';
import type { Store } from '../store/store';
import { type Put, type Removal, removeDocument, writeDocument } from './documents';
import { API_INDICES } from './stored';

/** A secret by id. */
export function findSecret(store: Store, id: string): StoredDocument | undefined {
  return store.index(API_INDICES.secrets)?.get(id);
}

/** Stores a secret. */
export function writeSecret(store: Store, id: string, value: string): Put {
  return writeDocument(store.ensure(API_INDICES.secrets), id, { value });
}

/** Removes a secret. */
export function removeSecret(store: Store, id: string): Removal {
  return removeDocument(store, 'secrets', id);
}
