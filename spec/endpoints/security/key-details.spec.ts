import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { reasonOf, Secured } from '../../security/secured';

/** What keys keep of their owners, how long they live, and which are found. */
describe('details of API keys', () => {
  let server: Secured;
  let ada: string;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    ada = await server.user('ada', { cluster: ['manage_own_api_key'], description: 'of Ada' });
    await describeAda({ team: 'search' });
  });

  const describeAda = (metadata: object) =>
    server.elastic('PUT', '/_security/user/ada', {
      roles: ['ada'],
      full_name: 'Ada L',
      email: 'ada@example.org',
      metadata,
    });
  const create = async (who: string, body: object = {}) =>
    (await server.as(who, 'POST', '/_security/api_key', { name: 'k', ...body })).body as {
      id: string;
      encoded: string;
    };
  const get = async (query: string) =>
    (await server.elastic('GET', `/_security/api_key?${query}`)).body.api_keys as JsonObject[];

  it('shows who owns the key', async () => {
    const { encoded } = await create(ada);
    const { body } = await server.as(`ApiKey ${encoded}`, 'GET', '/_security/_authenticate');
    expect(body).to.deep.include({
      username: 'ada',
      roles: [],
      full_name: 'Ada L',
      email: 'ada@example.org',
      metadata: { team: 'search' },
    });
  });

  it('lets the queries of roles know the owner', async () => {
    await server.elastic('PUT', '/_security/role/ada', {
      cluster: ['manage_own_api_key'],
      indices: [
        {
          names: ['docs'],
          privileges: ['read'],
          query: '{"template":{"source":"{\\"term\\":{\\"team\\":\\"{{_user.metadata.team}}\\"}}"}}',
        },
      ],
    });
    await server.elastic(
      'POST',
      '/docs/_bulk?refresh=true',
      '{"index":{}}\n{"team":"search"}\n{"index":{}}\n{"team":"other"}\n',
    );
    const { encoded } = await create(ada);
    const { body } = await server.as(`ApiKey ${encoded}`, 'GET', '/docs/_search');
    expect((body.hits as JsonObject).total).to.deep.equal({ value: 1, relation: 'eq' });
  });

  it('counts a changed owner as a change of the key', async () => {
    const { id } = await create(ada);
    const update = async () => (await server.as(ada, 'PUT', `/_security/api_key/${id}`, {})).body.updated;
    expect(await update()).to.equal(false);
    await describeAda({ team: 'other' });
    expect(await update()).to.equal(true);
    expect(await update()).to.equal(false);
  });

  it('is limited by roles without their descriptions, and by none if a key made it', async () => {
    const key = await create(ada);
    const derived = await create(`ApiKey ${key.encoded}`, { role_descriptors: { r: {} } });
    const limits = async (id: string) => (await get(`id=${id}&with_limited_by=true`))[0]?.limited_by as JsonObject[];
    expect((await limits(key.id))[0]).to.have.keys('ada');
    expect((await limits(key.id))[0]?.ada).not.to.have.property('description');
    expect(await limits(derived.id)).to.deep.equal([{}]);
  });

  it('expires after whole seconds', async () => {
    const [one, none] = [await create(ada, { expiration: '1999ms' }), await create(ada, { expiration: '999ms' })];
    const [kept] = await get(`id=${one.id}`);
    expect(Number(kept?.expiration) - Number(kept?.creation)).to.equal(1000);
    const expired = await server.as(`ApiKey ${none.encoded}`, 'GET', '/_security/_authenticate');
    expect((expired.body.error as JsonObject).additional_unsuccessful_credentials).to.equal(
      'API key: api key is expired',
    );
  });

  it('is found by its whole name, or by how its name begins', async () => {
    for (const name of ['alpha', 'beta', 'b*a']) await create(ada, { name });
    const names = async (name: string) => (await get(`name=${name}`)).map((key) => key.name);
    expect(await names('*')).to.have.members(['alpha', 'beta', 'b*a']);
    expect(await names('b*')).to.have.members(['beta', 'b*a']);
    expect(await names('b*a')).to.deep.equal(['b*a']);
    expect(await names('*a')).to.deep.equal([]);
  });

  it('is invalidated only once', async () => {
    const { id } = await create(ada);
    const invalidate = async (body: object) => (await server.elastic('DELETE', '/_security/api_key', body)).body;
    expect(await invalidate({ ids: [id] })).to.deep.equal({
      invalidated_api_keys: [id],
      previously_invalidated_api_keys: [],
      error_count: 0,
    });
    for (const body of [{ ids: [id] }, { name: 'k' }, { username: 'ada' }, { realm_name: 'default_native' }]) {
      expect(await invalidate(body), JSON.stringify(body)).to.deep.equal({
        invalidated_api_keys: [],
        previously_invalidated_api_keys: [id],
        error_count: 0,
      });
    }
  });

  const incomplete: [body: object, reason: string][] = [
    [
      { name: ' ' },
      '1: One of [api key id(s), api key name, username, realm name] must be specified if [owner] flag is false;',
    ],
    [{ ids: ['a', ''] }, '1: Field [ids] must not contain blank id, but got blank id at index position: [1];'],
  ];
  for (const [body, reason] of incomplete) {
    it(`is not invalidated by ${JSON.stringify(body)}`, async () => {
      expect(reasonOf(await server.elastic('DELETE', '/_security/api_key', body))).to.equal(
        `Validation Failed: ${reason}`,
      );
    });
  }

  it('is invalidated with manage_security only if it is of another cluster', async () => {
    const manager = await server.user('manager', { cluster: ['manage_api_key'] });
    const access = { search: [{ names: ['logs*'] }], replication: [{ names: ['archive'] }] };
    const { body } = await server.elastic('POST', '/_security/cross_cluster/api_key', { name: 'far', access });
    const [shown] = await get(`id=${body.id}&with_limited_by=true`);
    expect(shown).not.to.have.property('limited_by');
    expect(shown?.access).to.deep.equal({
      search: [{ names: ['logs*'], allow_restricted_indices: false }],
      replication: [{ names: ['archive'], allow_restricted_indices: false }],
    });
    const { id: own } = await create(ada);
    const refused = await server.as(manager, 'DELETE', '/_security/api_key', { ids: [body.id, own] });
    const reason = `Cannot invalidate cross-cluster API key [${body.id}]. This requires [manage_security] cluster privilege or higher`;
    expect(refused.body).to.deep.equal({
      invalidated_api_keys: [own],
      previously_invalidated_api_keys: [],
      error_count: 1,
      error_details: [{ type: 'security_exception', reason }],
    });
    const asRest = await server.elastic('PUT', `/_security/api_key/${body.id}`, {});
    expect(reasonOf(asRest)).to.equal('cannot update API key of type [cross_cluster] while expected type is [rest]');
  });

  const lists: [method: string, target: string, body: object, parsers: string[]][] = [
    ['POST', '/_security/api_key', { name: 'k' }, ['api_key_request']],
    ['PUT', '/_security/api_key/x', {}, ['update_api_key_request_payload']],
    ['POST', '/_security/api_key/_bulk_update', { ids: ['x'] }, ['bulk_update_api_key_request']],
  ];
  for (const [method, target, body, [parser]] of lists) {
    it(`takes no list of role descriptors at ${method} ${target}`, async () => {
      const answer = await server.elastic(method, target, { ...body, role_descriptors: [{ r: {} }] });
      expect(answer.status).to.equal(400);
      expect(reasonOf(answer)).to.match(
        new RegExp(`^\\[1:\\d+\\] \\[${parser}\\] failed to parse field \\[role_descriptors\\]$`),
      );
      expect((answer.body.error as JsonObject).caused_by).to.deep.equal({
        type: 'illegal_argument_exception',
        reason: "[role_descriptors] doesn't support arrays. Use a single object with multiple fields.",
      });
    });
  }
});
