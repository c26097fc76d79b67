import { optionalText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type Answer, ok } from '../../http/answer';
import { booleanParameter, type QueryParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Query } from '../../query/dsl/query';
import { compileMain } from '../../query/hits/bound-search';
import { Scope } from '../../query/scope';
import { queryFromParameters, queryParameters } from '../shared/search-parameters';
import { searchTargets, shardCount } from '../shared/search-targets';
import { targetParameters, targetsOf } from '../shared/targets';
import { queryOfBody } from './count';
import { bodyOf } from './search-body';

/** Would show how Lucene rewrites the query; the mock does not use Lucene. */
const rewrite: QueryParameter<undefined> = {
  read: (raw, name) => {
    if (booleanParameter(false).read(raw, name)) throw notEmulated('[rewrite] of validated queries');
    return undefined;
  },
};

/** `indices.validate_query`: RestValidateQueryAction. */
export const validateQuery = endpoint({
  name: 'indices.validate_query',
  routes: [
    'GET /_validate/query',
    'POST /_validate/query',
    'GET /{index}/_validate/query',
    'POST /{index}/_validate/query',
  ],
  query: {
    explain: booleanParameter(false),
    rewrite,
    all_shards: booleanParameter(false),
    ...queryParameters,
    ...targetParameters,
  },
  body: optionalText,
  note: 'The Lucene form of a query (`explanation` of valid queries) is not shown.',
  handle: ({ mock, placeholders, query, body, path, budget }): Answer => {
    const reached = targetsOf(mock, placeholders.index, query);
    const total = shardCount(reached);
    const shards = { total, successful: total, failed: 0 };
    let wanted: Query | undefined;
    try {
      const parsed = bodyOf(body, {});
      wanted = (parsed && queryOfBody(parsed)) ?? queryFromParameters(query, path);
    } catch (error) {
      return ok({ valid: false, ...(query.explain ? { error: javaExceptionText(error) } : {}) });
    }
    const explanations: AnswerObject[] = [];
    for (const target of searchTargets(mock, reached, budget)) {
      try {
        compileMain(target, wanted, new Scope(target.shard, undefined, false));
        explanations.push({ index: target.shard.name, valid: true });
      } catch (error) {
        explanations.push({ index: target.shard.name, valid: false, error: javaExceptionText(error) });
      }
    }
    const valid = explanations.every((one) => one.valid === true);
    return ok({ _shards: shards, valid, explanations: query.explain ? explanations : undefined });
  },
});

/** An exception as printed by Java: class and message. */
function javaExceptionText(error: unknown): string {
  if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
  const name = error.type.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `org.elasticsearch.${name}: ${error.reason}`;
}
