import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

/** What the node that answers were recorded from does not have: the API of data streams itself. */
describe('data streams', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    api.reset();
    await api.put('/_index_template/logs-t', { index_patterns: ['app-*'], data_stream: {}, _meta: { by: 'us' } });
    expect((await api.put('/_data_stream/app-1')).body).to.deep.equal({ acknowledged: true });
  });

  const reason = (body: JsonObject): string =>
    `${(body.error as JsonObject).type} ${(body.error as JsonObject).reason}`;

  it('are shown with their backing indices', async () => {
    await api.send('POST', '/app-1/_rollover');
    const { body } = await api.get('/_data_stream/app-*');
    const [stream] = body.data_streams as JsonObject[];
    const names = ((stream?.indices ?? []) as JsonObject[]).map((one) =>
      String(one.index_name).replace(/\d{4}\.\d\d\.\d\d/, 'D'),
    );
    expect(names).to.deep.equal(['.ds-app-1-D-000001', '.ds-app-1-D-000002']);
    expect(stream).to.include({ name: 'app-1', generation: 2, status: 'YELLOW', template: 'logs-t', hidden: false });
    expect(stream?._meta).to.deep.equal({ by: 'us' });
  });

  it('cannot be created twice, without a template, or with a template of plain indices', async () => {
    await api.put('/_index_template/plain', { index_patterns: ['plain-*'] });
    const attempts = await Promise.all(
      ['app-1', 'other', 'plain-1', 'app-A'].map((name) => api.put(`/_data_stream/${name}`)),
    );
    expect(attempts.map(({ body }) => reason(body))).to.deep.equal([
      'resource_already_exists_exception data_stream [app-1] already exists',
      'illegal_argument_exception no matching index template found for data stream [other]',
      'illegal_argument_exception matching index template [plain] for data stream [plain-1] has no data stream template',
      'invalid_index_name_exception Invalid index name [app-A], must be lowercase',
    ]);
  });

  it('are deleted with their indices, by name or pattern', async () => {
    expect((await api.send('DELETE', '/_data_stream/nope')).status).to.equal(404);
    expect((await api.send('DELETE', '/_data_stream/nope*')).body).to.deep.equal({ acknowledged: true });
    expect((await api.send('DELETE', '/_data_stream/*')).body).to.deep.equal({ acknowledged: true });
    expect((await api.get('/_data_stream')).body).to.deep.equal({ data_streams: [] });
    expect((await api.get('/.ds-app-1*/_count')).body).to.include({ count: 0 });
    expect((await api.send('DELETE', '/_index_template/logs-t')).status).to.equal(200);
  });

  it('report their sizes and newest documents', async () => {
    await api.send('POST', '/app-1/_doc', { '@timestamp': '2024-01-01T00:00:00Z' });
    await api.send('POST', '/app-1/_doc', { '@timestamp': 1_000 });
    const { body } = await api.get('/_data_stream/_stats');
    expect(body).to.include({ data_stream_count: 1, backing_indices: 1 });
    expect((body.data_streams as JsonObject[])[0]).to.include({
      data_stream: 'app-1',
      maximum_timestamp: Date.UTC(2024, 0, 1),
    });
  });

  it('roll over with the next document if asked to', async () => {
    await api.send('POST', '/app-1/_rollover?lazy=true');
    const { body } = await api.send('POST', '/app-1/_doc', { '@timestamp': 0 });
    expect(body._index).to.match(/^\.ds-app-1-.*-000002$/);
  });

  it('go through the pipelines of their write index', async () => {
    await api.put('/_ingest/pipeline/p', { processors: [{ set: { field: 'seen', value: true } }] });
    await api.put('/.ds-app-1-*/_settings?expand_wildcards=all', { index: { default_pipeline: 'p' } });
    await api.send('POST', '/app-1/_doc?refresh=true', { '@timestamp': 0 });
    const { body } = await api.get('/app-1/_count?q=seen:true');
    expect(body.count).to.equal(1);
  });

  it('have no aliases yet', async () => {
    const { status, body } = await api.put('/app-1/_alias/a');
    expect(status).to.equal(501);
    expect(reason(body)).to.contain('aliases of data streams');
  });

  it('survive an export and an import', async () => {
    const exported = (await api.get('/_mock/state')).body;
    api.reset();
    expect((await api.put('/_mock/state', exported)).status).to.equal(200);
    const { body } = await api.get('/_data_stream/app-1');
    expect(body.data_streams).to.have.length(1);
    expect((await api.send('POST', '/app-1/_doc', { '@timestamp': 0 })).status).to.equal(201);
  });
});
