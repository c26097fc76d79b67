import { API_INDICES } from '../../api-documents/stored';
import { ElasticsearchError, indexNotFound } from '../../errors/elasticsearch-error';
import type { Mock } from '../../mock';
import { SECRETS_ALIAS } from '../../store/system-indices';

/** The validation messages about an id to read or delete (GetConnectorSecretRequest, DeleteConnectorSecretRequest). */
export function secretIdProblems(id: string): string[] {
  return id ? [] : ['[id] of the connector secret cannot be null or empty.'];
}

/** 404: about the index if no secret was ever stored, otherwise about the secret. */
export function secretNotFound({ store }: Mock, id: string): ElasticsearchError {
  if (!store.index(API_INDICES.secrets)) return indexNotFound(SECRETS_ALIAS);
  return new ElasticsearchError('resource_not_found_exception', `No secret with id [${id}]`);
}
