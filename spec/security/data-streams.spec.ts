import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { reasonOf, Secured } from './secured';

/** What may be done with a data stream may be done with its backing indices (IndicesPermission.IndexResource.checkIndex). */
describe('privileges on data streams', () => {
  let server: Secured;
  let backing: string;
  const role = (...privileges: string[]) => ({ indices: [{ names: ['logs-app'], privileges }] });

  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    await server.elastic('PUT', '/_index_template/logs', { index_patterns: ['logs-*'], data_stream: {} });
    await server.elastic('POST', '/logs-app/_doc?refresh', { '@timestamp': '2026-01-01T00:00:00Z' });
    const { body } = await server.elastic('GET', '/_data_stream/logs-app');
    backing = (body.data_streams as { indices: { index_name: string }[] }[])[0]?.indices[0]?.index_name ?? '';
  });

  it('to read include its backing indices', async () => {
    const ada = await server.user('ada', role('read', 'view_index_metadata', 'monitor'));
    for (const target of ['logs-app/_search', `${backing}/_search`, `${backing}/_mapping`, `${backing}/_stats`]) {
      expect((await server.as(ada, 'GET', `/${target}`)).status, target).to.equal(200);
    }
    const { body } = await server.as(ada, 'GET', '/*/_search');
    expect(body).to.have.nested.property('hits.total.value', 1);
    expect((await server.as(ada, 'GET', '/_data_stream')).body.data_streams).to.have.length(1);
    const asked = { index: [{ names: [backing], privileges: ['read'] }] };
    // Only names count here, whatever there is of that name (IndicesPermission.checkResourcePrivileges).
    const { index } = (await server.as(ada, 'POST', '/_security/user/_has_privileges', asked)).body as JsonObject;
    expect(index).to.deep.equal({ [backing]: { read: false } });
  });

  it('to write include documents of its backing indices', async () => {
    const found = await server.elastic('GET', '/logs-app/_search?seq_no_primary_term=true');
    const [hit] = (found.body.hits as { hits: { _id: string; _seq_no: number; _primary_term: number }[] }).hits;
    const ada = await server.user('ada', role('index', 'delete'));
    const conditions = `if_seq_no=${hit?._seq_no}&if_primary_term=${hit?._primary_term}`;
    const document = { '@timestamp': '2026-01-02T00:00:00Z' };
    expect((await server.as(ada, 'PUT', `/${backing}/_doc/${hit?._id}?${conditions}`, document)).status).to.equal(200);
    const line = `{"delete":{"_index":"${backing}","_id":"${hit?._id}"}}\n`;
    const { body } = await server.as(ada, 'POST', '/_bulk', line);
    expect(body).to.have.nested.property('items[0].delete.status', 200);
  });

  it('do not include other data streams and their backing indices', async () => {
    await server.elastic('POST', '/logs-other/_doc?refresh', { '@timestamp': '2026-01-01T00:00:00Z' });
    const ada = await server.user('ada', role('all'));
    const { body } = await server.elastic('GET', '/_data_stream/logs-other');
    const other = (body.data_streams as { indices: { index_name: string }[] }[])[0]?.indices[0]?.index_name;
    expect(reasonOf(await server.as(ada, 'GET', `/${other}/_search`))).to.equal(
      `action [indices:data/read/search] is unauthorized for user [ada] with effective roles [ada] on indices [${other}], ` +
        'this action is granted by the index privileges [read,all]',
    );
  });

  it('decide which are listed', async () => {
    await server.elastic('POST', '/logs-other/_doc?refresh', { '@timestamp': '2026-01-01T00:00:00Z' });
    const [ada, eve] = [
      await server.user('ada', role('view_index_metadata', 'monitor', 'delete_index')),
      await server.user('eve', { indices: [{ names: ['none'], privileges: ['all'] }] }),
    ];
    const listed = async (who: string, target: string, name: string) =>
      ((await server.as(who, 'GET', target)).body.data_streams as JsonObject[]).map((stream) => stream[name]);
    for (const target of ['/_data_stream', '/_data_stream/*', '/_data_stream/_all']) {
      expect(await listed(ada, target, 'name'), target).to.deep.equal(['logs-app']);
      expect(await listed(eve, target, 'name'), target).to.deep.equal([]);
    }
    expect(await listed(ada, '/_data_stream/_stats', 'data_stream')).to.deep.equal(['logs-app']);
    expect((await server.as(eve, 'GET', '/_data_stream/_stats')).body).to.include({
      data_stream_count: 0,
      backing_indices: 0,
    });
    expect((await server.as(ada, 'DELETE', '/_data_stream/*')).status).to.equal(200);
    expect((await server.elastic('GET', '/_data_stream')).body.data_streams).to.have.length(1);
  });

  it('on the name of a backing index say nothing about its data stream', async () => {
    const ada = await server.user('ada', { indices: [{ names: ['.ds-*'], privileges: ['read'] }] });
    expect((await server.as(ada, 'GET', `/${backing}/_search`)).status).to.equal(200);
    expect((await server.as(ada, 'GET', '/logs-app/_search')).status).to.equal(403);
  });

  it('create one where a template makes data streams', async () => {
    const ada = await server.user('ada', {
      indices: [{ names: ['logs-new'], privileges: ['create_doc', 'create_index'] }],
    });
    const answer = await server.as(ada, 'POST', '/logs-new/_doc', { '@timestamp': '2026-01-01T00:00:00Z' });
    expect(answer.status).to.equal(201);
  });
});
