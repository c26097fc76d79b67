import type { Attack } from './server';
import { describeHostile, type HostileCase } from './suite';

const NDJSON = 'application/x-ndjson';
const LOOP_LIMIT = 'The maximum number of statements that can be executed in a loop has been reached.';
const BREAKER = 'circuit_breaking_exception';
const REGEX = 'Regular expression considered too many characters';
const STACK = 'stack_overflow_error';

const document: Attack = { method: 'PUT', path: '/q/_doc/1', body: { n: 5, t: 'hello' } };
const documents: Attack = {
  path: '/b/_bulk?refresh=true',
  body: Array.from({ length: 1000 }, (_, n) => `{"index":{"_id":"${n}"}}\n{"n":${n}}\n`).join(''),
  type: NDJSON,
};

/** Lists of lists: 2^60 of them for a reader, 61 in memory. */
const SHARED = 'def l = []; for (int i = 0; i < 60; i++) { l = [l, l]; } ';
const SHARED_MAPS = 'def m = [:]; for (int i = 0; i < 60; i++) { def n = [:]; n.a = m; n.b = m; m = n; } ';
const LONG = "def s = 'a'; for (int i = 0; i < 16; i++) { s += s } ";
const LOOP = 'int a = 0; for (int i = 0; i < 900000; i++) { a += i } return a';

/** A script of an update → part of the answer. */
const UPDATES: readonly (readonly [string, string])[] = [
  [`${SHARED} ctx._source.x = l.hashCode()`, LOOP_LIMIT],
  [`${SHARED} def k = []; for (int i = 0; i < 60; i++) { k = [k, k]; } ctx._source.x = (l == k)`, LOOP_LIMIT],
  [`${SHARED} ctx._source.x = l.toString()`, LOOP_LIMIT],
  [`${SHARED} ctx._source.x = '' + l`, LOOP_LIMIT],
  [`${SHARED} ctx._source.x = l`, BREAKER],
  [`${SHARED} ctx.foo = l`, BREAKER],
  [`${SHARED} ctx._source = l`, BREAKER],
  [`${SHARED} new HashSet().add(l)`, LOOP_LIMIT],
  [`${SHARED} throw new IllegalArgumentException(l)`, LOOP_LIMIT],
  [`${SHARED_MAPS} ctx._source.x = m.hashCode()`, LOOP_LIMIT],
  [`${SHARED_MAPS} ctx._source.x = m`, BREAKER],
  [
    `def f = DateTimeFormatter.ofPattern('${'EEEE '.repeat(25)}'); def z = ZonedDateTime.parse('2020-01-01T00:00:00Z'); ` +
      'for (int i = 0; i < 100000; i++) { ctx._source.x = f.format(z) }',
    LOOP_LIMIT,
  ],
  ["def s = 'x'; for (int i = 0; i < 20; i++) { s += s } ctx._source.x = Collections.nCopies(1000, s)", BREAKER],
  ["def s = 'x'; for (int i = 0; i < 40; i++) { s += s }", BREAKER],
  ["def s = 'aaaaaaaaaa'; for (int i = 0; i < 100; i++) { s = s.replace('a', s) }", BREAKER],
  ['def l = [1]; for (int i = 0; i < 40; i++) { l.addAll(l) }', LOOP_LIMIT],
  ["def s = 'aaaa'; for (int i = 0; i < 100; i++) { s = s.encodeBase64() }", BREAKER],
  ["for (int i = 0; i < 1000; i++) { Collections.nCopies(1000000, 'x') }", LOOP_LIMIT],
  [`${LONG} for (int i = 0; i < 100000; i++) { s.indexOf('b') }`, LOOP_LIMIT],
  [`${LONG} for (int i = 0; i < 100000; i++) { s.lastIndexOf('b' + s) }`, LOOP_LIMIT],
  [`${LONG} def t = s + s; t.indexOf(s.substring(9) + 'b' + s.substring(9))`, 'updated'],
  [`${LONG} for (int i = 0; i < 1000; i++) { s.sha512() }`, LOOP_LIMIT],
  [`${LONG} Double.parseDouble(s.replace('a', '1') + 'x')`, 'number_format_exception'],
  [`${LONG} ctx._source.x = (s =~ /(a+)+b/)`, REGEX],
  [`${LONG} ctx._source.x = (s =~ /a*a*b/)`, REGEX],
  ["ctx._source.x = /(|){60}b/.matcher('a').find()", REGEX],
  ["ctx._source.x = /(a{1000}){1000}/.matcher('a').find()", 'updated'],
  [`ctx._source.x = /${'}'.repeat(20_000)}/.matcher('a').find()`, 'updated'],
  ['for (int i = 0; i < 900000; i++) { def l = []; for (int j = 0; j < 900000; j++) { l.add(j) } }', LOOP_LIMIT],
  ['int f(int x) { return x < 2 ? x : f(x - 1) + f(x - 2) } f(40)', LOOP_LIMIT],
  ['int f(int x) { return f(x + 1) } f(0)', STACK],
  ["Map m = new HashMap(); m.put('f', x -> m.get('f').apply(x)); m.get('f').apply(1)", STACK],
  [`ctx._source.x = ${'1+'.repeat(15_000)}1`, STACK],
  [`ctx._source.x = params${'.a'.repeat(15_000)}`, STACK],
  [`ctx._source.x = ${'('.repeat(30_000)}1`, STACK],
  [`${'if (true) {'.repeat(5_000)}`, STACK],
  ['a /*'.repeat(8_000), 'invalid sequence of tokens'],
  ["for (int i = 0; i < 900000; i++) { ZonedDateTime.parse('2024-01-01T12:00+01:00[Europe/Berlin]') }", LOOP_LIMIT],
  ["for (int i = 0; i < 900000; i++) { new SimpleDateFormat('yyyy').format(new Date(1L)) }", LOOP_LIMIT],
  ["for (int i = 0; i < 900000; i++) { try { Integer.parseInt('x') } catch (Exception e) { } }", LOOP_LIMIT],
  ['for (int i = 0; i < 900000; i++) { IntStream.range(0, 1000).sum() }', LOOP_LIMIT],
  ["def s = new HashSet(); for (int i = 0; i < 900000; i++) { s.add('k' + i) }", LOOP_LIMIT],
  [
    "def m = [:]; for (int i = 0; i < 50000; i++) { m['k' + i] = i } for (int i = 0; i < 50000; i++) { m.size() }",
    LOOP_LIMIT,
  ],
];

