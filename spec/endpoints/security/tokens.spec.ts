import { expect } from 'chai';
import { startServer } from '../../../server';
import { RawClient } from '../../conformance/client';
import { basic, ELASTIC } from '../../security/secured';

interface Token {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

describe('tokens in place of passwords', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let client: RawClient;
  before(async () => {
    server = await startServer({ auth: 'on', password: 'changeme' });
    client = new RawClient(server.url);
  });
  after(async () => {
    client.close();
    await server.stop();
  });
  beforeEach(async () => {
    server.reset();
    await send(ELASTIC, 'PUT', '/_security/role/ada', { cluster: ['monitor', 'manage_token'] });
    await send(ELASTIC, 'PUT', '/_security/user/ada', { password: 'ada-password', roles: ['ada'], full_name: 'Ada' });
  });

  async function send(authorization: string, method: string, target: string, body?: object) {
    const headers = { authorization, 'content-type': 'application/json' };
    const { status, json, headers: sent } = await client.send(method, target, headers, body && JSON.stringify(body));
    return { status, headers: sent, body: json as Record<string, unknown> };
  }
  const TOKEN = '/_security/oauth2/token';
  const ada = basic('ada', 'ada-password');
  const ADA = { grant_type: 'password', username: 'ada', password: 'ada-password' };
  const create = async (body: object = ADA, who = ELASTIC) =>
    (await send(who, 'POST', TOKEN, body)).body as unknown as Token;
  const use = (token: string, target = '/') => send(`Bearer ${token}`, 'GET', target);

  it('are given for a password, and name their user', async () => {
    const { access_token, expires_in, ...rest } = await create();
    expect(expires_in).to.equal(1200);
    expect(rest).to.deep.include({ type: 'Bearer' });
    expect(rest).to.have.property('refresh_token');
    const { body } = await use(access_token, '/_security/_authenticate');
    expect(body).to.deep.include({
      username: 'ada',
      roles: ['ada'],
      full_name: 'Ada',
      authentication_realm: { name: 'default_native', type: 'native' },
      authentication_type: 'token',
    });
    expect((await use(access_token, '/_security/role')).status).to.equal(403);
  });

  it('expire on the clock of the mock', async () => {
    const { access_token } = await create();
    server.clock.advance('19m');
    expect((await use(access_token)).status).to.equal(200);
    server.clock.advance('1m');
    const expired = await use(access_token);
    expect(expired.status).to.equal(401);
    expect(expired.body.error).to.include({ reason: 'token expired' });
    expect(expired.headers['www-authenticate']).to.equal(
      'Bearer realm="security", error="invalid_token", error_description="The access token expired"',
    );
  });

  it('are given for the credentials of the request, without a refresh token', async () => {
    const token = await create({ grant_type: 'client_credentials' }, ada);
    expect(token).not.to.have.property('refresh_token');
    expect((await use(token.access_token, '/_security/_authenticate')).body.username).to.equal('ada');
  });

  it('are refreshed once, for a day, by whom asked for them', async () => {
    const first = await create();
    const refresh = (refresh_token: string, who = ELASTIC) =>
      send(who, 'POST', TOKEN, { grant_type: 'refresh_token', refresh_token });
    const second = await refresh(first.refresh_token);
    expect(second.status).to.equal(200);
    expect((await use(String(second.body.access_token))).status).to.equal(200);
    expect((await refresh(first.refresh_token)).status).to.equal(501);
    server.clock.advance('31s');
    expect((await refresh(first.refresh_token)).body).to.deep.equal({
      error: 'invalid_grant',
      error_description: 'token has already been refreshed more than 30 seconds in the past',
    });
    const other = await refresh(String(second.body.refresh_token), ada);
    expect(other.body.error_description).to.equal('tokens must be refreshed by the creating client');
    server.clock.advance('25h');
    const late = await refresh(String(second.body.refresh_token));
    expect(late.body.error_description).to.equal('token document has expired');
    expect((await refresh('nonsense')).body.error_description).to.equal('could not refresh the requested token');
  });

  it('are invalidated one by one, or all of a user', async () => {
    const [one, two] = [await create(), await create()];
    const invalidate = (body: object) => send(ELASTIC, 'DELETE', TOKEN, body);
    expect((await invalidate({ token: one.access_token })).body).to.deep.equal({
      invalidated_tokens: 1,
      previously_invalidated_tokens: 0,
      error_count: 0,
    });
    expect((await use(one.access_token)).status).to.equal(401);
    expect((await invalidate({ username: 'ada' })).body).to.include({
      invalidated_tokens: 1,
      previously_invalidated_tokens: 1,
    });
    expect((await use(two.access_token)).status).to.equal(401);
    const again = await send(ELASTIC, 'POST', TOKEN, { grant_type: 'refresh_token', refresh_token: two.refresh_token });
    expect(again.body.error_description).to.equal('token has been invalidated');
    expect((await invalidate({ token: 'none' })).status).to.equal(404);
    expect((await invalidate({})).status).to.equal(400);
  });

  it('grant keys', async () => {
    const { access_token } = await create();
    const body = { grant_type: 'access_token', access_token, api_key: { name: 'k' } };
    const granted = await send(ELASTIC, 'POST', '/_security/api_key/grant', body);
    expect(granted.status).to.equal(200);
    const { status } = await send(`ApiKey ${granted.body.encoded}`, 'GET', '/');
    expect(status).to.equal(200);
  });

  const UNSUPPORTED = 'unsupported_grant_type';
  const refused: [body: object, error: string, description: string][] = [
    [{}, UNSUPPORTED, 'grant_type only supports the values: [password, _kerberos, refresh_token, client_credentials]'],
    [{ grant_type: 'password', username: 'ada' }, 'invalid_request', 'Validation Failed: 1: password is missing;'],
    [
      { grant_type: 'client_credentials', password: 'x' },
      UNSUPPORTED,
      'Validation Failed: 1: password is not supported with the client_credentials grant_type;',
    ],
  ];
  for (const [body, error, description] of refused) {
    it(`are refused for ${JSON.stringify(body)}`, async () => {
      const answer = await send(ELASTIC, 'POST', TOKEN, body);
      expect(answer.status).to.equal(400);
      expect(answer.body.error).to.equal(error);
      expect(answer.body.error_description).to.contain(description);
    });
  }

  it('need a correct password, and the privilege', async () => {
    const wrong = await send(ELASTIC, 'POST', TOKEN, { ...ADA, password: 'wrong' });
    expect(wrong.status).to.equal(401);
    expect(wrong.body.error).to.include({
      reason: 'unable to authenticate user [ada] for action [cluster:admin/xpack/security/token/create]',
    });
    await send(ELASTIC, 'PUT', '/_security/role/ada', { cluster: ['manage_saml'] });
    expect((await send(ada, 'POST', TOKEN, ADA)).status).to.equal(403);
    const refresh = await send(ada, 'POST', TOKEN, { grant_type: 'refresh_token', refresh_token: 'x' });
    expect(refresh.status).to.equal(400);
    expect((await send(ELASTIC, 'POST', TOKEN, { grant_type: '_kerberos', kerberos_ticket: 'x' })).status).to.equal(
      501,
    );
  });

  it('are kept as hashes only, and shown to nobody', async () => {
    const { access_token, refresh_token } = await create();
    const secrets = [access_token, refresh_token].map(
      (text) => Buffer.from(text, 'base64').toString().split(':')[1] ?? '',
    );
    for (const target of ['/_mock/state?with_secrets=true', '/_mock/journal']) {
      const text = JSON.stringify((await send(ELASTIC, 'GET', target)).body);
      expect(text).to.include(target.includes('state') ? 'access_token' : 'security.get_token');
      for (const secret of [...secrets, access_token, refresh_token]) expect(text, target).not.to.include(secret);
    }
  });
});
