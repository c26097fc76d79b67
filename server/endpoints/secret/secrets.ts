import { API_INDICES } from '../../api-documents/indices';
import { ElasticsearchError, indexNotFound } from '../../errors/elasticsearch-error';
import type { Mock } from '../../mock';
import { SECRETS_ALIAS } from '../../store/system-indices';

/** What the validation of an id to read or delete says (GetConnectorSecretRequest, DeleteConnectorSecretRequest). */
export function idProblems(id: string): string[] {
  return id ? [] : ['[id] of the connector secret cannot be null or empty.'];
}

/** 404: for the index where no secret was ever stored, else for the secret. */
export function secretNotFound({ store }: Mock, id: string): ElasticsearchError {
  if (!store.index(API_INDICES.secrets)) return indexNotFound(SECRETS_ALIAS);
  return new ElasticsearchError('resource_not_found_exception', `No secret with id [${id}]`);
}
