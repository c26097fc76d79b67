import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { reasonOf, Secured } from '../../security/secured';

describe('searches for keys, users and roles', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    await server.user('ada', { cluster: ['manage_own_api_key'], metadata: { team: 'search' } });
    await server.user('bob', { cluster: ['manage_own_api_key'], applications: [] });
    await server.elastic('PUT', '/_security/user/eve', {
      password: 'eve-password',
      roles: ['ada', 'bob'],
      full_name: 'Eve Moneypenny',
      enabled: false,
    });
    for (const [name, metadata] of [
      ['alpha', { env: 'test', level: 1 }],
      ['beta', { env: 'test' }],
      ['gamma', { env: 'production' }],
    ] as const) {
      await server.elastic('POST', '/_security/api_key', { name, metadata });
    }
  });

  const names = (list: unknown, key = 'name') => (list as JsonObject[]).map((one) => one[key]);
  const query = async (kind: string, body: object) => server.elastic('POST', `/_security/_query/${kind}`, body);

  const keys: [query: object, names: string[]][] = [
    [{ match_all: {} }, ['alpha', 'beta', 'gamma']],
    [{ term: { 'metadata.env': 'test' } }, ['alpha', 'beta']],
    [{ prefix: { metadata: 'prod' } }, ['gamma']],
    [{ wildcard: { name: '*a*p*' } }, ['alpha']],
    [{ terms: { name: ['beta', 'gamma'] } }, ['beta', 'gamma']],
    [{ bool: { must_not: [{ exists: { field: 'metadata.level' } }] } }, ['beta', 'gamma']],
    [{ range: { creation: { gte: 0 } } }, ['alpha', 'beta', 'gamma']],
    [{ term: { invalidated: true } }, []],
    [{ simple_query_string: { query: 'beta', fields: ['name'] } }, ['beta']],
    [{ match: { type: 'rest' } }, ['alpha', 'beta', 'gamma']],
  ];
  for (const [asked, expected] of keys) {
    it(`finds keys by ${JSON.stringify(asked)}`, async () => {
      const { status, body } = await query('api_key', { query: asked, sort: ['name'] });
      expect(status).to.equal(200);
      expect(names(body.api_keys)).to.deep.equal(expected);
      expect(body).to.deep.include({ total: expected.length, count: expected.length });
    });
  }

  it('pages through keys, after the last one of a page too', async () => {
    const first = await query('api_key', { sort: [{ name: { order: 'desc' } }], size: 2 });
    expect(names(first.body.api_keys)).to.deep.equal(['gamma', 'beta']);
    const next = await query('api_key', { sort: [{ name: { order: 'desc' } }], search_after: ['beta'] });
    expect(names(next.body.api_keys)).to.deep.equal(['alpha']);
    expect(next.body).to.deep.include({ total: 3, count: 1 });
    expect((await query('api_key', { from: 2, sort: ['name'] })).body.count).to.equal(1);
  });

  it('aggregates keys', async () => {
    const aggs = { env: { terms: { field: 'metadata.env' }, aggs: { named: { value_count: { field: 'name' } } } } };
    const { body } = await query('api_key', { size: 0, aggs });
    const buckets = (body.aggregations as { env: { buckets: JsonObject[] } }).env.buckets;
    expect(buckets).to.deep.equal([
      { key: 'test', doc_count: 2, named: { value: 2 } },
      { key: 'production', doc_count: 1, named: { value: 1 } },
    ]);
    const typed = await server.elastic('POST', '/_security/_query/api_key?typed_keys', { size: 0, aggs });
    expect(Object.keys(typed.body.aggregations as object)).to.deep.equal(['sterms#env']);
  });

  it('finds native users only, and all roles', async () => {
    const users = await query('user', { sort: ['username'], query: { term: { enabled: true } } });
    expect(names(users.body.users, 'username')).to.deep.equal(['ada', 'bob']);
    const named = await query('user', { query: { match: { full_name: 'moneypenny' } } });
    expect(named.body.users).to.deep.equal([
      {
        username: 'eve',
        roles: ['ada', 'bob'],
        full_name: 'Eve Moneypenny',
        email: null,
        metadata: {},
        enabled: false,
      },
    ]);
    const roles = await query('role', { query: { term: { 'metadata.team': 'search' } } });
    expect(names(roles.body.roles)).to.deep.equal(['ada']);
    expect(roles.body.roles).to.have.nested.property('[0].cluster[0]', 'manage_own_api_key');
    const reserved = await query('role', { query: { term: { name: 'superuser' } }, sort: ['name'] });
    expect(reserved.body.roles).to.have.nested.property('[0]._sort[0]', 'superuser');
  });

  const NOT_ALLOWED = 'is not allowed for querying or aggregation';
  const refused: [kind: string, body: object, reason: string][] = [
    ['api_key', { query: { term: { api_key_hash: 'x' } } }, `Field [api_key_hash] ${NOT_ALLOWED}`],
    ['api_key', { query: { term: { id: 'x' } } }, `Field [id] ${NOT_ALLOWED}`],
    ['api_key', { query: { bool: { must: { term: { 'na*': 'x' } } } } }, `Field name pattern [na*] ${NOT_ALLOWED}`],
    ['api_key', { query: { fuzzy: { name: 'b' } } }, 'Query type [fuzzy] is not currently supported in this context'],
    ['api_key', { query: { terms: { name: { index: 'i', id: '1', path: 'p' } } } }, 'terms query with terms lookup'],
    ['api_key', { sort: ['secret_hash'] }, `Field [secret_hash] ${NOT_ALLOWED}`],
    ['api_key', { size: -1 }, '[size] parameter cannot be negative but was [-1]'],
    ['api_key', { aggs: { a: { avg: { field: 'creation' } } } }, 'Unsupported API Keys agg [a] of type [avg]'],
    ['api_key', { aggs: { a: { terms: { field: 'secret_hash' } } } }, `Field [secret_hash] ${NOT_ALLOWED}`],
    ['api_key', { aggs: { a: { filter: { term: { x: 1 } } } } }, `Field [x] ${NOT_ALLOWED}`],
    ['user', { query: { term: { password: 'x' } } }, `Field [password] ${NOT_ALLOWED}`],
    ['user', { query: { term: { 'metadata.a': 'x' } } }, `Field [metadata.a] ${NOT_ALLOWED}`],
    ['user', { sort: ['full_name'] }, 'sorting is not supported for field [full_name]'],
    ['role', { query: { exists: { field: 'cluster' } } }, `Field [cluster] ${NOT_ALLOWED}`],
    ['role', { aggs: {} }, '[query_role_request_payload] unknown field [aggs]'],
  ];
  for (const [kind, body, reason] of refused) {
    it(`refuses ${JSON.stringify(body)} for a ${kind}`, async () => {
      const answer = await query(kind, body);
      expect(answer.status).to.equal(400);
      expect(reasonOf(answer)).to.contain(reason);
    });
  }
});
