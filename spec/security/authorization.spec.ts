import { expect } from 'chai';
import request from 'supertest';
import { createMock, listOperations } from '../../server';
import { ACTIONS, NO_ACTION } from '../../server/security/authorization/actions';

const mock = createMock({ auth: 'on', password: 'changeme' });
const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
const elastic = basic('elastic', 'changeme');
const ada = basic('ada', 'secret-1');

type Method = 'get' | 'put' | 'post' | 'delete';

/** A request of somebody, with a body if there is one. */
async function call(authorization: string, method: Method, path: string, body?: object | string) {
  const sent = request(mock.app)[method](path).set('authorization', authorization);
  if (typeof body === 'string') return sent.set('content-type', 'application/x-ndjson').send(body);
  return body === undefined ? sent : sent.send(body);
}

async function given(role: object): Promise<void> {
  await call(elastic, 'put', '/_security/role/mine', role);
  await call(elastic, 'put', '/_security/user/ada', { password: 'secret-1', roles: ['mine'] });
}

const reasonOf = ({ body }: { body: { error?: { reason: string } } }): string | undefined => body.error?.reason;

describe('authorization of the cluster', () => {
  beforeEach(() => mock.reset());

  const WHO = 'for user [ada] with effective roles [mine]';
  const GRANTED = 'this action is granted by the cluster privileges';
  const refusals: [role: object, method: Method, path: string, body: object | undefined, reason: string][] = [
    [
      {},
      'get',
      '/',
      undefined,
      `action [cluster:monitor/main] is unauthorized ${WHO}, ${GRANTED} [monitor,manage,all]`,
    ],
    [
      { cluster: ['monitor'] },
      'get',
      '/_connector',
      undefined,
      `action [cluster:admin/xpack/connector/list] is unauthorized ${WHO}, ${GRANTED} [monitor_connector,manage_connector,manage,all]`,
    ],
    [
      { cluster: ['monitor_connector'] },
      'put',
      '/_connector/c',
      {},
      `action [cluster:admin/xpack/connector/put] is unauthorized ${WHO}, ${GRANTED} [manage_connector,manage,all]`,
    ],
    [
      { cluster: ['manage_connector'] },
      'post',
      '/_connector/_secret',
      { value: 'x' },
      `action [cluster:admin/xpack/connector/secret/post] is unauthorized ${WHO}, ${GRANTED} [write_connector_secrets,manage,all]`,
    ],
    [
      { cluster: ['manage'] },
      'put',
      '/_security/role/other',
      {},
      `action [cluster:admin/xpack/security/role/put] is unauthorized ${WHO}, ${GRANTED} [manage_security,all]`,
    ],
  ];
  for (const [role, method, path, body, reason] of refusals) {
    it(`refuses ${method} ${path} to somebody with ${JSON.stringify(role)}`, async () => {
      await given(role);
      const answer = await call(ada, method, path, body);
      expect(answer.status).to.equal(403);
      expect(reasonOf(answer)).to.equal(reason);
      expect(answer.headers).not.to.have.property('www-authenticate');
    });
  }

  const grants: [role: object, method: Method, path: string, body?: object][] = [
    [{ cluster: ['monitor'] }, 'get', '/_cluster/health'],
    [{ cluster: ['monitor_connector'] }, 'get', '/_connector'],
    [{ cluster: ['manage_connector'] }, 'put', '/_connector/c', {}],
    [{ cluster: ['manage_connector'] }, 'get', '/_connector/_sync_job'],
    [{ cluster: ['write_connector_secrets'] }, 'post', '/_connector/_secret', { value: 'x' }],
    [{ cluster: ['cluster:admin/xpack/connector/list'] }, 'get', '/_connector'],
    [{ cluster: ['all'] }, 'put', '/_security/role/other', {}],
    [{}, 'get', '/_security/_authenticate'],
  ];
  for (const [role, method, path, body] of grants) {
    it(`lets somebody with ${JSON.stringify(role)} call ${method} ${path}`, async () => {
      await given(role);
      expect((await call(ada, method, path, body)).status).to.be.lessThan(300);
    });
  }

  it('refuses roles with privileges that do not exist', async () => {
    const cluster = await call(elastic, 'put', '/_security/role/mine', { cluster: ['manage_conector'] });
    expect(cluster.status).to.equal(400);
    expect(reasonOf(cluster)).to.match(
      /^Validation Failed: 1: unknown cluster privilege \[manage_conector\]\. a privil/,
    );
    const index = await call(elastic, 'post', '/_security/api_key', {
      name: 'k',
      role_descriptors: { r: { indices: [{ names: ['a'], privileges: ['raed'] }] } },
    });
    expect(reasonOf(index)).to.include('unknown index privilege [raed]');
  });

  it('has an action for every operation, or a reason why it needs none', () => {
    const unknown = listOperations()
      .filter(({ emulated }) => emulated)
      .map(({ name }) => name)
      .filter((name) => !Object.hasOwn(ACTIONS, name) && !NO_ACTION.has(name));
    expect(unknown).to.deep.equal([]);
  });

  it('names the roles that do not exist', async () => {
    await call(elastic, 'put', '/_security/user/ada', { password: 'secret-1', roles: ['none'] });
    expect(reasonOf(await call(ada, 'get', '/'))).to.include(
      'for user [ada] with effective roles [] (assigned roles [none] were not found)',
    );
  });
});

