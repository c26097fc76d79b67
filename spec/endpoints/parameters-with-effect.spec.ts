import { expect } from 'chai';
import { Api } from './api';

/** Requests in order → the expected status and what the response contains (node 9.1.0). */
const ROWS: readonly (readonly [
  method: string,
  target: string,
  body: object | undefined,
  status: number,
  text: string,
])[] = [
  ['PUT', '/w?wait_for_active_shards=2&timeout=1s', undefined, 200, '"shards_acknowledged":false'],
  [
    'PUT',
    '/all?wait_for_active_shards=all',
    { settings: { number_of_replicas: 0 } },
    200,
    '"shards_acknowledged":true',
  ],
  [
    'PUT',
    '/many?wait_for_active_shards=5',
    undefined,
    400,
    'invalid wait_for_active_shards[5]: cannot be greater than number of shard copies [2]',
  ],
  ['PUT', '/many?wait_for_active_shards=-1', undefined, 400, 'shard count cannot be a negative value'],
  [
    'PUT',
    '/w/_doc/1?wait_for_active_shards=2&timeout=100ms',
    { a: 1 },
    503,
    '[w][0] Not enough active copies to meet shard count of [2] (have 1, needed 2). Timeout: [100ms], request: [BulkShardRequest [[w][0]] containing [index {[w][1], source[{\\"a\\":1}]}]]',
  ],
  [
    'PUT',
    '/w/_doc/1?wait_for_active_shards=all',
    { a: 1 },
    503,
    'shard count of [ALL] (have 1, needed 2). Timeout: [1m]',
  ],
  ['PUT', '/all/_doc/1?wait_for_active_shards=all', { a: 1 }, 201, '"result":"created"'],
  ['DELETE', '/w/_doc/1?wait_for_active_shards=2', undefined, 503, 'containing [delete {[w][1]}]'],
  [
    'POST',
    '/w/_update/1?wait_for_active_shards=2',
    { doc: { a: 2 }, upsert: { a: 1 } },
    503,
    'containing [index {[w][1], source[',
  ],
  ['PUT', '/own', { settings: { 'index.write.wait_for_active_shards': '2' } }, 200, '"index":"own"'],
  ['PUT', '/own/_doc/1', {}, 503, 'shard count of [2]'],
  ['PUT', '/own/_doc/1?wait_for_active_shards=1', {}, 201, 'created'],
  ['POST', '/w/_close?wait_for_active_shards=2', undefined, 200, '"shards_acknowledged":false'],
  ['POST', '/w/_open?wait_for_active_shards=2', undefined, 200, '"shards_acknowledged":false'],
  ['POST', '/w/_open', undefined, 200, '"shards_acknowledged":true'],
  ['POST', '/_bulk?timeout=bogus', undefined, 400, 'failed to parse [bogus]'],
  ['GET', '/w/_doc/1?preference=_foo', undefined, 400, 'no Preference for [_foo]'],
  ['GET', '/w/_search?preference=_only_nodes:x', undefined, 501, '[_only_nodes]'],
  ['GET', '/w/_search?preference=session-7', undefined, 200, '"hits"'],
  [
    'GET',
    '/_cluster/health?wait_for_events=bogus',
    undefined,
    400,
    'No enum constant org.elasticsearch.common.Priority.BOGUS',
  ],
  ['GET', '/_cat/recovery/w?time=ms&h=time&format=json', undefined, 200, '[{"time":"0"}]'],
  ['GET', '/_cat/recovery/w?h=time&format=json', undefined, 200, '[{"time":"0s"}]'],
  ['GET', '/_cat/count/w?ts=false&format=json', undefined, 200, '[{"count":"0"}]'],
  ['GET', '/_xpack?categories=license&human=false', undefined, 200, '{"license":{'],
  ['GET', '/_xpack?categories=bogus', undefined, 400, 'Category.BOGUS'],
  ['GET', '/_license?accept_enterprise=false', undefined, 400, 'The [accept_enterprise] parameters may not be false'],
  ['GET', '/w,all/_search?search_type=dfs_query_then_fetch', undefined, 501, '[dfs_query_then_fetch]'],
  ['GET', '/w/_search?search_type=dfs_query_then_fetch', undefined, 200, '"hits"'],
  ['GET', '/w,all/_search?pre_filter_shard_size=1', undefined, 501, '[pre_filter_shard_size]'],
  ['PUT', '/dates', { mappings: { properties: { a: { type: 'date' } } } }, 200, 'dates'],
  ['PUT', '/dates/_doc/1?refresh', { a: '2026-01-01' }, 201, 'created'],
  ['GET', '/dates,w/_search', { query: { range: { a: { gte: 'bogus' } } } }, 200, '"failed":1'],
  [
    'GET',
    '/dates,w/_search?allow_partial_search_results=false',
    { query: { range: { a: { gte: 'bogus' } } } },
    400,
    '"reason":"Partial shards failure","phase":"query"',
  ],
  ['PUT', '/_cluster/settings', { transient: { 'search.default_allow_partial_results': false } }, 200, 'acknowledged'],
  ['GET', '/dates,w/_search', { query: { range: { a: { gte: 'bogus' } } } }, 400, 'Partial shards failure'],
];

describe('query parameters whose effect shows', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  for (const [method, target, body, status, text] of ROWS) {
    it(`${method} ${target} ${body ? JSON.stringify(body) : ''}`, async () => {
      const answer = await api.sendText(method, target, 'application/json', body && JSON.stringify(body));
      expect(answer.status, answer.text).to.equal(status);
      expect(answer.text).to.include(text);
    });
  }

  it('fails the items of a bulk request that wait for more copies than are active', async () => {
    const lines = '{"index":{"_index":"w","_id":"1"}}\n{}\n{"delete":{"_index":"w","_id":"2","routing":"r"}}\n';
    const { body } = await api.sendText('POST', '/_bulk?wait_for_active_shards=2', 'application/x-ndjson', lines);
    const items = (body.items as { [action: string]: { status: number; error: { reason: string } } }[]).flatMap(
      Object.values,
    );
    expect(items.map(({ status }) => status)).to.deep.equal([503, 503]);
    expect(items[0]?.error.reason).to.include('containing [2] requests');
  });

  it('hides documents from errors on request', async () => {
    const { text } = await api.sendText(
      'PUT',
      '/all/_doc/1?include_source_on_error=false',
      'application/json',
      '{"a":tru}',
    );
    expect(text).to.include('Source: REDACTED').and.not.include('byte[]');
  });

  it('finds a document on its shard only', async () => {
    await api.put('/shards', { settings: { number_of_shards: 8 } });
    await api.put('/shards/_doc/1?routing=a&refresh', { a: 1 });
    const statuses: number[] = [];
    for (const routing of ['a', 'b', 'c', 'd', 'e']) {
      statuses.push(
        (await api.send('POST', `/shards/_explain/1?routing=${routing}`, { query: { match_all: {} } })).status,
      );
    }
    expect(statuses[0]).to.equal(200);
    expect(statuses).to.include(404);
    const { body } = await api.get('/shards/_search_shards?routing=a');
    expect(body.shards).to.have.length(1);
  });
});
