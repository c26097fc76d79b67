import { expect } from 'chai';
import { queryInventory } from '../../server/endpoints/inventory';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

/** Queries on one field: their keys are those of the object under its name. */
const ON_A_FIELD = new Set(
  'fuzzy intervals match match_bool_prefix match_phrase match_phrase_prefix prefix range regexp term terms_set wildcard'.split(
    ' ',
  ),
);

/** Query → status, and what the response contains. */
const ROWS: readonly (readonly [query: JsonObject, status: number, text: string])[] = [
  [{ prefix: { t: { value: 'f', rewrite: 'constant_score_boolean' } } }, 200, '"value":1'],
  [{ prefix: { t: { value: 'f', rewrite: 'scoring_boolean' } } }, 501, '[scoring_boolean] of [rewrite] in queries'],
  [{ regexp: { t: { value: 'f.*', flags: 'NONE' } } }, 200, '"value":1'],
  [{ regexp: { t: { value: 'f.*', flags: 'BOGUS|ALL' } } }, 400, '"reason":"Unknown regexp flag [BOGUS]"'],
  [{ regexp: { t: { value: 'f.*', flags: 'all|BOGUS' } } }, 200, '"value":1'],
  [{ regexp: { t: { value: 'f.*', flags: '' } } }, 200, '"value":1'],
  [{ simple_query_string: { query: 'foo', flags: 'AND|x' } }, 400, '"reason":"Unknown simple_query_string flag [x]"'],
  [{ simple_query_string: { query: 'foo', flags: 5 } }, 501, '[5] of [flags] in queries'],
  [{ function_score: { boost_mode: 'bogus' } }, 400, 'lucene.search.function.CombineFunction.BOGUS"'],
  [{ function_score: { score_mode: 'bogus' } }, 400, 'lucene.search.function.FunctionScoreQuery.ScoreMode.BOGUS"'],
  [{ fuzzy: { t: { value: 'fo', rewrite: 'constant_score' } } }, 501, 'of [rewrite] in queries'],
  [{ query_string: { query: 'foo', escape: true } }, 501, '[true] of [escape] in queries'],
  [{ query_string: { query: 'foo', escape: false, type: 'best_fields' } }, 200, '"value":1'],
  [{ query_string: { query: '*oo', allow_leading_wildcard: false } }, 501, '[allow_leading_wildcard]'],
  [{ query_string: { query: 'fo*', analyze_wildcard: true } }, 200, '"value":1'],
  [{ query_string: { query: 'foo-b*', analyze_wildcard: true, fields: ['t'] } }, 501, '[analyze_wildcard]'],
  [{ simple_query_string: { query: 'foo', flags: 'OR|AND' } }, 501, '[OR|AND] of [flags] in queries'],
  [{ simple_query_string: { query: 'foo', flags: 'ALL' } }, 200, '"value":1'],
  [{ bool: { must_not: { match_all: {} }, adjust_pure_negative: false } }, 501, '[adjust_pure_negative: false]'],
  [{ bool: { must: { match_all: {} }, adjust_pure_negative: true } }, 200, '"value":1'],
  [{ match: { t: { query: 'foo', max_expansions: 5, auto_generate_synonyms_phrase_query: false } } }, 200, '"value":1'],
  [{ terms: { t: { index: 'q', id: '1', path: 't', routing: 'r' } } }, 501, '[routing] of a terms lookup'],
];

describe('keys of queries', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/q', { mappings: { properties: { t: { type: 'text' } } } });
    await api.put('/q/_doc/1?refresh', { t: 'foo bar' });
  });
  after(() => api.stop());

  const inventory = queryInventory();
  const allNames = [...new Set([...inventory.values()].flatMap((options) => Object.keys(options)).concat('made_up'))];

  for (const [type, options] of inventory) {
    // There, the name of a field is a key as well.
    if (type === 'terms') continue;
    it(`of [${type}] are those in the inventory, and no others`, async () => {
      const accepted: string[] = [];
      for (const name of allNames) {
        const keys = { [name]: 1 };
        const [clause = '', rule] = type.split(' ');
        const inside = rule === undefined ? keys : { [rule]: keys };
        const { text } = await search({ [clause]: ON_A_FIELD.has(clause) ? { t: inside } : inside });
        if (
          !/does(?:n't| not) support \[|unsupported field \[|is not supported|unknown (?:field|query)|unknown token/.test(
            text,
          )
        )
          accepted.push(name);
      }
      expect(accepted.filter((name) => !Object.hasOwn(options, name))).to.deep.equal([]);
    });
  }

  for (const [query, status, text] of ROWS) {
    it(`${JSON.stringify(query)} → ${status}`, async () => {
      const answer = await search(query);
      expect(answer.status, answer.text).to.equal(status);
      expect(answer.text).to.include(text);
    });
  }

  async function search(query: JsonObject) {
    return api.sendText('POST', '/q/_search?size=0', 'application/json', JSON.stringify({ query }));
  }
});

