import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { basic, Secured } from './secured';

/** Parts of roles that are about the same names of indices count as one. */
describe('parts of roles about the same indices', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    const lines = ['{"index":{}}', '{"team":"a","secret":1}', '{"index":{}}', '{"team":"b","secret":2}', ''];
    await server.elastic('POST', '/docs/_bulk?refresh=true', lines.join('\n'));
  });

  const OWN = { names: ['docs', 'more'], privileges: ['read'], query: { term: { team: 'a' } } };
  const countFor = async (who: string): Promise<unknown> => (await server.as(who, 'GET', '/docs/_count')).body.count;

  it('grant together what one of them grants', async () => {
    const ada = await server.user('ada', {
      indices: [OWN, { names: ['more', 'docs'], privileges: ['view_index_metadata'], query: { term: { team: 'b' } } }],
    });
    expect(await countFor(ada)).to.equal(2);
    expect((await server.as(ada, 'GET', '/docs/_mapping')).status).to.equal(200);
  });

  it('show all documents and fields as soon as one of them hides none, whatever it grants', async () => {
    const hiding = { ...OWN, field_security: { grant: ['team'] } };
    const open = { names: ['docs', 'more'], privileges: ['view_index_metadata'] };
    const ada = await server.user('ada', { indices: [hiding] });
    expect(await countFor(ada)).to.equal(1);
    await server.elastic('PUT', '/_security/role/ada', { indices: [hiding, open] });
    expect(await countFor(ada)).to.equal(2);
    const { body } = await server.as(ada, 'GET', '/docs/_search?q=secret:2');
    expect((body.hits as JsonObject).total).to.deep.equal({ value: 1, relation: 'eq' });
  });

  it('do so in several roles, and in the role descriptors of a key', async () => {
    const open = { indices: [{ names: ['docs', 'more'], privileges: ['view_index_metadata'] }] };
    const ada = await server.user('ada', { cluster: ['manage_own_api_key'], indices: [OWN] });
    await server.elastic('PUT', '/_security/role/open', open);
    const given = { name: 'k', role_descriptors: { own: { indices: [OWN] }, open } };
    const { encoded } = (await server.elastic('POST', '/_security/api_key', given)).body;
    expect(await countFor(`ApiKey ${encoded}`)).to.equal(2);
    expect(await countFor(ada)).to.equal(1);
    await server.elastic('PUT', '/_security/user/ada', { roles: ['ada', 'open'] });
    expect(await countFor(ada)).to.equal(2);
  });

  it('remain what they are if one names more indices, or is for restricted ones, or a role only denies', async () => {
    for (const other of [
      { names: ['docs'], privileges: ['view_index_metadata'] },
      { names: ['docs', 'more'], privileges: ['view_index_metadata'], allow_restricted_indices: true },
    ]) {
      expect(await countFor(await server.user('ada', { indices: [OWN, other] })), JSON.stringify(other)).to.equal(1);
    }
    await server.user('ada', { indices: [OWN] });
    await server.elastic('PUT', '/_security/role/denial', {
      indices: [{ names: ['docs', 'more'], privileges: ['none'] }],
    });
    await server.elastic('PUT', '/_security/user/ada', { roles: ['ada', 'denial'] });
    expect(await countFor(basic('ada', 'ada-password'))).to.equal(1);
  });

  it('are shown as one', async () => {
    const app = (privilege: string, resource: string) => ({
      application: 'shop',
      privileges: [privilege],
      resources: [resource],
    });
    const ada = await server.user('ada', {
      indices: [
        { ...OWN, field_security: { grant: ['*'], except: ['secret'] } },
        { names: ['docs'], privileges: ['all'] },
      ],
      applications: [app('user', '*'), app('read', 'object/1')],
    });
    await server.elastic('PUT', '/_security/role/other', {
      indices: [
        {
          names: ['docs', 'more'],
          privileges: ['monitor'],
          query: '{"term":{"team":"b"}}',
          field_security: { grant: ['team'] },
        },
        { names: ['docs'], privileges: ['read'], query: '{"match_all":{}}' },
      ],
      applications: [app('admin', '*'), app('read', 'object/2')],
    });
    await server.elastic('PUT', '/_security/user/ada', { roles: ['ada', 'other'] });
    const { body } = await server.as(ada, 'GET', '/_security/user/_privileges');
    expect(body.indices).to.deep.equal([
      {
        names: ['docs', 'more'],
        privileges: ['monitor', 'read'],
        field_security: [{ grant: ['*'], except: ['secret'] }, { grant: ['team'] }],
        query: ['{"term":{"team":"a"}}', '{"term":{"team":"b"}}'],
        allow_restricted_indices: false,
      },
      { names: ['docs'], privileges: ['all', 'read'], allow_restricted_indices: false },
    ]);
    expect(body.applications).to.deep.equal([
      { application: 'shop', privileges: ['admin', 'user'], resources: ['*'] },
      { application: 'shop', privileges: ['read'], resources: ['object/1', 'object/2'] },
    ]);
  });
});
