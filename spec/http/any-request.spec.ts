import { expect } from 'chai';
import fc from 'fast-check';
import { type RunningServer, startServer } from '../../server';
import { endpoints } from '../../server/endpoints';
import { RawClient } from '../conformance/client';

/** Endpoints that wait, or that would only prolong the run. */
const LEFT_OUT = new Set(['cluster.health']);

const routes = endpoints
  .filter(({ name }) => !LEFT_OUT.has(name))
  .flatMap((endpoint) =>
    endpoint.routes.map((route) => {
      const [method = '', pattern = ''] = route.split(' ');
      return { method, pattern, parameters: Object.keys(endpoint.query ?? {}), takesBody: endpoint.body !== undefined };
    }),
  );

/** Names that exist, that do not exist, and that look like something else. */
const segment = fc.constantFrom(
  'docs',
  'c1',
  'j1',
  '.elastic-connectors',
  'missing',
  '_all',
  '*',
  'a,b',
  '-x',
  '__proto__',
  'constructor',
  '%3C',
  '%2e%2e',
  'x'.repeat(600),
);
const parameterValue = fc.constantFrom(
  '',
  'true',
  'false',
  '1',
  '-1',
  '0',
  '99999999999',
  'abc',
  '1m',
  '*',
  'a,b',
  'wait_for',
  'id:asc',
  '%00',
  '[]',
  'null',
);

/** Keys and values of bodies that Elasticsearch knows, in places where they make no sense. */
const key = fc.constantFrom(
  ...[
    'query',
    'bool',
    'must',
    'filter',
    'term',
    'terms',
    'range',
    'match',
    'ids',
    'nested',
    'path',
    'script',
    'source',
    'params',
    'doc',
    'docs',
  ],
  ...[
    'upsert',
    'sort',
    'size',
    'from',
    'aggs',
    'a',
    'field',
    'fields',
    'status',
    'name',
    'configuration',
    'filtering',
    'rules',
    'scheduling',
  ],
  ...[
    'settings',
    'mappings',
    'properties',
    'type',
    'aliases',
    'actions',
    'add',
    'index',
    'alias',
    'processors',
    'set',
    'value',
    'id',
    'values',
  ],
  ...[
    '_source',
    'pit',
    'search_after',
    'highlight',
    'template',
    'index_patterns',
    'dest',
    'gte',
    'format',
    'interval',
    'full',
    'features',
    '__proto__',
  ],
);
const scalar = fc.oneof(
  fc.constantFrom(
    '',
    'docs',
    'keyword',
    'date',
    'now/d',
    '*',
    'ctx._source.a = 1',
    'ctx.op = "noop"',
    '{{a}}',
    '0 0 0 * * ?',
    '2024-01-01',
    '\u0000',
    '(',
    '[',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    // Members that String() and Number() would call.
    fc.constant({ toString: null, valueOf: null }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));
const body = fc.oneof(
  fc.dictionary(key, json, { maxKeys: 4 }).map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify(value)),
  fc
    .array(fc.dictionary(key, json, { maxKeys: 2 }), { maxLength: 4 })
    .map((lines) => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`),
  fc.string(),
);

const request = fc
  .record({
    route: fc.constantFrom(...routes),
    segments: fc.array(segment, { minLength: 6, maxLength: 6 }),
    names: fc.array(fc.nat(), { maxLength: 3 }),
    values: fc.array(parameterValue, { minLength: 3, maxLength: 3 }),
    body: fc.option(body, { nil: undefined, freq: 3 }),
  })
  .map(({ route, segments, names, values, body: sent }) => {
    let at = 0;
    const path = route.pattern.replaceAll(/\{\w+\}/g, () => segments[at++ % segments.length] as string);
    const query =
      route.parameters.length === 0
        ? []
        : names.map((name, index) => `${route.parameters[name % route.parameters.length]}=${values[index]}`);
    return {
      method: route.method,
      target: query.length === 0 ? path : `${path}?${query.join('&')}`,
      body: route.takesBody ? sent : undefined,
    };
  });

describe('any request', () => {
  let server: RunningServer;
  let client: RawClient;

  before(async () => {
    server = await startServer({ fixture: 'google-drive' });
    client = new RawClient(server.url);
  });
  after(async () => {
    client.close();
    await server.stop();
  });

  it('gets a response that is not an internal error of the mock @fuzz', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(request, async ({ method, target, body: sent }) => {
        // So that there is some data to process.
        await client.send('PUT', '/docs/_doc/1?refresh', { 'content-type': 'application/json' }, '{"a":1}');
        const headers: Record<string, string> = sent === undefined ? {} : { 'content-type': 'application/json' };
        const answer = await client.send(method, target, headers, sent);
        expect(answer.text, `${method} ${target} ${sent}`).not.to.include('please report this');
      }),
      { numRuns: 3000 },
    );
    expect((await client.send('GET', '/', {})).status).to.equal(200);
  });
});
