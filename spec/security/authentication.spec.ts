import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../server';

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
const apiKey = (id: string, secret: string): string => `ApiKey ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

describe('authentication', () => {
  const mock = createMock({ auth: 'on', password: 'changeme' });
  const elastic = basic('elastic', 'changeme');
  beforeEach(() => mock.reset());

  const get = async (authorization: string, path = '/_security/_authenticate') =>
    request(mock.app).get(path).set('authorization', authorization);
  const as = (authorization: string, method: 'put' | 'post' | 'delete', path: string, body: object = {}) =>
    request(mock.app)[method](path).set('authorization', authorization).send(body);
  const createKey = async (body: object = {}) =>
    (await as(elastic, 'post', '/_security/api_key', { name: 'mine', ...body })).body;

  it('knows the superuser', async () => {
    const { status, body } = await get(elastic);
    expect(status).to.equal(200);
    expect(body).to.deep.include({ username: 'elastic', roles: ['superuser'], authentication_type: 'realm' });
  });

  it('lets users log in with the password that they were given, until it is changed', async () => {
    await as(elastic, 'put', '/_security/user/ada', { password: 'secret-1', roles: ['editor'] });
    expect((await get(basic('ada', 'secret-1'))).body).to.deep.include({ username: 'ada', roles: ['editor'] });
    await as(basic('ada', 'secret-1'), 'put', '/_security/user/_password', { password: 'secret-2' });
    expect((await get(basic('ada', 'secret-1'))).status).to.equal(401);
    expect((await get(basic('ada', 'secret-2'))).status).to.equal(200);
  });

  it('keeps the password of a user who is changed without one', async () => {
    await as(elastic, 'put', '/_security/user/ada', { password: 'secret-1', roles: ['editor'] });
    await as(elastic, 'put', '/_security/user/ada', { roles: ['viewer'] });
    expect((await get(basic('ada', 'secret-1'))).body.roles).to.deep.equal(['viewer']);
  });

  it('refuses users who are disabled or deleted', async () => {
    const ada = { password: 'secret-1', roles: [] };
    await as(elastic, 'put', '/_security/user/ada', { ...ada, enabled: false });
    expect((await get(basic('ada', 'secret-1'))).status).to.equal(401);
    await as(elastic, 'put', '/_security/user/ada', ada);
    expect((await get(basic('ada', 'secret-1'))).status).to.equal(200);
    await request(mock.app).delete('/_security/user/ada').set('authorization', elastic);
    expect((await get(basic('ada', 'secret-1'))).status).to.equal(401);
  });

  it('knows a new password of the superuser, until a reset', async () => {
    await as(elastic, 'put', '/_security/user/elastic/_password', { password: 'better-one' });
    expect((await get(elastic)).status).to.equal(401);
    expect((await get(basic('elastic', 'better-one'))).status).to.equal(200);
    mock.reset();
    expect((await get(elastic)).status).to.equal(200);
  });

  const refusedUsers: [what: string, path: string, body: object, reason: string][] = [
    [
      'a reserved user',
      'elastic',
      { password: 'secret-1', roles: [] },
      'Validation Failed: 1: user [elastic] is reserved and only the password can be changed;',
    ],
    [
      'a new user without a password',
      'bob',
      { roles: [] },
      'Validation Failed: 1: password must be specified unless you are updating an existing user;',
    ],
    [
      'a short password',
      'bob',
      { roles: [], password: '12345' },
      'Validation Failed: 1: passwords must be at least [6] characters long;',
    ],
    ['an unknown field', 'bob', { role: [] }, 'failed to parse add user request. unexpected field [role]'],
    [
      'another name in the body',
      'bob',
      { username: 'eve' },
      '[username] in source does not match the username provided [bob]',
    ],
    ['no roles', 'bob', { password: 'secret-1' }, 'Validation Failed: 1: roles are missing;'],
  ];
  for (const [what, name, body, reason] of refusedUsers) {
    it(`refuses ${what}`, async () => {
      const answer = await as(elastic, 'put', `/_security/user/${name}`, body);
      expect(answer.status).to.equal(400);
      expect(answer.body.error.reason).to.equal(reason);
    });
  }

  it('accepts an API key until it is invalidated', async () => {
    const { id, api_key: secret } = await createKey();
    const { body } = await get(apiKey(id, secret));
    expect(body).to.deep.include({
      username: 'elastic',
      authentication_type: 'api_key',
      api_key: { id, name: 'mine' },
    });
    await as(elastic, 'delete', '/_security/api_key', { ids: [id] });
    const refused = await get(apiKey(id, secret));
    expect(refused.status).to.equal(401);
    expect(refused.body.error.additional_unsuccessful_credentials).to.equal(
      `API key: api key [${id}] has been invalidated`,
    );
  });

  it('accepts an API key until it expires on the clock of the mock', async () => {
    const { id, api_key: secret } = await createKey({ expiration: '1h' });
    expect((await get(apiKey(id, secret))).status).to.equal(200);
    mock.clock.advance('2h');
    const refused = await get(apiKey(id, secret));
    expect(refused.body.error.additional_unsuccessful_credentials).to.equal('API key: api key is expired');
  });

  const attempts: [what: string, authorization: string, reason: string, metadata?: string][] = [
    ['a wrong password', basic('elastic', 'wrong'), 'unable to authenticate user [elastic] for REST request [/]'],
    ['an unknown user', basic('nobody', ''), 'unable to authenticate user [nobody] for REST request [/]'],
    ['an empty Basic header', 'Basic ', 'missing authentication credentials for REST request [/]'],
    ['Basic without a colon', 'Basic YWJj', 'invalid basic authentication header value'],
    ['Basic that is not base64', 'Basic %%%%', 'invalid basic authentication header encoding'],
    ['an unknown scheme', 'Digest abc', 'missing authentication credentials for REST request [/]'],
    [
      'a key without a colon',
      'ApiKey YWJj',
      'unable to authenticate with provided credentials and anonymous access is not allowed for this request',
      'API key: invalid ApiKey value',
    ],
    [
      'a key that is not base64',
      'ApiKey a-b',
      'unable to authenticate with provided credentials and anonymous access is not allowed for this request',
      'API key: Illegal base64 character 2d',
    ],
  ];
  for (const [what, authorization, reason, metadata] of attempts) {
    it(`refuses ${what}`, async () => {
      const { status, body, headers } = await get(authorization, '/');
      expect(status).to.equal(401);
      expect(body.error.reason).to.equal(reason);
      expect(body.error.additional_unsuccessful_credentials).to.equal(metadata);
      expect(headers['www-authenticate']).to.equal('Basic realm="security", charset="UTF-8", ApiKey');
      expect(headers).not.to.have.property('x-elastic-product');
    });
  }

  const hints: [authorization: string | undefined, hint: string][] = [
    [undefined, 'Requests need credentials here'],
    ['Digest x', 'cannot be read'],
    [basic('elastic', 'hunter22'), 'The password is wrong.'],
    [basic('kibana_system', 'hunter22'), 'has no password until one is set'],
    [basic('nobody', 'hunter22'), 'There is no such user. Known are: elastic.'],
  ];
  for (const [authorization, hint] of hints) {
    it(`says why: ${hint}`, async () => {
      const sent = request(mock.app).get('/');
      const { headers } = await (authorization === undefined ? sent : sent.set('authorization', authorization));
      expect(headers['x-mock-diagnosis']).to.include(hint).and.not.to.include('hunter22');
    });
  }

  it('does not let the keys and users of one sandbox into another', async () => {
    const { id, api_key: secret } = await createKey();
    expect((await get(apiKey(id, secret), '/_mock/sandbox/other/_security/_authenticate')).status).to.equal(401);
    expect((await get(elastic, '/_mock/sandbox/other/_security/_authenticate')).status).to.equal(200);
  });

  it('keeps passwords and keys as hashes only, and exports no hash of a password', async () => {
    await as(elastic, 'put', '/_security/user/ada', { password: 'secret-1', roles: [] });
    const { api_key: secret } = await createKey();
    const complete = JSON.stringify(mock.state({ withSecrets: true }));
    expect(complete).not.to.include('secret-1').and.not.to.include(secret);
    expect(JSON.stringify(mock.state())).not.to.include('PBKDF2');
  });

  it('takes passwords and secrets in clear from a fixture', async () => {
    mock.load({
      cluster: {
        user: { ada: { username: 'ada', password: 'secret-1', roles: ['editor'], metadata: {}, enabled: true } },
      },
    } as never);
    expect((await get(basic('ada', 'secret-1'))).status).to.equal(200);
  });

  it('makes up a password, unless there is one', () => {
    expect(createMock({ auth: 'on' }).password).to.have.length(20);
    expect(mock.password).to.equal('changeme');
    expect(createMock().password).to.equal(undefined);
  });
});

describe('authentication that believes everyone', () => {
  const mock = createMock({ auth: 'any' });

  it('requires credentials', async () => {
    expect((await request(mock.app).get('/_connector')).status).to.equal(401);
  });

  for (const authorization of [basic('bob', 'x'), apiKey('none', 'x'), 'Bearer x']) {
    it(`accepts ${authorization.split(' ')[0]}`, async () => {
      expect((await request(mock.app).get('/_connector').set('authorization', authorization)).status).to.equal(200);
    });
  }
});
