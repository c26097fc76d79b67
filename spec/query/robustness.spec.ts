import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { JsonValue } from '../../server/json/value';
import { indexOf, search } from './shards';

const mappings = {
  properties: {
    k: { type: 'keyword' },
    t: { type: 'text', fields: { raw: { type: 'keyword' } } },
    n: { type: 'long' },
    f: { type: 'float' },
    b: { type: 'boolean' },
    d: { type: 'date' },
    ip: { type: 'ip' },
    v: { type: 'version' },
    g: { type: 'geo_point' },
    o: { properties: { k: { type: 'keyword' } } },
    items: { type: 'nested', properties: { k: { type: 'keyword' }, n: { type: 'integer' } } },
  },
};

const index = indexOf(
  [
    { k: 'a', t: 'the quick brown fox', n: 1, f: 1.5, b: true, d: '2024-01-01', ip: '10.0.0.1', v: '1.2.3' },
    {
      k: ['a', 'b'],
      t: 'lazy dogs',
      n: [2, 3],
      d: 1704067200000,
      items: [{ k: 'x', n: 1 }, { k: 'y' }],
      o: { k: 'z' },
    },
    {},
  ],
  mappings,
);

const words = [
  ...'query,from,size,sort,_source,aggs,aggregations,fields,docvalue_fields,stored_fields,search_after,post_filter'.split(
    ',',
  ),
  ...'min_score,track_total_hits,collapse,highlight,terminate_after,slice,pit,runtime_mappings,indices_boost'.split(
    ',',
  ),
  ...'bool,must,filter,should,must_not,term,terms,match,match_all,range,exists,ids,values,prefix,wildcard'.split(','),
  ...'regexp,fuzzy,nested,path,constant_score,dis_max,queries,boosting,positive,negative,negative_boost'.split(','),
  ...'function_score,functions,weight,query_string,simple_query_string,multi_match,match_phrase,fuzziness'.split(','),
  ...'value,gte,lte,gt,lt,format,time_zone,boost,_name,field,order,missing,mode,unmapped_type,includes'.split(','),
  ...'avg,stats,cardinality,histogram,interval,date_histogram,calendar_interval,composite,sources,top_hits,name'.split(
    ',',
  ),
  ...'k,t,t.raw,n,f,b,d,ip,v,g,o,o.k,items,items.k,items.n,_id,_score,_doc,__proto__,constructor,'.split(','),
];

const scalar = fc.oneof(
  fc.constantFrom<JsonValue>(
    'a',
    'quick fox',
    'now-1d/d',
    '2024-01-01',
    '*',
    '1',
    '',
    'asc',
    'desc',
    '[a TO',
    'a:b',
    '/x/',
  ),
  fc.constantFrom<JsonValue>(0, 1, -1, 1.5, 1e300, true, false, null),
  fc.string({ maxLength: 8 }),
);

const { body } = fc.letrec<{ body: JsonValue; value: JsonValue; list: JsonValue[]; object: JsonValue }>((tie) => ({
  value: fc.oneof({ maxDepth: 6, withCrossShrink: true }, scalar, tie('object'), tie('list')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 4 }) as fc.Arbitrary<JsonValue>,
  body: tie('object'),
}));

/** Bodies that pass more checks: a query or an aggregation of a known shape with unusual values in it. */
const clause = fc.constantFrom(
  ...'term,terms,match,range,prefix,wildcard,regexp,fuzzy,match_phrase,match_phrase_prefix,match_bool_prefix,terms_set'.split(
    ',',
  ),
);
const field = fc.constantFrom('k', 't', 't.raw', 'n', 'f', 'b', 'd', 'ip', 'v', 'g', 'o', 'items.k', '_id', 'nope');
const oddQuery = fc
  .tuple(clause, field, fc.oneof(scalar, body))
  .map(([name, on, value]) => ({ query: { [name]: { [on]: value } } }));
const textQuery = fc
  .tuple(
    fc.constantFrom('query_string', 'simple_query_string', 'multi_match'),
    fc.string({ unit: fc.constantFrom(...'ab:"()[]{}*?~^+-|&!/\\ ><='), maxLength: 14 }),
  )
  .map(([name, query]) => ({ query: { [name]: { query } } }));
const oddSort = fc.tuple(field, fc.oneof(scalar, body)).map(([on, value]) => ({ sort: [{ [on]: value }] }));
const aggregation = fc.constantFrom(
  ...'terms,avg,stats,cardinality,histogram,date_histogram,range,date_range,missing,top_hits,value_count,composite'.split(
    ',',
  ),
);
const oddAggregation = fc
  .tuple(
    aggregation,
    field,
    fc.oneof(scalar, body),
    fc.constantFrom('interval', 'calendar_interval', 'size', 'ranges', 'order', 'missing', 'format'),
  )
  .map(([type, on, value, key]) => ({ aggs: { a: { [type]: { field: on, [key]: value } } } }));

describe('arbitrary search bodies', () => {
  for (const [name, bodies] of Object.entries({ body, oddQuery, textQuery, oddSort, oddAggregation })) {
    it(`are accepted or rejected as in Elasticsearch: ${name} @fuzz`, () => {
      fc.assert(
        fc.property(bodies as fc.Arbitrary<JsonValue>, (value) => {
          try {
            search(index, value);
          } catch (error) {
            if (!(error instanceof ElasticsearchError)) throw error;
            expect(error.status).to.be.within(400, 501);
          }
        }),
        { numRuns: 1500 },
      );
    });
  }

  it('never take forever: patterns that make other engines backtrack', () => {
    const long = indexOf([{ k: 'a'.repeat(3000) }], mappings);
    for (const query of [
      { regexp: { k: '(a+)+b' } },
      { regexp: { k: '(a|aa)*b' } },
      { regexp: { k: '(a{0,30}){0,30}b' } },
      { wildcard: { k: `${'*a'.repeat(50)}b` } },
      { query_string: { query: `k:${'('.repeat(90)}a${')'.repeat(90)}` } },
      { query_string: { query: 'a '.repeat(2000) } },
    ]) {
      try {
        expect(search(long, { query }).count).to.be.oneOf([0, 1]);
      } catch (error) {
        expect(error).to.be.instanceOf(ElasticsearchError);
      }
    }
  });
});
