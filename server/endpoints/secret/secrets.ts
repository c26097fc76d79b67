import { ElasticsearchError, indexNotFound } from '../../errors/elasticsearch-error';
import type { Mock } from '../../mock';
import type { StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import { SECRETS_ALIAS, SECRETS_INDEX } from '../../store/system-indices';
import { newSource } from '../../store/update';

/** What the validation of an id to read or delete says (GetConnectorSecretRequest, DeleteConnectorSecretRequest). */
export function idProblems(id: string): string[] {
  return id ? [] : ['[id] of the connector secret cannot be null or empty.'];
}

/**
 * A secret and the index it is in.
 *
 * @throws ElasticsearchError 404: for the index where no secret was ever stored, else for the secret.
 */
export function getSecret(mock: Mock, id: string): { index: IndexState; secret: StoredDocument } {
  const index = mock.store.index(SECRETS_INDEX);
  if (!index) throw indexNotFound(SECRETS_ALIAS);
  const secret = index.get(id);
  if (!secret) throw new ElasticsearchError('resource_not_found_exception', `No secret with id [${id}]`);
  return { index, secret };
}

/** Stores a secret; true if there was none under that id. */
export function putSecret(mock: Mock, id: string, value: string): boolean {
  return mock.store.ensure(SECRETS_INDEX).write({ id, ...newSource({ value }) }).result === 'created';
}
