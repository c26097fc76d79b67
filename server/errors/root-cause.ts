import type { ElasticsearchError } from './elasticsearch-error';

/** Elasticsearch's rule for finding the original exception (ElasticsearchException.guessRootCauses). */
export function rootCause(error: ElasticsearchError): ElasticsearchError {
  const cause = error.causedBy;
  if (!cause) return error;
  if (error.family === 'elasticsearch') return cause.family === 'elasticsearch' ? rootCause(cause) : error;
  if (error.family === 'x_content') return cause.family === 'java' ? error : rootCause(cause);
  return error;
}