const update = ([source, text]: readonly [string, string]): HostileCase => ({
  title: source.length > 90 ? `${source.slice(0, 90)}…` : source,
  before: [document],
  attack: { path: '/q/_update/1', body: { script: source } },
  answer: [text === 'updated' ? 200 : 400, text],
});

const search = (title: string, body: object): HostileCase => ({
  title,
  before: [documents],
  attack: { path: '/b/_search', body },
  answer: [400, LOOP_LIMIT],
});

const simulate = (title: string, processor: object, status: number, text: string): HostileCase => ({
  title,
  attack: {
    path: '/_ingest/pipeline/_simulate',
    body: { pipeline: { processors: [processor] }, docs: [{ _source: {} }] },
  },
  answer: [status, text],
});

describeHostile('scripts of updates', UPDATES.map(update));

describeHostile('scripts that run once for each document', [
  search('script fields', { size: 1000, script_fields: { a: { script: LOOP } } }),
  search('a query', { query: { script: { script: `${LOOP} > 0` } } }),
  search('a sort', { sort: { _script: { type: 'number', script: LOOP } } }),
  search('a hundred scores', {
    query: {
      function_score: {
        functions: Array.from({ length: 100 }, () => ({
          script_score: { script: 'int a = 0; for (int i = 0; i < 100; i++) { a += i } return a' },
        })),
      },
    },
  }),
  {
    title: 'searches of one request',
    before: [documents],
    attack: {
      path: '/_msearch',
      body: `{"index":"b"}\n{"query":{"script":{"script":"${LOOP} > 0"}}}\n`.repeat(100),
      type: NDJSON,
    },
    answer: [200, LOOP_LIMIT],
  },
  {
    title: 'an update by query',
    before: [documents],
    attack: { path: '/b/_update_by_query', body: { script: LOOP } },
    answer: [400, LOOP_LIMIT],
  },
  {
    title: 'a reindex',
    before: [documents],
    attack: { path: '/_reindex', body: { source: { index: 'b' }, dest: { index: 'c' }, script: { source: LOOP } } },
    answer: [400, LOOP_LIMIT],
  },
  {
    title: 'updates of one bulk request',
    before: [documents],
    attack: {
      path: '/b/_bulk',
      body: Array.from({ length: 100 }, (_, n) => `{"update":{"_id":"${n}"}}\n{"script":"${LOOP}"}\n`).join(''),
      type: NDJSON,
    },
    answer: [200, LOOP_LIMIT],
  },
  simulate(
    'a script that a pipeline stores the result of',
    { script: { source: `${SHARED} ctx.x = l` } },
    200,
    BREAKER,
  ),
  simulate('a condition', { set: { if: `${SHARED} l.hashCode() == 1`, field: 'a', value: 1 } }, 200, BREAKER),
]);
