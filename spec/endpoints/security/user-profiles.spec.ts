import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { reasonOf, Secured } from '../../security/secured';

describe('user profiles', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(async () => {
    server.reset();
    await server.elastic('PUT', '/_security/role/reader', { indices: [{ names: ['a*'], privileges: ['read'] }] });
    for (const [name, full_name] of [
      ['ada', 'Ada Lovelace'],
      ['bob', 'Robert Tables'],
    ] as const) {
      const roles = name === 'ada' ? ['reader'] : [];
      await server.elastic('PUT', `/_security/user/${name}`, { password: `${name}-password`, roles, full_name });
    }
  });
  after(() => server.stop());

  const activate = async (username: string, password = `${username}-password`) =>
    server.elastic('POST', '/_security/profile/_activate', { grant_type: 'password', username, password });
  const uidOf = async (username: string) => String((await activate(username)).body.uid);
  const get = async (target: string) => (await server.elastic('GET', `/_security/profile/${target}`)).body;

  it('are activated for a password, again and again', async () => {
    const first = (await activate('ada')).body;
    expect(first).to.deep.include({
      enabled: true,
      user: {
        username: 'ada',
        roles: ['reader'],
        realm_name: 'default_native',
        full_name: 'Ada Lovelace',
        active: true,
      },
      labels: {},
      data: {},
      _doc: { _primary_term: 1, _seq_no: 0 },
    });
    expect((await activate('ada')).body.uid).to.equal(first.uid);
    expect((await activate('ada', 'wrong')).status).to.equal(401);
    expect((await get(`${first.uid},none`)).errors).to.deep.equal({
      count: 1,
      details: { none: { type: 'resource_not_found_exception', reason: 'profile document not found' } },
    });
  });

  it('are named where users and their keys are shown, if asked for', async () => {
    const profile_uid = await uidOf('ada');
    await server.elastic('PUT', '/_security/role/reader', { cluster: ['manage_own_api_key'] });
    const login = { grant_type: 'password', username: 'ada', password: 'ada-password' };
    await server.elastic('POST', '/_security/api_key/grant', { ...login, api_key: { name: 'k' } });
    const shown: [target: string, path: string][] = [
      ['/_security/user/ada', 'ada.profile_uid'],
      ['/_security/_query/user', 'users[0].profile_uid'],
      ['/_security/api_key', 'api_keys[0].profile_uid'],
      ['/_security/_query/api_key', 'api_keys[0].profile_uid'],
    ];
    for (const [target, path] of shown) {
      const { body } = await server.elastic('GET', `${target}?with_profile_uid`);
      expect(body, target).to.have.nested.property(path, profile_uid);
      expect((await server.elastic('GET', target)).body, target).not.to.have.nested.property(path);
    }
  });

  it('keep labels and data, which are merged', async () => {
    const uid = await uidOf('ada');
    const update = (body: object, query = '') => server.elastic('PUT', `/_security/profile/${uid}/_data${query}`, body);
    expect(
      (await update({ labels: { app: { a: 1 } }, data: { app: { b: 1 }, other: {} } })).body.acknowledged,
    ).to.equal(true);
    await update({ labels: { app: { c: 2 } } });
    const [profile] = (await get(`${uid}?data=app`)).profiles as JsonObject[];
    expect(profile).to.deep.include({ labels: { app: { a: 1, c: 2 } }, data: { app: { b: 1 } } });
    expect((await get(uid)).profiles)
      .to.have.nested.property('[0].data')
      .that.deep.equals({});
    expect((await update({}, '?if_seq_no=0&if_primary_term=1')).status).to.equal(409);
    const missing = await server.elastic('PUT', '/_security/profile/none/_data', {});
    expect(missing.status).to.equal(404);
  });

  it('are found by the beginning of names, unless they are disabled', async () => {
    const [ada, bob] = [await uidOf('ada'), await uidOf('bob')];
    const suggest = async (body: object) => {
      const answer = await server.elastic('POST', '/_security/profile/_suggest', body);
      return (answer.body.profiles as JsonObject[]).map(({ uid }) => uid);
    };
    expect(await suggest({ name: 'love' })).to.deep.equal([ada]);
    expect(await suggest({ name: 'rob tab' })).to.deep.equal([bob]);
    expect(await suggest({ hint: { uids: [ada] } })).to.deep.equal([ada, bob]);
    await server.elastic('PUT', `/_security/profile/${ada}/_disable`);
    expect(await suggest({ name: 'ada' })).to.deep.equal([]);
    await server.elastic('POST', `/_security/profile/${ada}/_enable`);
    expect(await suggest({ name: 'ada', size: 1 })).to.deep.equal([ada]);
  });

  it('say who has privileges', async () => {
    const uids = [await uidOf('ada'), await uidOf('bob'), 'none'];
    const privileges = { index: [{ names: ['a1'], privileges: ['read'] }] };
    const { body } = await server.elastic('POST', '/_security/profile/_has_privileges', { uids, privileges });
    expect(body.has_privilege_uids).to.deep.equal([uids[0]]);
    expect(body.errors).to.nested.include({ count: 1, 'details.none.reason': 'profile document not found' });
  });
});

