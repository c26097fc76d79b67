import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { reasonOf, Secured } from '../../security/secured';

/** Keys of several owners, and what each caller may do with them. */
describe('keys and their owners', () => {
  let server: Secured;
  let ada: string;
  let bob: string;
  let manager: string;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    ada = await server.user('ada', { cluster: ['manage_own_api_key', 'monitor'] });
    bob = await server.user('bob', { cluster: ['manage_own_api_key'] });
    manager = await server.user('manager', { cluster: ['manage_api_key'] });
  });

  const create = async (who: string, body: object = {}) =>
    (await server.as(who, 'POST', '/_security/api_key', { name: 'k', ...body })).body as {
      id: string;
      encoded: string;
    };
  const idsOf = ({ body }: { body: JsonObject }) => (body.api_keys as JsonObject[]).map(({ id }) => id);

  it('shows to those who may only manage their own keys no others', async () => {
    const [own, other] = [await create(ada), await create(bob)];
    expect(idsOf(await server.as(ada, 'GET', '/_security/api_key?owner=true'))).to.deep.equal([own.id]);
    expect(idsOf(await server.as(ada, 'POST', '/_security/_query/api_key'))).to.deep.equal([own.id]);
    const all = await server.as(ada, 'GET', '/_security/api_key');
    expect(all.status).to.equal(403);
    expect(reasonOf(all)).to.equal(
      'action [cluster:admin/xpack/security/api_key/get] is unauthorized for user [ada] with effective roles [ada], ' +
        'this action is granted by the cluster privileges [read_security,manage_api_key,manage_security,all]',
    );
    expect((await server.as(ada, 'GET', `/_security/api_key?id=${other.id}`)).status).to.equal(403);
    expect(
      idsOf(await server.as(ada, 'GET', '/_security/api_key?username=ada&realm_name=default_native')),
    ).to.deep.equal([own.id]);
    expect(idsOf(await server.as(manager, 'GET', '/_security/api_key'))).to.have.members([own.id, other.id]);
  });

  it('lets a key look at itself, whatever it may do', async () => {
    const key = await create(ada, { role_descriptors: { r: { cluster: ['monitor'] } } });
    const other = await create(ada);
    const asKey = (target: string) => server.as(`ApiKey ${key.encoded}`, 'GET', target);
    expect(idsOf(await asKey(`/_security/api_key?id=${key.id}`))).to.deep.equal([key.id]);
    expect((await asKey(`/_security/api_key?id=${other.id}`)).status).to.equal(403);
    expect((await asKey('/_security/api_key?owner=true')).status).to.equal(403);
  });

  it('invalidates own keys only', async () => {
    const [own, other] = [await create(ada), await create(bob)];
    const invalidate = (body: object) => server.as(ada, 'DELETE', '/_security/api_key', body);
    expect((await invalidate({ ids: [other.id] })).status).to.equal(403);
    expect((await invalidate({ owner: true })).body.invalidated_api_keys).to.deep.equal([own.id]);
    const both = await server.as(manager, 'DELETE', '/_security/api_key', { username: 'bob' });
    expect(both.body.invalidated_api_keys).to.deep.equal([other.id]);
  });

  it('updates only what belongs to the caller, whoever that is', async () => {
    const key = await create(ada);
    const refused = await server.elastic('PUT', `/_security/api_key/${key.id}`, {});
    expect(refused.status).to.equal(404);
    expect(reasonOf(refused)).to.equal(`no API key owned by requesting user found for ID [${key.id}]`);
    const { body } = await server.as(ada, 'PUT', `/_security/api_key/${key.id}`, { expiration: '1d' });
    expect(body).to.deep.equal({ updated: true });
    const asKey = await server.as(`ApiKey ${key.encoded}`, 'PUT', `/_security/api_key/${key.id}`, {});
    expect(reasonOf(asKey)).to.equal(
      'authentication via API key not supported: only the owner user can update an API key',
    );
  });

  it('updates several keys, each on its own', async () => {
    const [one, two, other, old] = [await create(ada), await create(ada), await create(bob), await create(ada)];
    await server.as(ada, 'PUT', `/_security/api_key/${two.id}`, { metadata: { a: 1 } });
    await server.as(ada, 'DELETE', '/_security/api_key', { ids: [old.id], owner: true });
    const ids = [one.id, two.id, other.id, old.id];
    const { body } = await server.as(ada, 'POST', '/_security/api_key/_bulk_update', { ids, metadata: { a: 1 } });
    expect(body).to.deep.equal({
      updated: [one.id],
      noops: [two.id],
      errors: {
        count: 2,
        details: {
          [other.id]: {
            type: 'resource_not_found_exception',
            reason: `no API key owned by requesting user found for ID [${other.id}]`,
          },
          [old.id]: {
            type: 'illegal_argument_exception',
            reason: `cannot update invalidated API key [${old.id}]`,
          },
        },
      },
    });
    const none = await server.as(ada, 'POST', '/_security/api_key/_bulk_update', { ids: [] });
    expect(reasonOf(none)).to.equal('Validation Failed: 1: Field [ids] cannot be empty;');
  });

  it('shows a key what its owner could do only with the privilege for all keys', async () => {
    const keyWith = async (...cluster: string[]) => {
      const given = { name: 'k', role_descriptors: { r: { cluster } } };
      return (await server.elastic('POST', '/_security/api_key', given)).body;
    };
    const statuses = async (key: JsonObject) => {
      const get = (target: string) => server.as(`ApiKey ${key.encoded}`, 'GET', target);
      const one = `/_security/api_key?id=${key.id}`;
      return [
        (await get(one)).status,
        (await get(`${one}&with_limited_by=true`)).status,
        (await get('/_security/_query/api_key')).status,
        (await get('/_security/_query/api_key?with_limited_by=true')).status,
      ];
    };
    expect(await statuses(await keyWith('monitor_connector'))).to.deep.equal([200, 403, 403, 403]);
    expect(await statuses(await keyWith('manage_own_api_key'))).to.deep.equal([200, 403, 200, 403]);
    expect(await statuses(await keyWith('manage_api_key'))).to.deep.equal([200, 200, 200, 200]);
    const own = await create(ada);
    const asOwner = await server.as(ada, 'GET', `/_security/api_key?owner=true&id=${own.id}&with_limited_by=true`);
    expect(asOwner.status).to.equal(200);
  });

  it('limits an updated key to what its owner may do by then', async () => {
    const key = await create(ada);
    await server.elastic('PUT', '/_security/role/ada', { cluster: ['manage_own_api_key'] });
    const asKey = () => server.as(`ApiKey ${key.encoded}`, 'GET', '/');
    expect((await asKey()).status).to.equal(200);
    expect((await server.as(ada, 'PUT', `/_security/api_key/${key.id}`, {})).body.updated).to.equal(true);
    expect((await asKey()).status).to.equal(403);
  });

  it('derives from keys only keys that may do nothing', async () => {
    const key = await create(ada);
    const derive = (role_descriptors: object) =>
      server.as(`ApiKey ${key.encoded}`, 'POST', '/_security/api_key', { name: 'derived', role_descriptors });
    const refused = await derive({ r: { cluster: ['monitor'] } });
    expect(reasonOf(refused)).to.contain('creating derived api keys requires an explicit role descriptor');
    expect((await derive({})).status).to.equal(400);
    expect((await derive({ r: {} })).status).to.equal(200);
  });

  const descriptors: [role: unknown, reason: string][] = [
    [{ restriction: { workflows: ['search_application_query'] } }, '[restriction] of roles'],
    [{ remote_cluster: [{ privileges: ['monitor_stats'] }] }, '[remote_cluster] of a role'],
  ];
  for (const [role, reason] of descriptors) {
    it(`does not emulate the role descriptor ${JSON.stringify(role)}`, async () => {
      const answer = await server.as(ada, 'POST', '/_security/api_key', { name: 'k', role_descriptors: { r: role } });
      expect(answer.status).to.equal(501);
      expect(reasonOf(answer)).to.contain(reason);
    });
  }

  it('refuses metadata that is reserved, and parameters that contradict each other', async () => {
    const created = await server.as(ada, 'POST', '/_security/api_key', { name: 'k', metadata: { _a: 1 } });
    expect(reasonOf(created)).to.equal('Validation Failed: 1: API key metadata keys may not start with [_];');
    const got = await server.as(ada, 'GET', '/_security/api_key?id=a&name=b&username=c&owner=true');
    expect(reasonOf(got)).to.equal(
      'Validation Failed: 1: username or realm name must not be specified when the api key id or api key name is ' +
        'specified;2: neither username nor realm-name may be specified when retrieving owned API keys;' +
        '3: only one of [api key id, api key name] can be specified;',
    );
  });
});

