import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { RunningServer } from '../../server';
import { call } from '../control/server';
import { type Pair, pair, send } from './servers';

type Row = readonly [method: string, path: string, body?: unknown];

/** What a request of a sandbox must never show. */
const SECRET = 'not-for-others';
const LOOKUP = { terms: { a: { index: 'theirs', id: '1', path: 'a' } } };
const WRAPPED = { wrapper: { query: Buffer.from(JSON.stringify(LOOKUP)).toString('base64') } };
const SOURCE = `source=${encodeURIComponent(JSON.stringify({ query: LOOKUP }))}&source_content_type=application/json`;

describe('ways out of a sandbox in front of a cluster', () => {
  let servers: Pair;
  let cluster: RunningServer;
  let foreign: string;

  const one = (method: string, path: string, body?: unknown) =>
    call(servers.server.url, method, `/_mock/sandbox/one${path}`, body);
  const other = (method: string, path: string, body?: unknown) =>
    call(servers.server.url, method, `/_mock/sandbox/other${path}`, body);
  /** Everything that does not belong to the sandbox one, without what merely counts deletions. */
  const others = (): string => {
    const { indices, ...rest } = JSON.parse(JSON.stringify(cluster.state()));
    const names = Object.keys(indices).filter((name) => !/^mock-\w{8}-\d+-one-/.test(name));
    for (const name of names) delete indices[name].deleted;
    return JSON.stringify([names.map((name) => [name, indices[name]]), rest]);
  };

  before(async () => {
    servers = await pair();
    cluster = servers.cluster;
    for (const index of ['theirs', 'docs', '5']) {
      await call(cluster.url, 'PUT', `/${index}/_doc/1?refresh`, { a: ['x'], secret: SECRET });
    }
    await call(cluster.url, 'PUT', '/theirs/_alias/current');
    await other('PUT', '/docs/_doc/1?refresh', { a: 'x', secret: SECRET });
    await other('PUT', '/docs/_alias/current');
    await other('PUT', '/_connector/a', { name: SECRET });
  });
  beforeEach(async () => {
    await one('PUT', '/docs/_doc/1?refresh', { a: 'x', n: 1 });
    await one('PUT', '/docs/_doc/2?refresh', { a: 'y', n: 2 });
    await one('PUT', '/docs/_doc/3?refresh', { n: 3 });
    await one('PUT', '/more/_doc/1?refresh', { b: 'x' });
    await one('PUT', '/docs/_alias/current');
    foreign = others();
  });
  afterEach(async () => {
    await one('POST', '/_mock/reset');
    expect(others()).to.equal(foreign);
  });
  after(() => servers.stop());

  const refused: readonly Row[] = [
    // Parts of paths as parameters.
    ['POST', '/_bulk?index=theirs', '{"index":{"_id":"9"}}\n{}\n'],
    ['POST', '/_mget?index=theirs', { ids: ['1'] }],
    ['DELETE', '/?index=theirs'],
    ['GET', '/_search?q=a&%69ndex=theirs'],
    ['GET', '/_alias?name=current'],
    ['PUT', '/docs/_alias?name=current'],
    ['DELETE', '/_search/scroll?scroll_id=_all'],
    // Bodies as parameters.
    ['GET', '/_msearch?source=%7B%22index%22%3A%22theirs%22%7D%0A%7B%7D%0A&source_content_type=application/json'],
    ['GET', `/_search?${SOURCE}`],
    ['GET', `/_search?size=1;${SOURCE}`],
    ['GET', `/_search?size=1&%73${SOURCE.slice(1)}`],
    ['POST', `/docs/_pit?keep_alive=1m&${SOURCE}`],
    ['GET', '/_connector?size=1;query=a'],
    // Names that are no texts.
    ['POST', '/_msearch', '{"index":5}\n{}\n'],
    ['POST', '/_msearch', '{"index":["docs",5]}\n{}\n'],
    ['POST', '/_bulk', '{"index":{"_index":5,"_id":"9"}}\n{}\n'],
    ['POST', '/_mget', { docs: [{ _index: 5, _id: '1' }] }],
    ['POST', '/_aliases', { actions: [{ add: { index: 5, alias: 'a' } }] }],
    ['PUT', '/_connector/b', '{"index_name":5.0}'],
    ['POST', '/_connector/_sync_job', { id: 5 }],
    // Names inside of queries.
    ...[
      '_search',
      '_count',
      '_field_caps',
      '_validate/query',
      '_explain/1',
      '_delete_by_query',
      '_update_by_query',
    ].flatMap((operation): Row[] => {
      const key = operation === '_field_caps' ? 'index_filter' : 'query';
      return [LOOKUP, WRAPPED].map((query) => ['POST', `/docs/${operation}`, { [key]: query }]);
    }),
    ['POST', '/docs/_pit?keep_alive=1m', { index_filter: LOOKUP }],
    ['POST', '/_search', { query: { more_like_this: { fields: ['a'], like: [{ _index: 'theirs', _id: '1' }] } } }],
    ['POST', '/_search', { query: { percolate: { field: 'q', index: 'theirs', id: '1' } } }],
    ['POST', '/_search', { query: { geo_shape: { a: { indexed_shape: { index: 'theirs', id: '1' } } } } }],
    ['POST', '/_search', { indices_boost: [{ theirs: 2 }] }],
    ['POST', '/_search', { runtime_mappings: { a: { type: 'lookup', target_index: 'theirs' } } }],
    ['POST', '/_search', '{"query":{"terms":{"a":{"\\u0069ndex":"theirs","id":"1","path":"a"}}}}'],
    ['POST', '/_msearch', `{}\n${JSON.stringify({ query: WRAPPED })}\n`],
    ['POST', '/_msearch', `\n{}\n${JSON.stringify({ query: LOOKUP })}\n`],
    ['POST', '/_search', { query: { query_string: { query: '_index:theirs' } } }],
    ['POST', '/_search', { query: { multi_match: { query: 'docs', fields: ['_index'] } } }],
    ['POST', '/_search', { script_fields: { a: { script: "doc['_index'].value" } } }],
    ['GET', '/docs/_search?q=_index:docs'],
    ['POST', '/docs/_delete_by_query?q=NOT+_index:docs'],
    ['GET', '/docs/_explain/1?q=docs&df=_index'],
    // Names inside of definitions.
    ['PUT', '/new', { aliases: { a: { filter: LOOKUP } } }],
    ['PUT', '/new', { mappings: { runtime: { a: { type: 'lookup', target_index: 'theirs' } } } }],
    ['PUT', '/docs/_mapping', { runtime: { a: { type: 'lookup', target_index: 'theirs' } } }],
    ['PUT', '/docs/_alias/a', { filter: WRAPPED }],
    ['POST', '/_aliases', { actions: { add: { index: 'docs', alias: 'a', filter: LOOKUP } } }],
    // Expressions.
    ['GET', '/%3Ctheirs-%7Bnow%2Fd%7D%3E/_search'],
    ['GET', '/docs,-%3Ctheirs%3E/_search'],
    ['GET', '/-docs/_search'],
    ['GET', '/*:theirs/_search'],
    ['GET', '/docs,-*:theirs/_search'],
    ['POST', '/.theirs/_update_by_query'],
    ['POST', '/_msearch', '{"index":["docs","remote:theirs"]}\n{}\n'],
    ['POST', '/_aliases', { actions: { remove_index: { index: '<theirs>' } } }],
    // Operations that reach further than an index.
    ['GET', '/_tasks'],
    ['GET', '/_search/template'],
    ['POST', '/_msearch/template', '{}\n{"source":"{}"}\n'],
    ['POST', '/_mtermvectors', { docs: [{ _index: 'theirs', _id: '1' }] }],
    ['POST', '/_query', { query: 'FROM theirs' }],
    ['POST', '/docs/_async_search', {}],
    ['GET', '/docs/_rank_eval'],
    ['POST', '/docs/_delete_by_query/1:1/_rethrottle'],
    ['GET', '/_connector?format=yaml'],
  ];

  it('are refused by name', async () => {
    for (const [method, path, body] of refused) {
      const { status, text } = await one(method, path, body);
      const shown = `${method} ${path} ${JSON.stringify(body)}: ${text}`;
      expect(status, shown).to.equal(501);
      expect(text, shown).to.include('In sandboxes in front of a cluster');
      expect(others(), shown).to.equal(foreign);
    }
  });

  it('are no paths that a proxy before the cluster could understand in another way', async () => {
    const { url } = servers.server;
    for (const path of ['docs/_doc/..', 'docs/_doc/%2e%2E%2f..%2ftheirs', '../theirs', 'docs/_doc/.', 'a%2F..']) {
      const { status, body } = await send(url, 'DELETE', `/_mock/sandbox/one/${path}`);
      expect(status, path).to.equal(501);
      expect(body.toString(), path).to.match(/a path with \[\.\] or|\[DELETE/);
    }
    expect((await one('PUT', '/docs/_doc/...?routing=../a&refresh', {})).status).to.equal(201);
  });

  const inside: readonly Row[] = [
    ['GET', '/_search?size=100'],
    ['GET', '/*,-more/_search'],
    ['GET', '/docs%2C-theirs/_search'],
    ['GET', '/docs,theirs/_search?ignore_unavailable'],
    ['GET', '//_search'],
    ['GET', '/current/_search'],
    ['POST', '/_msearch', '{"index":""}\n{}\n{"index":[]}\n{}\n{"index":"*"}\n{}\n{"index":["_all"]}\n{}\n'],
    ['POST', '/_msearch', '{"index":"docs,theirs","ignore_unavailable":true}\n{}\n{}\n{}\n'],
    [
      'POST',
      '/_mget',
      {
        docs: [
          { _index: 'theirs', _id: '1' },
          { _index: 'docs,theirs', _id: '1' },
        ],
      },
    ],
    ['GET', '/_field_caps?fields=*'],
    ['GET', '/_validate/query?explain&all_shards&q=a:x'],
    ['GET', '/theirs/_explain/1?q=a:x'],
    ['GET', '/_alias'],
    ['GET', '/_alias/current,cur*'],
    ['GET', '/_all/_mapping'],
    ['GET', '/_settings'],
    ['GET', '/_connector?filter_path=results.name&size=10000'],
    ['GET', '/_connector/a'],
    ['PUT', '/_connector/a/_name', { name: 'mine' }],
    ['POST', '/theirs/_update_by_query', { script: 'ctx._source.mine = true' }],
    ['POST', '/*/_update_by_query?refresh', { script: 'ctx._source.mine = true' }],
    ['POST', '/_all/_delete_by_query?refresh', { query: { match_all: {} } }],
    ['POST', '/theirs/_close'],
    ['POST', '/*/_close'],
    ['POST', '/_all/_open'],
    ['PUT', '/_settings', { 'index.blocks.write': true }],
    ['PUT', '/_all/_settings', { 'index.blocks.write': null }],
    ['PUT', '/*/_mapping', { properties: { target_index: { type: 'keyword' }, z: { type: 'long' } } }],
    ['PUT', '/docs/_alias', { alias: 'current', index: 'theirs' }],
    ['PUT', '/docs/_alias/mine', { alias: 'current' }],
    ['POST', '/_aliases', { actions: { add: { index: '*', alias: 'theirs2' } } }],
    ['POST', '/_aliases', { actions: { remove: { index: 'theirs', alias: 'current' } } }],
    ['POST', '/_aliases', { actions: [{ remove_index: { indices: ['theirs', '5'] } }] }],
    ['DELETE', '/*/_alias/*'],
    ['POST', '/_bulk?refresh', '{"index":{"_index":"theirs","_id":"1"}}\n{}\n{"delete":{"_index":"docs","_id":"1"}}\n'],
    ['POST', '/_bulk', '{"index":{"_index":"docs","_id":"1"},"delete":{"_index":"theirs","_id":"1"}}\n{}\n'],
    ['PUT', '/theirs/_doc/1?refresh', { mine: true }],
    ['DELETE', '/docs,theirs'],
    ['DELETE', '/*,-docs'],
    ['DELETE', '/_all'],
  ];

  it('lead to nothing where a cluster takes them', async () => {
    for (const [method, path, body] of inside) {
      const { status, text } = await one(method, path, body);
      const shown = `${method} ${path} ${JSON.stringify(body)}: ${text}`;
      expect(status, shown).to.not.equal(501);
      expect(text, shown).to.not.include(SECRET).and.not.include('mock-');
      expect(others(), shown).to.equal(foreign);
    }
    expect((await other('GET', '/_count')).json.count).to.equal(1);
  });

  it('are no ids of scrolls, points in time and jobs that others were given', async () => {
    const scroll = async (who: typeof one, query = '') =>
      (await who('POST', `/docs/_search?scroll=1m&size=1${query}`)).json._scroll_id as string;
    const point = async (who: typeof one) => (await who('POST', '/docs/_pit?keep_alive=1m')).json.id as string;
    const direct = (method: string, path: string, body?: unknown) => call(cluster.url, method, path, body);
    const { id: job } = (await other('POST', '/_connector/_sync_job', { id: 'a' })).json;
    foreign = others();
    for (const who of [other, direct]) {
      const [theirScroll, theirPoint] = [await scroll(who), await point(who)];
      const rows: readonly Row[] = [
        ['POST', '/_search/scroll', { scroll_id: theirScroll }],
        ['POST', `/_search/scroll/${encodeURIComponent(theirScroll)}`],
        ['DELETE', '/_search/scroll', { scroll_id: [theirScroll] }],
        ['DELETE', `/_search/scroll/${encodeURIComponent(theirScroll)}`],
        ['POST', '/_search', { pit: { id: theirPoint } }],
        ['DELETE', '/_pit', { id: theirPoint }],
        ['GET', `/_connector/_sync_job/${job}`],
        ['PUT', `/_connector/_sync_job/${job}/_cancel`],
        ['DELETE', `/_connector/_sync_job/${job}`],
      ];
      for (const [method, path, body] of rows) {
        const { status, text } = await one(method, path, body);
        expect(status, `${method} ${path}: ${text}`).to.be.within(400, 404);
        expect(text).to.not.include('mock-').and.not.include(SECRET);
      }
      expect((await who('POST', '/_search/scroll', { scroll_id: theirScroll })).status).to.equal(200);
      expect((await who('DELETE', '/_pit', { id: theirPoint })).json.succeeded).to.equal(true);
    }
    const [own, pretty] = [await scroll(one), await scroll(one, '&pretty')];
    for (const id of [own, pretty]) {
      expect((await one('POST', '/_search/scroll', { scroll_id: id, scroll: '1m' })).json.hits.hits).to.have.length(1);
      expect((await one('DELETE', `/_search/scroll/${encodeURIComponent(id)}`)).json.num_freed).to.equal(1);
    }
    const { pit_id: again } = (await one('POST', '/_search', { pit: { id: await point(one) } })).json;
    expect((await one('DELETE', '/_pit', { id: again })).json).to.include({ succeeded: true, num_freed: 1 });
  });

  it('leave what goes on inside as it is on a cluster', async () => {
    const changed = { query: { match: { a: 'x' } }, script: "ctx._source.a = 'z'" };
    expect((await one('POST', '/docs/_update_by_query?refresh', changed)).json.updated).to.equal(1);
    expect(
      (await one('POST', '/current/_delete_by_query?refresh', { query: { match: { a: 'y' } } })).json.deleted,
    ).to.equal(1);
    expect((await one('GET', '/current/_search?q=a:z')).json.hits.hits).to.deep.include.members([
      { _index: 'docs', _id: '1', _score: 0.2876821, _source: { a: 'z', n: 1 } },
    ]);
    const explained = (await one('GET', '/docs/_explain/1?q=a:z')).json;
    expect(explained).to.include({ _index: 'docs', _id: '1', matched: true });
    const { indices, fields } = (await one('POST', '/_field_caps?fields=a,b', {})).json;
    expect([indices, Object.keys(fields)]).to.deep.equal([
      ['docs', 'more'],
      ['a', 'b'],
    ]);
    const { valid, explanations } = (await one('GET', '/_validate/query?explain&q=a:x')).json;
    expect([valid, explanations[0].index]).to.deep.equal([true, 'docs']);
    expect((await one('POST', '/current/_close')).json.indices).to.have.keys('docs');
    expect((await one('GET', '/docs/_search')).json.error.type).to.equal('index_closed_exception');
    expect((await one('POST', '/docs/_open')).json.acknowledged).to.equal(true);
    expect((await one('PUT', '/docs/_alias', { alias: 'second' })).status).to.equal(200);
    expect((await one('POST', '/_aliases', { actions: { add: { index: 'docs', alias: 'third' } } })).status).to.equal(
      200,
    );
    expect(Object.keys((await one('GET', '/_alias')).json.docs.aliases)).to.deep.equal(['current', 'second', 'third']);
    await one('PUT', '/_connector/b', { name: 'mine' });
    expect((await one('GET', '/_connector?filter_path=count,results.name')).text).to.equal(
      '{"count":1,"results":[{"name":"mine"}]}',
    );
    expect((await one('GET', '/_connector?pretty&size=0')).text).to.equal('{\n  "count" : 1,\n  "results" : [ ]\n}\n');
    expect((await one('GET', '/_connector?from=-1')).status).to.equal(400);
  });

  it('are not cut off where a body is long only once it is decompressed', async () => {
    const lines = '{"index":{"_index":"docs"}}\n{"a":"0123456789"}\n'.repeat(200_000);
    const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' };
    const { status, body } = await send(servers.server.url, 'POST', '/_mock/sandbox/one/_bulk', headers, [
      gzipSync(lines),
    ]);
    expect(status).to.equal(501);
    expect(body.toString()).to.include('more than 8388608 bytes');
  });
});