describe('keys of other clusters, settings and statistics', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(() => server.reset());
  after(() => server.stop());

  const create = (body: object) => server.elastic('POST', '/_security/cross_cluster/api_key', { name: 'k', ...body });

  it('makes a key that this cluster does not accept', async () => {
    const { body } = await create({
      access: { search: [{ names: ['logs*'] }], replication: [{ names: ['archive'] }] },
    });
    const shown = await server.elastic('GET', `/_security/api_key?id=${body.id}`);
    expect(shown.body).to.nested.include({
      'api_keys[0].type': 'cross_cluster',
      'api_keys[0].role_descriptors.cross_cluster.cluster[1]': 'cross_cluster_replication',
      'api_keys[0].role_descriptors.cross_cluster.indices[0].privileges[1]': 'read_cross_cluster',
    });
    const refused = await server.as(`ApiKey ${body.encoded}`, 'GET', '/');
    expect(refused.status).to.equal(401);
    expect(reasonOf(refused)).to.equal(
      `authentication expected API key type of [rest], but API key [${body.id}] has type [cross_cluster]`,
    );
    expect((refused.body.error as JsonObject).header).to.deep.equal({
      'WWW-Authenticate': 'Basic realm="security", charset="UTF-8"',
    });
    const update = (change: object) => server.elastic('PUT', `/_security/cross_cluster/api_key/${body.id}`, change);
    expect((await update({ metadata: { a: 1 } })).body).to.deep.equal({ updated: true });
    expect((await update({ metadata: { a: 1 } })).body).to.deep.equal({ updated: false });
    const rest = await server.elastic('POST', '/_security/api_key', { name: 'k' });
    const other = await server.elastic('PUT', `/_security/cross_cluster/api_key/${rest.body.id}`, { metadata: {} });
    expect(other.status).to.equal(400);
  });

  it('refuses access to nothing, and to parts of what is replicated', async () => {
    const refused: [access: object, reason: string][] = [
      [{}, 'must specify non-empty access for either [search] or [replication]'],
      [
        { replication: [{ names: ['a'], query: '{}' }] },
        'replication does not support document or field level security',
      ],
    ];
    for (const [access, reason] of refused) expect(reasonOf(await create({ access }))).to.equal(reason);
  });

  it('keeps settings, and counts no cache', async () => {
    const put = (body: object) => server.elastic('PUT', '/_security/settings', body);
    await put({ security: { 'index.number_of_replicas': 2, 'index.auto_expand_replicas': null } });
    const { body } = await server.elastic('GET', '/_security/settings');
    expect(body).to.deep.include({ security: { index: { auto_expand_replicas: '0-1', number_of_replicas: '2' } } });
    expect(reasonOf(await put({ security: { 'index.codec': 'x' } }))).to.contain(
      'illegal settings for index [security]: [index.codec], these settings may not be configured.',
    );
    const stats = await server.elastic('GET', '/_security/stats');
    expect(Object.keys(stats.body.nodes as object)).to.have.length(1);
  });
});
