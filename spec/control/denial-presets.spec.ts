import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';

const KEY = 'read-key-0001';

const basic = (name: string): string => `Basic ${Buffer.from(`${name}:secret-1`).toString('base64')}`;
const key = (id: string): string => `ApiKey ${Buffer.from(`${id}:secret-1`).toString('base64')}`;

const PROVIDED =
  'unable to authenticate with provided credentials and anonymous access is not allowed for this request';
const CONNECTORS = 'this action is granted by the cluster privileges [monitor_connector,manage_connector,manage,all]';

interface Refusal {
  readonly status: number;
  readonly error: { readonly reason: string; readonly additional_unsuccessful_credentials?: string };
}

describe('the presets unauthorized and forbidden', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer();
    const role = { indices: [{ names: ['a'], privileges: ['read'] }] };
    server.load({
      cluster: {
        user: { ada: { username: 'ada', password: 'secret-1', roles: ['viewer', 'lost'], enabled: true } },
        api_key: {
          [KEY]: {
            id: KEY,
            name: 'reader',
            secret: 'secret-1',
            creation: 1_700_000_000_000,
            username: 'ada',
            realm: { name: 'default_native', type: 'native' },
            metadata: {},
            roleDescriptors: { role },
            limitedBy: { role },
          },
        },
      },
    });
  });
  beforeEach(() => server.faults.clear());
  after(() => server.stop());

  const ask = async (path: string, authorization: string | undefined): Promise<Refusal> => {
    const headers = authorization === undefined ? undefined : { authorization };
    const answer = await fetch(server.url + path, headers && { headers });
    return (await answer.json()) as Refusal;
  };

  const unauthorized: [who: string, authorization: string | undefined, reason: string, additional?: string][] = [
    ['nobody', undefined, 'missing authentication credentials for REST request [/a/_search]'],
    ['an unknown scheme', 'Digest x', 'missing authentication credentials for REST request [/a/_search]'],
    ['a user', basic('ada'), 'unable to authenticate user [ada] for REST request [/a/_search]'],
    ['a key that exists', key(KEY), PROVIDED, `API key: api key [${KEY}] has been invalidated`],
    ['a key that does not exist', key('gone'), PROVIDED, 'API key: unable to find apikey with id gone'],
    ['unreadable credentials', 'Basic !', 'invalid basic authentication header encoding'],
    ['a token', 'Bearer abc', PROVIDED, 'oauth2 token: invalid token'],
  ];
  for (const [who, authorization, reason, additional] of unauthorized) {
    it(`unauthorized is worded for ${who}`, async () => {
      server.faults.add({ preset: 'unauthorized' });
      const { status, error } = await ask('/a/_search', authorization);
      expect(status).to.equal(401);
      expect(error.reason).to.equal(reason);
      expect(error.additional_unsuccessful_credentials).to.equal(additional);
    });
  }

  const forbidden: [who: string, path: string, authorization: string | undefined, reason: string][] = [
    [
      'the superuser',
      '/_connector',
      undefined,
      `action [cluster:admin/xpack/connector/list] is unauthorized for user [elastic] with effective roles [superuser], ${CONNECTORS}`,
    ],
    [
      'a user, with the roles that do not exist',
      '/_connector',
      basic('ada'),
      `action [cluster:admin/xpack/connector/list] is unauthorized for user [ada] with effective roles [viewer] (assigned roles [lost] were not found), ${CONNECTORS}`,
    ],
    [
      'a key, with its owner',
      '/a,b/_search',
      key(KEY),
      `action [indices:data/read/search] is unauthorized for API key id [${KEY}] of user [ada] on indices [a,b], this action is granted by the index privileges [read,all]`,
    ],
    [
      'a key that does not exist',
      '/_connector',
      key('gone'),
      `action [cluster:admin/xpack/connector/list] is unauthorized for API key id [gone] of user [elastic], ${CONNECTORS}`,
    ],
    [
      'a path without an operation',
      '/_nothing/at/all',
      undefined,
      'action [cluster:monitor/main] is unauthorized for user [elastic] with effective roles [superuser], this action is granted by the cluster privileges [monitor,manage,all]',
    ],
  ];
  for (const [who, path, authorization, reason] of forbidden) {
    it(`forbidden is worded for ${who}`, async () => {
      server.faults.add({ preset: 'forbidden' });
      const { status, error } = await ask(path, authorization);
      expect(status).to.equal(403);
      expect(error.reason).to.equal(reason);
    });
  }

  it('is the refusal that the same request gets where privileges are checked', async () => {
    const checking = await startServer({ auth: 'on' });
    checking.load({ ...server.state({ withSecrets: true }) });
    const refused = (await (
      await fetch(`${checking.url}/_connector`, { headers: { authorization: key(KEY) } })
    ).json()) as Refusal;
    await checking.stop();
    server.faults.add({ preset: 'forbidden' });
    expect(await ask('/_connector', key(KEY))).to.deep.equal(refused);
  });
});
