import { expect } from 'chai';
import { basic, ELASTIC, reasonOf, Secured } from './secured';

describe('run-as', () => {
  let server: Secured;
  let ada: string;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    ada = await server.user('ada', { run_as: ['bob', 'ev*'] });
    await server.user('bob', { cluster: ['monitor'] });
    await server.user('eve', {});
  });

  const as = (authorization: string, user: string, method: string, target: string, body?: object) =>
    server.as(authorization, method, target, body, { 'es-security-runas-user': user });

  it('gives the privileges of the other user in place of the own ones', async () => {
    expect((await server.as(ada, 'GET', '/')).status).to.equal(403);
    expect((await as(ada, 'bob', 'GET', '/')).status).to.equal(200);
    const refused = await as(ada, 'eve', 'GET', '/');
    expect(refused.status).to.equal(403);
    expect(reasonOf(refused)).to.equal(
      'action [cluster:monitor/main] is unauthorized for user [ada] run as [eve] with effective roles [eve], ' +
        'this action is granted by the cluster privileges [monitor,manage,all]',
    );
  });

  it('shows both users', async () => {
    const { body } = await as(ELASTIC, 'bob', 'GET', '/_security/_authenticate');
    expect(body).to.deep.include({
      username: 'bob',
      roles: ['bob'],
      authentication_realm: { name: 'reserved', type: 'reserved' },
      lookup_realm: { name: 'default_native', type: 'native' },
      authentication_type: 'realm',
    });
  });

  it('is refused without the privilege, and for users who do not exist', async () => {
    const NOT_ALLOWED =
      'action [cluster:monitor/main] is unauthorized for user [bob] with effective roles [bob], ' +
      'because user [bob] is unauthorized to run as [ada]';
    const refused = await as(basic('bob', 'bob-password'), 'ada', 'GET', '/');
    expect(refused.status).to.equal(403);
    expect(reasonOf(refused)).to.equal(NOT_ALLOWED);
    const nobody = await as(ELASTIC, 'nobody', 'GET', '/_security/_authenticate');
    expect(nobody.status).to.equal(403);
    expect(reasonOf(nobody)).to.contain('because user [elastic] is unauthorized to run as [nobody]');
  });

  it('needs correct credentials of the sender, and a user who may log in', async () => {
    expect((await as(basic('ada', 'wrong'), 'bob', 'GET', '/')).status).to.equal(401);
    expect((await as(ada, '', 'GET', '/')).status).to.equal(401);
    await server.elastic('PUT', '/_security/user/bob/_disable');
    const disabled = await as(ada, 'bob', 'GET', '/');
    expect(disabled.status).to.equal(401);
    expect(reasonOf(disabled)).to.equal('unable to authenticate user [ada] for REST request [/]');
  });

  it('works with a key that has the privilege', async () => {
    const role_descriptors = { r: { run_as: ['bob'] } };
    const { body } = await server.elastic('POST', '/_security/api_key', { name: 'k', role_descriptors });
    const key = `ApiKey ${body.encoded}`;
    expect((await as(key, 'bob', 'GET', '/')).status).to.equal(200);
    const refused = await as(key, 'eve', 'GET', '/');
    expect(reasonOf(refused)).to.contain(
      `for API key id [${body.id}] of user [elastic], because API key id [${body.id}] of user [elastic] is unauthorized to run as [eve]`,
    );
    const shown = await as(key, 'bob', 'GET', '/_security/_authenticate');
    expect(shown.body).to.deep.include({ username: 'bob', authentication_type: 'api_key' });
    expect(shown.body).not.to.have.property('api_key');
  });

  it('creates keys that belong to the other user', async () => {
    await server.elastic('PUT', '/_security/role/bob', { cluster: ['manage_own_api_key'] });
    const { body } = await as(ada, 'bob', 'POST', '/_security/api_key', { name: 'k' });
    const found = await server.elastic('GET', `/_security/api_key?id=${body.id}`);
    expect(found.body.api_keys).to.have.nested.property('[0].username', 'bob');
  });

  it('reaches the indices of the other user', async () => {
    await server.elastic('PUT', '/secret/_doc/1?refresh', { a: 1 });
    await server.elastic('PUT', '/_security/role/bob', { indices: [{ names: ['secret'], privileges: ['read'] }] });
    expect((await as(ada, 'bob', 'GET', '/secret/_search')).status).to.equal(200);
    const refused = await as(ada, 'eve', 'GET', '/secret/_search');
    expect(reasonOf(refused)).to.contain('for user [ada] run as [eve] with effective roles [eve] on indices [secret]');
    expect((await as(ELASTIC, 'eve', 'GET', '/secret/_search')).status).to.equal(403);
  });
});