describe('authorization of indices', () => {
  beforeEach(async () => {
    mock.reset();
    await call(elastic, 'put', '/docs-1/_doc/1?refresh', { a: 1 });
    await call(elastic, 'put', '/docs-2/_doc/1?refresh', { a: 2 });
    await call(elastic, 'put', '/secret/_doc/1?refresh', { a: 3 });
  });

  const reader = { indices: [{ names: ['docs-*'], privileges: ['read'] }] };
  const writer = { indices: [{ names: ['docs-*'], privileges: ['create_doc', 'read'] }] };
  const denial = (action: string, on: string, privileges: string): string =>
    `action [${action}] is unauthorized for user [ada] with effective roles [mine] on indices [${on}], ` +
    `this action is granted by the index privileges [${privileges}]`;

  it('refuses an index that the caller may not read', async () => {
    await given(reader);
    expect((await call(ada, 'get', '/docs-1/_search')).status).to.equal(200);
    const refused = await call(ada, 'get', '/secret/_search');
    expect(refused.status).to.equal(403);
    expect(reasonOf(refused)).to.equal(denial('indices:data/read/search', 'secret', 'read,all'));
    expect(reasonOf(await call(ada, 'get', '/secret/_doc/1'))).to.equal(
      denial('indices:data/read/get', 'secret', 'read,all'),
    );
  });

  it('expands wildcards to what the caller may read', async () => {
    await given(reader);
    for (const path of ['/_search', '/*/_search', '/_all/_search', '/docs-1,s*/_search']) {
      const { body } = await call(ada, 'get', path);
      const indices = body.hits.hits.map((hit: { _index: string }) => hit._index);
      expect(indices, path).not.to.include('secret').and.not.to.be.empty;
    }
  });

  it('does not show a forbidden index to a query that looks its values up there', async () => {
    await given(reader);
    const terms = { a: { index: 'secret', id: '1', path: 'a' } };
    const answer = await call(ada, 'post', '/docs-1/_search', { query: { terms } });
    expect(answer.status).to.equal(403);
    expect(reasonOf(answer)).to.equal(denial('indices:data/read/get', 'secret', 'read,all'));
  });

  it('leaves out what is unavailable, if told to', async () => {
    await given(reader);
    const { body } = await call(ada, 'get', '/docs-1,secret/_search?ignore_unavailable=true');
    expect(body.hits.total.value).to.equal(1);
  });

  it('refuses a write, and the creation of an index by one', async () => {
    await given(reader);
    expect(reasonOf(await call(ada, 'put', '/docs-1/_doc/2', {}))).to.equal(
      denial('indices:data/write/index', 'docs-1', 'create_doc,create,index,write,all'),
    );
    await given(writer);
    expect(reasonOf(await call(ada, 'put', '/docs-9/_doc/2', {}))).to.equal(
      denial('indices:admin/auto_create', 'docs-9', 'auto_configure,create_index,manage,all'),
    );
  });

  it('decides on the items of a bulk request one by one', async () => {
    await given(writer);
    const lines = [
      { create: { _index: 'docs-1', _id: '5' } },
      { a: 1 },
      { index: { _index: 'docs-1', _id: '1' } },
      { a: 1 },
      { delete: { _index: 'docs-2', _id: '1' } },
      { create: { _index: 'secret' } },
      { a: 1 },
    ];
    const { status, body } = await call(
      ada,
      'post',
      '/_bulk',
      `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`,
    );
    expect(status).to.equal(200);
    expect(body.items.map((item: object) => (Object.values(item)[0] as { status: number }).status)).to.deep.equal([
      201, 403, 403, 403,
    ]);
    expect(body.items[3].create.error.reason).to.equal(
      denial('indices:data/write/bulk[s]', 'secret', 'create_doc,create,delete,index,write,all'),
    );
    expect(body.items[1].index.error.reason).to.equal(
      denial('indices:data/write/index:op_type/index', 'docs-1', 'create,index,write,all'),
    );
  });

  it('decides on the parts of mget and msearch one by one', async () => {
    await given(reader);
    const docs = [
      { _index: 'docs-1', _id: '1' },
      { _index: 'secret', _id: '1' },
    ];
    const mget = await call(ada, 'post', '/_mget', { docs });
    expect(mget.body.docs[0].found).to.equal(true);
    expect(mget.body.docs[1].error.reason).to.equal(denial('indices:data/read/mget[shard]', 'secret', 'read,all'));
    const msearch = await call(ada, 'post', '/_msearch', '{"index":"docs-1"}\n{}\n{"index":"secret"}\n{}\n');
    expect(msearch.body.responses.map(({ status }: { status: number }) => status)).to.deep.equal([200, 403]);
  });

  it('refuses a reindex from where the caller may not read, or to where it may not write', async () => {
    await given({ indices: [{ names: ['docs-*'], privileges: ['read', 'write'] }] });
    const reindex = (from: string, to: string) =>
      call(ada, 'post', '/_reindex', { source: { index: from }, dest: { index: to } });
    expect((await reindex('docs-1', 'docs-2')).status).to.equal(200);
    expect((await reindex('secret', 'docs-2')).status).to.equal(403);
    expect(JSON.stringify((await reindex('docs-1', 'secret')).body)).to.include('indices:data/write/bulk[s]');
  });

  it('creates only what it may', async () => {
    await given({ indices: [{ names: ['docs-*'], privileges: ['create_index'] }] });
    expect((await call(ada, 'put', '/docs-3')).status).to.equal(200);
    expect(reasonOf(await call(ada, 'put', '/other'))).to.equal(
      denial('indices:admin/create', 'other', 'create_index,manage,all'),
    );
    expect((await call(ada, 'delete', '/docs-3')).status).to.equal(403);
  });

  it('lets an alias give access to its index, under its own name only', async () => {
    await call(elastic, 'put', '/secret/_alias/public');
    await given({ indices: [{ names: ['public'], privileges: ['read'] }] });
    expect((await call(ada, 'get', '/public/_search')).body.hits.total.value).to.equal(1);
    expect((await call(ada, 'get', '/secret/_search')).status).to.equal(403);
  });

  it('limits an API key to its role descriptors, and to what its owner may do', async () => {
    await given({ ...reader, cluster: ['manage_own_api_key'] });
    const create = async (role: object) => {
      const { body } = await call(ada, 'post', '/_security/api_key', { name: 'k', role_descriptors: { r: role } });
      return { id: body.id as string, authorization: `ApiKey ${body.encoded}` };
    };
    const narrow = await create({ indices: [{ names: ['docs-1'], privileges: ['all'] }] });
    expect((await call(narrow.authorization, 'get', '/docs-1/_search')).status).to.equal(200);
    expect((await call(narrow.authorization, 'put', '/docs-1/_doc/9', {})).status).to.equal(403);
    expect(reasonOf(await call(narrow.authorization, 'get', '/docs-2/_search'))).to.include(
      `is unauthorized for API key id [${narrow.id}] of user [ada] on indices [docs-2]`,
    );
    const wide = await create({ indices: [{ names: ['*'], privileges: ['all'] }] });
    expect((await call(wide.authorization, 'get', '/secret/_search')).status).to.equal(403);
  });

  it('knows the roles that every cluster has', async () => {
    await call(elastic, 'put', '/_security/user/ada', { password: 'secret-1', roles: ['viewer'] });
    expect((await call(ada, 'get', '/docs-1/_search')).status).to.equal(200);
    expect((await call(ada, 'put', '/docs-1/_doc/2', {})).status).to.equal(403);
    await call(elastic, 'put', '/.hidden/_doc/1', {});
    expect((await call(ada, 'get', '/.hidden/_search')).status).to.equal(403);
  });

  it('tells what somebody may do', async () => {
    await given({ ...reader, cluster: ['monitor'] });
    const { body } = await call(ada, 'post', '/_security/user/_has_privileges', {
      cluster: ['monitor', 'manage'],
      index: [{ names: ['docs-1', 'secret'], privileges: ['read', 'write'] }],
    });
    expect(body).to.deep.equal({
      username: 'ada',
      has_all_requested: false,
      cluster: { monitor: true, manage: false },
      index: { 'docs-1': { read: true, write: false }, secret: { read: false, write: false } },
      application: {},
    });
  });
});
