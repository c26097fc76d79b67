import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
const ADMIN = basic('elastic', 'changeme');
const ADA = basic('ada', 'secret-1');

/** Permissions are remembered by caller: a change of what they come from must take effect with the next request. */
describe('changes of privileges', () => {
  let server: RunningServer;
  const call = (method: string, path: string, body?: unknown, authorization = ADMIN): Promise<Response> =>
    fetch(server.url + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const statusOf = async (path: string, authorization: string): Promise<number> =>
    (await call('GET', path, undefined, authorization)).status;
  const role = (cluster: readonly string[], names: readonly string[]): Promise<Response> =>
    call('PUT', '/_security/role/r', { cluster, indices: [{ names, privileges: ['read'] }] });

  beforeEach(async () => {
    server = await startServer({ auth: 'on', password: 'changeme' });
    await call('PUT', '/a/_doc/1?refresh', { n: 1 });
    await call('PUT', '/_security/user/ada', { password: 'secret-1', roles: ['r'] });
  });
  afterEach(() => server.stop());

  it('a role that is created, changed and deleted', async () => {
    expect(await statusOf('/a/_search', ADA)).to.equal(403);
    await role(['monitor_connector'], ['a']);
    expect(await statusOf('/a/_search', ADA)).to.equal(200);
    expect(await statusOf('/_connector', ADA)).to.equal(200);
    await role([], ['b']);
    expect(await statusOf('/a/_search', ADA)).to.equal(403);
    expect(await statusOf('/_connector', ADA)).to.equal(403);
    await role(['monitor_connector'], ['a']);
    await call('DELETE', '/_security/role/r');
    expect(await statusOf('/a/_search', ADA)).to.equal(403);
  });

  it('the roles of a user', async () => {
    await role(['monitor_connector'], ['a']);
    expect(await statusOf('/_connector', ADA)).to.equal(200);
    await call('PUT', '/_security/user/ada', { roles: [] });
    expect(await statusOf('/_connector', ADA)).to.equal(403);
  });

  it('the role descriptors of a key', async () => {
    const descriptors = (cluster: readonly string[]) => ({ role_descriptors: { r: { cluster } } });
    const made = await call('POST', '/_security/api_key', { name: 'k', ...descriptors(['monitor_connector']) });
    const { id, encoded } = (await made.json()) as { id: string; encoded: string };
    expect(await statusOf('/_connector', `ApiKey ${encoded}`)).to.equal(200);
    await call('PUT', `/_security/api_key/${id}`, descriptors(['monitor']));
    expect(await statusOf('/_connector', `ApiKey ${encoded}`)).to.equal(403);
  });

  it('a snapshot that is restored', async () => {
    server.snapshots.save('before');
    await role([], ['a']);
    expect(await statusOf('/a/_search', ADA)).to.equal(200);
    server.snapshots.restore('before');
    expect(await statusOf('/a/_search', ADA)).to.equal(403);
  });

  it('an alias that is given to another index', async () => {
    await role([], ['allowed']);
    expect(await statusOf('/a/_search', ADA)).to.equal(403);
    await call('PUT', '/a/_alias/allowed');
    expect(await statusOf('/allowed/_search', ADA)).to.equal(200);
    await call('DELETE', '/a/_alias/allowed');
    expect(await statusOf('/allowed/_search', ADA)).to.equal(404);
  });
});
