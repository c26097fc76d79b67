import { ElasticsearchError } from './elasticsearch-error';

/**
 * The error for what Elasticsearch supports and the mock does not. It names the feature, so that a
 * made-up response is never mistaken for a real one.
 *
 * @param what a noun phrase: `bodies in the SMILE format`.
 */
export function notEmulated(what: string): ElasticsearchError {
  return new ElasticsearchError('not_emulated_exception', `es-connector-mock does not emulate ${what}`);
}
