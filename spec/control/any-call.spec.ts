import { expect } from 'chai';
import fc from 'fast-check';
import { type RunningServer, startServer } from '../../server';
import { controlAreas } from '../../server/control/endpoints';
import { RawClient } from '../conformance/client';

/** Calls that deliberately respond late, or never. */
const LEFT_OUT = /wait|events/;

const routes = controlAreas
  .flatMap(({ endpoints }) => endpoints.map(({ route }) => route))
  .filter((route) => !LEFT_OUT.test(route));

const key = fc.constantFrom(
  ...[
    'operation',
    'method',
    'path',
    'body',
    'status',
    'times',
    'every',
    'nth',
    'probability',
    'seed',
    'duration',
    'answer',
    'preset',
    'jitter',
  ],
  ...[
    'name',
    'connectors',
    'sync_jobs',
    'indices',
    'documents',
    'id',
    'source',
    'rate',
    'now',
    'tick',
    'by',
    'exactly',
    'items',
    'match',
    'where',
  ],
  ...['header', 'jobs', 'after', 'reads', 'error', '__proto__'],
);
const scalar = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    '5s',
    '-1',
    'connector.*',
    '2024-01-01T00:00:00Z',
    '/**',
    '(((',
    'circuit_breaking_exception',
    'full',
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    // Members that String() and Number() would call.
    fc.constant({ toString: null, valueOf: null }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

const call = fc.record({
  route: fc.constantFrom(...routes),
  body: fc.option(json, { nil: undefined, freq: 4 }),
  name: fc.constantFrom('x', 'empty', '__proto__', '%zz', 'a%2Fb', '..'),
  parameter: fc.option(fc.tuple(key, scalar), { nil: undefined }),
});

describe('any call to the control API', () => {
  let server: RunningServer;
  let client: RawClient;

  before(async () => {
    server = await startServer({ fixture: 'every-job' });
    client = new RawClient(server.url);
  });
  after(async () => {
    client.close();
    await server.stop();
  });

  it('gets a response that is not an internal error of the mock @fuzz', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(call, async ({ route, body, name, parameter }) => {
        const [method = '', path = ''] = route.split(' ');
        const query = parameter ? `?${parameter[0]}=${encodeURIComponent(String(parameter[1]))}` : '';
        const target = `/_mock${path.replaceAll(/\{\w+\}/g, name)}${query}`;
        const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
        const text = body === undefined ? undefined : JSON.stringify(body);
        const answer = await client.send(method, target, headers, text);
        expect(answer.status, `${method} ${target} ${text}: ${answer.text}`).to.be.within(200, 499);
        // Rules that make requests fail would affect the next call.
        server.faults.clear();
      }),
      { numRuns: 2000 },
    );
    expect((await client.send('GET', '/', {})).status).to.equal(200);
  });
});
