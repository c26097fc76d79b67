import { ElasticsearchError } from './elasticsearch-error';

/**
 * What Elasticsearch would do and the mock does not: refused by name, so that nobody takes a made-up answer for a real one.
 *
 * @param what a noun phrase: `bodies in the SMILE format`.
 */
export function notEmulated(what: string): ElasticsearchError {
  return new ElasticsearchError('not_emulated_exception', `es-connector-mock does not emulate ${what}`);
}
