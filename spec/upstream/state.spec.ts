import { expect } from 'chai';
import { type RunningServer, startServer, type UpstreamOptions } from '../../server';
import { controlEndpoints } from '../../server/control/endpoints';
import { type Pair, pair, send } from './servers';

const JSON_TYPE = { 'content-type': 'application/json' };
const LINES = { 'content-type': 'application/x-ndjson' };

/** Sends JSON. @returns the status. */
async function put(server: RunningServer, method: string, path: string, body?: unknown): Promise<number | undefined> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = path.includes('_bulk') ? LINES : JSON_TYPE;
  return (await send(server.url, method, path, body === undefined ? {} : headers, body === undefined ? [] : [text]))
    .status;
}

/** Everything that a mock holds, as text. */
const stateOf = (server: RunningServer) => JSON.stringify(server.state({ withSecrets: true }));

/** Something of every kind, that belongs to somebody else. */
async function fillWithForeignData(cluster: RunningServer): Promise<void> {
  const calls: [string, string, unknown?][] = [
    ['PUT', '/foreign', { mappings: { properties: { a: { type: 'keyword' } } }, aliases: { 'foreign-alias': {} } }],
    ['PUT', '/foreign/_doc/1?refresh=true', { a: 'theirs' }],
    ['PUT', '/_connector/theirs', { name: 'theirs', index_name: 'search-theirs', service_type: 'x' }],
    ['POST', '/_connector/_sync_job', { id: 'theirs' }],
    ['PUT', '/_index_template/theirs', { index_patterns: ['theirs-*'] }],
    ['PUT', '/_index_template/streams', { index_patterns: ['stream-*'], data_stream: {} }],
    ['PUT', '/_data_stream/stream-theirs'],
    ['PUT', '/_component_template/theirs', { template: {} }],
    ['PUT', '/_ingest/pipeline/theirs', { processors: [] }],
    ['PUT', '/_scripts/theirs', { script: { lang: 'painless', source: '1' } }],
    ['PUT', '/_security/role/theirs', { cluster: ['monitor'] }],
    ['PUT', '/_security/user/theirs', { password: 'long-enough', roles: [] }],
  ];
  for (const call of calls) expect(await put(cluster, ...call), call[1]).to.be.within(200, 201);
}

/** Creates something of every kind through the server. */
async function makeEverything(server: RunningServer): Promise<void> {
  const calls: [string, string, unknown?][] = [
    ['PUT', '/own', { mappings: {} }],
    ['PUT', '/auto/_doc/1', { a: 1 }],
    ['POST', '/auto-update/_update/1', { doc: { a: 1 }, doc_as_upsert: true }],
    [
      'POST',
      '/_bulk',
      '{"index":{"_index":"by-bulk"}}\n{}\n{"create":{"_index":".elastic-connectors-v1","_id":"b1"}}\n{}\n',
    ],
    ['POST', '/by-path/_bulk', '{"index":{}}\n{}\n{"index":{"_index":7}}\n{}\n'],
    ['POST', '/_reindex?refresh=true', { source: { index: 'auto' }, dest: { index: 'copied' } }],
    ['PUT', '/_connector/own', { name: 'own', index_name: 'search-own', service_type: 'x' }],
    ['POST', '/_connector', { name: 'unnamed' }],
    ['PUT', '/.elastic-connectors-v1/_doc/by-index', {}],
    ['POST', '/_connector/_sync_job', { id: 'own' }],
    ['PUT', '/_component_template/own', { template: {} }],
    ['PUT', '/_index_template/own', { index_patterns: ['own-*'], data_stream: {}, composed_of: ['own'] }],
    ['PUT', '/_ingest/pipeline/own', { processors: [] }],
    ['PUT', '/_scripts/own', { script: { lang: 'painless', source: '1' } }],
    ['PUT', '/_security/role/own', { cluster: ['monitor'] }],
    ['PUT', '/_security/user/own', { password: 'long-enough', roles: [] }],
    ['PUT', '/_data_stream/own-stream'],
    ['POST', '/own-auto/_doc', { '@timestamp': '2025-01-01' }],
    ['POST', '/_security/api_key', { name: 'own' }],
  ];
  for (const call of calls) expect(await put(server, ...call), call[1]).to.be.within(200, 201);
}

