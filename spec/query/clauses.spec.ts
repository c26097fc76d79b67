import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { indexOf, matches } from './shards';

/** A query and the documents that it has to find. */
type Row = readonly [query: JsonObject, ...found: number[]];

function table(name: string, mappings: JsonObject, documents: readonly JsonObject[], rows: readonly Row[]): void {
  describe(name, () => {
    const index = indexOf(documents, mappings);
    for (const [query, ...found] of rows) {
      it(`${JSON.stringify(query)} finds ${found.join(', ') || 'nothing'}`, () => {
        const expected = found.map(String);
        expect(matches(index, query), 'looking at all').to.deep.equal(expected);
        expect(matches(index, query, 0), 'by indexes').to.deep.equal(expected);
      });
    }
  });
}

const properties = (fields: JsonObject): JsonObject => ({ properties: fields });

describe('what queries find', () => {
  table(
    'keyword',
    properties({
      k: { type: 'keyword', ignore_above: 5 },
      low: { type: 'keyword', normalizer: 'lowercase' },
      nothing: { type: 'keyword', null_value: 'NULL' },
    }),
    [{ k: 'a', low: 'ABC' }, { k: ['b', 'a'] }, { k: 'longer' }, { k: null, nothing: null }, { k: 5 }, { k: true }, {}],
    [
      [{ term: { k: 'a' } }, 0, 1],
      [{ term: { k: 'A' } }],
      [{ term: { k: { value: 'A', case_insensitive: true } } }, 0, 1],
      [{ term: { k: 5 } }, 4],
      [{ term: { k: true } }, 5],
      [{ term: { low: 'aBc' } }, 0],
      [{ prefix: { low: 'AB' } }, 0],
      [{ term: { nothing: 'NULL' } }, 3],
      [{ terms: { k: ['a', 'longer'] } }, 0, 1],
      [{ exists: { field: 'k' } }, 0, 1, 4, 5],
      [{ exists: { field: 'nothing' } }, 3],
      [{ prefix: { k: 'b' } }, 1],
      [{ wildcard: { k: '?' } }, 0, 1, 4],
      [{ wildcard: { k: 't*e' } }, 5],
      [{ regexp: { k: '[ab]' } }, 0, 1],
      [{ regexp: { k: 'tr.{1,2}' } }, 5],
      [{ fuzzy: { k: { value: 'tru', fuzziness: 1 } } }, 5],
      [{ range: { k: { gte: 'a', lt: 'b' } } }, 0, 1],
      [{ range: { k: { gt: 'a' } } }, 1, 5],
      [{ match: { k: 'a' } }, 0, 1],
      [{ match: { k: 'a b' } }],
      [{ match_phrase: { k: 'true' } }, 5],
      [{ ids: { values: ['3', '1', 'x'] } }, 1, 3],
      [{ terms: { _id: ['1', '3'] } }, 1, 3],
      [{ term: { _index: 'docs' } }, 0, 1, 2, 3, 4, 5, 6],
      [{ term: { _index: 'other' } }],
      [{ range: { _seq_no: { gte: 5 } } }, 5, 6],
    ],
  );

  table(
    'text',
    properties({
      t: { type: 'text' },
      e: { type: 'text', analyzer: 'english' },
      w: { type: 'text', analyzer: 'whitespace' },
      u: { type: 'text' },
    }),
    [
      { t: 'The quick brown fox', e: 'Running foxes', w: 'Big-Dog', u: 'zebra' },
      { t: 'Quick foxes, brown as well!', e: 'the run of a fox' },
      { t: ['brown', 'fox'] },
      { t: "O'Neil's 3.14 e-mail user@example.com 日本" },
      { t: '' },
      {},
    ],
    [
      [{ term: { t: 'quick' } }, 0, 1],
      [{ term: { t: 'Quick' } }],
      [{ terms: { t: ['quick', 'fox'] } }, 0, 1, 2],
      [{ match: { t: 'QUICK fox' } }, 0, 1, 2],
      [{ match: { t: { query: 'quick fox', operator: 'and' } } }, 0],
      [{ match: { t: { query: 'quick brown fox', minimum_should_match: 2 } } }, 0, 1, 2],
      [{ match: { t: { query: 'quick brown fox', minimum_should_match: '-1' } } }, 0, 1, 2],
      [{ match: { t: { query: 'quikc', fuzziness: 'AUTO' } } }, 0, 1],
      [{ match: { t: { query: '?!', zero_terms_query: 'all' } } }, 0, 1, 2, 3, 4, 5],
      [{ match: { t: '?!' } }],
      [{ match_phrase: { t: 'brown fox' } }, 0],
      [{ match_phrase: { t: { query: 'quick fox', slop: 1 } } }, 0],
      [{ match_phrase: { t: { query: 'fox quick', slop: 3 } } }, 0],
      [{ match_phrase: { t: { query: 'fox quick', slop: 2 } } }],
      [{ match_phrase_prefix: { t: 'quick bro' } }, 0],
      [{ match_phrase_prefix: { t: 'quick f' } }, 1],
      [{ match_bool_prefix: { t: 'quick we' } }, 0, 1],
      [{ match_bool_prefix: { t: { query: 'quick we', operator: 'and' } } }, 1],
      [{ prefix: { t: 'fox' } }, 0, 1, 2],
      [{ prefix: { t: 'FOX' } }],
      [{ wildcard: { t: 'f?x' } }, 0, 2],
      [{ wildcard: { t: 'F?X' } }],
      [{ wildcard: { t: { value: 'F?X', case_insensitive: true } } }, 0, 2],
      [{ query_string: { query: 't:F?X' } }, 0, 2],
      [{ simple_query_string: { query: 'FO*', fields: ['t'] } }, 0, 1, 2],
      [{ regexp: { t: 'fox(es)?' } }, 0, 1, 2],
      [{ fuzzy: { t: 'bown' } }, 0, 1, 2],
      [{ term: { t: "o'neil's" } }, 3],
      [{ term: { t: '3.14' } }, 3],
      [{ term: { t: 'mail' } }, 3],
      [{ term: { t: 'example.com' } }, 3],
      [{ match_phrase: { t: '日本' } }, 3],
      [{ term: { t: '日' } }, 3],
      [{ match: { e: 'fox' } }, 0, 1],
      [{ match: { e: 'the runs' } }, 0, 1],
      [{ term: { e: 'the' } }],
      [{ match: { w: 'big-dog' } }],
      [{ match: { w: 'Big-Dog' } }, 0],
      [{ exists: { field: 't' } }, 0, 1, 2, 3, 4],
      [{ multi_match: { query: 'running well', fields: ['t', 'e'] } }, 0, 1],
      [{ multi_match: { query: 'quick zebra', fields: ['t', 'u'], type: 'cross_fields', operator: 'and' } }, 0],
      [{ multi_match: { query: 'quick running', fields: ['t', 'e'], type: 'cross_fields', operator: 'and' } }],
      [{ multi_match: { query: 'brown fox', fields: ['t', 'e'], type: 'phrase' } }, 0],
      [{ multi_match: { query: 'brow', fields: ['*'], type: 'bool_prefix' } }, 0, 1, 2],
    ],
  );

  table(
    'numbers and booleans',
    properties({
      n: { type: 'long' },
      i: { type: 'integer' },
      f: { type: 'float' },
      s: { type: 'scaled_float', scaling_factor: 100 },
      b: { type: 'boolean' },
    }),
    [
      { n: 1, i: 1, f: 1.1, s: 1.234, b: true },
      { n: [2, 3], i: '7', f: '2.5', b: 'false' },
      { n: -5, i: 7.9, b: [true, false] },
      { n: null },
    ],
    [
      [{ term: { n: 1 } }, 0],
      [{ term: { n: '1' } }, 0],
      [{ term: { n: 1.5 } }],
      [{ term: { i: 7 } }, 1, 2],
      [{ term: { i: 99_999_999_999 } }],
      [{ term: { f: 1.1 } }, 0],
      [{ term: { s: 1.23 } }, 0],
      [{ terms: { n: [1, 2, '3'] } }, 0, 1],
      [{ range: { n: { gte: 2 } } }, 1],
      [{ range: { n: { gt: 1, lte: 2 } } }, 1],
      [{ range: { n: { gte: '1.5' } } }, 1],
      [{ range: { n: { lt: 0 } } }, 2],
      [{ range: { n: {} } }, 0, 1, 2],
      [{ range: { f: { lte: 1.1 } } }, 0],
      [{ range: { n: { from: 1, to: 2, include_upper: false } } }, 0],
      [{ term: { b: true } }, 0, 2],
      [{ term: { b: 'false' } }, 1, 2],
      [{ match: { n: '2' } }, 1],
      [{ exists: { field: 'n' } }, 0, 1, 2],
    ],
  );

  table(
    'dates',
    properties({
      d: { type: 'date' },
      own: { type: 'date', format: 'dd.MM.yyyy||epoch_second' },
    }),
    [
      { d: '2024-06-15T10:00:00Z', own: '15.06.2024' },
      { d: '2024-06-14', own: 1718323200 },
      { d: 1718409600000 },
      { d: '2024-06-15T01:00:00+02:00' },
      { d: null },
    ],
    [
      [{ term: { d: '2024-06-15' } }, 0, 2],
      [{ term: { d: '2024-06-14' } }, 1, 3],
      [{ term: { d: '2024-06-15T10:00:00.000Z' } }, 0],
      [{ terms: { d: ['2024-06-14T00:00:00Z', '2024-06-15T10:00:00Z'] } }, 0, 1],
      [{ range: { d: { lt: '2024-06-15' } } }, 1, 3],
      [{ range: { d: { lte: '2024-06-14' } } }, 1, 3],
      [{ range: { d: { gt: '2024-06-14' } } }, 0, 2],
      [{ range: { d: { gte: 'now-3h' } } }, 0],
      [{ range: { d: { gte: 'now/d', lte: 'now/d' } } }, 0, 2],
      [{ range: { d: { gte: '2024-06-14||+1d', lt: 'now' } } }, 0, 2],
      [{ range: { d: { gte: '15/06/2024', format: 'dd/MM/yyyy' } } }, 0, 2],
      [{ range: { d: { gte: '2024-06-15', time_zone: '+02:00' } } }, 0, 2, 3],
      [{ range: { d: { gte: 1718409600000 } } }, 0, 2],
      [{ term: { own: '15.06.2024' } }, 0],
      [{ range: { own: { lt: '15.06.2024' } } }, 1],
      [{ match: { d: '2024-06-15' } }, 0, 2],
      [{ exists: { field: 'd' } }, 0, 1, 2, 3],
    ],
  );

  table(
    'addresses and versions',
    properties({ ip: { type: 'ip' }, v: { type: 'version' } }),
    [
      { ip: '10.0.0.1', v: '1.2.3' },
      { ip: ['10.0.1.7', '::1'], v: '1.10.0' },
      { ip: '2001:db8::ff', v: '1.2.3-alpha.1' },
      { v: 'odd' },
    ],
    [
      [{ term: { ip: '10.0.0.1' } }, 0],
      [{ term: { ip: '10.0.0.0/8' } }, 0, 1],
      [{ terms: { ip: ['::1', '10.0.0.1'] } }, 0, 1],
      [{ range: { ip: { gte: '10.0.1.0', lte: '10.0.1.255' } } }, 1],
      [{ term: { ip: '2001:db8::/32' } }, 2],
      [{ term: { v: '1.2.3' } }, 0],
      [{ range: { v: { gt: '1.2.3' } } }, 1, 3],
      [{ range: { v: { lt: '1.2.3' } } }, 2],
      [{ range: { v: { gte: '1.2.3-alpha', lt: '1.2.3' } } }, 2],
    ],
  );

  table(
    'objects, nested objects and what else holds fields',
    properties({
      o: { properties: { a: { type: 'keyword' }, p: { properties: { b: { type: 'long' } } } } },
      items: {
        type: 'nested',
        properties: {
          k: { type: 'keyword' },
          n: { type: 'long' },
          sub: { type: 'nested', properties: { z: { type: 'keyword' } } },
        },
      },
      flat: { type: 'flattened' },
      same: { type: 'alias', path: 'o.a' },
      whole: { type: 'text' },
      first: { type: 'text', copy_to: 'whole' },
      place: { type: 'geo_point' },
      off: { type: 'object', enabled: false },
    }),
    [
      {
        o: { a: 'x', p: { b: 1 } },
        items: [
          { k: 'a', n: 1 },
          { k: 'b', n: 2 },
        ],
        flat: { l: { m: 'v' } },
      },
      { 'o.a': 'y', 'o.p.b': 2, items: { k: 'a', n: 2, sub: [{ z: 'q' }, { z: 'r' }] }, first: 'hello' },
      { o: [{ a: 'x' }, { a: 'y' }], place: { lat: 1, lon: 2 }, flat: { l: 'w' } },
      { off: { a: 1 }, items: [] },
    ],
    [
      [{ term: { 'o.a': 'x' } }, 0, 2],
      [{ term: { same: 'y' } }, 1, 2],
      [{ term: { 'o.p.b': 2 } }, 1],
      [{ exists: { field: 'o' } }, 0, 1, 2],
      [{ exists: { field: 'o.p' } }, 0, 1],
      [{ exists: { field: 'place' } }, 2],
      [{ exists: { field: 'off' } }],
      [{ exists: { field: 'off.a' } }],
      [{ term: { 'items.k': 'a' } }],
      [{ nested: { path: 'items', query: { term: { 'items.k': 'a' } } } }, 0, 1],
      [
        {
          nested: {
            path: 'items',
            query: { bool: { must: [{ term: { 'items.k': 'a' } }, { term: { 'items.n': 2 } }] } },
          },
        },
        1,
      ],
      [{ nested: { path: 'items', query: { bool: { must_not: { term: { 'items.k': 'a' } } } } } }, 0],
      [
        {
          nested: { path: 'items', query: { nested: { path: 'items.sub', query: { term: { 'items.sub.z': 'r' } } } } },
        },
        1,
      ],
      [{ nested: { path: 'items.sub', query: { term: { 'items.sub.z': 'q' } } } }, 1],
      [{ nested: { path: 'nope', ignore_unmapped: true, query: { match_all: {} } } }],
      [{ bool: { must_not: { nested: { path: 'items', query: { match_all: {} } } } } }, 2, 3],
      [{ term: { 'flat.l.m': 'v' } }, 0],
      [{ term: { flat: 'w' } }, 2],
      [{ match: { whole: 'hello' } }, 1],
      [{ term: { unmapped: 1 } }],
    ],
  );

  table(
    'compound queries',
    properties({ k: { type: 'keyword' }, n: { type: 'long' }, need: { type: 'long' } }),
    [
      { k: 'a', n: 1 },
      { k: 'b', n: 2, need: 2 },
      { k: ['a', 'b'], n: 3, need: 2 },
      { n: 4, need: 1 },
    ],
    [
      [{ bool: {} }, 0, 1, 2, 3],
      [{ bool: { must_not: { term: { k: 'a' } } } }, 1, 3],
      [{ bool: { should: [{ term: { k: 'a' } }, { term: { k: 'b' } }] } }, 0, 1, 2],
      [{ bool: { should: [{ term: { k: 'a' } }, { term: { k: 'b' } }], minimum_should_match: 2 } }, 2],
      [{ bool: { should: [{ term: { k: 'a' } }, { term: { k: 'b' } }], minimum_should_match: '100%' } }, 2],
      [{ bool: { filter: { exists: { field: 'k' } }, should: { term: { n: 1 } } } }, 0, 1, 2],
      [{ bool: { filter: { match_all: {} }, should: { term: { n: 1 } }, minimum_should_match: 1 } }, 0],
      [{ bool: { should: [], minimum_should_match: 1 } }, 0, 1, 2, 3],
      [{ constant_score: { filter: { term: { k: 'a' } } } }, 0, 2],
      [{ dis_max: { queries: [{ term: { k: 'b' } }, { term: { n: 4 } }] } }, 1, 2, 3],
      [{ boosting: { positive: { term: { k: 'a' } }, negative: { term: { n: 3 } }, negative_boost: 0.5 } }, 0, 2],
      [{ function_score: { query: { term: { k: 'a' } }, weight: 2 } }, 0, 2],
      [{ function_score: { query: { match_all: {} }, field_value_factor: { field: 'n' }, min_score: 3 } }, 2, 3],
      [{ terms_set: { k: { terms: ['a', 'b'], minimum_should_match_field: 'need' } } }, 2],
      [{ match_none: {} }],
      [{ wrapper: { query: Buffer.from('{"term":{"k":"b"}}').toString('base64') } }, 1, 2],
    ],
  );

  table(
    'queries in Lucene syntax',
    properties({ t: { type: 'text' }, k: { type: 'keyword' }, n: { type: 'long' }, d: { type: 'date' } }),
    [
      { t: 'quick brown fox', k: 'a b', n: 1, d: '2024-01-01' },
      { t: 'lazy brown dog', k: 'c', n: 5, d: '2024-02-01' },
      { t: 'quick dog', k: 'a:b', n: 10 },
    ],
    [
      [{ query_string: { query: 'quick dog' } }, 0, 1, 2],
      [{ query_string: { query: 'quick AND dog' } }, 2],
      [{ query_string: { query: 'quick dog', default_operator: 'AND', fields: ['t'] } }, 2],
      [{ query_string: { query: 'brown -fox' } }, 1],
      [{ query_string: { query: 'ANDROID brown', fields: ['t'] } }, 0, 1],
      [{ query_string: { query: '+brown +quick' } }, 0],
      [{ query_string: { query: 'brown NOT lazy' } }, 0],
      [{ query_string: { query: '(lazy OR quick) AND dog' } }, 1, 2],
      [{ query_string: { query: '"brown fox"' } }, 0],
      [{ query_string: { query: '"quick fox"~1' } }, 0],
      [{ query_string: { query: 't:qui*' } }, 0, 2],
      [{ query_string: { query: 't:d?g' } }, 1, 2],
      [{ query_string: { query: 't:(lazy quick)' } }, 0, 1, 2],
      [{ query_string: { query: 'quikc~' } }, 0, 2],
      [{ query_string: { query: 'n:[1 TO 5]' } }, 0, 1],
      [{ query_string: { query: 'n:{1 TO 10}' } }, 1],
      [{ query_string: { query: 'n:[5 TO *]' } }, 1, 2],
      [{ query_string: { query: 'n:>=5' } }, 1, 2],
      [{ query_string: { query: 'd:<2024-02-01' } }, 0],
      [{ query_string: { query: 'd:[2024-01-01 TO 2024-01-31]' } }, 0],
      [{ query_string: { query: 'k:"a b"' } }, 0],
      [{ query_string: { query: 'k:a\\:b' } }, 2],
      [{ query_string: { query: '_exists_:d' } }, 0, 1],
      [{ query_string: { query: 'd:*' } }, 0, 1],
      [{ query_string: { query: '*' } }, 0, 1, 2],
      [{ query_string: { query: '*:*' } }, 0, 1, 2],
      [{ query_string: { query: 't:/f.x/' } }, 0],
      [{ query_string: { query: 'nope:x' } }],
      [{ query_string: { query: '5' } }, 1],
      [{ query_string: { query: 'lazy^2 quick', default_field: 't' } }, 0, 1, 2],
      [{ simple_query_string: { query: 'quick dog' } }, 0, 1, 2],
      [{ simple_query_string: { query: 'quick + dog' } }, 2],
      [{ simple_query_string: { query: 'brown + -fox' } }, 1],
      [{ simple_query_string: { query: '"brown fox" | lazy' } }, 0, 1],
      [{ simple_query_string: { query: '(lazy | quick) + dog' } }, 1, 2],
      [{ simple_query_string: { query: 'qui*', fields: ['t'] } }, 0, 2],
      [{ simple_query_string: { query: 'quikc~1', fields: ['t'] } }, 0, 2],
      [{ simple_query_string: { query: 'dog )( "' } }, 1, 2],
    ],
  );
});
