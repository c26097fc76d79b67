import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from './api';

type Row = readonly [method: string, target: string, body: JsonObject | undefined, status: number, text: string];

/** Invalid requests → the expected errors. */
const ROWS: readonly Row[] = [
  [
    'POST',
    '/s/_update_by_query?scroll_size=0',
    undefined,
    400,
    'Validation Failed: 1: [size] cannot be [0] in a scroll',
  ],
  ['POST', '/s/_update_by_query?scroll_size=-1', undefined, 400, '[size] parameter cannot be negative, found [-1]'],
  ['POST', '/s/_delete_by_query?scroll_size=0', { query: { match_all: {} } }, 400, '[size] cannot be [0] in a scroll'],
  ['POST', '/_reindex', { source: { index: 's', size: 0 }, dest: { index: 'x' } }, 400, '[size] cannot be [0]'],
  [
    'POST',
    '/s/_search',
    { sort: ['nest.y'] },
    400,
    'it is mandatory to set the [nested] context on the nested sort field: [nest.y].',
  ],
  [
    'POST',
    '/s/_search',
    { sort: [{ k: { mode: 'sum' } }] },
    400,
    'we only support AVG, MEDIAN and SUM on number based fields',
  ],
  ['POST', '/s/_search', { sort: [{ zz: { unmapped_type: 'foo' } }] }, 400, 'No mapper found for type [foo]'],
  ['PUT', '/t', { aliases: { a: { foo: null } } }, 400, 'Unknown field [foo] in alias [a]'],
  ['PUT', '/t', { aliases: { a: { routing: 1 } } }, 400, 'Unknown token [VALUE_NUMBER] in alias [a]'],
  [
    'PUT',
    '/t',
    { aliases: { a: { filter: 'x' } } },
    400,
    'Unsupported String type value [x] for field [filter] in alias [a]',
  ],
  ['PUT', '/t', { aliases: { a: 1 } }, 400, 'No alias is specified'],
  ['PUT', '/t', { mappings: [1] }, 400, 'key [mappings] must be an object'],
  ['PUT', '/s/_alias/a', { is_hidden: true }, 400, 'Unsupported field [is_hidden]'],
  ['PUT', '/s/_alias/a', { routing: null }, 400, 'Unexpected token [VALUE_NULL]'],
  [
    'PUT',
    '/_template/t',
    { index_patterns: 1 },
    400,
    'Malformed [index_patterns] value, should be a string or a list of',
  ],
  [
    'PUT',
    '/_template/t',
    { index_patterns: 't', version: 1.5 },
    400,
    'Malformed [version] value, should be an integer',
  ],
  ['PUT', '/_template/t', { index_patterns: 't', order: 1.5 }, 400, '1.5 is not an integer value'],
  ['PUT', '/_template/t', { index_patterns: 't', order: [] }, 400, 'For input string: '],
  [
    'PUT',
    '/_template/t',
    { index_patterns: 't', settings: 1 },
    400,
    'Malformed [settings] section, should include an inner',
  ],
  ['PUT', '/s/_settings', {}, 400, 'Validation Failed: 1: no settings to update;'],
  ['PUT', '/t?wait_for_active_shards=x', undefined, 400, 'cannot parse ActiveShardCount[x]'],
  ['GET', '/_cluster/health?level=junk', undefined, 400, 'one of [cluster] or [indices] or [shards] but was [junk]'],
  ['DELETE', '/_security/api_key', { ids: [] }, 400, 'Field [ids] cannot be an empty array'],
  ['DELETE', '/_security/api_key', { ids: ['a'], name: 'b' }, 400, 'only one of [api key id(s), api key name]'],
  ['GET', '/_security/api_key?id=a&name=b', undefined, 400, 'only one of [api key id, api key name]'],
  ['GET', '/_connector/_sync_job?job_type=,full', undefined, 400, 'Unknown ConnectorSyncJobType [].'],
];