/** What differs between two states, without what merely counts: versions, keys that became invalid. */
function withoutTraces(text: string): unknown {
  const state = JSON.parse(text);
  for (const index of Object.values(state.indices ?? {}) as { deleted?: unknown }[]) delete index.deleted;
  for (const list of ['connectors', 'sync_jobs']) for (const each of state[list] ?? []) delete each._seq_no;
  if (state.cluster) delete state.cluster.api_key;
  return state;
}

describe('a cluster with data of others', () => {
  const allow = { allow: 'docker-cluster' };

  it('is not used unless its name is given', async () => {
    const cluster = await startServer();
    await fillWithForeignData(cluster);
    const before = stateOf(cluster);
    const start = (upstream: UpstreamOptions) => startServer({ upstream });
    const refusal = await start({ url: cluster.url }).catch((error) => error.message);
    expect(refusal).to.include('has data: indices foreign; data streams stream-theirs; connectors theirs');
    expect(refusal).to.include('say so with --upstream-allow docker-cluster');
    await (await start({ url: cluster.url, ...allow })).stop();
    expect(stateOf(cluster)).to.equal(before);
    await cluster.stop();
  });

  it('keeps it, byte for byte, whatever a reset removes', async () => {
    const cluster = await startServer();
    await fillWithForeignData(cluster);
    const server = await startServer({ upstream: { url: cluster.url, ...allow } });
    const before = stateOf(cluster);
    await server.upstream?.reset();
    expect(stateOf(cluster)).to.equal(before);
    await makeEverything(server);
    const kinds = new Set(server.upstream?.view().made.map(({ kind }) => kind));
    expect([...kinds]).to.include.members(['index', 'data stream', 'connector', 'sync job', 'index template', 'user']);
    expect(stateOf(cluster)).not.to.equal(before);
    await server.upstream?.reset();
    expect(withoutTraces(stateOf(cluster))).to.deep.equal(withoutTraces(before));
    expect(server.upstream?.view().made).to.deep.equal([]);
    await server.stop();
    await cluster.stop();
  });

  it('keeps what requests have changed, and says what that was', async () => {
    const cluster = await startServer();
    await fillWithForeignData(cluster);
    const server = await startServer({ upstream: { url: cluster.url, ...allow } });
    await put(server, 'PUT', '/foreign/_doc/2', { a: 'ours' });
    await put(server, 'POST', '/_bulk', '{"index":{"_index":"foreign","_id":"3"}}\n{}\n');
    await put(server, 'PUT', '/_connector/theirs/_name', { name: 'new' });
    await put(server, 'PUT', '/_connector/theirs', { name: 'newer' });
    await put(server, 'PUT', '/_index_template/theirs', { index_patterns: ['theirs-2-*'] });
    await put(server, 'PUT', '/foreign/_mapping', { properties: { b: { type: 'keyword' } } });
    const { made, staying } = server.upstream?.view() ?? {};
    expect(made).to.deep.equal([]);
    expect(staying?.map(({ change, requests }) => `${change}: ${requests}`)).to.deep.equal([
      'documents of foreign: 2',
      'connector.update_name theirs: 1',
      'connector theirs, changed: 1',
      'index template theirs, changed: 1',
      'indices.put_mapping foreign: 1',
    ]);
    const changed = stateOf(cluster);
    await server.upstream?.reset();
    expect(stateOf(cluster)).to.equal(changed);
    await server.stop();
    await cluster.stop();
  });

  it('keeps an index that has taken the name of one that was made', async () => {
    const { cluster, server, stop } = await pair();
    await put(server, 'PUT', '/name', {});
    await put(cluster, 'DELETE', '/name');
    await put(cluster, 'PUT', '/name/_doc/1?refresh=true', { theirs: true });
    await server.upstream?.reset();
    expect(await put(cluster, 'GET', '/name/_doc/1')).to.equal(200);
    await stop();
  });

  it('keeps what a name that is also a pattern would delete', async () => {
    const { cluster, server, stop } = await pair();
    expect(await put(server, 'PUT', '/_ingest/pipeline/a*', { processors: [] })).to.equal(200);
    expect(await put(cluster, 'PUT', '/_ingest/pipeline/a-theirs', { processors: [] })).to.equal(200);
    const script = { script: { lang: 'painless', source: '1' } };
    expect(await put(server, 'PUT', '/_scripts/a*', script)).to.equal(200);
    await server.upstream?.reset();
    expect(await put(cluster, 'GET', '/_ingest/pipeline/a-theirs')).to.equal(200);
    expect(server.upstream?.view().staying.map(({ change }) => change)).to.deep.equal([
      'pipeline a*, changed',
      'stored script a*, whose name is a pattern',
    ]);
    await stop();
  });

  it('keeps connectors that have taken the id of one that was made and deleted', async () => {
    const { cluster, server, stop } = await pair();
    for (const path of ['/_connector/a?hard=true', '/.elastic-connectors-v1/_doc/b?refresh=true']) {
      const [id = ''] = /\b[ab]\b/.exec(path) ?? [];
      await put(server, 'PUT', `/_connector/${id}`, {});
      expect(await put(server, 'DELETE', path)).to.equal(200);
      await put(cluster, 'PUT', `/_connector/${id}`, { name: 'theirs' });
    }
    await server.upstream?.reset();
    for (const id of ['a', 'b']) expect(await put(cluster, 'GET', `/_connector/${id}`)).to.equal(200);
    await stop();
  });

  for (const fixture of [undefined, 'google-drive']) {
    const begun = fixture === undefined ? 'an empty start' : `the fixture ${fixture}`;
    it(`is used by every command without a change of what was there, with ${begun}`, async () => {
      const cluster = await startServer();
      await fillWithForeignData(cluster);
      const server = await startServer({ upstream: { url: cluster.url, ...allow }, fixture });
      await server.upstream?.clean();
      const before = withoutTraces(stateOf(cluster));
      for (const place of ['', '/sandbox/a/_mock']) {
        for (const [method, path] of everyCommand()) {
          await send(server.url, method, `/_mock${place}${path}`, JSON_TYPE, method === 'GET' ? [] : ['{}']);
        }
      }
      await send(server.url, 'DELETE', '/_mock/sandbox/a/foreign');
      await server.upstream?.clean();
      expect(withoutTraces(stateOf(cluster))).to.deep.equal(before);
      await server.stop();
      await cluster.stop();
    }).timeout(30_000);
  }
});

