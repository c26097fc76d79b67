import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../../server';

const mock = createMock();

describe('API keys, users and roles', () => {
  beforeEach(() => mock.reset());

  const create = async (name: string, more: object = {}) =>
    (
      await request(mock.app)
        .put('/_security/api_key')
        .send({ name, ...more })
    ).body;
  const get = async (query: string) => (await request(mock.app).get(`/_security/api_key?${query}`)).body.api_keys;

  it('returns a key that identifies its owner', async () => {
    const { id, api_key, encoded } = await create('mine', { role_descriptors: { r: { cluster: ['monitor'] } } });
    expect(Buffer.from(encoded, 'base64').toString()).to.equal(`${id}:${api_key}`);
    const { body } = await request(mock.app).get('/_security/_authenticate').set('authorization', `ApiKey ${encoded}`);
    expect(body).to.deep.include({ authentication_type: 'api_key', api_key: { id, name: 'mine' }, roles: [] });
  });

  it('finds keys by id, by name pattern and by user', async () => {
    const { id } = await create('alpha');
    await create('beta');
    const basic = `Basic ${Buffer.from('bob:x').toString('base64')}`;
    await request(mock.app).put('/_security/api_key').set('authorization', basic).send({ name: 'gamma' });
    expect((await get(`id=${id}`)).map(({ name }: { name: string }) => name)).to.deep.equal(['alpha']);
    expect(await get('name=al*')).to.have.length(1);
    expect(await get('username=bob')).to.have.length(1);
    expect(await get('name=nothing')).to.deep.equal([]);
  });

  it('never shows the secret again', async () => {
    const { id, api_key } = await create('mine');
    const { text } = await request(mock.app).get(`/_security/api_key?id=${id}&with_limited_by`);
    expect(text).not.to.include(api_key);
  });

  it('updates a key, or finds nothing to update', async () => {
    const { id } = await create('mine');
    const put = (body: object) => request(mock.app).put(`/_security/api_key/${id}`).send(body);
    expect((await put({ metadata: { a: 1 } })).body).to.deep.equal({ updated: true });
    expect((await put({ metadata: { a: 1 } })).body).to.deep.equal({ updated: false });
    expect((await get(`id=${id}`))[0].metadata).to.deep.equal({ a: 1 });
    const missing = await request(mock.app).put('/_security/api_key/none').send({});
    expect(missing.status).to.equal(404);
  });

  it('refuses an expiration that is no time, when the request is put together', async () => {
    const { id } = await create('mine');
    const requests: [method: 'post' | 'put', target: string, body: object, parser: string][] = [
      ['post', '/_security/api_key', { name: 'k' }, 'api_key_request'],
      ['put', `/_security/api_key/${id}`, {}, 'update_api_key_request_payload'],
      ['post', '/_security/api_key/_bulk_update', { ids: [id] }, 'bulk_update_api_key_request'],
    ];
    for (const [method, target, given, parser] of requests) {
      const { status, body } = await request(mock.app)
        [method](target)
        .send({ ...given, expiration: 'foo' });
      expect(status, target).to.equal(400);
      expect(body.error).to.nested.include({
        type: 'x_content_parse_exception',
        reason: `Failed to build [${parser}] after last required field arrived`,
        'caused_by.type': 'illegal_argument_exception',
        'caused_by.reason':
          'failed to parse setting [expiration] with value [foo] as a time value: unit is missing or unrecognized',
      });
    }
  });

  it('queries keys', async () => {
    await create('alpha', { metadata: { team: 'search' } });
    await create('beta');
    const query = (body: object) => request(mock.app).post('/_security/_query/api_key').send(body);
    const byTeam = await query({ query: { bool: { filter: [{ term: { 'metadata.team': 'search' } }] } } });
    expect(byTeam.body).to.include({ total: 1, count: 1 });
    expect((await query({ query: { prefix: { name: 'b' } } })).body.api_keys[0].name).to.equal('beta');
    const sorted = await query({ sort: [{ name: 'desc' }], size: 1 });
    expect(sorted.body).to.include({ total: 2, count: 1 });
    expect(sorted.body.api_keys[0]._sort).to.deep.equal(['beta']);
  });

  it('stores users and roles', async () => {
    const user = '/_security/user/bob';
    expect(
      (
        await request(mock.app)
          .put(user)
          .send({ password: 'secret', roles: ['reader'] })
      ).body,
    ).to.deep.equal({ created: true });
    const { body, text } = await request(mock.app).get(user);
    expect(body.bob).to.deep.include({ username: 'bob', roles: ['reader'], enabled: true });
    expect(text).not.to.include('secret');
    expect((await request(mock.app).delete(user)).body).to.deep.equal({ found: true });
    expect((await request(mock.app).get(user)).status).to.equal(404);
    const role = '/_security/role/reader';
    expect(
      (
        await request(mock.app)
          .put(role)
          .send({ index: [{ names: 'a*', privileges: ['read'] }] })
      ).body,
    ).to.deep.equal({ role: { created: true } });
    const [indices] = (await request(mock.app).get(role)).body.reader.indices;
    expect(indices).to.deep.equal({ names: ['a*'], privileges: ['read'], allow_restricted_indices: false });
  });
});
