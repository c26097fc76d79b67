import type { Attack } from './server';
import { describeHostile } from './suite';

const seed: readonly Attack[] = [
  {
    method: 'PUT',
    path: '/q',
    body: { mappings: { properties: { big: { type: 'keyword' }, t: { type: 'text' } } } },
  },
  {
    path: '/q/_bulk?refresh=true',
    body: Array.from({ length: 200 }, (_, n) => `{"index":{}}\n{"n":${n},"big":"${'a'.repeat(30_000)}"}\n`).join(''),
    type: 'application/x-ndjson',
  },
];
const search = (query: object): Attack => ({ path: '/q/_search?size=0', body: { query } });

/** Six hundred documents, each of which makes a new version of the mapping. */
const mapped = (index: string): Attack => ({
  path: `/${index}/_bulk?filter_path=errors`,
  body: Array.from({ length: 600 }, (_, n) => `{"index":{}}\n{"f${n}":1}\n`).join(''),
  type: 'application/x-ndjson',
});

const YAML = 'application/yaml';

describeHostile('input that is small and would cost much', [
  {
    title: 'filter_path of many double stars',
    attack: { path: `/_nodes?filter_path=${'**.'.repeat(90)}x` },
    answer: [200, '{}'],
  },
  {
    title: 'escapes of 30 MB from a small gzip',
    attack: { path: '/a/_doc', body: `{"a":"${'\\n'.repeat(15_000_000)}"}`, gzip: true },
    answer: [429, 'circuit_breaking_exception'],
  },
  {
    title: 'a state of 90 MB from a small gzip',
    attack: { method: 'PUT', path: '/_mock/state', body: `{"a":"${'x'.repeat(90_000_000)}"}`, gzip: true },
    answer: [429, 'circuit_breaking_exception'],
  },
  {
    title: 'escapes that the exact reader reads',
    attack: { path: '/escapes/_doc', body: `{"a":"${'\\n'.repeat(5_000_000)}" /**/}` },
    answer: [201, 'created'],
  },
  {
    title: 'a diagnosis of an error that repeats the start of a field',
    before: [{ method: 'PUT', path: '/n', body: { mappings: { properties: { n: { type: 'long' } } } } }],
    attack: { method: 'PUT', path: '/n/_doc/1', body: { n: 'unknown field ['.repeat(40_000) } },
    answer: [400, 'failed to parse field [n] of type [long]'],
  },
  {
    title: 'braces, then brackets, in YAML',
    before: [{ path: '/a/_doc', body: '{'.repeat(1_000), type: YAML }],
    attack: { path: '/a/_doc', body: '['.repeat(1_000), type: YAML },
    answer: [400, 'parser_exception'],
  },
  {
    title: 'an alias inside of what it names',
    attack: { path: '/a/_doc?refresh&filter_path=result', body: 'a: &a\n  b: *a\n', type: YAML },
    answer: [201, 'created'],
  },
  {
    title: 'documents that each add a field, in several indices',
    before: ['m1', 'm2'].map(mapped),
    attack: mapped('m3'),
    answer: [200, '{"errors":false}'],
  },
  {
    title: 'YAML of a million dashes',
    attack: { path: '/a/_doc', body: `a:\n  ${'- '.repeat(1_000_000)}`, type: YAML },
    answer: [400, 'nesting depth (1001)'],
  },
  {
    title: 'YAML of 60,000 keys',
    attack: {
      path: '/_connector',
      body: Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n'),
      type: YAML,
    },
    answer: [400, 'unknown field [k0]'],
  },
  {
    title: 'a number of a megabyte in CBOR',
    attack: {
      path: '/a/_doc',
      body: Buffer.concat([Buffer.from('a16161c25a000f4240', 'hex'), Buffer.alloc(1e6, 0xff)]),
      type: 'application/cbor',
    },
    answer: [400, 'Number value length (1000000) exceeds the maximum allowed (1000'],
  },
  {
    title: 'ten million objects in thirty kilobytes',
    attack: { path: '/a/_doc', body: `{"a":[${'{},'.repeat(9_000_000)}{}]}`, gzip: true },
    answer: [429, 'circuit_breaking_exception'],
  },
  {
    title: 'a text of ninety megabytes in ninety kilobytes',
    attack: { path: '/a/_doc?filter_path=error.type', body: `{"a":"${'x'.repeat(90_000_000)}"}`, gzip: true },
    answer: [429, 'circuit_breaking_exception'],
  },
  {
    title: 'a text of twenty megabytes in twenty kilobytes',
    attack: { path: '/long/_doc?filter_path=result', body: `{"a":"${'x'.repeat(20_000_000)}"}`, gzip: true },
    answer: [201, 'created'],
  },
  {
    title: 'CBOR of a million lists',
    attack: { path: '/a/_doc', body: Buffer.alloc(1e6, 0x81), type: 'application/cbor' },
    answer: [400, 'nesting depth (1001)'],
  },
  {
    title: 'a wildcard of 15,000 characters over long texts',
    before: seed,
    attack: search({ wildcard: { big: `*${'a'.repeat(15_000)}b` } }),
    answer: [400, 'would require more than 10000 effort'],
  },
  {
    title: 'a wildcard that all texts nearly fit',
    before: seed,
    attack: search({ wildcard: { big: `*${'a'.repeat(400)}b` } }),
    answer: [200],
  },
  {
    title: 'a regular expression of many optional parts',
    before: seed,
    attack: search({ regexp: { big: '(a?){900}b' } }),
    answer: [
      400,
      'Determinizing automaton with 902 states and 406351 transitions would require more than 10000 effort',
    ],
  },
  {
    title: 'few edits of a long term',
    before: seed,
    attack: search({ fuzzy: { big: { value: 'a'.repeat(29_999), fuzziness: 2 } } }),
    answer: [200],
  },
  {
    title: 'parentheses ten thousand deep',
    before: seed,
    attack: search({ simple_query_string: { query: `${'('.repeat(10_000)}a${')'.repeat(10_000)}` } }),
    answer: [400, 'Query contains too many nested clauses; maxClauseCount is set to'],
  },
  {
    title: 'twenty thousand closing parentheses',
    before: seed,
    attack: search({ simple_query_string: { query: `${')'.repeat(20_000)}a` } }),
    answer: [200],
  },
  {
    title: 'ten thousand words joined by a plus',
    before: seed,
    attack: search({ simple_query_string: { query: 'a+'.repeat(10_000) } }),
    answer: [400, 'Query contains too many nested clauses; maxClauseCount is set to'],
  },
  {
    title: 'a hundred thousand slashes',
    before: seed,
    attack: search({ query_string: { query: '/'.repeat(100_001) } }),
    answer: [400, 'Query contains too many nested clauses; maxClauseCount is set to'],
  },
]);
