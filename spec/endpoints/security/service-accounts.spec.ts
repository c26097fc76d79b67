import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { reasonOf, Secured } from '../../security/secured';

const FLEET = '/_security/service/elastic/fleet-server/credential';

describe('service accounts', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(() => server.reset());
  after(() => server.stop());

  const create = async (account = 'elastic/fleet-server', name = 'mine') => {
    const { body } = await server.elastic('POST', `/_security/service/${account}/credential/token/${name}`);
    return `Bearer ${(body.token as JsonObject).value}`;
  };

  it('are those of the version, with their roles', async () => {
    const { body } = await server.elastic('GET', '/_security/service');
    expect(Object.keys(body)).to.deep.equal([
      'elastic/auto-ops',
      'elastic/fleet-server',
      'elastic/fleet-server-remote',
      'elastic/kibana',
    ]);
    expect(body).to.have.nested.property('elastic/kibana.role_descriptor.cluster').that.includes('monitor_connector');
    expect(Object.keys((await server.elastic('GET', '/_security/service/elastic/kibana')).body)).to.have.length(1);
    expect((await server.elastic('GET', '/_security/service/elastic')).body).to.deep.equal(body);
    expect((await server.elastic('GET', '/_security/service/other')).body).to.deep.equal({});
  });

  it('include the one of Enterprise Search in versions that have it', async () => {
    const old = await Secured.start({ esVersion: '8.19.0' });
    const target = '/_security/service/elastic/enterprise-search-server/credential/token/t';
    const { status, body } = await old.elastic('PUT', target);
    expect(status).to.equal(200);
    const authorization = `Bearer ${(body.token as JsonObject).value}`;
    for (const [method, path, sent] of [
      ['PUT', '/_connector/c', {}],
      ['POST', '/_connector/_secret', { value: 'x' }],
      ['GET', '/.elastic-connectors/_search', undefined],
    ] as const) {
      expect((await old.as(authorization, method, path, sent)).status, path).to.be.lessThan(300);
    }
    await old.stop();
    expect((await server.elastic('PUT', target)).status).to.equal(400);
  });

  it('are authenticated by their tokens', async () => {
    const authorization = await create();
    expect(authorization).to.match(/^Bearer AAEAAW/);
    const { body } = await server.as(authorization, 'GET', '/_security/_authenticate');
    expect(body).to.deep.equal({
      username: 'elastic/fleet-server',
      roles: [],
      full_name: 'Service account - elastic/fleet-server',
      email: null,
      token: { name: 'mine', type: '_service_account_index' },
      metadata: { _elastic_service_account: true },
      enabled: true,
      authentication_realm: { name: '_service_account', type: '_service_account' },
      lookup_realm: { name: '_service_account', type: '_service_account' },
      authentication_type: 'token',
    });
  });

  it('may do what their role says, and no more', async () => {
    const fleet = await create();
    expect((await server.as(fleet, 'GET', '/_connector')).status).to.equal(200);
    expect((await server.as(fleet, 'PUT', '/content-a/_doc/1?refresh', { a: 1 })).status).to.equal(201);
    const refused = await server.as(fleet, 'GET', '/other/_search');
    expect(refused.status).to.equal(403);
    expect(reasonOf(refused)).to.contain(
      'action [indices:data/read/search] is unauthorized for service account [elastic/fleet-server] on indices [other]',
    );
    const kibana = await create('elastic/kibana');
    expect((await server.as(kibana, 'PUT', '/.kibana_1/_doc/1', {})).status).to.equal(201);
    expect((await server.as(kibana, 'PUT', '/_security/role/r', {})).status).to.equal(403);
  });

  it('own the keys that they create', async () => {
    const fleet = await create();
    const role_descriptors = { r: { cluster: ['monitor'] } };
    const { body } = await server.as(fleet, 'POST', '/_security/api_key', { name: 'k', role_descriptors });
    const key = `ApiKey ${body.encoded}`;
    expect((await server.as(key, 'GET', '/')).status).to.equal(200);
    const refused = await server.as(key, 'GET', '/_connector');
    expect(reasonOf(refused)).to.contain(`is unauthorized for API key id [${body.id}] of user [elastic/fleet-server]`);
    const own = await server.as(fleet, 'GET', '/_security/api_key?owner=true');
    expect(own.body.api_keys).to.have.length(1);
  });

  it('lose a token that is deleted', async () => {
    const authorization = await create();
    expect((await server.as(authorization, 'GET', '/')).status).to.equal(200);
    expect((await server.elastic('DELETE', `${FLEET}/token/mine`)).body).to.deep.equal({ found: true });
    const refused = await server.as(authorization, 'GET', '/');
    expect(refused.status).to.equal(401);
    expect(reasonOf(refused)).to.equal(
      'failed to authenticate service account [elastic/fleet-server] with token name [mine]',
    );
    const again = await server.elastic('DELETE', `${FLEET}/token/mine`);
    expect(again).to.deep.include({ status: 404, body: { found: false } });
  });

  it('have tokens with names, given or made up', async () => {
    await create();
    const { body } = await server.elastic('POST', `${FLEET}/token`);
    const { name } = body.token as { name: string };
    expect(name).to.match(/^token_/);
    expect((await server.elastic('GET', FLEET)).body).to.deep.equal({
      service_account: 'elastic/fleet-server',
      count: 2,
      tokens: { mine: {}, [name]: {} },
      nodes_credentials: { _nodes: { total: 1, successful: 1, failed: 0 }, file_tokens: {} },
    });
    const taken = await server.elastic('PUT', `${FLEET}/token/mine`);
    expect(taken.status).to.equal(409);
    const invalid = await server.elastic('PUT', `${FLEET}/token/_mine`);
    expect(reasonOf(invalid)).to.contain('It must not begin with an underscore (_).');
    const unknown = await server.elastic('PUT', '/_security/service/elastic/none/credential/token/t');
    expect(reasonOf(unknown)).to.equal('service account [elastic/none] does not exist');
  });

  const bearer = (text: string) => `Bearer ${Buffer.from(text, 'latin1').toString('base64')}`;
  const wrong: [what: string, authorization: string, reason: string][] = [
    ['a token of no kind', 'Bearer abc', 'unable to authenticate with provided credentials'],
    ['what is not base64', 'Bearer {}', 'unable to authenticate with provided credentials'],
    ['a token without a secret', bearer('\0\x01\0\x01elastic/kibana/t'), 'unable to authenticate with provided'],
    ['an empty token', 'Bearer ', 'missing authentication credentials'],
    ['a wrong secret', bearer('\0\x01\0\x01elastic/kibana/t:wrong-secret'), 'with token name [t]'],
    ['an unknown account', bearer('\0\x01\0\x01elastic/none/t:wrong-secret'), 'service account [elastic/none]'],
  ];
  for (const [what, authorization, reason] of wrong) {
    it(`refuses ${what}`, async () => {
      await create('elastic/kibana', 't');
      const answer = await server.as(authorization, 'GET', '/');
      expect(answer.status).to.equal(401);
      expect(reasonOf(answer)).to.contain(reason);
      expect(answer.headers).to.have.property('www-authenticate');
    });
  }

  it('have the tokens of a fixture, with secrets in plain text', async () => {
    const service_token = {
      'elastic/fleet-server/fixed': {
        account: 'elastic/fleet-server',
        name: 'fixed',
        secret: 'a-fixed-secret',
        creation: 0,
      },
    };
    const loaded = await server.elastic('PUT', '/_mock/state', { cluster: { service_token } });
    expect(loaded.status).to.equal(200);
    const sent = bearer('\0\x01\0\x01elastic/fleet-server/fixed:a-fixed-secret');
    expect((await server.as(sent, 'GET', '/')).status).to.equal(200);
  });

  it('keep only hashes of their tokens', async () => {
    const { body } = await server.elastic('PUT', `${FLEET}/token/mine`);
    const { value } = body.token as { value: string };
    const secret = Buffer.from(value, 'base64').toString().split(':')[1] ?? '';
    expect(secret).to.have.length(22);
    const state = await server.elastic('GET', '/_mock/state?with_secrets=true');
    expect(JSON.stringify(state.body)).to.include('elastic/fleet-server/mine');
    expect(JSON.stringify(state.body)).not.to.include(secret).and.not.to.include(value);
    const journal = await server.elastic('GET', '/_mock/journal');
    expect(JSON.stringify(journal.body)).to.include('security.create_service_token');
    expect(JSON.stringify(journal.body)).not.to.include(secret).and.not.to.include(value);
  });
});
