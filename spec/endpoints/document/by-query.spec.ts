import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api, type ApiAnswer } from '../api';

const ndjson = 'application/x-ndjson';
const NOTHING_DONE =
  '"deleted":0,"batches":0,"version_conflicts":0,"noops":0,"retries":{"bulk":0,"search":0},"throttled_millis":0,"requests_per_second":-1.0,"throttled_until_millis":0,"failures":[]}';

/** Rejected requests: type and reason of the error. */
const refusals: readonly (readonly [target: string, body: object | undefined, type: string, reason: string])[] = [
  ['/docs/_delete_by_query', undefined, ...invalid('query is missing')],
  ['/docs/_delete_by_query', {}, ...invalid('query is missing')],
  [
    '/docs/_update_by_query?slices=0',
    {},
    ...argument('[slices] must be a positive integer or the string "auto", but was [0]'),
  ],
  [
    '/docs/_update_by_query?requests_per_second=0',
    {},
    ...argument('[requests_per_second] must be a float greater than 0. Use -1 to disable throttling.'),
  ],
  ['/docs/_update_by_query?conflicts=cat', {}, ...argument('conflicts may only be "proceed" or "abort" but was [cat]')],
  ['/docs/_update_by_query?size=1', {}, ...argument('invalid parameter [size], use [max_docs] instead')],
  [
    '/docs/_update_by_query?max_docs=1',
    { max_docs: 2 },
    ...argument('[max_docs] set to two different values [2] and [1]'),
  ],
  ['/docs/_update_by_query?max_docs=1&slices=2', {}, ...argument('[max_docs] should be >= [slices]')],
  ['/docs/_update_by_query?from=1', {}, ...invalid('from is not supported in this context')],
  [
    '/docs/_update_by_query?slices=2',
    { slice: { id: 0, max: 2 } },
    ...invalid("can't specify both manual and automatic slicing at the same time"),
  ],
  [
    '/docs/_update_by_query',
    { max_docs: 'a' },
    'class_cast_exception',
    "class java.lang.String cannot be cast to class java.lang.Number (java.lang.String and java.lang.Number are in module java.base of loader 'bootstrap')",
  ],
  ['/docs/_update_by_query', { script: 5 }, ...argument('Script value should be a String or a Map')],
  [
    '/docs/_update_by_query',
    { script: { id: 'gone' } },
    'resource_not_found_exception',
    'unable to find script [gone] in cluster state',
  ],
  ['/_reindex', undefined, 'parse_exception', 'request body is required'],
  [
    '/_reindex',
    {},
    ...invalid('use _all if you really want to copy from all existing indexes;2: index must be specified'),
  ],
  [
    '/_reindex',
    { source: { index: 'docs' }, dest: { index: 'docs' } },
    ...invalid('reindex cannot write into an index its reading from [docs]'),
  ],
  [
    '/_reindex',
    { source: { index: 'docs' }, dest: { index: 'a', routing: 'x' } },
    ...invalid('routing must be unset, [keep], [discard] or [=<some new value>]'),
  ],
  [
    '/_reindex',
    { source: { index: 'none' }, dest: { index: 'a' } },
    'index_not_found_exception',
    'no such index [none]',
  ],
  [
    '/_reindex?pipeline=p',
    { source: { index: 'docs' }, dest: { index: 'a' } },
    ...argument("_reindex doesn't support [pipeline] as a query parameter. Specify it in the [dest] object instead."),
  ],
  [
    '/_update_by_query/esConnectorMockNode000:1/_rethrottle',
    undefined,
    ...argument('requests_per_second is a required parameter'),
  ],
  ['/_update_by_query/1/_rethrottle?requests_per_second=-1', undefined, ...argument('malformed task id 1')],
];

function argument(reason: string): ['illegal_argument_exception', string] {
  return ['illegal_argument_exception', reason];
}

function invalid(message: string): ['action_request_validation_exception', string] {
  return ['action_request_validation_exception', `Validation Failed: 1: ${message};`];
}

