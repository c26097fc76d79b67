import type { Attack } from '../server';
import { anyBody, jsonText } from './bodies';
import type { Chance } from './chance';

const PATHS: readonly (readonly [method: string, path: string])[] = [
  ['PUT', '/_connector/c'],
  ['POST', '/_connector'],
  ['PUT', '/_connector/c/_configuration'],
  ['PUT', '/_connector/c/_filtering'],
  ['PUT', '/_connector/c/_scheduling'],
  ['POST', '/_connector/_sync_job'],
  ['PUT', '/_connector/_sync_job/j/_claim'],
  ['POST', '/_connector/_secret'],
  ['PUT', '/f/_doc/1'],
  ['POST', '/f/_update/1'],
  ['POST', '/_bulk'],
  ['POST', '/f/_search'],
  ['POST', '/f/_count'],
  ['POST', '/_msearch'],
  ['POST', '/f/_update_by_query'],
  ['PUT', '/f-new'],
  ['PUT', '/f/_mapping'],
  ['PUT', '/f/_settings'],
  ['PUT', '/_index_template/t'],
  ['PUT', '/_ingest/pipeline/p'],
  ['POST', '/_ingest/pipeline/_simulate'],
  ['PUT', '/_scripts/s'],
  ['POST', '/_analyze'],
  ['POST', '/_mget'],
  ['POST', '/_reindex'],
  ['PUT', '/_mock/state'],
  ['POST', '/_mock/faults'],
];

/** A body of any kind, sent anywhere. */
export function anyRequest(chance: Chance): Attack {
  const [method, path] = chance.pick(PATHS);
  const gzip = chance.happens(0.1);
  return { method, path: path + parameters(chance), ...anyBody(chance), gzip };
}

function parameters(chance: Chance): string {
  if (chance.happens(0.7)) return '';
  const filter = chance.times(40, () => chance.pick(['**', '*', 'a', 'hits', '_*', 'e*r'])).join('.');
  return chance.pick([
    `?filter_path=${filter}`,
    '?pretty',
    '?format=yaml',
    '?format=cbor',
    '?refresh',
    '?q=a',
    '?%',
    '?error_trace',
  ]);
}

/** Something small that may cost much: a kind of excess, and how far it goes. */
type Excess = (chance: Chance, size: number) => Attack;

const search = (body: object): Attack => ({ path: '/f/_search', body });
const query = (clause: object): Attack => search({ query: clause });
const simulate = (processors: object[], source: object): Attack => ({
  path: '/_ingest/pipeline/_simulate',
  body: { pipeline: { processors }, docs: [{ _source: source }] },
});

function nested(levels: number, make: (inner: object) => object, innermost: object): object {
  let made = innermost;
  for (let level = 0; level < levels; level += 1) made = make(made);
  return made;
}

const SIGNS = [
  'a',
  '*',
  '?',
  '(',
  ')',
  '[',
  '"',
  '/',
  '\\',
  '~',
  '^',
  '+',
  '-',
  ' ',
  'a* ',
  '(a|',
  'a OR ',
  ':',
  '>',
  'a~2 ',
  '{',
  '.',
];
const EXPRESSIONS = ['(a?){N}b', '(a|aa)*{N}', '[ab]*a[ab]{N}', '(.*a){N}', 'a{N}', '((a*)*)*b', '.{0,N}'];

