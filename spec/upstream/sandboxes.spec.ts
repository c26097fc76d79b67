import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { RunningServer } from '../../server';
import { call } from '../control/server';
import { type Pair, pair, send } from './servers';

/** A sandbox in front of a cluster: sends requests to it, and returns status and JSON. */
type Sandbox = (method: string, path: string, body?: unknown) => ReturnType<typeof call>;

/** A state without what merely counts deletions. */
function withoutCounters(state: Record<string, Record<string, object>>): unknown {
  for (const index of Object.values(state.indices ?? {}) as { deleted?: unknown }[]) delete index.deleted;
  return state;
}

describe('sandboxes in front of a cluster', () => {
  let servers: Pair;
  let cluster: RunningServer;
  let one: Sandbox;
  let other: Sandbox;

  const sandbox =
    (name: string): Sandbox =>
    (method, path, body) =>
      call(servers.server.url, method, `/_mock/sandbox/${name}${path}`, body);
  const indices = async (): Promise<string[]> =>
    Object.keys((await call(cluster.url, 'GET', '/*?expand_wildcards=all')).json).filter(
      (name) => !name.startsWith('.'),
    );

  beforeEach(async () => {
    servers = await pair();
    cluster = servers.cluster;
    [one, other] = [sandbox('One'), sandbox('other')];
  });
  afterEach(() => servers.stop());

  it('have indices of the same name, each with its own documents', async () => {
    await one('PUT', '/docs', { aliases: { all: {} } });
    await one('PUT', '/docs/_doc/1?refresh', { title: 'of one', _index_like: 'docs' });
    await one(
      'POST',
      '/_bulk?refresh',
      '{"create":{"_index":"docs","_id":"2"}}\n{"n":1.0}\n{"delete":{"_index":"docs","_id":"9"}}\n',
    );
    await other('PUT', '/docs/_doc/1?refresh', { title: 'of other' });
    await call(cluster.url, 'PUT', '/docs/_doc/1?refresh', { title: 'of nobody' });

    for (const path of [
      '/docs/_search',
      '/_search',
      '/all/_search',
      '/d*/_search',
      '/_all/_search',
      '/docs,nope*/_search',
    ]) {
      const { hits } = (await one('GET', path)).json;
      expect(
        hits.hits.map(({ _index, _id }: { _index: string; _id: string }) => `${_index}/${_id}`),
        path,
      ).to.have.members(['docs/1', 'docs/2']);
    }
    expect((await other('GET', '/_count')).json.count).to.equal(1);
    expect(Object.keys((await one('GET', '/_mapping')).json)).to.deep.equal(['docs']);
    expect((await one('POST', '/_mget', { docs: [{ _index: 'docs', _id: '1' }] })).json.docs[0]._source.title).to.equal(
      'of one',
    );
    expect((await send(servers.server.url, 'HEAD', '/_mock/sandbox/third/docs')).status).to.equal(404);
    const created = await send(
      servers.server.url,
      'PUT',
      '/_mock/sandbox/One/docs/_doc/3',
      { 'content-type': 'application/json' },
      ['{}'],
    );
    expect(created.headers).to.include('Location: /docs/_doc/3');
  });

  it('get long responses without a trace of the names in the cluster', async () => {
    const lines = Array.from({ length: 2000 }, (_, at) => `{"index":{"_id":"${at}"}}\n{"n":${at}.0}\n`).join('');
    expect((await one('POST', '/docs/_bulk?refresh', lines)).text)
      .to.match(/^\{"errors":false/)
      .and.not.to.include('mock-');
    const { text } = await one('GET', '/docs/_search?size=2000');
    const plain = await call(cluster.url, 'GET', '/mock-*/_search?size=2000');
    expect(text.replace(/"took":\d+/, '')).to.equal(
      plain.text.replaceAll(/mock-\w{8}-1-one-/g, '').replace(/"took":\d+/, ''),
    );
  });

  it('get the errors of the cluster in their own names', async () => {
    const wanted = (await call(cluster.url, 'GET', '/nowhere/_search')).text;
    expect((await one('GET', '/nowhere/_search')).text).to.equal(wanted);
    expect((await one('PUT', '/Upper')).json.error.reason).to.equal('Invalid index name [Upper], must be lowercase');
    expect((await one('PUT', '/_connector/a/_name', { nam: 1 })).json.error.reason).to.include('unknown field [nam]');
  });

  it('have connectors of the same id, and lists of their own', async () => {
    for (const each of [one, other]) {
      expect((await each('PUT', '/_connector/a', { index_name: 'search-a', service_type: 'drive' })).text).to.equal(
        '{"id":"a","result":"created"}',
      );
    }
    await call(cluster.url, 'PUT', '/_connector/theirs', {});
    await one('PUT', '/_connector/b', { index_name: 'search-b' });
    const { id } = (await one('POST', '/_connector/_sync_job', { id: 'a', job_type: 'full' })).json;
    await other('POST', '/_connector/_sync_job', { id: 'a', job_type: 'full' });
    const ids = ({ results }: { results: { id: string }[] }) => results.map((each) => each.id);

    const list = (await one('GET', '/_connector')).json;
    expect(ids(list)).to.deep.equal(['a', 'b']);
    expect(list.count).to.equal(2);
    expect(list.results[0].index_name).to.equal('search-a');
    expect(ids((await one('GET', '/_connector?from=1&size=1')).json)).to.deep.equal(['b']);
    expect(ids((await one('GET', '/_connector?index_name=search-b')).json)).to.deep.equal(['b']);
    expect(ids((await one('GET', '/_connector/_sync_job')).json)).to.deep.equal([id]);
    expect((await one('GET', `/_connector/_sync_job/${id}`)).json.connector.id).to.equal('a');
    expect((await one('PUT', '/_connector/a/_check_in')).status).to.equal(200);
    expect((await other('GET', '/_connector/b')).status).to.equal(404);
  });

  it('are reset and removed without the others, and have a journal of their own', async () => {
    for (const each of [one, other]) await each('PUT', '/docs/_doc/1', {});
    await call(cluster.url, 'PUT', '/docs', {});
    expect((await one('GET', '/_mock/journal')).json.total).to.equal(1);
    expect((await one('GET', '/_mock/journal')).json.entries[0].path).to.equal('/docs/_doc/1');
    await one('POST', '/_mock/reset');
    expect((await one('GET', '/docs')).status).to.equal(404);
    expect(await indices()).to.have.length(2);
    expect((await call(servers.server.url, 'DELETE', '/_mock/sandboxes/other')).json).to.deep.equal({ dropped: 1 });
    expect(await indices()).to.deep.equal(['docs']);
  });

  it('leave what others have called the same, whatever they make and remove', async () => {
    await call(cluster.url, 'PUT', '/_connector/a', { name: 'theirs', service_type: 'drive', index_name: 'theirs' });
    await call(cluster.url, 'POST', '/_connector/_sync_job', { id: 'a' });
    await call(cluster.url, 'PUT', '/docs/_doc/1?refresh', { title: 'theirs' });
    const before = JSON.stringify(cluster.state());
    const make = async (): Promise<void> => {
      await one('PUT', '/_connector/a', { name: 'ours', service_type: 'drive', index_name: 'docs' });
      await one('POST', '/_connector/_sync_job', { id: 'a', job_type: 'full' });
      await one('POST', '/docs/_bulk?refresh', '{"index":{}}\n{"a":1}\n');
      const packed = gzipSync('{"index":{"_index":"docs2"}}\n{"a":1}\n');
      const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' };
      const { status } = await send(servers.server.url, 'POST', '/_mock/sandbox/One/_bulk', headers, [packed]);
      expect(status).to.equal(200);
    };
    await make();
    const { made } = (await one('GET', '/_mock/upstream')).json;
    expect(made.map(({ kind }: { kind: string }) => kind).sort()).to.deep.equal([
      'connector',
      'index',
      'index',
      'sync job',
    ]);
    await one('POST', '/_mock/reset');
    await make();
    await one('DELETE', '/_connector/a');
    await one('DELETE', '/docs');
    await call(servers.server.url, 'DELETE', '/_mock/sandboxes');
    const after = JSON.parse(JSON.stringify(cluster.state()));
    expect(withoutCounters(after)).to.deep.equal(withoutCounters(JSON.parse(before)));
  });

  it('have aliases and multi searches of their own', async () => {
    await call(cluster.url, 'PUT', '/theirs/_doc/1?refresh', { a: 'theirs' });
    await call(cluster.url, 'PUT', '/theirs/_alias/current');
    for (const [worker, a] of [
      [one, 'one'],
      [other, 'other'],
    ] as const) {
      await worker('PUT', '/docs/_doc/1?refresh', { a });
      await worker('PUT', '/more/_doc/1?refresh', { a });
      const actions = [{ add: { indices: ['docs', 'mo*'], alias: 'current', filter: { match: { a } } } }];
      expect((await worker('POST', '/_aliases', { actions })).json.acknowledged).to.equal(true);
      expect((await worker('PUT', '/docs/_alias/second')).status).to.equal(200);
    }
    await one('DELETE', '/docs/_aliases/second');
    const aliases = async (worker: typeof one, path: string) => (await worker('GET', path)).json;
    expect(Object.keys(await aliases(one, '/_alias/current')).sort()).to.deep.equal(['docs', 'more']);
    expect(Object.keys((await aliases(other, '/_alias')).docs.aliases)).to.deep.equal(['current', 'second']);
    expect((await one('HEAD', '/_alias/second')).status).to.equal(404);
    expect((await other('GET', '/_alias/none')).status).to.equal(404);
    const lines =
      '{}\n{"size":5}\n{"index":["current","none"],"ignore_unavailable":true}\n{}\n{"index":"theirs"}\n{}\n';
    const { responses } = (await one('POST', '/_msearch', lines)).json;
    const found = responses.map(
      ({ hits, status }: { hits?: { hits: { _index: string; _source: { a: string } }[] }; status: number }) =>
        hits ? hits.hits.map(({ _index, _source }) => `${_index} ${_source.a}`).sort() : status,
    );
    expect(found).to.deep.equal([['docs one', 'more one'], ['docs one', 'more one'], 404]);
  });

  it('end their own scrolls', async () => {
    await one('PUT', '/docs/_doc/1?refresh', { a: 1 });
    const { _scroll_id: id } = (await one('POST', '/docs/_search?scroll=1m', { size: 1 })).json;
    expect((await one('DELETE', '/_search/scroll', { scroll_id: [id] })).json).to.include({ num_freed: 1 });
  });

  it('refuse by name what would reach the data of others', async () => {
    await call(cluster.url, 'PUT', '/theirs/_doc/1?refresh', { a: 'theirs' });
    const before = JSON.stringify(cluster.state());
    const refused: [string, string, unknown?][] = [
      ['GET', '/_cat/indices'],
      ['POST', '/_reindex', { source: { index: 'theirs' }, dest: { index: 'mine' } }],
      ['DELETE', '/_search/scroll/_all'],
      ['DELETE', '/_search/scroll', { scroll_id: ['a', '_all'] }],
      ['POST', '/_aliases', { actions: [{ add: { index: '.theirs', alias: 'a' } }] }],
      ['PUT', '/mine/_alias/a', { filter: { terms: { a: { index: 'theirs', id: '1', path: 'a' } } } }],
      ['POST', '/_msearch', '{}\n{"query":{"term":{"_index":"theirs"}}}\n'],
      ['POST', '/_msearch', '{"index":"<theirs>"}\n{}\n'],
      ['POST', '/_msearch', '{}\n{"pit":{"id":"a"}}\n'],
      ['POST', '/a/_delete_by_query', { query: { term: { _index: 'theirs' } } }],
      ['PUT', '/_ingest/pipeline/a', { processors: [] }],
      ['PUT', '/_index_template/a', { index_patterns: ['*'] }],
      ['GET', '/.elastic-connectors/_search'],
      ['GET', '/other-cluster:theirs/_search'],
      ['GET', '/%3Ctheirs%3E/_search'],
      ['POST', '/_search', { query: { terms: { a: { index: 'theirs', id: '1', path: 'a' } } } }],
      ['POST', '/_connector', {}],
      ['GET', '/_connector?query=a'],
      ['PUT', '/_cluster/settings', { persistent: {} }],
      ['POST', '/_bulk', 'nonsense\n'],
      ['GET', '/unknown/path/of/many/parts'],
    ];
    for (const [method, path, body] of refused) {
      const { status, json } = await one(method, path, body);
      expect(status, `${method} ${path}`).to.equal(501);
      expect(typeof json.error === 'string' ? json.error : JSON.stringify(json), path).to.include(
        'In sandboxes in front of a cluster',
      );
    }
    expect((await one('PUT', '/_mock/state', {})).text).to.include('cannot be loaded into a sandbox');
    expect(JSON.stringify(cluster.state())).to.equal(before);
    expect((await one('GET', '/_mock/journal')).json.entries[0].diagnosis.refused_by).to.equal('es-connector-mock');
  });
});
