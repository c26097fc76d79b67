import { expect } from 'chai';
import { startServer } from '../../server';
import { RawClient } from '../conformance/client';
import { basic, ELASTIC } from './secured';

describe('scrolls and points in time of several callers', () => {
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
    for (const id of [1, 2, 3]) await send(ELASTIC, 'PUT', `/docs/_doc/${id}?refresh`, { a: id });
    for (const name of ['ada', 'bob', 'eve']) {
      const names = [name === 'eve' ? 'other' : 'docs'];
      const role = { cluster: ['manage_own_api_key'], indices: [{ names, privileges: ['read'] }] };
      await send(ELASTIC, 'PUT', `/_security/role/${name}`, role);
      await send(ELASTIC, 'PUT', `/_security/user/${name}`, { password: `${name}-password`, roles: [name] });
    }
  });

  const [ada, bob, eve] = ['ada', 'bob', 'eve'].map((name) => basic(name, `${name}-password`)) as [
    string,
    string,
    string,
  ];

  async function send(authorization: string, method: string, target: string, body?: object) {
    const headers = { authorization, 'content-type': 'application/json' };
    const { status, json } = await client.send(method, target, headers, body && JSON.stringify(body));
    return { status, body: json as Record<string, unknown> };
  }
  const open = async (who: string) =>
    String((await send(who, 'POST', '/docs/_search?scroll=1m', { size: 1 })).body._scroll_id);
  const next = (who: string, scroll_id: string) => send(who, 'POST', '/_search/scroll', { scroll_id, scroll: '1m' });

  it('gives the next page of a scroll to its owner alone', async () => {
    const id = await open(ada);
    const refused = await next(bob, id);
    expect(refused.status).to.equal(404);
    expect(refused.body.error).to.nested.include({ 'root_cause[0].type': 'search_context_missing_exception' });
    expect((await next(ELASTIC, id)).status).to.equal(404);
    expect((await next(ada, id)).status).to.equal(200);
  });

  it('tells apart a user and the keys of the user', async () => {
    const key = async () =>
      `ApiKey ${(await send(ada, 'POST', '/_security/api_key', { name: 'k', expiration: '30s' })).body.encoded}`;
    const [one, other] = [await key(), await key()];
    const id = await open(one);
    expect((await next(ada, id)).status).to.equal(404);
    expect((await next(other, id)).status).to.equal(404);
    expect((await next(one, id)).status).to.equal(200);
    server.clock.advance('31s');
    const expired = await next(one, id);
    expect(expired.status).to.equal(401);
    expect(expired.body.error).to.include({
      additional_unsuccessful_credentials: 'API key: api key is expired',
    });
  });

  it('needs a privilege to go on with any scroll, and one to clear all', async () => {
    const id = await open(ada);
    await send(ELASTIC, 'PUT', '/_security/role/ada', {});
    const refused = await next(ada, id);
    expect(refused.status).to.equal(403);
    expect(refused.body.error).to.have.property('reason').that.contains('action [indices:data/read/scroll]');
    expect((await send(ada, 'DELETE', '/_search/scroll/_all')).status).to.equal(403);
    expect((await send(ada, 'DELETE', '/_search/scroll', { scroll_id: id })).status).to.equal(200);
  });

  it('searches a point in time for everybody who may read its indices', async () => {
    const { body } = await send(ada, 'POST', '/docs/_pit?keep_alive=1m');
    const search = (who: string) => send(who, 'POST', '/_search', { pit: { id: body.id } });
    expect((await search(ada)).status).to.equal(200);
    expect((await search(bob)).status).to.equal(200);
    const refused = await search(eve);
    expect(refused.status).to.equal(403);
    expect(refused.body.error).to.have.property('reason').that.contains('on indices [docs]');
    expect((await send(bob, 'DELETE', '/_pit', { id: body.id })).status).to.equal(200);
  });
});
