import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { parseJson } from '../../json-text/parse';
import { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure, WrappedQueryError, withLocatedFailures } from '../dsl/failure';
import { compileQuery, type ParseClause } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { rewrite } from '../dsl/rewriting';

/**
 * `wrapper`: a base64-encoded query (WrapperQueryBuilder). Errors of the query inside refer to its own text, and are those
 * of a later step than the errors of the body: a body with such a query is valid.
 */
export const wrapper: ParseClause = (cursor, parser) => {
  const [entry, second] = cursor.members();
  if (!entry) throw parsingFailure('[wrapper] query malformed', cursor, 'end');
  const [name, value] = entry;
  if (name !== 'query') {
    throw parsingFailure(`[wrapper] query malformed, expected \`query\` but was ${name}`, value);
  }
  if (second) {
    const reason = '[wrapper] malformed query, expected [END_OBJECT] but found [FIELD_NAME]';
    throw parsingFailure(reason, second[1], 'key');
  }
  const text = value.base64().toString('utf8');
  if (text === '') throw argumentFailure('query source text cannot be null or empty');
  const wrapped = inside(() => {
    if (!text.trimStart().startsWith('{')) {
      throw new ElasticsearchError('x_content_parse_exception', 'Failed to derive xcontent');
    }
    return withLocatedFailures(text, () => parser.parse(new Cursor(parseJson(text))));
  });
  const compile: Query['compile'] = (scope) => compileQuery(wrapped, scope);
  return { clause: 'wrapper', compile, rewrite: (scope) => rewrite(wrapped, scope) };
};

function inside<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    throw new WrappedQueryError(error);
  }
}