const FIELDS: JsonObject = {
  ...{ i: 1, l: 1, short: 1, ir: 1, k: 'a', t: 'a', ip: '1.1.1.1', d: '2020-01-01', b: true, fl: { a: '1' } },
};

type SearchRow = readonly [body: JsonObject, status: number, text: string];

/** Body of a search → status, and what the response contains. */
const SEARCHES: readonly SearchRow[] = [
  ...[{ lt: 99_999_999_999 }, { gt: 99_999_999_999 }, { gte: 99_999_999_999, lte: 1 }].map(
    (bounds): SearchRow => [ranged('i', bounds), 400, 'Value [99999999999] is out of range for an integer'],
  ),
  [ranged('i', { gte: 2_147_483_647.5 }), 400, 'Value [2.1474836475E9] is out of range for an integer'],
  [ranged('i', { gte: '99999' }), 200, '"value":0'],
  [ranged('i', { gte: '9999999999' }), 400, 'Value [[39 39 39 39 39 39 39 39 39 39]] is out of range for an integer'],
  [ranged('i', { lte: 2_147_483_647 }), 200, '"value":3'],
  [ranged('short', { lte: 99_999 }), 200, '"value":1'],
  [ranged('short', { lte: 99_999_999_999 }), 400, 'is out of range for an integer'],
  [ranged('l', { lte: 1e30 }), 400, 'Value [1.0E30] is out of range for a long'],
  [ranged('l', { lte: '9223372036854775808' }), 400, 'Value [9223372036854775808] is out of range for a long'],
  [ranged('l', { lte: '9223372036854775807' }), 200, '"value":1'],
  [ranged('ir', { lte: 99_999_999_999 }), 400, 'is out of range for an integer'],
  [{ query: { query_string: { query: 'i:>99999999999', default_field: 't' } } }, 400, 'is out of range for an integer'],
  ...['k', 'ip', 'i', 't', 'd', 'b', 'ir'].map(
    (field): SearchRow => [ranged(field, { lte: FIELDS[field] ?? 1, time_zone: 'UTC' }), 200, '"value":'],
  ),
  [ranged('fl.a', { gte: '1' }), 400, '[range] queries on keyed [flattened] fields must include both'],
  [ranged('fl.a', { gte: '1', lte: '2' }), 200, '"value":1'],
  [ranged('fl', { gte: '1' }), 200, '"value":1'],
  ...['wildcard', 'regexp', 'fuzzy'].map(
    (query): SearchRow => [
      { query: { [query]: { 'fl.a': '1' } } },
      400,
      `[${query}] queries are not currently supported`,
    ],
  ),
  [{ query: { match: { 'fl.a': { query: '1', fuzziness: 1 } } } }, 400, '[fuzzy] queries are not currently supported'],
  [{ query: { query_string: { query: 'fl.a:/1/', lenient: false } } }, 400, '[regexp] queries are not currently'],
  [{ query: { prefix: { 'fl.a': '1' } } }, 200, '"value":1'],
  ...['t^-1', 'k^-0.5', 't*^-1', 'unknown^-2', 't^-0'].flatMap((field): SearchRow[] =>
    ['multi_match', 'query_string', 'simple_query_string'].map(
      (query): SearchRow => [
        { query: { [query]: { query: 'a', fields: [field] } } },
        400,
        'negative [boost] are not allowed',
      ],
    ),
  ),
  [{ query: { multi_match: { query: 'a', fields: ['t^'] } } }, 400, 'number_format_exception'],
  [{ query: { multi_match: { query: 'a', fields: ['t^2f'] } } }, 200, '"value":1'],
  [{ query: { simple_query_string: { query: 'a', fields: ['i'] } } }, 400, 'For input string: \\"a\\"'],
  [{ query: { simple_query_string: { query: 'a' } } }, 200, '"value":1'],
  [{ indices_boost: [{ q: -1 }] }, 400, '"reason":"boost must be a positive float, got -1.0"'],
  [{ indices_boost: [{ q: 1e50 }] }, 400, '"reason":"boost must be a positive float, got Infinity"'],
  [{ indices_boost: [{ q: 0 }] }, 200, '"value":3'],
  [
    { highlight: { max_fragment_length: 3, fields: { t: {} } } },
    400,
    '[highlight] unknown field [max_fragment_length]',
  ],
  [{ highlight: { force_source: true, fields: { t: {} } } }, 400, '[highlight] unknown field [force_source]'],
  [{ highlight: { fields: { t: { max_fragment_length: 3 } } } }, 400, '[highlight_field] unknown field'],
  ...['i', 'l', 'd', 'b'].map(
    (field): SearchRow => [{ sort: [field], search_after: [null] }, 400, `search_after value for field [${field}]`],
  ),
  [{ sort: [{ k: { missing: '_first' } }], search_after: [null] }, 200, '"value":3'],
  ...['unseen', 'unseenText', 'binary', 'obj'].map(
    (field): SearchRow => [{ query: { exists: { field } } }, 200, '"value":0'],
  ),
  [{ query: { terms: { k: ['a'], boost: -1 } } }, 400, 'negative [boost] are not allowed in'],
  [{ query: { intervals: { t: { match: { query: 'a' }, boost: -1 } } } }, 400, 'negative [boost] are not allowed in'],
  [{ query: { exists: { field: '*' } } }, 400, 'Cannot run exists() query against the nested field path'],
  [{ query: { exists: { field: '_so*' } } }, 400, 'The _source field is not searchable'],
  ...['stored', 'k', 'searched'].map((field): SearchRow => [{ query: { exists: { field } } }, 200, '"value":1']),
  [{ aggs: { a: { extended_stats: { field: 'i' } } } }, 200, '"variance":0.6666666666666666,'],
  [{ aggs: { a: { extended_stats: { field: 'l' } } } }, 200, '"variance_sampling":"NaN"'],
];

