import { expect } from 'chai';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { parseSearch } from '../../server/query/search/parse-request';
import { indexOf, search } from './shards';

function failure(run: () => unknown): ElasticsearchError {
  try {
    run();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The error for a body: `type [line:column] reason`, with the location only if it is not part of the reason. */
function refusal(text: string): string {
  return textOf(failure(() => parseSearch(JSON.parse(text) as JsonValue, text)));
}

function textOf({ type, reason, extra }: ElasticsearchError): string {
  const place = extra?.line === undefined ? '' : `${String(extra.line)}:${String(extra.col)} `;
  return `${type} ${place}${reason}`;
}

describe('invalid search bodies', () => {
  const rows: [body: string, refusal: string][] = [
    ['{"query":{"foo":{}}}', 'parsing_exception 1:17 unknown query [foo]'],
    ['{"query":{"trm":{}}}', 'parsing_exception 1:17 unknown query [trm] did you mean any of [term, terms]?'],
    ['{"query":{"terma":{}}}', 'parsing_exception 1:19 unknown query [terma] did you mean any of [term, terms]?'],
    ['{"query":{}}', 'illegal_argument_exception query malformed, empty clause found at [1:11]'],
    ['{"query":[]}', 'parsing_exception 1:10 Unknown key for a START_ARRAY in [query].'],
    ['{"query":{"term":1}}', 'parsing_exception 1:18 [term] query malformed, no start_object after query name'],
    [
      '{"query":{"match_all":{},"term":{}}}',
      'parsing_exception 1:26 [match_all] malformed query, expected [END_OBJECT] but found [FIELD_NAME]',
    ],
    ['{"qry":{}}', 'parsing_exception 1:8 Unknown key for a START_OBJECT in [qry].'],
    ['{"foo":"bar"}', 'parsing_exception 1:8 Unknown key for a VALUE_STRING in [foo].'],
    ['{"size":null}', 'parsing_exception 1:9 Unknown key for a VALUE_NULL in [size].'],
    ['{"size":-5}', 'illegal_argument_exception [size] parameter cannot be negative, found [-5]'],
    ['{"from":-2}', 'illegal_argument_exception [from] parameter cannot be negative but was [-2]'],
    [
      '{"query":{"term":{"a":1,"b":2}}}',
      "parsing_exception 1:29 [term] query doesn't support multiple fields, found [a] and [b]",
    ],
    ['{"query":{"term":{"a":[1]}}}', 'parsing_exception 1:23 [term] query does not support array of values'],
    ['{"query":{"term":{"a":{"x":1}}}}', 'parsing_exception 1:28 [term] query does not support [x]'],
    ['{"query":{"term":{"a":null}}}', 'illegal_argument_exception field name is null or empty'],
    ['{"query":{"term":{}}}', 'illegal_argument_exception field name is null or empty'],
    ['{"query":{"terms":{"a":1}}}', 'parsing_exception 1:24 [terms] query does not support [a]'],
    ['{"query":{"terms":{"a":[1],"b":[2]}}}', 'parsing_exception 1:32 [terms] query does not support multiple fields'],
    ['{"query":{"range":{"a":1}}}', 'parsing_exception 1:24 [range] query does not support [a]'],
    ['{"query":{"range":{"a":{"x":1}}}}', 'parsing_exception 1:29 [range] query does not support [x]'],
    ['{"query":{"exists":{"x":1}}}', 'parsing_exception 1:25 [exists] query does not support [x]'],
    ['{"query":{"exists":{}}}', 'parsing_exception 1:21 [exists] must be provided with a [field]'],
    ['{"query":{"match":{"a":{"x":1}}}}', 'parsing_exception 1:29 [match] query does not support [x]'],
    ['{"query":{"match":{"a":[1]}}}', 'illegal_argument_exception Expected text at 1:24 but found START_ARRAY'],
    ['{"query":{"bool":{"zzz":[]}}}', 'x_content_parse_exception [1:19] [bool] unknown field [zzz]'],
    [
      '{"query":{"bool":{"shoud":[]}}}',
      'x_content_parse_exception [1:19] [bool] unknown field [shoud] did you mean [should]?',
    ],
    [
      '{"query":{"bool":{"must":"x"}}}',
      "x_content_parse_exception [1:26] [bool] must doesn't support values of type: VALUE_STRING",
    ],
    [
      '{"query":{"bool":{"must":[{"foo":{}}]}}}',
      'x_content_parse_exception [1:34] [bool] failed to parse field [must]',
    ],
    ['{\n  "query": {\n    "foo": {}\n  }\n}', 'parsing_exception 3:12 unknown query [foo]'],
    ['{"query":{"ids":{"type":"x"}}}', 'parsing_exception 1:25 [1:18] [ids] unknown field [type]'],
    ['{"query":{"match_all":{"x":1}}}', 'parsing_exception 1:28 [1:24] [match_all] unknown field [x]'],
    ['{"aggs":{"a":{"nonsense":{}}}}', 'parsing_exception 1:26 Unknown aggregation type [nonsense]'],
    [
      '{"aggs":{"a":{"avg":{"field":"n"},"sum":{"field":"n"}}}}',
      'parsing_exception 1:41 Found two aggregation type definitions in [a]: [avg] and [sum]',
    ],
    [
      '{"aggs":{"a":{"terms":{"field":"k","size":0}}}}',
      'x_content_parse_exception [1:43] [terms] failed to parse field [size]',
    ],
    [
      '{"aggs":{"a":{"avg":{"field":"n"},"aggs":{"b":{"max":{"field":"n"}}}}}}',
      'illegal_argument_exception Aggregator [a] of type [avg] cannot accept sub-aggregations',
    ],
    [
      '{"aggs":{"a":{"aggs":{},"aggregations":{},"terms":{"field":"k"}}}}',
      'parsing_exception 1:40 Found two sub aggregation definitions under [a]',
    ],
    ['{"query":{"range":{"n":[1]}}}', 'parsing_exception 1:25 [range] query does not support [n]'],
    ['{"query":{"terms":{"k":[1,null]}}}', 'parsing_exception 1:27 No value specified for terms query'],
    ['{"aggs":{"a":{}}}', 'parsing_exception 1:15 Missing definition for aggregation [a]'],
    [
      '{"aggs":{"a[b":{"avg":{"field":"n"}}}}',
      "parsing_exception 1:10 Invalid aggregation name [a[b]. Aggregation names can contain any character except '[', ']', and '>'",
    ],
    [
      '{"sort":[{"a":{"odrer":"asc"}}]}',
      'x_content_parse_exception [1:16] [field_sort] unknown field [odrer] did you mean [order]?',
    ],
    ['{"search_after":[]}', 'illegal_argument_exception Values must contains at least one value.'],
    ['{"retriever":{}}', 'parsing_exception 1:15 retriever malformed, empty clause found'],
    ['{"query":{"span_term":{}}}', 'not_emulated_exception es-connector-mock does not emulate [span_term] queries'],
    [
      '{"query":{"bool":{"must":[{"span_near":{}}]}}}',
      'not_emulated_exception es-connector-mock does not emulate [span_near] queries',
    ],
    [
      '{"aggs":{"a":{"boxplot":{"field":"n"}}}}',
      'not_emulated_exception es-connector-mock does not emulate [boxplot] aggregations',
    ],
  ];
  for (const [body, expected] of rows) it(body, () => expect(refusal(body)).to.equal(expected));

  it('reports an error inside a bool query', () => {
    const text = '{"query":{"bool":{"must":[{"foo":{}}]}}}';
    const error = failure(() => parseSearch(JSON.parse(text) as JsonValue, text));
    expect(textOf(error.causedBy as ElasticsearchError)).to.equal('parsing_exception 1:34 unknown query [foo]');
  });

  it('stops at queries that are nested too deeply', () => {
    let query: JsonValue = { match_all: {} };
    for (let depth = 0; depth < 31; depth += 1) query = { bool: { must: [query] } };
    let error: ElasticsearchError | undefined = failure(() => parseSearch({ query }));
    while (error?.causedBy) error = error.causedBy;
    expect(error?.reason).to.equal(
      'The nested depth of the query exceeds the maximum nested depth for queries set in [indices.query.bool.max_nested_depth]',
    );
  });
});

/** Why the first index failed, according to the response. */
function shardReason({ extra = {} }: ElasticsearchError): JsonObject {
  const [first] = extra.failed_shards as { reason: JsonObject }[];
  return first?.reason ?? {};
}

describe('searches that fail in an index', () => {
  const index = indexOf([{ n: 1, t: 'x', d: '2024-01-01' }], {
    properties: {
      n: { type: 'integer' },
      t: { type: 'text' },
      d: { type: 'date' },
      b: { type: 'boolean' },
      q: { type: 'keyword', index: false, doc_values: false },
    },
  });

  const rows: [body: JsonValue, rootCause: string][] = [
    [{ query: { term: { n: 'abc' } } }, 'query_shard_exception failed to create query: For input string: "abc"'],
    [{ query: { term: { n: '' } } }, 'query_shard_exception failed to create query: empty String'],
    [
      { query: { term: { b: 'yes' } } },
      "query_shard_exception failed to create query: Can't parse boolean value [yes], expected [true] or [false]",
    ],
    [
      { query: { range: { d: { gte: 'nonsense' } } } },
      'parse_exception failed to parse date field [nonsense] with format [strict_date_optional_time||epoch_millis]: ' +
        '[failed to parse date field [nonsense] with format [strict_date_optional_time||epoch_millis]]',
    ],
    [
      { query: { prefix: { n: 'a' } } },
      'query_shard_exception Can only use prefix queries on keyword, text and wildcard fields - not on [n] which is of type [integer]',
    ],
    [
      { query: { nested: { path: 'x', query: { match_all: {} } } } },
      'query_shard_exception failed to create query: [nested] failed to find nested object under path [x]',
    ],
    [
      { query: { term: { q: 'a' } } },
      'query_shard_exception failed to create query: Cannot search on field [q] since it is not indexed nor has doc values.',
    ],
    [{ query: { query_string: { query: '(a' } } }, 'query_shard_exception Failed to parse query [(a]'],
    [{ query: { query_string: { query: 'a AND' } } }, 'query_shard_exception Failed to parse query [a AND]'],
    [{ query: { query_string: { query: 'OR a' } } }, 'query_shard_exception Failed to parse query [OR a]'],
    [{ sort: 'x' }, 'query_shard_exception No mapping found for [x] in order to sort on'],
    [{ search_after: [1] }, 'illegal_argument_exception Sort must contain at least one field.'],
    [{ sort: 'n', search_after: [1, 2] }, 'illegal_argument_exception search_after has 2 value(s) but sort has 1.'],
    [
      { aggs: { a: { avg: { field: 'q' } } } },
      `illegal_argument_exception Can't load fielddata on [q] because fielddata is unsupported on fields of type [keyword]. Use doc values instead.`,
    ],
    [
      { collapse: { field: 't' } },
      'illegal_argument_exception collapse is not supported for the field [t] of the type [text]',
    ],
  ];
  for (const [body, expected] of rows) {
    it(JSON.stringify(body), () => {
      const error = failure(() => search(index, body));
      expect(error.type).to.equal('search_phase_execution_exception');
      expect(error.reason).to.equal('all shards failed');
      expect(error.extra).to.include({ phase: 'query', grouped: true });
      expect(error.rootCauses?.map(textOf)).to.deep.equal([expected]);
    });
  }

  it('wraps errors while a query is built, but not while a range of dates is rewritten', () => {
    const range = { range: { d: { gte: 'nonsense' } } };
    const rewritten = failure(() => search(index, { query: { bool: { must: [range] } } }));
    expect(shardReason(rewritten).type).to.equal('parse_exception');
    expect(rewritten.causedBy).to.equal(undefined);
    const built = failure(() => search(index, { query: { term: { d: 'nonsense' } } }));
    expect(shardReason(built).type).to.equal('query_shard_exception');
    expect(built.causedBy?.type).to.equal('parse_exception');
    expect(search(indexOf([], { properties: { d: { type: 'date' } } }), { query: range }).count).to.equal(0);
  });
});
