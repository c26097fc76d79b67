import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { controlAreas } from '../../server/control/endpoints';
import { RawClient } from '../conformance/client';

const CANARY = 'canary-7f3a9';

/** Calls that read a body, apart from those that respond late. */
const routes = controlAreas
  .flatMap(({ endpoints }) => endpoints.map(({ route }) => route))
  .filter((route) => /^P/.test(route) && !/wait|reset|restore|snapshots\/\{name\}$/.test(route));

const malformed = [
  `${CANARY}`,
  `{"password":"${CANARY}`,
  `{"a":${CANARY}}`,
  `{"a":"${CANARY}"} x`,
  `{"a":"${CANARY}" "b"}`,
];

/** Secrets where they belong, beside or inside of something that is refused. */
const misplaced = [
  [CANARY],
  { secrets: [CANARY] },
  { secrets: [{ id: 1, value: CANARY }] },
  { secrets: { id: { value: CANARY } } },
  { users: [{ username: 1, password: CANARY }] },
  { users: [{ username: 'a', password: [CANARY] }] },
  { api_keys: [{ id: 1, api_key: CANARY }] },
  { connectors: [{ id: 'a', configuration: { p: CANARY } }] },
  { connectors: [{ id: 'a', configuration: { p: { value: [CANARY], sensitive: 'x' } } }] },
  { connectors: [{ id: 'a', status: 'nope', configuration: { p: { value: CANARY, type: 1 } } }] },
  { indices: { '.elastic-connectors-v1': { documents: [{ _id: 1, _source: { configuration: CANARY } }] } } },
  { body: { password: { nope: CANARY } } },
  { headers: { authorization: [CANARY] } },
  { headers: { authorization: { nope: CANARY } } },
  { respond: { status: 'x', headers: { authorization: CANARY } } },
];

describe('refusals of the control API', () => {
  let server: RunningServer;
  let client: RawClient;

  before(async () => {
    server = await startServer({ port: 0 });
    client = new RawClient(server.url);
  });
  after(() => {
    client.close();
    return server.stop();
  });

  for (const route of routes) {
    it(`never quote a secret: ${route}`, async () => {
      const [method = '', path = ''] = route.split(' ');
      let refused = 0;
      for (const body of [...malformed, ...misplaced.map((value) => JSON.stringify(value))]) {
        const headers = { 'content-type': 'application/json' };
        const target = `/_mock${path.replace(/\{\w+\}/, 'some')}`;
        const answer = await client.send(method, target, headers, body);
        if (answer.status >= 400) refused += 1;
        expect(JSON.stringify(answer), body).not.to.include(CANARY);
      }
      expect(refused).to.be.at.least(1);
    });
  }
});
