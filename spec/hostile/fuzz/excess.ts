import type { Attack } from '../server';
import { jsonText } from './bodies';
import type { Chance } from './chance';

/** Something small that may cost much: a kind of excess, and how far it goes. */
type Excess = (chance: Chance, size: number) => Attack;

const repeated = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const search = (body: object): Attack => ({ path: '/f/_search', body });
const query = (clause: object): Attack => search({ query: clause });
const simulate = (processors: object[], source: object): Attack => ({
  path: '/_ingest/pipeline/_simulate',
  body: { pipeline: { processors }, docs: [{ _source: source }] },
});
const update = (script: string): Attack => ({ path: '/f/_update/1', body: { script } });

/** JSON text of things inside of one another, which may be deeper than JSON.stringify can go. */
function deep(levels: number, open: string, innermost: string, close: string): string {
  return open.repeat(levels) + innermost + close.repeat(levels);
}

const SIGNS = [
  ...['a', '*', '?', '(', ')', '[', '"', '/', '\\', '~', '^', '+', '-', ' ', ':', '>', '{', '.'],
  ...['a* ', '(a|', 'a OR ', 'a~2 ', 'a AND (', '[a TO ', 'NOT ', '"a b"~9 ', 't:a ', '\u{1f600}'],
];
const EXPRESSIONS = [
  ...[
    '(a?){N}b',
    '(a|aa)*{N}',
    '[ab]*a[ab]{N}',
    '(.*a){N}',
    'a{N}',
    '((a*)*)*b',
    '.{0,N}',
    '(a{N}){N}',
    '<1-N>',
    '~(aN)',
  ],
];

const queries: readonly Excess[] = [
  (_, size) => query({ wildcard: { t: `*${'a'.repeat(size)}b` } }),
  (_, size) => query({ wildcard: { t: '*a'.repeat(size) } }),
  (chance, size) => query({ regexp: { t: chance.pick(EXPRESSIONS).replaceAll('N', String(size)) } }),
  (_, size) => query({ fuzzy: { t: { value: 'a'.repeat(size), fuzziness: 2 } } }),
  (_, size) => query({ prefix: { t: 'a'.repeat(size) } }),
  (chance, size) => query({ query_string: { query: chance.pick(SIGNS).repeat(size) } }),
  (chance, size) => query({ simple_query_string: { query: chance.pick(SIGNS).repeat(size) } }),
  (_, size) => query({ match: { t: 'alpha '.repeat(size) } }),
  (_, size) => query({ match_phrase: { t: { query: 'alpha '.repeat(size), slop: 9 } } }),
  (_, size) => query({ match: { t: { query: 'alphb '.repeat(size), fuzziness: 'AUTO' } } }),
  (_, size) => ({ path: '/f/_search', body: `{"query":${deep(size, '{"bool":{"must":', '{"match_all":{}}', '}}')}}` }),
  (_, size) => query({ bool: { should: repeated(size, (n) => ({ term: { t: `w${n}` } })) } }),
  (_, size) => query({ terms: { t: repeated(size, (n) => n) } }),
  (_, size) => query({ ids: { values: repeated(size, (n) => `${n}`) } }),
  (_, size) => query({ multi_match: { query: 'alpha', fields: repeated(size, (n) => `f${n}*`) } }),
  (_, size) => search({ _source: repeated(size, (n) => `*a*${n}`) }),
  (_, size) => search({ sort: repeated(size, () => 'n') }),
  (_, size) => search({ size: 0, aggs: { a: { histogram: { field: 'n', interval: 1 / size } } } }),
  (_, size) => search({ size: 0, aggs: { a: { terms: { field: 'n', size } } } }),
  (_, size) => search({ size: 0, aggs: Object.fromEntries(repeated(size, (n) => [`a${n}`, { avg: { field: 'n' } }])) }),
  (_, size) => ({
    path: '/f/_search',
    body: `{"aggs":${deep(size % 300, '{"a":{"terms":{"field":"n"},"aggs":', '{}', '}}')}}`,
  }),
  (_, size) =>
    search({ highlight: { fields: { '*': { number_of_fragments: size } } }, query: { match: { t: 'alpha' } } }),
  (_, size) => ({
    path: '/_msearch',
    body: '{"index":"f"}\n{"query":{"match":{"t":"beta"}}}\n'.repeat(size % 3_000),
    type: 'application/x-ndjson',
  }),
];

