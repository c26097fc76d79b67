import { expect } from 'chai';
import type { JsonObject, JsonValue } from '../../../server/json/value';
import { Api } from '../api';

/** What numbers that are missing are shown as: the largest and the smallest long. */
const MOST = 2 ** 63;
const LEAST = -MOST;

const NDJSON = 'application/x-ndjson';

interface Hit extends JsonObject {
  _id: string;
}

describe('search', () => {
  let api: Api;

  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  beforeEach(async () => {
    api.reset();
    await api.put('/docs', {
      mappings: {
        properties: {
          k: { type: 'keyword' },
          n: { type: 'long' },
          f: { type: 'double' },
          d: { type: 'date' },
          t: { type: 'text', fields: { raw: { type: 'keyword', ignore_above: 12 } } },
          s: { type: 'keyword', store: true },
          items: { type: 'nested', properties: { p: { type: 'long' }, on: { type: 'boolean' } } },
        },
      },
    });
    await bulk('docs', [
      {
        k: 'a',
        n: 1,
        f: 1,
        d: '2024-01-01',
        t: 'quick fox',
        s: 'x',
        items: [
          { p: 9, on: false },
          { p: 2, on: true },
        ],
      },
      {
        k: 'b',
        n: [5, 2],
        f: 2.5,
        d: '2024-02-01T12:30:00+01:00',
        t: 'a quick brown dog',
        items: [{ p: 1, on: true }],
      },
      { k: 'a', n: 3, t: 'slow', zzz: { deep: 1 } },
      {},
    ]);
  });

  async function bulk(index: string, documents: readonly JsonObject[]): Promise<void> {
    const lines = documents.flatMap((document, id) => [{ index: { _index: index, _id: String(id) } }, document]);
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const answer = await api.sendText('POST', '/_bulk?refresh=true', NDJSON, text);
    expect(answer.body.errors).to.equal(false);
  }

  async function search(body: JsonObject, target = '/docs/_search'): Promise<{ hits: Hit[]; body: JsonObject }> {
    const answer = await api.send('POST', target, body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return { hits: (answer.body.hits as JsonObject).hits as Hit[], body: answer.body };
  }

  async function text(body: JsonObject, target: string): Promise<string> {
    return (await api.sendText('POST', target, 'application/json', JSON.stringify(body))).text;
  }

  const ids = ({ hits }: { hits: Hit[] }): string => hits.map(({ _id }) => _id).join();

  it('answers with keys in the order of Elasticsearch, and numbers as Java writes them', async () => {
    const answer = await text(
      { query: { term: { k: 'b' } }, version: true, seq_no_primary_term: true, fields: ['f'] },
      '/docs/_search',
    );
    expect(answer.replace(/"took":\d+/, '"took":0')).to.equal(
      '{"took":0,"timed_out":false,"_shards":{"total":1,"successful":1,"skipped":0,"failed":0},' +
        '"hits":{"total":{"value":1,"relation":"eq"},"max_score":0.98082924,"hits":[{"_index":"docs","_id":"1","_version":1,' +
        '"_seq_no":1,"_primary_term":1,"_score":0.98082924,"_ignored":["t.raw"],"_source":' +
        '{"k":"b","n":[5,2],"f":2.5,"d":"2024-02-01T12:30:00+01:00","t":"a quick brown dog","items":[{"p":1,"on":true}]},' +
        '"fields":{"f":[2.5]}}]}}',
    );
  });

  describe('sort', () => {
    const rows: [sort: JsonValue, order: string, values?: JsonValue[]][] = [
      ['n', '0,1,2,3', [1, 2, 3, MOST]],
      [{ n: 'desc' }, '1,2,0,3', [5, 3, 1, LEAST]],
      [{ n: { order: 'desc', mode: 'min' } }, '2,1,0,3', [3, 2, 1, LEAST]],
      [{ n: { mode: 'sum' } }, '0,2,1,3', [1, 3, 7, MOST]],
      [{ n: { missing: '_first' } }, '3,0,1,2'],
      [{ n: { missing: 2, order: 'asc' } }, '0,1,3,2', [1, 2, 2, 3]],
      ['k', '0,2,1,3', ['a', 'a', 'b', null]],
      [[{ k: { order: 'desc' } }, { n: 'desc' }], '1,2,0,3'],
      [{ k: { missing: 'aa' } }, '0,2,3,1'],
      [{ d: { format: 'yyyy-MM-dd', missing: '_first' } }, '2,3,0,1'],
      ['f', '0,1,2,3', [1, 2.5, 'Infinity', 'Infinity']],
      [{ nope: { unmapped_type: 'long' } }, '0,1,2,3'],
      ['t.raw', '0,2,1,3', ['quick fox', 'slow', null, null]],
      [{ 'items.p': { nested: { path: 'items' } } }, '1,0,2,3', [1, 2, MOST, MOST]],
      [
        { 'items.p': { order: 'desc', nested: { path: 'items', filter: { term: { 'items.on': true } } } } },
        '0,1,2,3',
        [2, 1],
      ],
      [{ _score: 'asc' }, '0,1,2,3', [1, 1, 1, 1]],
      ['_doc', '0,1,2,3', [0, 1, 2, 3]],
      [{ _script: { type: 'number', order: 'desc', script: "doc['n'].size()" } }, '1,0,2,3', [2, 1, 1, 0]],
    ];
    for (const [sort, order, values] of rows) {
      it(JSON.stringify(sort), async () => {
        const found = await search({ sort });
        expect(ids(found)).to.equal(order);
        const shown = found.hits.map((hit) => (hit.sort as JsonValue[])[0]);
        if (values) expect(shown.slice(0, values.length)).to.deep.equal(values);
      });
    }

    it('shows scores only where they count', async () => {
      const query = { match: { t: 'quick' } };
      const plain = await search({ query, sort: 'n' });
      expect(plain.hits[0]?._score).to.equal(null);
      const tracked = await search({ query, sort: 'n', track_scores: true });
      expect(tracked.hits[0]?._score).to.be.greaterThan(0);
      expect((tracked.body.hits as JsonObject).max_score).to.be.greaterThan(0);
    });
  });

  describe('what hits show', () => {
    const rows: [name: string, body: JsonObject, shown: JsonObject][] = [
      [
        'fields',
        { fields: ['n', 'd', 'k', 'nope'] },
        { fields: { n: [5, 2], d: ['2024-02-01T11:30:00.000Z'], k: ['b'] } },
      ],
      ['fields in a format', { fields: [{ field: 'd', format: 'dd.MM.yyyy' }] }, { fields: { d: ['01.02.2024'] } }],
      [
        'fields by pattern, and values too long for the index',
        { fields: ['t*'] },
        { fields: { t: ['a quick brown dog'] }, ignored_field_values: { 't.raw': ['a quick brown dog'] } },
      ],
      ['fields of nested objects', { fields: ['items.p'] }, { fields: { items: [{ p: [1] }] } }],
      [
        'docvalue_fields',
        { docvalue_fields: ['n', { field: 'd', format: 'epoch_millis' }] },
        { fields: { n: [2, 5], d: ['1706787000000'] } },
      ],
      ['script_fields', { script_fields: { x: { script: "doc['n'].value * 2" } } }, { fields: { x: [4] } }],
      [
        'named queries',
        { query: { term: { k: { value: 'b', _name: 'by-k' } } }, _source: false },
        { matched_queries: ['by-k'] },
      ],
      [
        'highlight',
        { query: { match: { t: 'quick' } }, highlight: { fields: { t: {} } } },
        { highlight: { t: ['a <em>quick</em> brown dog'] } },
      ],
      ['_source off', { _source: false }, {}],
    ];
    for (const [name, body, shown] of rows) {
      it(name, async () => {
        const found = await search({ query: { term: { k: 'b' } }, ...body, size: 10 });
        const hit = found.hits.find(({ _id }) => _id === '1') as Hit;
        const { _index, _id, _score, _source, _ignored, ...rest } = hit;
        expect(rest).to.deep.equal(shown);
      });
    }

    it('shows unmapped fields where they are asked for, and stored ones', async () => {
      await api.put('/loose', { mappings: { dynamic: false, properties: { s: { type: 'keyword', store: true } } } });
      await bulk('loose', [{ s: 'x', a: { b: [1, 2] } }]);
      const unmapped = await search(
        { fields: [{ field: '*', include_unmapped: true }], _source: false },
        '/loose/_search',
      );
      expect(unmapped.hits[0]?.fields).to.deep.equal({ s: ['x'], 'a.b': [1, 2] });
      const stored = await search({ stored_fields: ['s'] }, '/loose/_search');
      expect(stored.hits[0]).to.include.keys('fields').and.not.include.keys('_source');
    });
  });

  it('collapses hits to the best of each group', async () => {
    const found = await search({ collapse: { field: 'k' }, sort: [{ n: 'desc' }], _source: false });
    expect(ids(found)).to.equal('1,2,3');
    expect(found.hits.map((hit) => (hit.fields as JsonObject | undefined)?.k)).to.deep.equal([['b'], ['a'], [null]]);
    expect(((found.body.hits as JsonObject).total as JsonObject).value).to.equal(4);
  });

  it('leaves out low scores, and what a post filter does not let pass', async () => {
    const query = { function_score: { field_value_factor: { field: 'n', missing: 0 }, boost_mode: 'replace' } };
    expect(ids(await search({ query, min_score: 2 }))).to.equal('2,1');
    const found = await search({ post_filter: { term: { k: 'b' } }, aggs: { all: { value_count: { field: 'k' } } } });
    expect(ids(found)).to.equal('1');
    expect(found.body.aggregations).to.deep.equal({ all: { value: 3 } });
  });

  it('stops early where it is told to', async () => {
    const { body } = await search({ terminate_after: 2 });
    expect(body.terminated_early).to.equal(true);
    expect((body.hits as JsonObject).total).to.deep.equal({ value: 2, relation: 'eq' });
    expect((await search({ terminate_after: 10 })).body.terminated_early).to.equal(false);
  });

  it('searches several indices as one, and boosts some of them', async () => {
    await api.put('/more', { mappings: { properties: { k: { type: 'keyword' }, n: { type: 'long' } } } });
    await bulk('more', [{ k: 'a', n: 2 }]);
    const found = await search({ query: { exists: { field: 'n' } }, sort: [{ n: 'asc' }] }, '/docs,more/_search');
    expect(found.hits.map(({ _index, _id }) => `${String(_index)}/${_id}`)).to.deep.equal([
      'docs/0',
      'docs/1',
      'more/0',
      'docs/2',
    ]);
    const boosted = await search({ query: { exists: { field: 'n' } }, indices_boost: [{ 'mor*': 3 }] }, '/*/_search');
    expect(boosted.hits[0]).to.include({ _index: 'more', _score: 3 });
  });

  it('answers with what it has where one index fails', async () => {
    await api.put('/other', { mappings: { properties: { n: { type: 'keyword' } } } });
    const { body, hits } = await search({ query: { prefix: { n: '1' } } }, '/docs,other/_search');
    expect(hits).to.deep.equal([]);
    expect(body._shards).to.deep.include({ total: 2, successful: 1, failed: 1 });
    const [failure] = (body._shards as JsonObject).failures as JsonObject[];
    expect(failure).to.include({ shard: 0, index: 'docs' });
  });

  it('reads through the filter of an alias', async () => {
    await api.put('/docs/_alias/only-a', { filter: { term: { k: 'a' } } });
    expect(ids(await search({}, '/only-a/_search'))).to.equal('0,2');
    expect((await api.get('/only-a/_count')).body.count).to.equal(2);
    expect(ids(await search({}, '/only-a,docs/_search'))).to.equal('0,1,2,3');
  });

  it('looks terms up in another document', async () => {
    await api.put('/lists/_doc/1?refresh=true', { wanted: { ids: ['b', 'c'] } });
    const lookup = { index: 'lists', id: '1', path: 'wanted.ids' };
    expect(ids(await search({ query: { terms: { k: lookup } } }))).to.equal('1');
    expect(ids(await search({ query: { terms: { k: { ...lookup, id: '2' } } } }))).to.equal('');
  });

  it('takes a runtime field of the request', async () => {
    await api.put('/loose', { mappings: { dynamic: false } });
    await bulk('loose', [{ port: '80' }, { port: 443 }]);
    const runtime = { runtime_mappings: { port: { type: 'long' } }, query: { range: { port: { gt: 100 } } } };
    expect(ids(await search(runtime, '/loose/_search'))).to.equal('1');
  });

  it('takes its parameters from the query string, too', async () => {
    const answer = await api.get(
      '/docs/_search?q=quick&df=t&size=1&from=1&sort=n:desc&_source=n&version=true&track_total_hits=false',
    );
    const { hits } = answer.body.hits as { hits: Hit[] } & JsonObject;
    expect(hits[0]).to.include({ _id: '0', _version: 1 });
    expect(hits[0]?._source).to.deep.equal({ n: 1 });
    expect(answer.body.hits).to.not.have.property('total');
    const types = await api.send('POST', '/docs/_search?typed_keys=true&size=0', {
      aggs: { by: { terms: { field: 'k' } }, top: { max: { field: 'n' } } },
    });
    expect(Object.keys(types.body.aggregations as JsonObject)).to.deep.equal(['sterms#by', 'max#top']);
  });

  it('has no source to show where the index keeps none, and no values of scripts', async () => {
    await api.put('/bare', { mappings: { _source: { enabled: false }, properties: { k: { type: 'keyword' } } } });
    await api.put('/bare/_doc/1?refresh=true', { k: 'a' });
    const { hits } = await search({ query: { term: { k: 'a' } } }, '/bare/_search');
    expect(hits).to.have.length(1);
    expect(hits[0]).to.not.have.property('_source');
    await api.put('/docs/_mapping', { runtime: { made: { type: 'long', script: { source: 'emit(1)' } } } });
    expect(ids(await search({ sort: 'n' }))).to.equal('0,1,2,3');
    expect((await api.send('POST', '/docs/_search', { query: { term: { made: 1 } } })).status).to.equal(501);
  });

  it('refuse by name what of the source and of named queries is not emulated', async () => {
    for (const [target, body] of [
      ['/docs/_search?include_named_queries_score', {}],
      ['/docs/_search', { include_named_queries_score: true }],
      ['/docs/_search?_source_exclude_vectors=false', {}],
      ['/docs/_search', { _source: { exclude_vectors: true } }],
    ] as const) {
      const answer = await api.send('POST', target, body);
      expect(answer.status, target).to.equal(501);
      expect(answer.body)
        .to.have.nested.property('error.reason')
        .that.matches(/include_named_queries_score|exclude_vectors/);
    }
    expect((await api.send('POST', '/docs/_search', { include_named_queries_score: false })).status).to.equal(200);
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
        '/docs/_search',
        { sort: '_shard_doc' },
        'Validation Failed: 1: [_shard_doc] sort field cannot be used without [point in time];',
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
      const answer = await api.send('POST', target, body);
      expect(answer.status).to.equal(400);
      expect((answer.body.error as JsonObject).reason).to.equal(reason);
    }
  });

  it('does not see what has not been refreshed, where the index says so', async () => {
    await api.put('/slow', { settings: { refresh_interval: '-1' } });
    await api.put('/slow/_doc/1', { a: 1 });
    expect((await api.get('/slow/_count')).body.count).to.equal(0);
    await api.send('POST', '/slow/_refresh');
    expect((await api.get('/slow/_count')).body.count).to.equal(1);
  });

  it('runs many searches in one request, each with its own status', async () => {
    const lines = [
      { index: 'docs' },
      { size: 0 },
      { index: ['docs'] },
      { query: { nope: {} } },
      {},
      { query: { term: { k: 'a' } } },
    ];
    const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const failed = await api.sendText('POST', '/_msearch', NDJSON, body);
    expect(failed.status).to.equal(400);
    const fine = body.replace('{"query":{"nope":{}}}', '{"sort":"nope"}');
    const { body: answer } = await api.sendText('POST', '/docs/_msearch', NDJSON, fine);
    const responses = answer.responses as JsonObject[];
    expect(responses.map(({ status }) => status)).to.deep.equal([200, 400, 200]);
    const { hits } = responses[2] as { hits: JsonObject };
    expect(hits.total).to.deep.equal({ value: 2, relation: 'eq' });
    expect((await api.sendText('POST', '/_msearch', NDJSON, '{}\n{}')).status).to.equal(400);
  });

  it('validates and explains queries, and lists terms', async () => {
    const good = await api.send('POST', '/docs/_validate/query', { query: { term: { k: 'a' } } });
    expect(good.body).to.deep.equal({ _shards: { total: 1, successful: 1, failed: 0 }, valid: true });
    const bad = await api.send('POST', '/docs/_validate/query?explain=true', { query: { term: { n: 'x' } } });
    expect(bad.body.valid).to.equal(false);
    const explained = await api.send('POST', '/docs/_explain/0', { query: { match_all: {} } });
    expect(explained.body).to.include({ matched: true, _id: '0' });
    expect((await api.send('POST', '/docs/_explain/9', { query: { match_all: {} } })).status).to.equal(404);
    const terms = await api.send('POST', '/docs/_terms_enum', { field: 'k', string: 'B', case_insensitive: true });
    expect(terms.body.terms).to.deep.equal(['b']);
    expect((await api.get('/docs/_search_shards')).body.shards).to.have.length(1);
  });
});