describe('granted keys', () => {
  let server: Secured;
  let granter: string;
  before(async () => {
    server = await Secured.start();
    granter = await server.user('granter', { cluster: ['grant_api_key'] });
    await server.user('ada', { cluster: ['monitor'] });
  });
  after(() => server.stop());

  const grant = (body: object) => server.as(granter, 'POST', '/_security/api_key/grant', body);
  const ADA = { grant_type: 'password', username: 'ada', password: 'ada-password' };

  it('belong to whom the password is of, and may do no more', async () => {
    const { status, body } = await grant({ ...ADA, api_key: { name: 'granted', expiration: '1d' } });
    expect(status).to.equal(200);
    expect(body).to.include.keys('id', 'name', 'expiration', 'api_key', 'encoded');
    const asKey = (target: string) => server.as(`ApiKey ${body.encoded}`, 'GET', target);
    expect((await asKey('/_security/_authenticate')).body).to.include({ username: 'ada' });
    expect((await asKey('/')).status).to.equal(200);
    expect((await asKey('/_security/role')).status).to.equal(403);
  });

  it('belong to the user in run_as, as whom the one with the password may act', async () => {
    await server.user('runner', { run_as: ['ada', 'gone'] });
    await server.elastic('PUT', '/_security/user/off', { password: 'off-password', roles: [], enabled: false });
    const asRunner = (run_as: string) =>
      grant({
        grant_type: 'password',
        username: 'runner',
        password: 'runner-password',
        run_as,
        api_key: { name: 'x' },
      });
    const { body } = await asRunner('ada');
    const asKey = (target: string) => server.as(`ApiKey ${body.encoded}`, 'GET', target);
    expect((await asKey('/_security/_authenticate')).body).to.include({ username: 'ada' });
    expect((await asKey('/')).status).to.equal(200);
    for (const other of ['granter', 'gone']) {
      const refused = await asRunner(other);
      expect(refused.status).to.equal(403);
      expect(reasonOf(refused)).to.equal(
        'action [cluster:admin/xpack/security/user/authenticate] is unauthorized for user [runner] with effective roles ' +
          `[runner], because user [runner] is unauthorized to run as [${other}]`,
      );
    }
    expect(reasonOf(await asRunner('off'))).to.equal('Failed to authenticate api key grant');
    const token = (await server.elastic('POST', '/_security/service/elastic/kibana/credential/token')).body.token;
    const access_token = (token as JsonObject).value;
    const byService = await grant({ grant_type: 'access_token', access_token, run_as: 'ada', api_key: { name: 'x' } });
    expect([byService.status, reasonOf(byService)]).to.deep.equal([
      400,
      'the provided grant credentials do not support run-as',
    ]);
  });

  it('are refused with 403 if the password is wrong', async () => {
    const { status, body } = await grant({ ...ADA, password: 'wrong', api_key: { name: 'x' } });
    expect(status).to.equal(403);
    expect(body.error).to.nested.include({
      reason: 'Failed to authenticate api key grant',
      'caused_by.reason': 'unable to authenticate user [ada] for action [cluster:admin/xpack/security/api_key/grant]',
    });
  });

  const invalid: [body: object, status: number, reason: string][] = [
    [{ api_key: { name: 'x' } }, 400, '1: [grant_type] is required;'],
    [{ grant_type: 'x', api_key: { name: 'x' } }, 400, '1: grant_type [x] is not supported;'],
    [
      { grant_type: 'password', username: 'ada', api_key: { name: 'x' } },
      400,
      '1: [password] is required for grant_type [password];',
    ],
    [ADA, 400, '1: api key name is required;'],
    [{ ...ADA, api_key: { name: 'x', secret: 1 } }, 400, '[grant_api_key_request] failed to parse field [api_key]'],
  ];
  for (const [body, status, reason] of invalid) {
    it(`are refused for ${JSON.stringify(body)}`, async () => {
      const answer = await grant(body);
      expect(answer.status).to.equal(status);
      expect(reasonOf(answer)).to.contain(reason);
    });
  }
});