const pipelines: readonly Excess[] = [
  (_, size) => simulate([{ set: { field: Array(size).fill('a').join('.'), value: 1 } }], {}),
  (_, size) =>
    simulate(
      repeated(size % 60, () => ({ set: { field: 'a', value: '{{a}}{{a}}' } })),
      { a: 'xxxx' },
    ),
  (_, size) =>
    simulate(
      repeated(size % 60, (n) => ({ set: { field: `a${n}`, copy_from: '_source' } })),
      { a: 'xxxx' },
    ),
  (_, size) =>
    simulate(
      repeated(8, () => ({ gsub: { field: 'a', pattern: 'x', replacement: 'x'.repeat(size) } })),
      { a: 'x' },
    ),
  (chance, size) =>
    simulate(
      [
        {
          gsub: { field: 'a', pattern: chance.pick(['(a+)+$', '(a|a)*b', 'a*a*a*b', '(?=a)*(.*)b']), replacement: '' },
        },
      ],
      {
        a: `${'a'.repeat(size)}!`,
      },
    ),
  (_, size) =>
    simulate([{ append: { field: 'a', value: repeated(size, (n) => `v${n}`), allow_duplicates: false } }], { a: [] }),
  (_, size) => simulate([{ split: { field: 'a', separator: '(x|xx)*y' } }], { a: 'x'.repeat(size) }),
  (_, size) =>
    simulate([{ html_strip: { field: 'a' } }, { kv: { field: 'a', field_split: ' ', value_split: '=' } }], {
      a: '<a &'.repeat(size),
    }),
  (_, size) =>
    simulate(
      [
        {
          foreach: {
            field: 'a',
            processor: { foreach: { field: 'a', processor: { uppercase: { field: '_ingest._value' } } } },
          },
        },
      ],
      { a: repeated(size, () => 'x') },
    ),
  (_, size) => simulate([{ date: { field: 'a', formats: repeated(size, () => 'yyyy[-MM][-dd]') } }], { a: 'x' }),
  (_, size) => simulate([{ json: { field: 'a' } }], { a: '['.repeat(size) }),
  (_, size) => simulate([{ dissect: { field: 'a', pattern: '%{a}x'.repeat(size) } }], { a: 'x'.repeat(size) }),
  (_, size) =>
    simulate([{ csv: { field: 'a', target_fields: repeated(size, (n) => `b${n}`) } }], { a: '"a,'.repeat(size) }),
];

const scripts: readonly Excess[] = [
  (_, size) => update(`for(int i=0;i<${size};i++){ctx._source.x=ctx._source.x+''+ctx._source.x}`),
  (_, size) => update(`def l=[];for(int i=0;i<${size};i++){l=[l,l];}ctx._source.x=l.hashCode()`),
  (_, size) => update(`def s='a';for(int i=0;i<${size};i++){s=s.replace('a','aa')}`),
  (_, size) => update(`def m=new TreeMap();for(int i=0;i<${size};i++){m.put('k'+i,i)}ctx._source.x=m`),
  (_, size) => update(`def l=[];for(int i=0;i<${size};i++){l.add(0,i);l.sort(null)}`),
  (_, size) => update(`ctx._source.x=${'('.repeat(size)}1${')'.repeat(size)}`),
  (_, size) => update(`${'if(true){'.repeat(size)}`),
  (_, size) => update(`ctx._source.x='${'a'.repeat(size)}' =~ /(a|b)*c/`),
  (_, size) =>
    search({ script_fields: { a: { script: `int a=0;for(int i=0;i<${size};i++){a+=i}return a` } }, size: 200 }),
];

const texts: readonly Excess[] = [
  (_, size) => ({
    method: 'PUT',
    path: '/_connector/c',
    body: { name: 'unknown field ['.repeat(size), ['x'.repeat(size)]: 1 },
  }),
  (_, size) => ({ path: `/_nodes?filter_path=${'**.'.repeat(size % 4_000)}x`, method: 'GET' }),
  (_, size) => ({ path: `/_nodes?filter_path=${'**.a,'.repeat(size % 2_000)}x`, method: 'GET' }),
  (_, size) => ({ path: `/${'a,'.repeat(size % 5_000)}b/_search`, method: 'GET' }),
  (_, size) => ({ path: `/${'*,-*,'.repeat(size % 3_000)}b/_search`, method: 'GET' }),
  (_, size) => ({ path: `/f/_doc/${'%41'.repeat(size % 4_000)}`, method: 'GET' }),
  (_, size) => ({ path: '/_analyze', body: { analyzer: 'standard', text: 'a '.repeat(size) } }),
  (_, size) => ({
    path: '/_analyze',
    body: { tokenizer: { type: 'ngram', min_gram: 1, max_gram: 2 }, text: 'a'.repeat(size) },
  }),
  (_, size) => ({
    method: 'PUT',
    path: '/f-deep',
    body: `{"mappings":${deep(size % 1_500, '{"properties":{"a":', '{}', '}}')}}`,
  }),
  (_, size) => ({ path: '/f/_doc', body: `{"a":[${'{},'.repeat(size * 50)}{}]}`, gzip: true }),
  (_, size) => ({ path: '/f/_doc/1', body: `{${repeated(size, (n) => `"field${n}":1`).join(',')}}` }),
  (_, size) => ({ path: '/f/_doc', body: '{'.repeat(size * 3), type: 'application/yaml' }),
  (_, size) => ({ path: '/f/_doc', body: `a: ${'[a, '.repeat(size)}`, type: 'application/yaml' }),
  (_, size) => ({
    path: '/f/_doc',
    body: `a: &a [x]\n${repeated(size % 40, (n) => `b${n}: &b${n} [*a, *a]\n`).join('')}`,
    type: 'application/yaml',
  }),
  (chance, size) => ({ path: '/f/_doc', body: jsonText(chance, 3 + (size % 6)) }),
  (_, size) => ({
    path: '/_bulk',
    body: '{"index":{"_index":"f","_id":"1"}}\n{"n":1}\n'.repeat(size % 5_000),
    type: 'application/x-ndjson',
  }),
  (_, size) => ({ path: '/_mget', body: { docs: repeated(size, () => ({ _index: 'f', _id: '1' })) } }),
];

const excesses = [...queries, ...pipelines, ...scripts, ...texts];

/** A request that is small and may cost much: lengths, nestings and counts up to some ten thousand. */
export function expensiveRequest(chance: Chance): Attack {
  return chance.pick(excesses)(chance, 1 + chance.size(30_000));
}
