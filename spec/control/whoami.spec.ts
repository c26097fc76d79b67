import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { ConnectorMock } from '../../server/hooks/remote';

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
const ADMIN = basic('elastic', 'changeme');

describe('whoami', () => {
  let server: RunningServer;
  let key: { readonly id: string; readonly encoded: string };

  const call = async (method: string, path: string, body?: unknown, authorization = ADMIN): Promise<Response> =>
    fetch(server.url + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  before(async () => {
    server = await startServer({ auth: 'on', password: 'changeme' });
    const query = { term: { team: 'a' } };
    await call('PUT', '/_security/role/files', {
      cluster: ['manage_connector', 'monitor_connector'],
      indices: [
        { names: ['files*'], privileges: ['read'], query, field_security: { grant: ['a*'], except: ['ab'] } },
        { names: ['.files'], privileges: ['all'], allow_restricted_indices: true },
      ],
    });
    await call('PUT', '/_security/user/ada', { password: 'secret-1', roles: ['files', 'lost'] });
    const role_descriptors = { r: { cluster: ['monitor_connector', 'monitor'], indices: [] } };
    const made = await call(
      'POST',
      '/_security/api_key',
      { name: 'reader', expiration: '1d', role_descriptors },
      basic('elastic', 'changeme'),
    );
    key = (await made.json()) as typeof key;
  });
  after(() => server.stop());

  it('explains a user by name, in words and as data', () => {
    const { text, operations, ...found } = server.whoami('ada');
    expect(text).to.deep.equal([
      'User [ada] with the roles files, lost. Of these, there is no role [lost].',
      'Cluster privileges: manage_connector.',
      'Indices files*: read (files); only documents that match {"term":{"team":"a"}}; only the fields a* except ab.',
      'Indices .files: all (files); including restricted indices.',
      'May not use all operations of the connector API: the cluster privileges write_connector_secrets, read_connector_secrets are missing.',
    ]);
    expect(found).to.deep.include({ username: 'ada', missing_roles: ['lost'], checked: true });
    expect(operations.allowed)
      .to.include.members(['connector.put', 'search', 'index'])
      .and.not.include('cluster.health');
    expect(operations.denied).to.deep.include({
      operation: 'cluster.health',
      action: 'cluster:monitor/health',
      granted_by: ['monitor', 'manage', 'all'],
    });
  });

  it('explains a key by its id and by its header, the same', () => {
    const found = server.whoami(key.id);
    expect(found.text[0]).to.match(
      /^API key \[reader\] with the id \[.+\] of the user \[elastic\]\. It expires at .+Z\.$/,
    );
    expect(found.cluster).to.deep.equal(['monitor', 'monitor_connector']);
    expect(server.whoami(`ApiKey ${key.encoded}`)).to.deep.equal(found);
    expect(found.limited_by?.map(({ role }) => role)).to.include('superuser');
  });

  it('agrees with the answers that the key gets', async () => {
    const { operations } = server.whoami(key.id);
    const allowed = operations.allowed.includes('connector.list');
    const answer = await call('GET', '/_connector', undefined, `ApiKey ${key.encoded}`);
    expect(answer.status).to.equal(allowed ? 200 : 403);
    expect(operations.denied.map(({ operation }) => operation)).to.include('connector.put');
    const put = await call('PUT', '/_connector/a', {}, `ApiKey ${key.encoded}`);
    expect(put.status).to.equal(403);
  });

  const refused: [who: string, as: string | undefined, username: string, why: string][] = [
    ['no credentials', undefined, '_anonymous', 'missing authentication credentials for REST request [/].'],
    ['a wrong password', basic('ada', 'x'), 'ada', 'unable to authenticate user [ada] for REST request [/].'],
    ['an unknown user', basic('bob', 'x'), '_anonymous', 'unable to authenticate user [bob] for REST request [/].'],
    [
      'an unknown key',
      `ApiKey ${Buffer.from('gone:x').toString('base64')}`,
      '_anonymous',
      'unable to authenticate with provided credentials and anonymous access is not allowed for this request: API key: unable to find apikey with id gone.',
    ],
  ];
  for (const [who, as, username, why] of refused) {
    it(`says why ${who} would be refused`, () => {
      const found = server.whoami(as);
      expect(found).to.include({ username, refused: why });
      expect(found.text[1]).to.equal(`Requests with these credentials are refused: ${why}`);
    });
  }

  it('says that a key has expired, that one was invalidated, and that a user is disabled', async () => {
    await call('PUT', '/_security/user/ada/_disable');
    expect(server.whoami('ada').refused).to.equal('The user is disabled.');
    await call('PUT', '/_security/user/ada/_enable');
    server.clock.advance('2d');
    expect(server.whoami(key.id).refused).to.equal('The API key has expired.');
    await call('DELETE', '/_security/api_key', { ids: [key.id] });
    expect(server.whoami(key.id).refused).to.equal('The API key was invalidated.');
  });

  it('does not repeat what was given, which could be a key', async () => {
    expect(() => server.whoami(key.encoded)).to.throw('There is no such user and no such API key.');
    const answer = await fetch(`${server.url}/_mock/whoami?as=${encodeURIComponent(key.encoded)}`);
    expect(answer.status).to.equal(404);
    expect(await answer.text()).not.to.include(key.encoded);
    expect(() => server.whoami('elastc')).to.throw('Did you mean [elastic]?');
  });

  it('is the same for hooks, and in the control API', async () => {
    const hooks = new ConnectorMock(() => server.url);
    expect(await hooks.whoami('ada')).to.deep.equal(server.whoami('ada'));
    expect(await hooks.whoami()).to.deep.equal(server.whoami());
    const answer = await fetch(`${server.url}/_mock/whoami?as=ada`);
    expect(await answer.json()).to.deep.equal(server.whoami('ada'));
  });

  it('tells what credentials could do where they are not checked', async () => {
    const open = await startServer();
    const { text, checked } = open.whoami();
    await open.stop();
    expect(checked).to.equal(false);
    expect(text.slice(0, 3)).to.deep.equal([
      'User [elastic] with the role superuser.',
      'Credentials are not checked here, so all requests are accepted. With --auth on:',
      'Cluster privileges: all.',
    ]);
  });
});
