import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import { readQuery } from '../../query/clauses';
import { Cursor } from '../../query/dsl/cursor';
import { withLocatedFailures } from '../../query/dsl/failure';

/**
 * Checks that the filter of an alias is a valid query (AliasValidator.validateAliasFilter).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkAliasFilter(alias: string, filter: JsonObject): void {
  try {
    withLocatedFailures(JSON.stringify(filter), () => readQuery(new Cursor(filter)));
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    throw illegalArgument(`failed to parse filter for alias [${alias}]`, error);
  }
}
