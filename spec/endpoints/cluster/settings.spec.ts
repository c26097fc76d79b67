import { expect } from 'chai';
import { Api } from '../api';

describe('the cluster over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  it('settings change what is allowed', async () => {
    await api.put('/a-1');
    expect((await api.send('DELETE', '/a-*')).body.error).to.include({
      reason: 'Wildcard expressions or all indices are not allowed',
    });
    const put = await api.put('/_cluster/settings', { persistent: { action: { destructive_requires_name: false } } });
    expect(put.body).to.deep.equal({
      acknowledged: true,
      persistent: { action: { destructive_requires_name: 'false' } },
      transient: {},
    });
    expect((await api.send('DELETE', '/a-*')).status).to.equal(200);
    expect((await api.get('/_cluster/settings?flat_settings=true')).body.persistent).to.deep.equal({
      'action.destructive_requires_name': 'false',
    });
    await api.put('/_cluster/settings', {
      persistent: { 'action.*': null },
      transient: { 'action.auto_create_index': 'false' },
    });
    expect((await api.get('/_cluster/settings')).body).to.deep.equal({
      persistent: {},
      transient: { action: { auto_create_index: 'false' } },
    });
    expect((await api.put('/b/_doc/1', { a: 1 })).body.error).to.include({
      reason: 'no such index [b] and [action.auto_create_index] is [false]',
    });
  });

  const refused: [object, string][] = [
    [{}, 'Validation Failed: 1: no settings to update;'],
    [{ persistent: { 'foo.bar': 1 } }, 'persistent setting [foo.bar], not recognized'],
    [{ transient: { 'cluster.name': 'x' } }, 'transient setting [cluster.name], not dynamically updateable'],
    [
      { persistent: { 'action.destructive_requires_name': 'maybe' } },
      'Failed to parse value [maybe] as only [true] or [false] are allowed.',
    ],
  ];
  for (const [body, reason] of refused) {
    it(`rejects the settings ${JSON.stringify(body)}`, async () => {
      const answer = await api.put('/_cluster/settings', body);
      expect([answer.status, (answer.body.error as { reason: string }).reason]).to.deep.equal([400, reason]);
    });
  }

  it('shows its state, nodes, counters and tasks', async () => {
    await api.put('/one', { aliases: { al: {} }, mappings: { properties: { a: { type: 'long' } } } });
    const state = await api.get('/_cluster/state/metadata,routing_table/one');
    expect(state.body).to.have.nested.property('metadata.indices.one.mappings._doc.properties.a.type', 'long');
    expect(state.body).to.have.nested.property('routing_table.indices.one.shards.0[0].state', 'STARTED');
    expect(state.body).not.to.have.property('nodes');
    expect((await api.get('/_cluster/stats')).body).to.have.nested.property('indices.count', 1);
    const nodes = Object.values((await api.get('/_nodes/_all/http')).body.nodes as object);
    expect(nodes[0]).to.have.nested.property('http.publish_address').that.matches(/:\d+$/);
    expect((await api.get('/_nodes/stats')).body).to.have.nested.property('_nodes.total', 1);
    expect((await api.get('/_tasks/x:9')).status).to.equal(404);
    expect((await api.get('/_tasks/x')).body.error).to.include({ reason: 'malformed task id x' });
    expect((await api.get('/_cluster/pending_tasks')).body).to.deep.equal({ tasks: [] });
  });
});
