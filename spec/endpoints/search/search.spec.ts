import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { type Hit, ids, SearchApi } from './search-api';

const NDJSON = 'application/x-ndjson';

describe('search', () => {
  let docs: SearchApi;
  before(async () => {
    docs = await SearchApi.start();
  });
  after(() => docs.stop());
  beforeEach(() => docs.reset());

  it("returns keys in Elasticsearch's order, and numbers as Java writes them", async () => {
    const answer = await docs.text(
      { query: { term: { k: 'b' } }, version: true, seq_no_primary_term: true, fields: ['f'] },
      '/docs/_search',
    );
    expect(answer.replace(/"took":\d+/, '"took":0')).to.equal(
      '{"took":0,"timed_out":false,"_shards":{"total":1,"successful":1,"skipped":0,"failed":0},' +
        '"hits":{"total":{"value":1,"relation":"eq"},"max_score":0.9808291,"hits":[{"_index":"docs","_id":"1","_version":1,' +
        '"_seq_no":1,"_primary_term":1,"_score":0.9808291,"_ignored":["t.raw"],"_source":' +
        '{"k":"b","n":[5,2],"f":2.5,"d":"2024-02-01T12:30:00+01:00","t":"a quick brown dog","items":[{"p":1,"on":true}]},' +
        '"fields":{"f":[2.5]}}]}}',
    );
  });

  it('collapses hits to the best of each group', async () => {
    const found = await docs.search({ collapse: { field: 'k' }, sort: [{ n: 'desc' }], _source: false });
    expect(ids(found)).to.equal('1,2,3');
    expect(found.hits.map((hit) => (hit.fields as JsonObject | undefined)?.k)).to.deep.equal([['b'], ['a'], undefined]);
    expect(((found.body.hits as JsonObject).total as JsonObject).value).to.equal(4);
  });

  it('omits low scores, and hits rejected by a post filter', async () => {
    const query = { function_score: { field_value_factor: { field: 'n', missing: 0 }, boost_mode: 'replace' } };
    expect(ids(await docs.search({ query, min_score: 2 }))).to.equal('2,1');
    const found = await docs.search({
      post_filter: { term: { k: 'b' } },
      aggs: { all: { value_count: { field: 'k' } } },
    });
    expect(ids(found)).to.equal('1');
    expect(found.body.aggregations).to.deep.equal({ all: { value: 3 } });
  });

  it('stops early if told to', async () => {
    const { body } = await docs.search({ terminate_after: 2 });
    expect(body.terminated_early).to.equal(true);
    expect((body.hits as JsonObject).total).to.deep.equal({ value: 2, relation: 'eq' });
    expect((await docs.search({ terminate_after: 10 })).body.terminated_early).to.equal(false);
  });

  it('searches several indices as one, and boosts some of them', async () => {
    await docs.api.put('/more', { mappings: { properties: { k: { type: 'keyword' }, n: { type: 'long' } } } });
    await docs.bulk('more', [{ k: 'a', n: 2 }]);
    const found = await docs.search({ query: { exists: { field: 'n' } }, sort: [{ n: 'asc' }] }, '/docs,more/_search');
    expect(found.hits.map(({ _index, _id }) => `${String(_index)}/${_id}`)).to.deep.equal([
      'docs/0',
      'docs/1',
      'more/0',
      'docs/2',
    ]);
    const boosted = await docs.search(
      { query: { exists: { field: 'n' } }, indices_boost: [{ 'mor*': 3 }] },
      '/*/_search',
    );
    expect(boosted.hits[0]).to.include({ _index: 'more', _score: 3 });
  });

  it('returns partial results if one index fails', async () => {
    await docs.api.put('/other', { mappings: { properties: { n: { type: 'keyword' } } } });
    const { body, hits } = await docs.search({ query: { prefix: { n: '1' } } }, '/docs,other/_search');
    expect(hits).to.deep.equal([]);
    expect(body._shards).to.deep.include({ total: 2, successful: 1, failed: 1 });
    const [failure] = (body._shards as JsonObject).failures as JsonObject[];
    expect(failure).to.include({ shard: 0, index: 'docs' });
  });

  it('reads through the filter of an alias', async () => {
    await docs.api.put('/docs/_alias/only-a', { filter: { term: { k: 'a' } } });
    expect(ids(await docs.search({}, '/only-a/_search'))).to.equal('0,2');
    expect((await docs.api.get('/only-a/_count')).body.count).to.equal(2);
    expect(ids(await docs.search({}, '/only-a,docs/_search'))).to.equal('0,1,2,3');
  });

  it('looks up terms in another document', async () => {
    await docs.api.put('/lists/_doc/1?refresh=true', { wanted: { ids: ['b', 'c'] } });
    const lookup = { index: 'lists', id: '1', path: 'wanted.ids' };
    expect(ids(await docs.search({ query: { terms: { k: lookup } } }))).to.equal('1');
    expect(ids(await docs.search({ query: { terms: { k: { ...lookup, id: '2' } } } }))).to.equal('');
  });

  it('accepts a runtime field in the request', async () => {
    await docs.api.put('/loose', { mappings: { dynamic: false } });
    await docs.bulk('loose', [{ port: '80' }, { port: 443 }]);
    const runtime = { runtime_mappings: { port: { type: 'long' } }, query: { range: { port: { gt: 100 } } } };
    expect(ids(await docs.search(runtime, '/loose/_search'))).to.equal('1');
  });

  it('accepts its parameters in the query string too', async () => {
    const answer = await docs.api.get(
      '/docs/_search?q=quick&df=t&size=1&from=1&sort=n:desc&_source=n&version=true&track_total_hits=false',
    );
    const { hits } = answer.body.hits as { hits: Hit[] } & JsonObject;
    expect(hits[0]).to.include({ _id: '0', _version: 1 });
    expect(hits[0]?._source).to.deep.equal({ n: 1 });
    expect(answer.body.hits).to.not.have.property('total');
    const types = await docs.api.send('POST', '/docs/_search?typed_keys=true&size=0', {
      aggs: { by: { terms: { field: 'k' } }, top: { max: { field: 'n' } } },
    });
    expect(Object.keys(types.body.aggregations as JsonObject)).to.deep.equal(['sterms#by', 'max#top']);
  });

  it('has no source to show if the index keeps none, and no values of scripts', async () => {
    await docs.api.put('/bare', { mappings: { _source: { enabled: false }, properties: { k: { type: 'keyword' } } } });
    await docs.api.put('/bare/_doc/1?refresh=true', { k: 'a' });
    const { hits } = await docs.search({ query: { term: { k: 'a' } } }, '/bare/_search');
    expect(hits).to.have.length(1);
    expect(hits[0]).to.not.have.property('_source');
    await docs.api.put('/docs/_mapping', { runtime: { made: { type: 'long', script: { source: 'emit(1)' } } } });
    expect(ids(await docs.search({ sort: 'n' }))).to.equal('0,1,2,3');
    expect((await docs.api.send('POST', '/docs/_search', { query: { term: { made: 1 } } })).status).to.equal(501);
  });

  it('refuses by name the named query options that are not emulated', async () => {
    for (const [target, body] of [
      ['/docs/_search?include_named_queries_score', {}],
      ['/docs/_search', { include_named_queries_score: true }],
    ] as const) {
      const answer = await docs.api.send('POST', target, body);
      expect(answer.status, target).to.equal(501);
      expect(answer.body).to.have.nested.property('error.reason').that.includes('include_named_queries_score');
    }
    expect((await docs.api.send('POST', '/docs/_search', { include_named_queries_score: false })).status).to.equal(200);
  });

  it('refuses what does not go together', async () => {
    const rows: [target: string, body: JsonObject, reason: string][] = [
      [
        '/docs/_search',
        { from: 1, search_after: [1], sort: 'n' },
        'Validation Failed: 1: [from] parameter must be set to 0 when [search_after] is used;',
      ],
      [
        '/docs/_search',
        { slice: { id: 0, max: 2 } },
        'Validation Failed: 1: [slice] can only be used with [scroll] or [point-in-time] requests;',
      ],
      [
        '/docs/_search?rest_total_hits_as_int=true',
        { track_total_hits: 5 },
        '[rest_total_hits_as_int] cannot be used if the tracking of total hits is not accurate, got 5',
      ],
      [
        '/docs/_search?df=t',
        {},
        "request [/docs/_search] contains parameters [df] but missing query string parameter 'q'.",
      ],
      ['/docs/_search?batched_reduce_size=1', {}, 'batchedReduceSize must be >= 2'],
      ['/docs/_count', { size: 1 }, 'request does not support [size]'],
      ['/docs/_search?search_type=nope', {}, 'No search type for [nope]'],
    ];
    for (const [target, body, reason] of rows) {
      const answer = await docs.api.send('POST', target, body);
      expect(answer.status).to.equal(400);
      expect((answer.body.error as JsonObject).reason).to.equal(reason);
    }
  });

  it('does not see what has not been refreshed, if the index says so', async () => {
    await docs.api.put('/slow', { settings: { refresh_interval: '-1' } });
    await docs.api.put('/slow/_doc/1', { a: 1 });
    expect((await docs.api.get('/slow/_count')).body.count).to.equal(0);
    await docs.api.send('POST', '/slow/_refresh');
    expect((await docs.api.get('/slow/_count')).body.count).to.equal(1);
  });

  it('runs several searches in one request, each with its own status', async () => {
    const lines = [
      { index: 'docs' },
      { size: 0 },
      { index: ['docs'] },
      { query: { nope: {} } },
      {},
      { query: { term: { k: 'a' } } },
    ];
    const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const failed = await docs.api.sendText('POST', '/_msearch', NDJSON, body);
    expect(failed.status).to.equal(400);
    const fine = body.replace('{"query":{"nope":{}}}', '{"sort":"nope"}');
    const { body: answer } = await docs.api.sendText('POST', '/docs/_msearch', NDJSON, fine);
    const responses = answer.responses as JsonObject[];
    expect(responses.map(({ status }) => status)).to.deep.equal([200, 400, 200]);
    const { hits } = responses[2] as { hits: JsonObject };
    expect(hits.total).to.deep.equal({ value: 2, relation: 'eq' });
    expect((await docs.api.sendText('POST', '/_msearch', NDJSON, '{}\n{}')).status).to.equal(400);
  });

  it('refuses a whole multi-search if totals shown as numbers would not be exact', async () => {
    const counting = (limit: number | boolean) =>
      docs.api.sendText('POST', '/docs/_msearch?rest_total_hits_as_int=true', NDJSON, searches(limit));
    const searches = (limit: number | boolean) => `{}\n{"size":0}\n{}\n{"size":0,"track_total_hits":${limit}}\n`;
    expect((await counting(10)).body.error).to.include({
      reason: '[rest_total_hits_as_int] cannot be used if the tracking of total hits is not accurate, got 10',
    });
    const responses = (await counting(false)).body.responses as { hits: JsonObject }[];
    expect(responses.map(({ hits }) => hits.total)).to.deep.equal([4, -1]);
  });

  it('validates and explains queries, and lists terms', async () => {
    const good = await docs.api.send('POST', '/docs/_validate/query', { query: { term: { k: 'a' } } });
    expect(good.body).to.deep.equal({ _shards: { total: 1, successful: 1, failed: 0 }, valid: true });
    const bad = await docs.api.send('POST', '/docs/_validate/query?explain=true', { query: { term: { n: 'x' } } });
    expect(bad.body.valid).to.equal(false);
    const explained = await docs.api.send('POST', '/docs/_explain/0', { query: { match_all: {} } });
    expect(explained.body).to.include({ matched: true, _id: '0' });
    expect((await docs.api.send('POST', '/docs/_explain/9', { query: { match_all: {} } })).status).to.equal(404);
    const terms = await docs.api.send('POST', '/docs/_terms_enum', { field: 'k', string: 'B', case_insensitive: true });
    expect(terms.body.terms).to.deep.equal(['b']);
    expect((await docs.api.get('/docs/_search_shards')).body.shards).to.have.length(1);
  });
});
