import { expect } from 'chai';
import { reasonOf, Secured } from '../../security/secured';

describe('several roles at once, and caches', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(() => server.reset());
  after(() => server.stop());

  it('puts each role that is valid', async () => {
    const roles = { a: { cluster: ['monitor'] }, b: { cluster: ['moniter'] }, superuser: {} };
    const first = await server.elastic('POST', '/_security/role', { roles });
    expect(first.body).to.deep.include({ created: ['a'] });
    expect(first.body.errors).to.nested.include({
      count: 2,
      'details.superuser.reason': 'role [superuser] is reserved and cannot be modified.',
    });
    expect(JSON.stringify(first.body.errors)).to.contain('unknown cluster privilege [moniter]');
    const second = await server.elastic('POST', '/_security/role', {
      roles: { a: { cluster: ['monitor'] }, c: { cluster: ['manage'] } },
    });
    expect(second.body).to.deep.equal({ noop: ['a'], created: ['c'] });
    const third = await server.elastic('POST', '/_security/role', { roles: { c: { cluster: ['all'] } } });
    expect(third.body).to.deep.equal({ updated: ['c'] });
    expect((await server.elastic('GET', '/_security/role/a,c')).body).to.have.all.keys('a', 'c');
  });

  it('deletes each role that there is', async () => {
    await server.elastic('PUT', '/_security/role/a', {});
    const { body } = await server.elastic('DELETE', '/_security/role', { names: ['a', 'b', 'viewer'] });
    expect(body).to.deep.equal({
      deleted: ['a'],
      not_found: ['b'],
      errors: {
        count: 1,
        details: {
          viewer: { type: 'illegal_argument_exception', reason: 'role [viewer] is reserved and cannot be deleted' },
        },
      },
    });
  });

  it('shows that [superuser] is not a role that can be disabled', async () => {
    const { body } = await server.elastic('GET', '/_security/role/superuser,viewer');
    expect(body).to.have.nested.property('superuser.transient_metadata').that.deep.equals({});
    expect(body).to.have.nested.property('viewer.transient_metadata').that.deep.equals({ enabled: true });
  });

  it('lists built-in roles with the others, and does not delete them', async () => {
    expect((await server.elastic('GET', '/_security/role')).body).to.include.keys('superuser', 'viewer');
    const deleted = await server.elastic('DELETE', '/_security/role/superuser');
    expect(reasonOf(deleted)).to.equal('role [superuser] is reserved and cannot be deleted');
  });

  for (const target of [
    '/_security/api_key/*/_clear_cache',
    '/_security/privilege/app/_clear_cache',
    '/_security/role/a,b/_clear_cache',
    '/_security/realm/default_native/_clear_cache?usernames=ada',
    '/_security/service/elastic/kibana/credential/token/t/_clear_cache',
  ]) {
    it(`answers for the only node: ${target}`, async () => {
      const { status, body } = await server.elastic('POST', target);
      expect(status).to.equal(200);
      expect(body._nodes).to.deep.equal({ total: 1, successful: 1, failed: 0 });
      expect(Object.values(body.nodes as object)).to.have.length(1);
    });
  }

  it('fails on the node for a realm that does not exist', async () => {
    const { status, body } = await server.elastic('POST', '/_security/realm/ldap1/_clear_cache');
    expect(status).to.equal(200);
    expect(body._nodes).to.nested.include({
      failed: 1,
      'failures[0].caused_by.reason': 'could not find active realm [ldap1]',
    });
  });
});
