import { ElasticsearchError } from './elasticsearch-error';

/**
 * 500 for a null that Elasticsearch dereferences.
 *
 * @param wasNull what is null, for the diagnosis: `[features] of the request`.
 * @param reason Java's helpful message, if there is one.
 */
export function nullPointer(wasNull: string, reason: string | null = null): ElasticsearchError {
  return new ElasticsearchError('null_pointer_exception', reason, { wasNull });
}