describe('unusual requests', () => {
  let api: Api;

  before(async () => {
    api = await Api.start();
    const types = { n: { type: 'long' }, k: { type: 'keyword' } };
    const nest = { type: 'nested', properties: { y: { type: 'long' } } };
    await api.put('/s', { mappings: { properties: { ...types, nest } } });
    await api.put('/s/_doc/1?refresh=true', { n: [5, 2], k: ['a', 'b'], nest: [{ y: 1 }] });
  });
  after(() => api.stop());

  for (const [method, target, body, status, text] of ROWS) {
    it(`${method} ${target} ${JSON.stringify(body) ?? ''}`, async () => {
      const answer = await api.send(method, target, body);
      expect(answer.status).to.equal(status);
      expect(JSON.stringify(answer.body)).to.include(text);
    });
  }

  it('round averages of integers', async () => {
    const { body } = await api.send('POST', '/s/_search', { sort: [{ n: { mode: 'avg' } }] });
    expect(body).to.have.nested.property('hits.hits[0].sort[0]', 4);
  });

  it('ignore unknown sort directions in the query string', async () => {
    const { body } = await api.get('/s/_search?sort=n:up');
    expect(body).to.have.nested.property('hits.hits[0]._score', 1);
    expect(body).to.not.have.nested.property('hits.hits[0].sort');
  });

  it('have no best score without hits, and no aggregations without shards', async () => {
    expect((await api.get('/s/_search?size=0&from=1')).body).to.have.nested.property('hits.max_score', null);
    const { body } = await api.send('POST', '/nope*/_search', { aggs: { a: { max: { field: 'n' } } } });
    expect(body).to.not.have.property('aggregations');
  });

  it('do not count noops towards the wanted number of documents', async () => {
    for (const id of [1, 2]) await api.put(`/c/_doc/${id}?refresh=true`, { n: id });
    const noops = { script: { source: "if (ctx._id == '1') { ctx.op = 'noop' }" } };
    const { body } = await api.send('POST', '/c/_update_by_query?max_docs=1&refresh=true', noops);
    expect(body).to.include({ total: 1, updated: 1, noops: 1, batches: 2 });
  });
});

describe('the connector API on indices that were created by hand', () => {
  let api: Api;
  const jobs = '/.elastic-connectors-sync-jobs-v1';

  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  it('lists jobs by the terms and dates of their mapping', async () => {
    await api.put(jobs);
    const documents = {
      list: { connector: { id: ['c1', 'c9'] }, status: ['pending', 'error'], created_at: '2026-01-01' },
      dotted: { 'connector.id': 'c9', created_at: '2025-12-31T23:00:00Z' },
      number: { connector: { id: 9 }, created_at: '2026-01-02' },
    };
    for (const [id, document] of Object.entries(documents)) await api.put(`${jobs}/_doc/${id}`, document);
    const ids = async (query: string) => {
      const { body } = await api.get(`/_connector/_sync_job${query}`);
      return (body.results as JsonObject[]).map(({ id }) => id);
    };
    // The id of the document; the contents of the source follow.
    expect((await ids('')).slice(0, 3)).to.deep.equal(['number', 'list', 'dotted']);
    expect(await ids('?connector_id=c9')).to.deep.equal(['list', 'dotted']);
    expect(await ids('?connector_id=9')).to.deep.equal(['number']);
    expect(await ids('?status=error')).to.deep.equal(['list']);
  });

  it('responds the same for closed and blocked indices as the document API', async () => {
    await api.put('/_connector/c1', { name: 'One' });
    await api.put('/.elastic-connectors-v1/_settings', { 'index.blocks.write': true });
    const blocked = await api.put('/_connector/c1/_check_in');
    expect([blocked.status, (blocked.body.error as JsonObject).type]).to.deep.equal([403, 'cluster_block_exception']);
    expect((await api.get('/_connector/c1')).status).to.equal(200);
    await api.put('/.elastic-connectors-v1/_settings', { 'index.blocks.write': false });
    await api.send('POST', '/.elastic-connectors-v1/_close');
    const closed = await api.get('/_connector/c1');
    expect([closed.status, (closed.body.error as JsonObject).type]).to.deep.equal([400, 'index_closed_exception']);
  });

  it('does not let a template give an alias the name of an index', async () => {
    await api.put('/taken');
    await api.put('/_index_template/t', { index_patterns: ['new*'], template: { aliases: { taken: {} } } });
    const { status, body } = await api.put('/new-1');
    expect([status, (body.error as JsonObject).type]).to.deep.equal([400, 'invalid_alias_name_exception']);
  });
});
