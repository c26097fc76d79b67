import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { basic, Secured } from './secured';

/** What is visible is computed once, and again when anything changes on which it depends. */
describe('what is visible, after a change', () => {
  let server: Secured;
  let ada: string;
  const role = (query: object, field_security?: object) => ({
    indices: [{ names: ['docs'], privileges: ['read'], query, ...(field_security && { field_security }) }],
  });

  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    for (const id of [1, 2, 3]) {
      await server.elastic('PUT', `/docs/_doc/${id}`, { team: id === 3 ? 'b' : 'a', n: id, at: `2026-01-0${id}` });
    }
    ada = await server.user('ada', role({ term: { 'team.keyword': 'a' } }));
    expect(await seen()).to.deep.equal(['1', '2']);
  });

  async function seen(who = ada, target = '/docs/_search'): Promise<string[]> {
    const { body } = await server.as(who, 'POST', target, { sort: ['n'] });
    return ((body.hits as JsonObject).hits as { _id: string }[]).map(({ _id }) => _id);
  }

  it('of a document', async () => {
    await server.elastic('PUT', '/docs/_doc/3', { team: 'a', n: 3 });
    expect(await seen()).to.deep.equal(['1', '2', '3']);
    await server.elastic('PUT', '/docs/_doc/1', { team: 'b', n: 1 });
    expect(await seen()).to.deep.equal(['2', '3']);
    await server.elastic('DELETE', '/docs/_doc/2');
    expect(await seen()).to.deep.equal(['3']);
    await server.elastic('POST', '/_bulk', '{"create":{"_index":"docs","_id":"4"}}\n{"team":"a","n":4}\n');
    expect(await seen()).to.deep.equal(['3', '4']);
  });

  it('of the role', async () => {
    await server.elastic('PUT', '/_security/role/ada', role({ term: { 'team.keyword': 'b' } }));
    expect(await seen()).to.deep.equal(['3']);
    await server.elastic('PUT', '/_security/role/ada', role({ match_all: {} }, { grant: ['n'] }));
    expect(await seen()).to.deep.equal(['1', '2', '3']);
    const { body } = await server.as(ada, 'GET', '/docs/_search?q=team:a');
    expect(body).to.have.nested.property('hits.total.value', 0);
  });

  it('of the user whom a template is about', async () => {
    const template = { template: { source: { term: { 'team.keyword': '{{_user.metadata.team}}' } } } };
    await server.elastic('PUT', '/_security/role/ada', role(template));
    const move = (team: string) => server.elastic('PUT', '/_security/user/ada', { roles: ['ada'], metadata: { team } });
    await move('b');
    expect(await seen()).to.deep.equal(['3']);
    await move('a');
    expect(await seen()).to.deep.equal(['1', '2']);
    await server.elastic('PUT', '/_security/user/bob', {
      password: 'bob-password',
      roles: ['ada'],
      metadata: { team: 'b' },
    });
    expect(await seen(basic('bob', 'bob-password'))).to.deep.equal(['3']);
    expect(await seen()).to.deep.equal(['1', '2']);
  });

  it('of the mapping', async () => {
    await server.elastic('PUT', '/docs/_mapping', { dynamic: false });
    await server.elastic('PUT', '/docs/_doc/4', { kind: 'x', n: 4 });
    await server.elastic('PUT', '/_security/role/ada', role({ term: { kind: 'x' } }));
    expect(await seen()).to.deep.equal([]);
    await server.elastic('PUT', '/docs/_mapping', { runtime: { kind: { type: 'keyword' } } });
    expect(await seen()).to.deep.equal(['4']);
  });

  it('of the time', async () => {
    await server.elastic('PUT', '/_security/role/ada', role({ range: { at: { lt: 'now-1d' } } }));
    await server.elastic('PUT', '/_mock/clock', { now: '2026-01-03T00:00:00Z', rate: 0 });
    expect(await seen()).to.deep.equal(['1']);
    await server.elastic('PUT', '/_mock/clock', { now: '2026-01-04T00:00:00Z', rate: 0 });
    expect(await seen()).to.deep.equal(['1', '2']);
  });

  it('of a document that searches do not see yet', async () => {
    await server.elastic('PUT', '/docs/_settings', { 'index.refresh_interval': '-1' });
    await server.elastic('PUT', '/docs/_doc/3', { team: 'a', n: 3 });
    expect(await seen()).to.deep.equal(['1', '2']);
    await server.elastic('POST', '/docs/_refresh');
    expect(await seen()).to.deep.equal(['1', '2', '3']);
  });

  it('by a reset', async () => {
    await server.elastic('PUT', '/_mock/snapshots/before');
    await server.elastic('PUT', '/docs/_doc/3', { team: 'a', n: 3 });
    expect(await seen()).to.deep.equal(['1', '2', '3']);
    await server.elastic('POST', '/_mock/snapshots/before/restore');
    expect(await seen()).to.deep.equal(['1', '2']);
  });
});
