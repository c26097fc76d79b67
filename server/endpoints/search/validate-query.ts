import { optionalText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import { booleanParameter, refusedWhenTrue } from '../../http/parameters';
import { inPascalCase } from '../../json/java-text';
import { type AnswerObject, isObject, type JsonValue } from '../../json/value';
import { parseJson } from '../../json-text/parse';
import { WrappedQueryError } from '../../query/dsl/failure';
import type { Query } from '../../query/dsl/query';
import { compileMain, type SearchTarget } from '../../query/hits/bound-search';
import { Scope } from '../../query/scope';
import { luceneText } from '../../query/search/lucene-text';
import { andThen, type Eventually } from '../../runtime/eventually';
import type { ReachedIndex } from '../../store/resolve';
import { patiently } from '../shared/patiently';
import { queryFromParameters, queryParameters } from '../shared/search-parameters';
import { searchTargets, shardCount } from '../shared/search-targets';
import { targetParameters, targetsOf } from '../shared/targets';
import { queryOfBody, queryOnly } from './count';
import { bodyOf } from './search-body';

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
    rewrite: refusedWhenTrue('[rewrite] of validated queries'),
    all_shards: booleanParameter(false),
    ...queryParameters,
    ...targetParameters,
  },
  body: withKeys(optionalText, queryOnly),
  note: 'The Lucene form of a query (`explanation`) is shown for the most common kinds only.',
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders, query, body, path, budget, caller }): Eventually<Answer> => {
    let wanted: Query | undefined;
    let given: JsonValue = { match_all: {} };
    try {
      const parsed = bodyOf(body, {});
      wanted = (parsed && queryOfBody(parsed)) ?? queryFromParameters(query, path);
      given = parsed ? wrappedQuery(queryIn(parsed.value)) : query.q === undefined ? given : queryOfText(query.q);
    } catch (error) {
      if (error instanceof WrappedQueryError) {
        // What is wrapped is read when the indices have been found.
        targetsOf(mock, placeholders.index, query);
        return ok(invalidInside(error));
      }
      return ok({ valid: false, ...(query.explain ? { error: parseErrorText(error) } : {}) });
    }
    if (wanted === undefined && body !== undefined && body !== '') throwIfInvalid(['query cannot be null']);
    const reached = targetsOf(mock, placeholders.index, query);
    // One shard of each index is asked, unless all are (TransportValidateQueryAction.shards).
    const total = query.all_shards ? shardCount(reached) : reached.length;
    const shards = { total, successful: total, failed: 0 };
    const validated = (target: SearchTarget): AnswerObject => {
      const index = { index: target.shard.name, shard: query.all_shards ? 0 : undefined };
      const scope = new Scope(target.shard, undefined, false);
      try {
        compileMain(target, wanted, scope);
        const nested = mock.store.index(target.shard.name)?.mappings.hasNested === true;
        return { ...index, valid: true, explanation: luceneText(given, scope, nested) };
      } catch (error) {
        const place = `[${target.shard.name}/${target.shard.uuid}] `;
        return { ...index, valid: false, error: place + javaExceptionText(error) };
      }
    };
    const found = patiently(caller, (patient) =>
      searchTargets(mock, reached, budget, undefined, patient).map(validated),
    );
    return andThen(found, (explanations) => {
      const valid = explanations.every((one) => one.valid === true);
      const all = query.all_shards ? explanations.flatMap((one, at) => eachShard(one, reached[at])) : explanations;
      return ok({ _shards: shards, valid, explanations: query.explain || query.all_shards ? all : undefined });
    });
  },
});

/** The same for every shard of an index. */
function eachShard(explanation: AnswerObject, reached: ReachedIndex | undefined): AnswerObject[] {
  const length = reached ? shardCount([reached]) : 1;
  return Array.from({ length }, (_, shard) => ({ ...explanation, shard }));
}

function queryIn(body: JsonValue): JsonValue {
  return (isObject(body) ? body.query : undefined) ?? { match_all: {} };
}

/** The query inside a valid wrapper. */
function wrappedQuery(query: JsonValue): JsonValue {
  const wrapper = isObject(query) ? query.wrapper : undefined;
  if (!isObject(wrapper)) return query;
  return wrappedQuery(parseJson(Buffer.from(String(wrapper.query), 'base64').toString('utf8')));
}

/** `field:word` as a query; any other query string has a form that is not shown. */
function queryOfText(text: string): JsonValue {
  const [, field = '', word = ''] = /^([\w.]+):([\w.]+)$/.exec(text) ?? [];
  return field === '' ? { query_string: { query: text } } : { query_string: { field, word } };
}

/** A query that is wrapped as text is parsed after the body was found valid, before any index is asked. */
function invalidInside({ reason }: WrappedQueryError): AnswerObject {
  return {
    _shards: { total: 0, successful: 0, failed: 0 },
    valid: false,
    explanations: [{ valid: false, error: reason }],
  };
}

/** What is wrong with a body, as Java prints it: anything but a ParsingException is wrapped in one. */
function parseErrorText(error: unknown): string {
  const isParsing = error instanceof ElasticsearchError && error.type === 'parsing_exception';
  return isParsing ? javaExceptionText(error) : `${PARSING}: Failed to parse; ${javaClassAndReason(error)}`;
}

/** An exception and its cause as Java prints them: class and message. */
function javaExceptionText(error: unknown): string {
  const cause = error instanceof ElasticsearchError ? error.causedBy : undefined;
  return javaClassAndReason(error) + (cause ? `; ${javaClassAndReason(cause)}` : '');
}

const PARSING = 'org.elasticsearch.common.ParsingException';

/** The classes of exceptions that are not in the package of the others. */
const CLASSES: Readonly<Record<string, string>> = {
  parsing_exception: PARSING,
  query_shard_exception: 'org.elasticsearch.index.query.QueryShardException',
  parse_exception: 'org.elasticsearch.ElasticsearchParseException',
  named_object_not_found_exception: 'org.elasticsearch.xcontent.NamedObjectNotFoundException',
  x_content_parse_exception: 'org.elasticsearch.xcontent.XContentParseException',
  x_content_e_o_f_exception: 'org.elasticsearch.xcontent.XContentEOFException',
  illegal_argument_exception: 'java.lang.IllegalArgumentException',
  number_format_exception: 'java.lang.NumberFormatException',
};

function javaClassAndReason(error: unknown): string {
  if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
  const name = inPascalCase(error.type);
  return `${CLASSES[error.type] ?? `org.elasticsearch.${name}`}: ${error.reason}`;
}