describe('requests by query', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    api.reset();
    const lines = [1, 2, 3, 4, 5].map((n) => `{"index":{"_id":"${n}","routing":"r${n}"}}\n{"n":${n}.0}\n`);
    await api.sendText('POST', '/docs/_bulk', ndjson, lines.join(''));
  });

  const post = (target: string, body?: object): Promise<ApiAnswer & { text: string }> =>
    api.sendText('POST', target, 'application/json', body && JSON.stringify(body));
  const source = async (id: string, index = 'docs'): Promise<string> =>
    (await api.sendText('GET', `/${index}/_source/${id}`, '', undefined)).text;

  for (const [target, body, type, reason] of refusals) {
    it(`reject ${target} ${JSON.stringify(body) ?? ''}`, async () => {
      expect((await post(target, body)).body.error).to.include({ type, reason });
    });
  }

  it('refuse a remote source by name', async () => {
    const { body } = await post('/_reindex', { source: { remote: {} }, dest: { index: 'a' } });
    expect((body.error as JsonObject).reason).to.equal(
      'es-connector-mock does not emulate [remote] sources of a reindex',
    );
  });

  it('that find nothing do nothing, byte for byte', async () => {
    const query = { match_none: {} };
    const deleted = await post('/docs/_delete_by_query', { query });
    expect(deleted.text.replace(/"took":\d+/, '"took":0')).to.equal(
      `{"took":0,"timed_out":false,"total":0,${NOTHING_DONE}`,
    );
    const updated = await post('/docs/_update_by_query', { query });
    expect(updated.text.replace(/"took":\d+/, '"took":0')).to.equal(
      `{"took":0,"timed_out":false,"total":0,"updated":0,${NOTHING_DONE}`,
    );
    const copied = await post('/_reindex', { source: { index: 'docs', query }, dest: { index: 'copy' } });
    expect(copied.text.replace(/"took":\d+/, '"took":0')).to.equal(
      `{"took":0,"timed_out":false,"total":0,"updated":0,"created":0,${NOTHING_DONE}`,
    );
  });

  it('work in batches', async () => {
    const { body } = await post('/docs/_update_by_query?scroll_size=2&requests_per_second=0.5', {});
    expect(body).to.include({ total: 5, updated: 5, batches: 3, requests_per_second: 0.5 });
    expect(await source('1')).to.equal('{"n":1.0}');
    expect((await api.get('/docs/_doc/1')).body).to.include({ _version: 2, _routing: 'r1' });
  });

  it('are limited in the body or in the query string', async () => {
    expect((await post('/docs/_delete_by_query', { query: { match_all: {} }, max_docs: 2 })).body).to.include({
      deleted: 2,
      total: 2,
    });
    expect((await post('/docs/_delete_by_query?max_docs=1&q=*', undefined)).body).to.include({ deleted: 1 });
  });

  it('are split into slices, each with its own report', async () => {
    const { body } = await post('/docs/_update_by_query?slices=2', {});
    expect(body).to.include({ total: 5, updated: 5, batches: 2 });
    const slices = body.slices as JsonObject[];
    expect(slices.map(({ slice_id, total }) => [slice_id, total])).to.deep.equal([
      [0, 3],
      [1, 2],
    ]);
    const one = await post('/docs/_update_by_query', { slice: { id: 0, max: 2 } });
    expect(one.body).to.not.have.property('slices');
  });

  it('run a script on each document', async () => {
    const script = {
      source:
        "if (ctx._source.n == params.gone) { ctx.op = 'delete' } else if (ctx._source.n > 3) { ctx.op = 'noop' } else { ctx._source.n += 1 }",
      params: { gone: 2 },
    };
    const { body } = await post('/docs/_update_by_query', { script });
    expect(body).to.include({ total: 5, updated: 2, deleted: 1, noops: 2 });
    expect(await source('1')).to.equal('{"n":2.0}');
    expect((await api.get('/docs/_doc/2')).status).to.equal(404);
  });

  it('end if a script fails, with its error', async () => {
    const { status, body } = await post('/docs/_update_by_query', { script: "ctx.op = 'junk'" });
    expect(status).to.equal(400);
    expect(body.error).to.have.property('type', 'script_exception');
    expect((await api.get('/docs/_doc/1')).body).to.include({ _version: 1 });
  });

  it('handle documents that changed after the search', async () => {
    await api.put('/stale', { settings: { refresh_interval: '-1' } });
    await api.put('/stale/_doc/1?refresh=true', {});
    await api.put('/stale/_doc/2?refresh=true', {});
    await api.put('/stale/_doc/1', { new: true });
    const refused = await post('/stale/_update_by_query', {});
    expect(refused.status).to.equal(409);
    expect(refused.body).to.include({ updated: 1, version_conflicts: 1 });
    expect((refused.body.failures as JsonObject[])[0]).to.include({ index: 'stale', id: '1', status: 409 });
    const counted = await post('/stale/_update_by_query?conflicts=proceed&refresh=true', {});
    expect(counted.body).to.include({ version_conflicts: 2, updated: 0 });
    expect(counted.body.failures).to.deep.equal([]);
  });

  it('report documents that the mapping rejects', async () => {
    const { status, body } = await post('/docs/_update_by_query', { script: "ctx._source.n = 'x'" });
    expect(status).to.equal(400);
    expect(body.updated).to.equal(0);
    const failures = body.failures as JsonObject[];
    expect(failures).to.have.length(5);
    expect(failures[0]).to.have.nested.property('cause.type', 'document_parsing_exception');
  });

  it('copy documents with their routing, without it, or with another', async () => {
    for (const [routing, expected] of [
      [undefined, 'r1'],
      ['keep', 'r1'],
      ['discard', undefined],
      ['=new', 'new'],
    ]) {
      const dest = { index: `copy-${routing?.replace('=', '')}`, ...(routing !== undefined && { routing }) };
      const { body } = await post('/_reindex', { source: { index: 'docs', query: { ids: { values: ['1'] } } }, dest });
      expect(body).to.include({ created: 1, updated: 0 });
      expect((await api.get(`/${dest.index}/_doc/1`)).body._routing).to.equal(expected);
    }
    expect(await source('1', 'copy-keep')).to.equal('{"n":1.0}');
  });

  it('copy in batches, part of the source, only missing documents, or newer versions', async () => {
    await api.put('/copy/_doc/1', {});
    const dest = { index: 'copy', op_type: 'create' };
    const refused = await post('/_reindex', { source: { index: 'docs', size: 2 }, dest });
    expect(refused.status).to.equal(409);
    expect(refused.body).to.include({ created: 1, version_conflicts: 1, batches: 1 });
    const counted = await post('/_reindex', { conflicts: 'proceed', source: { index: ['docs'], _source: 'x' }, dest });
    expect(counted.body).to.include({ created: 3, version_conflicts: 2 });
    expect(await source('5', 'copy')).to.equal('{}');
    await api.put('/docs/_doc/5', { n: 7 });
    const newer = await post('/_reindex', {
      conflicts: 'proceed',
      source: { index: 'docs' },
      dest: { index: 'copy', version_type: 'external' },
    });
    expect(newer.body).to.include({ updated: 1, version_conflicts: 4 });
    expect((await api.get('/copy/_doc/5')).body).to.include({ _version: 2 });
  });

  it('let a script determine the destination of a copy', async () => {
    const script = {
      source: "ctx._index = 'other'; ctx._id = 'x' + ctx._id; ctx._routing = 'r'; ctx._source.from = params.from",
      params: { from: 'docs' },
    };
    await post('/_reindex', { max_docs: 1, source: { index: 'docs' }, dest: { index: 'copy' }, script });
    expect((await api.get('/other/_doc/x1')).body).to.include({ _routing: 'r' });
    expect(await source('x1', 'other')).to.equal('{"n":1.0,"from":"docs"}');
  });

  it('keep the result of a task for later', async () => {
    const { body: started } = await post('/docs/_update_by_query?wait_for_completion=false', {});
    expect(started).to.deep.equal({ task: 'esConnectorMockNode000:1' });
    const { body } = await api.get(`/_tasks/${started.task}`);
    expect(body).to.have.nested.property('task.action', 'indices:data/write/update/byquery');
    expect(body).to.deep.include({ completed: true });
    expect(body.response).to.include({ total: 5, updated: 5, created: 0 });
    const { body: failed } = await post('/none/_delete_by_query?wait_for_completion=false&q=*', undefined);
    expect((await api.get(`/_tasks/${failed.task}`)).body).to.have.nested.property(
      'error.type',
      'index_not_found_exception',
    );
    const missing = await api.get('/_tasks/esConnectorMockNode000:9');
    expect(missing.status).to.equal(404);
    expect(missing.body.error).to.include({
      reason: "task [esConnectorMockNode000:9] isn't running and hasn't stored its results",
    });
    const slower = await post(`/_reindex/${started.task}/_rethrottle?requests_per_second=1`);
    expect(slower.body).to.have.nested.property('node_failures[0].caused_by.type', 'resource_not_found_exception');
  });
});
