import { repeated } from './processors';
import { lines, NDJSON, seed, wide } from './searched';
import type { Attack } from './server';
import { describeHostile } from './suite';

const search = (body: object, parameters = 'size=0'): Attack => ({ path: `/q/_search?${parameters}`, body });
const BROKEN = [429, 'circuit_breaking_exception'] as const;
const TOO_MANY_CLAUSES = [400, 'failed to create query: maxClauseCount is set to'] as const;

describeHostile('searches that are small and would cost much', [
  {
    title: 'a match of 100,000 words',
    before: seed,
    attack: search({ query: { match: { t: lines(100_000, (n) => `w${n} `) } } }),
    answer: TOO_MANY_CLAUSES,
  },
  {
    title: 'a query of 10,000 clauses',
    attack: search({ query: { bool: { should: repeated(10_000, () => ({ match_all: {} })) } } }),
    answer: TOO_MANY_CLAUSES,
  },
  {
    title: 'queries of many clauses in one another',
    attack: search({
      query: {
        bool: {
          should: repeated(40, (n) => ({ bool: { should: repeated(400, (m) => ({ term: { t: `${n} ${m}` } })) } })),
        },
      },
    }),
    answer: [400, 'Query rewrite failed: too many clauses'],
  },
  {
    title: 'conditions of many clauses that are not put together',
    attack: search({
      query: {
        bool: {
          must: { bool: { should: repeated(4_000, (n) => ({ term: { n } })) } },
          filter: { bool: { should: repeated(98, (n) => ({ term: { n: n + 4_000 } })) } },
        },
      },
    }),
    answer: [400, 'Query contains too many nested clauses; maxClauseCount is set to 4096'],
  },
  {
    title: 'the same clause thousands of times in several conditions, which counts once in each',
    attack: search({
      query: { bool: { must: repeated(2, () => ({ bool: { should: repeated(3_000, () => ({ term: { n: 1 } })) } })) } },
    }),
    answer: [200, /"total":\{"value":[1-9]/],
  },
  {
    title: 'inner hits for each of a thousand groups, which look only at the documents of theirs',
    before: [
      {
        path: '/groups/_bulk?refresh=true&filter_path=errors',
        body: lines(5_000, (n) => `{"index":{}}\n{"g":${n % 1_000}}\n`),
        type: 'application/x-ndjson',
      },
    ],
    attack: {
      path: '/groups/_search?size=1000&_source=false&filter_path=hits.total',
      body: { collapse: { field: 'g', inner_hits: { name: 'x', size: 1 } } },
    },
    answer: [200, '{"hits":{"total":{"value":5000,"relation":"eq"}}}'],
  },
  {
    title: 'query strings of many words in several clauses',
    attack: search({
      query: {
        bool: {
          must: repeated(3, (n) => ({
            query_string: { query: lines(1_500, (m) => `w${n}_${m} `), fields: ['t'] },
          })),
        },
      },
    }),
    answer: [400, 'too_many_nested_clauses'],
  },
  {
    title: 'thousands of words in each of many fields',
    attack: search({
      query: { multi_match: { query: 'alpha '.repeat(4_000), fields: repeated(400, () => 't').concat('t.grams') } },
    }),
    answer: BROKEN,
  },
  {
    title: 'few edits of a term that nearly all values are',
    attack: search({
      query: {
        bool: { should: repeated(20, () => ({ fuzzy: { big: { value: 'ba'.repeat(15_000), fuzziness: 2 } } })) },
      },
    }),
    answer: BROKEN,
  },
  {
    title: 'wildcards over long values',
    attack: search({ query: { bool: { should: repeated(100, (n) => ({ wildcard: { big: `*ab*${n}` } })) } } }),
    answer: [200, '"value":0'],
  },
  {
    title: 'a phrase of 10,000 words, however far apart',
    attack: search({ query: { match_phrase: { t: { query: 'alpha '.repeat(10_000), slop: 2_147_483_647 } } } }),
    answer: [200, '"value":0'],
  },
  {
    title: 'a phrase of 3,000 words that documents have as often',
    before: [
      {
        path: '/phrases/_bulk?refresh=true',
        body: lines(200, () => `{"index":{}}\n{"t":"${'alpha beta gamma '.repeat(1_000)}"}\n`),
        type: NDJSON,
      },
    ],
    attack: {
      path: '/phrases/_search',
      body: { query: { match_phrase: { t: { query: 'alpha beta gamma '.repeat(1_000), slop: 2_147_483_647 } } } },
    },
    answer: BROKEN,
  },
  {
    title: 'a phrase of 50,000 words',
    attack: search({ query: { match_phrase: { t: { query: 'alpha '.repeat(50_000), slop: 1 } } } }),
    answer: [200, '"value":0'],
  },
  {
    title: 'grams of all lengths',
    attack: search({ query: { match: { 't.grams': 'x'.repeat(100_000) } } }),
    answer: BROKEN,
  },
  {
    title: 'an expression whose automaton has very many small sets of states',
    attack: search({ query: { regexp: { t: '[ab]*a[ab]{102}' } } }),
    answer: [400, 'Determinizing automaton with 105 states'],
  },
  {
    title: 'a query string with an expression that is too long',
    attack: search({ query: { query_string: { query: `big:/${'a'.repeat(1_001)}/` } } }),
    answer: [400, 'The length of regex [1001] used in the [query_string] has exceeded the allowed maximum of [1000].'],
  },
  {
    title: '20,000 patterns for the source of each hit',
    attack: search({ _source: repeated(20_000, (n) => `*a*b*${n}`) }, 'size=200'),
    answer: BROKEN,
  },
  {
    title: 'fields of 20,000 patterns',
    attack: search(
      { fields: repeated(20_000, (n) => ({ field: `*${n}`, include_unmapped: true })), _source: false },
      'size=200',
    ),
    answer: BROKEN,
  },
  {
    title: 'a thousand words of a query string in a hundred fields each',
    before: wide,
    attack: { path: '/wide/_search', body: { query: { query_string: { query: 'a* '.repeat(1_000) } } } },
    answer: [429, 'circuit_breaking_exception'],
  },
  {
    title: 'thirty thousand patterns for the names of a hundred fields',
    attack: {
      path: '/wide/_search',
      body: { query: { multi_match: { query: 'a', fields: repeated(30_000, (n) => `f${n}*`) } } },
    },
    answer: [429, 'circuit_breaking_exception'],
  },
  {
    title: 'more doc values than an index shows',
    attack: { path: '/wide/_search', body: { docvalue_fields: ['f*'] } },
    answer: [400, 'Trying to retrieve too many docvalue_fields. Must be less than or equal to: [100] but was [101].'],
  },
  {
    title: 'more scripted fields than an index computes',
    attack: search({ script_fields: Object.fromEntries(repeated(33, (n) => [`f${n}`, { script: '1' }])) }, 'size=1'),
    answer: [400, 'Trying to retrieve too many script_fields. Must be less than or equal to: [32] but was [33].'],
  },
  {
    title: 'a script that counts long for each document',
    attack: search(
      { script_fields: { a: { script: 'int a=0; for(int i=0;i<900000;i++){a+=i;} return a' } } },
      'size=100',
    ),
    answer: [400, 'script_exception'],
  },
  {
    title: 'tags of a megabyte around each word',
    attack: search(
      {
        query: { match: { t: 'alpha' } },
        highlight: { pre_tags: ['x'.repeat(1_000_000)], post_tags: ['x'], number_of_fragments: 0, fields: { t: {} } },
      },
      'size=200&_source=false',
    ),
    answer: BROKEN,
  },
  {
    title: 'thousands of words marked in thousands of words',
    attack: search(
      {
        query: { match_all: {} },
        highlight: {
          fields: { t: { highlight_query: { bool: { should: repeated(4_000, (n) => ({ term: { t: `w${n}` } })) } } } },
        },
      },
      'size=200&_source=false',
    ),
    answer: BROKEN,
  },
  {
    title: 'a text to be highlighted that is longer than an index analyses',
    before: [{ path: '/long/_doc?refresh=true', body: { t: 'alpha '.repeat(200_000) } }],
    attack: { path: '/long/_search', body: { query: { match: { t: 'alpha' } }, highlight: { fields: { t: {} } } } },
    answer: [
      400,
      'The length [1200000] of field [t] in doc[0]/index[long] exceeds the [index.highlight.max_analyzed_offset] limit [1000000]',
    ],
  },
  {
    title: 'dates that are printed as some words, often',
    before: [
      { method: 'PUT', path: '/dates', body: { mappings: { properties: { d: { type: 'date' } } } } },
      {
        path: '/dates/_bulk?refresh=true',
        body: lines(200, () => `{"index":{}}\n${JSON.stringify({ d: repeated(100, (n) => n * 1e9) })}\n`),
        type: NDJSON,
      },
    ],
    attack: {
      path: '/dates/_search?size=200&_source=false',
      body: { docvalue_fields: repeated(100, () => ({ field: 'd', format: 'EEEE MMMM '.repeat(12) })) },
    },
    answer: [200, 'Thursday January'],
  },
  {
    title: 'a hundred rankings of the same documents',
    before: [
      {
        path: '/ranked/_bulk?refresh=true',
        body: lines(10_000, (n) => `{"index":{}}\n{"n":${n}}\n`),
        type: NDJSON,
      },
    ],
    attack: {
      path: '/ranked/_search',
      body: {
        retriever: {
          rrf: {
            rank_window_size: 10_000,
            retrievers: repeated(100, () => ({ standard: { query: { match_all: {} } } })),
          },
        },
      },
    },
    answer: BROKEN,
  },
  {
    title: 'patterns for all fields, many times',
    before: wide,
    attack: { method: 'GET', path: `/wide/_mapping/field/${repeated(1_500, () => '*').join()}` },
    answer: [200],
  },
  {
    title: 'parents of a hundred kinds of children',
    before: [
      {
        method: 'PUT',
        path: '/family',
        body: { mappings: { properties: { j: { type: 'join', relations: { parent: 'child' } } } } },
      },
      {
        path: '/family/_bulk?refresh=true',
        body: lines(20_000, () => '{"index":{"routing":"1"}}\n{"j":{"name":"child","parent":"1"}}\n'),
        type: NDJSON,
      },
    ],
    attack: {
      path: '/family/_search',
      body: {
        query: { bool: { should: repeated(100, () => ({ has_child: { type: 'child', query: { match_all: {} } } })) } },
      },
    },
    answer: BROKEN,
  },
  {
    title: 'a thousand sort keys',
    attack: search({ sort: repeated(1_000, () => 'many') }, 'size=10000&_source=false'),
    answer: BROKEN,
  },
  {
    title: 'more slices than an index has',
    attack: { path: '/q/_search?scroll=1m', body: { slice: { id: 0, max: 1_025 } } },
    answer: [400, 'The number of slices [1025] is too large. It must be less than [1024].'],
  },
]);