const excesses: readonly Excess[] = [
  (_, size) => query({ wildcard: { t: `*${'a'.repeat(size)}b` } }),
  (_, size) => query({ wildcard: { t: '*a'.repeat(size) } }),
  (chance, size) => query({ regexp: { t: chance.pick(EXPRESSIONS).replaceAll('N', String(size)) } }),
  (_, size) => query({ fuzzy: { t: { value: 'a'.repeat(size), fuzziness: 2 } } }),
  (_, size) => query({ prefix: { t: 'a'.repeat(size) } }),
  (chance, size) => query({ query_string: { query: chance.pick(SIGNS).repeat(size) } }),
  (chance, size) => query({ simple_query_string: { query: chance.pick(SIGNS).repeat(size) } }),
  (_, size) => query({ match: { t: 'alpha '.repeat(size) } }),
  (_, size) => query({ match_phrase: { t: { query: 'alpha '.repeat(size), slop: 9 } } }),
  (_, size) => query(nested(size, (must) => ({ bool: { must } }), { match_all: {} })),
  (_, size) => query({ bool: { should: Array.from({ length: size }, (__, n) => ({ term: { t: `w${n}` } })) } }),
  (_, size) => query({ terms: { t: Array.from({ length: size }, (__, n) => n) } }),
  (_, size) => search({ _source: Array.from({ length: size }, (__, n) => `*a*${n}`) }),
  (_, size) => search({ sort: Array.from({ length: size }, () => 'n') }),
  (_, size) => search({ size: 0, aggs: nested(size % 50, (aggs) => ({ a: { terms: { field: 'n' }, aggs } }), {}) }),
  (_, size) => search({ size: 0, aggs: { a: { histogram: { field: 'n', interval: 1 / size } } } }),
  (_, size) =>
    search({ highlight: { fields: { '*': { number_of_fragments: size } } }, query: { match: { t: 'alpha' } } }),
  (_, size) => simulate([{ set: { field: Array(size).fill('a').join('.'), value: 1 } }], {}),
  (_, size) =>
    simulate(
      Array.from({ length: size % 60 }, () => ({ set: { field: 'a', value: '{{a}}{{a}}' } })),
      { a: 'xxxx' },
    ),
  (_, size) =>
    simulate(
      Array.from({ length: 8 }, () => ({ gsub: { field: 'a', pattern: 'x', replacement: 'x'.repeat(size) } })),
      { a: 'x' },
    ),
  (_, size) => simulate([{ gsub: { field: 'a', pattern: '(a+)+$', replacement: '' } }], { a: `${'a'.repeat(size)}!` }),
  (_, size) =>
    simulate(
      [{ append: { field: 'a', value: Array.from({ length: size }, (__, n) => `v${n}`), allow_duplicates: false } }],
      { a: [] },
    ),
  (_, size) => simulate([{ split: { field: 'a', separator: '(x|xx)*y' } }], { a: 'x'.repeat(size) }),
  (_, size) =>
    simulate([{ html_strip: { field: 'a' } }, { kv: { field: 'a', field_split: ' ', value_split: '=' } }], {
      a: '<a &'.repeat(size),
    }),
  (_, size) => ({
    path: '/f/_update/1',
    body: { script: `for(int i=0;i<${size};i++){ctx._source.x=ctx._source.x+''+ctx._source.x}` },
  }),
  (_, size) => ({
    path: '/f/_update/1',
    body: { script: `def l=[];for(int i=0;i<${size};i++){l=[l,l];}ctx._source.x=l.hashCode()` },
  }),
  (_, size) => ({
    method: 'PUT',
    path: '/_connector/c',
    body: { name: 'unknown field ['.repeat(size), ['x'.repeat(size)]: 1 },
  }),
  (_, size) => ({ path: `/_nodes?filter_path=${'**.'.repeat(size % 4_000)}x`, method: 'GET' }),
  (_, size) => ({ path: `/${'a,'.repeat(size % 5_000)}b/_search`, method: 'GET' }),
  (_, size) => ({ path: `/f/_doc/${'%41'.repeat(size % 4_000)}`, method: 'GET' }),
  (_, size) => ({ path: '/_analyze', body: { analyzer: 'standard', text: 'a '.repeat(size) } }),
  (_, size) => ({
    method: 'PUT',
    path: '/f-deep',
    body: { mappings: nested(size % 1_500, (a) => ({ properties: { a } }), {}) },
  }),
  (_, size) => ({ path: '/f/_doc', body: `{"a":[${'{},'.repeat(size * 50)}{}]}`, gzip: true }),
  (_, size) => ({ path: '/f/_doc', body: '{'.repeat(size * 3), type: 'application/yaml' }),
  (_, size) => ({ path: '/f/_doc', body: `a: ${'[a, '.repeat(size)}`, type: 'application/yaml' }),
  (chance, size) => ({ path: '/f/_doc', body: jsonText(chance, 3 + (size % 6)) }),
];

/** A request that is small and may cost much: lengths, nestings and counts up to some ten thousand. */
export function expensiveRequest(chance: Chance): Attack {
  return chance.pick(excesses)(chance, 1 + chance.size(30_000));
}

/** An index with two hundred documents, for what works on all of them. */
export const seeding: readonly Attack[] = [
  {
    method: 'PUT',
    path: '/f',
    body: { mappings: { properties: { t: { type: 'text' }, n: { type: 'long' } } } },
  },
  {
    path: '/_bulk?refresh=true',
    type: 'application/x-ndjson',
    body: Array.from({ length: 200 }, (_, n) => {
      const source = JSON.stringify({ n, t: `${'alpha beta gamma '.repeat(40)}${n}` });
      return `{"index":{"_index":"f","_id":"${n}"}}\n${source}\n`;
    }).join(''),
  },
];