function ranged(field: string, range: JsonObject): JsonObject {
  return { query: { range: { [field]: range } } };
}

describe('searches that a cluster refuses or answers in a way of its own', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const unseen = { type: 'keyword', index: false, doc_values: false };
    await api.put('/q', {
      mappings: {
        properties: {
          ...{ i: { type: 'integer' }, l: { type: 'long' }, short: { type: 'short' }, ir: { type: 'integer_range' } },
          ...{
            k: { type: 'keyword' },
            t: { type: 'text' },
            ip: { type: 'ip' },
            d: { type: 'date' },
            b: { type: 'boolean' },
          },
          ...{ fl: { type: 'flattened' }, binary: { type: 'binary' }, obj: { properties: { unseen } }, unseen },
          ...{ stored: { ...unseen, store: true }, searched: { type: 'keyword', doc_values: false } },
          unseenText: { type: 'text', index: false },
        },
      },
    });
    const seen = { unseen: 'a', unseenText: 'a', binary: 'YQ==', obj: { unseen: 'a' }, stored: 'a', searched: 'a' };
    await api.put('/q/_doc/1?refresh', { ...FIELDS, ...seen, ir: { gte: 1, lte: 2 } });
    for (const i of [2, 3]) await api.put(`/q/_doc/${i}?refresh`, { i });
  });
  after(() => api.stop());

  for (const [body, status, text] of SEARCHES) {
    it(`${JSON.stringify(body)} → ${status}`, async () => {
      const answer = await api.sendText('POST', '/q/_search', 'application/json', JSON.stringify(body));
      expect(answer.status, answer.text).to.equal(status);
      expect(answer.text).to.include(text);
    });
  }
});
