import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
const ADMIN = basic('elastic', 'changeme');
const READ = { indices: [{ names: ['a'], privileges: ['read'] }] };

describe('the diagnosis of a missing privilege', () => {
  let server: RunningServer;
  const send = (method: string, path: string, body?: unknown, authorization = ADMIN): Promise<Response> =>
    fetch(server.url + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const user = async (name: string, roles: readonly string[]): Promise<string> => {
    await send('PUT', `/_security/user/${name}`, { password: 'secret-1', roles });
    return basic(name, 'secret-1');
  };
  const key = async (owner: string, role_descriptors?: unknown): Promise<string> => {
    const made = await send('POST', '/_security/api_key', { name: 'k', role_descriptors }, owner);
    return `ApiKey ${((await made.json()) as { encoded: string }).encoded}`;
  };

  before(async () => {
    server = await startServer({ auth: 'on', password: 'changeme' });
    await send('PUT', '/_security/role/reader', READ);
    await send('PUT', '/_security/role/keys', { ...READ, cluster: ['manage_own_api_key'] });
    await send('PUT', '/a/_doc/1', {});
    await send('PUT', '/b/_doc/1', {});
  });
  after(() => server.stop());

  const cases: [who: string, as: () => Promise<string>, method: string, path: string, advice: string][] = [
    [
      'a user whose roles lack it',
      () => user('ada', ['reader', 'lost']),
      'GET',
      '/_connector',
      'None of the roles [reader] grants it: give one of them the cluster privilege [monitor_connector], or the user a role that has it.',
    ],
    [
      'a user without roles',
      () => user('bob', []),
      'GET',
      '/a/_search',
      'The user has no role that exists: give them one with the index privilege [read] on [a].',
    ],
    [
      'a key whose role descriptors lack it',
      () => key(ADMIN, { r: { cluster: ['monitor_connector'] } }),
      'PUT',
      '/_connector/c',
      "The key's role descriptors [r] do not grant it: create or update the key with the cluster privilege [manage_connector].",
    ],
    [
      'a key that is limited by its owner',
      async () => key(await user('eve', ['keys']), { r: { indices: [{ names: ['*'], privileges: ['all'] }] } }),
      'GET',
      '/b/_search',
      "The key's role descriptors grant it, but not the roles that its owner [eve] had when the key was created: they need the index privilege [read] on [b], too.",
    ],
    [
      'a key with the privileges of its owner',
      async () => key(await user('eve', ['keys'])),
      'GET',
      '/_connector',
      'The key has the privileges of the roles that its owner [eve] had when the key was created, which do not grant it: they need the cluster privilege [monitor_connector].',
    ],
  ];
  for (const [who, as, method, path, advice] of cases) {
    it(`says what would help ${who}`, async () => {
      const answer = await send(method, path, method === 'GET' ? undefined : {}, await as());
      const { error } = (await answer.json()) as { error: { reason: string } };
      expect(answer.status).to.equal(403);
      expect(JSON.stringify(error)).not.to.include('granting');
      expect(answer.headers.get('x-mock-diagnosis')).to.equal(
        `[refused by elasticsearch] security_exception: ${error.reason}. ${advice}`,
      );
    });
  }
});
