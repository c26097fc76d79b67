import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { reasonOf, Secured } from '../../security/secured';

/** Privileges on other clusters, of which there are none here: they are checked, kept and shown. */
describe('privileges on remote clusters', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(() => server.reset());
  after(() => server.stop());

  const REMOTE = {
    remote_indices: [{ names: ['logs*'], privileges: ['read'], clusters: ['*'] }],
    remote_cluster: [{ privileges: ['monitor_enrich'], clusters: ['my_remote*', 'my_remote2*'] }],
  };
  const SHOWN = {
    remote_indices: [{ names: ['logs*'], privileges: ['read'], allow_restricted_indices: false, clusters: ['*'] }],
    remote_cluster: REMOTE.remote_cluster,
  };

  it('are shown with the role, its holder and keys', async () => {
    const joe = await server.user('joe', REMOTE);
    const { body } = await server.elastic('GET', '/_security/role/joe');
    expect(body.joe).to.deep.include(SHOWN);
    const query = { query: { term: { name: 'joe' } } };
    const found = await server.elastic('POST', '/_security/_query/role', query);
    expect((found.body.roles as JsonObject[])[0]).to.deep.include(SHOWN);
    expect((await server.as(joe, 'GET', '/_security/user/_privileges')).body).to.deep.include(SHOWN);
    const key = await server.elastic('POST', '/_security/api_key', { name: 'k', role_descriptors: { r: REMOTE } });
    const shown = await server.elastic('GET', `/_security/api_key?id=${key.body.id}`);
    expect(shown.body).to.have.nested.property('api_keys[0].role_descriptors.r').that.deep.includes(SHOWN);
  });

  it('grant nothing here', async () => {
    const joe = await server.user('joe', REMOTE);
    await server.elastic('PUT', '/logs-1');
    expect((await server.as(joe, 'GET', '/logs-1/_search')).status).to.equal(403);
  });

  const refused: [role: object, status: number, reason: string][] = [
    [
      { remote_indices: [{ names: ['a'], privileges: ['read'] }] },
      400,
      'failed to parse remote indices privileges for role [joe]. missing required [clusters] field',
    ],
    [
      { remote_indices: {} },
      400,
      'failed to parse remote indices privileges for role [joe]. expected field [remote_indices] value to be an array',
    ],
    [{ remote_indices: [{ names: ['a'], privileges: ['x'], clusters: ['c'] }] }, 400, 'unknown index privilege [x]'],
    [{ indices: [{ names: ['a'], privileges: ['read'], clusters: ['c'] }] }, 400, 'unexpected field [clusters]'],
    [{ remote_cluster: [{ privileges: ['all'], clusters: ['c'] }] }, 501, 'an invalid [remote_cluster] of a role'],
    [{ remote_cluster: 1 }, 501, 'an invalid [remote_cluster] of a role'],
  ];
  for (const [role, status, reason] of refused) {
    it(`are refused in ${JSON.stringify(role)}`, async () => {
      const answer = await server.elastic('PUT', '/_security/role/joe', role);
      expect(answer.status).to.equal(status);
      expect(reasonOf(answer)).to.contain(reason);
    });
  }
});