/** What `{name}` stands for in paths of the control API: fixtures, scenarios, snapshots, sandboxes. */
const NAMES = ['every-job', 'none', 'soft-deleted-connector', 'idle-job', 'a'];

/** Every call of the control API that ends by itself. */
function everyCommand(): [string, string][] {
  const routes = controlEndpoints.map(({ route }) => route).filter((route) => route !== 'GET /journal/events');
  return routes.flatMap((route) => {
    const [method = '', path = ''] = route.split(' ');
    const given = path === '/journal/wait' ? `${path}?timeout=0s` : path.replace(/\{(?:id|file)\}/, '1');
    const paths = given.includes('{name}') ? NAMES.map((name) => given.replace('{name}', name)) : [given];
    return paths.map((each): [string, string] => [method, each]);
  });
}

describe('the state of a cluster behind the server', () => {
  let servers: Pair;
  beforeEach(async () => {
    servers = await pair({}, { fixture: 'every-job' });
  });
  afterEach(() => servers.stop());

  const jobs = async (server: RunningServer) => {
    const { body } = await send(server.url, 'GET', '/_connector/_sync_job?size=100');
    return JSON.parse(body.toString()) as { count: number; results: { id: string }[] };
  };

  it('begins with the fixture, which a reset restores', async () => {
    const { server } = servers;
    const plain = await startServer({ fixture: 'every-job' });
    const wanted = (await jobs(plain)).results.map(({ id }) => id).sort();
    await plain.stop();
    expect(wanted.length).to.be.greaterThan(3);
    const ids = async () => (await jobs(server)).results.map(({ id }) => id).sort();
    expect(await ids()).to.deep.equal(wanted);
    const [first = ''] = wanted;
    await put(server, 'DELETE', `/_connector/_sync_job/${first}`);
    await put(server, 'PUT', '/extra/_doc/1', {});
    server.faults.add({ operation: 'search', preset: 'circuit_breaking_exception' });
    expect(await ids()).not.to.deep.equal(wanted);
    expect((await send(server.url, 'POST', '/_mock/reset')).status).to.equal(200);
    expect(await ids()).to.deep.equal(wanted);
    expect(await put(server, 'HEAD', '/extra')).to.equal(404);
    expect(server.faults.list()).to.deep.equal([]);
    expect(server.journal.entries().map(({ id }) => id)).to.deep.equal([1, 2]);
  });

  it('is replaced by fixtures and by states, with indices and secrets', async () => {
    const { server, cluster } = servers;
    const state = {
      indices: {
        books: {
          settings: { number_of_replicas: 0 },
          mappings: { properties: { title: { type: 'keyword' as const } } },
          aliases: { library: {} },
          documents: [{ id: '1', source: { title: 'A', price: 1 } }],
        },
      },
      secrets: [{ id: 's1', value: 'hush' }],
    };
    await server.upstream?.load(state, { baseline: true });
    expect((await jobs(cluster)).count).to.equal(0);
    expect((await send(cluster.url, 'GET', '/library/_source/1')).body.toString()).to.equal('{"title":"A","price":1}');
    expect((await send(cluster.url, 'GET', '/_connector/_secret/s1')).body.toString()).to.include('hush');
    await put(server, 'DELETE', '/books');
    await server.upstream?.reset();
    expect(await put(cluster, 'HEAD', '/library/_doc/1')).to.equal(200);
    const { status } = await send(server.url, 'POST', '/_mock/fixtures/empty');
    expect(status).to.equal(200);
    expect(await put(cluster, 'HEAD', '/books')).to.equal(404);
  });

  it('is not replaced by what cannot be loaded, or would change what was there', async () => {
    const { server, cluster } = servers;
    await put(cluster, 'PUT', '/theirs/_doc/1', {});
    await put(cluster, 'PUT', '/_connector/theirs', {});
    const before = stateOf(cluster);
    const refusal = (state: object) => server.upstream?.load(state).catch((error) => error.message);
    expect(await refusal({ indices: { theirs: {} }, connectors: [{ id: 'theirs' }] })).to.match(
      /has these already, and they were not made through this server.*theirs.*/,
    );
    expect(await refusal({ cluster: { pipeline: { p: { processors: [] } } } })).to.include('[cluster] of a fixture');
    expect(await refusal({ indices: { UPPER: {} } })).to.include('cannot be loaded');
    expect(stateOf(cluster)).to.equal(before);
    expect(() => server.reset()).to.throw('await server.upstream.reset()');
    expect(() => server.load('empty')).to.throw('await server.upstream.load()');
  });

  it('is shown, and removed without loading the fixture again', async () => {
    const { server } = servers;
    const { body } = await send(server.url, 'GET', '/_mock/upstream');
    expect(JSON.parse(body.toString()).made.map(({ kind }: { kind: string }) => kind)).to.include('connector');
    expect((await send(server.url, 'DELETE', '/_mock/upstream/made')).status).to.equal(200);
    expect((await jobs(servers.cluster)).count).to.equal(0);
    const plain = await startServer();
    expect((await send(plain.url, 'GET', '/_mock/upstream')).status).to.equal(404);
    expect(plain.upstream).to.equal(undefined);
    await plain.stop();
  });
});
