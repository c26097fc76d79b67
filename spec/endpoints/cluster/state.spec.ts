import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('the state of the cluster over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  it('shows blocks of indices and of the cluster', async () => {
    expect((await api.get('/_cluster/state/blocks')).body.blocks).to.deep.equal({});
    await api.put('/x', { settings: { 'blocks.write': true } });
    await api.send('POST', '/x/_close');
    await api.put('/_cluster/settings', { persistent: { 'cluster.blocks.read_only_allow_delete': true } });
    const block = (description: string, ...levels: string[]) => ({ description, retryable: false, levels });
    expect((await api.get('/_cluster/state/blocks')).body.blocks).to.deep.equal({
      global: { 13: block('cluster read-only / allow delete (api)', 'write', 'metadata_write') },
      indices: { x: { 4: block('index closed', 'read', 'write'), 8: block('index write (api)', 'write') } },
    });
  });

  it('shows where shards are', async () => {
    await api.put('/x');
    const { routing_nodes: routing } = (await api.get('/_cluster/state/routing_nodes/x')).body as {
      routing_nodes: { unassigned: JsonObject[]; nodes: Record<string, JsonObject[]> };
    };
    expect(routing.unassigned).to.have.length(1);
    expect(routing.unassigned[0]).to.include({ index: 'x', primary: false, state: 'UNASSIGNED', node: null });
    expect(Object.values(routing.nodes)[0]?.[0]).to.include({ index: 'x', primary: true, state: 'STARTED' });
    expect(Object.keys((await api.get('/_cluster/state/bogus')).body)).to.deep.equal(['cluster_name', 'cluster_uuid']);
  });

  const exclude = (parameters: string) => api.send('POST', `/_cluster/voting_config_exclusions${parameters}`);
  async function exclusions(): Promise<unknown> {
    const { metadata } = (await api.get('/_cluster/state/metadata')).body as { metadata: JsonObject };
    return (metadata.cluster_coordination as JsonObject).voting_config_exclusions;
  }

  it('remembers nodes that may not vote', async () => {
    await exclude('?node_ids=a,b');
    await exclude('?node_names=c,a');
    await exclude('?node_ids=b');
    const absent = '_absent_';
    expect(await exclusions()).to.deep.equal([
      { node_id: absent, node_name: 'c' },
      { node_id: absent, node_name: 'a' },
      { node_id: 'a', node_name: absent },
      { node_id: 'b', node_name: absent },
    ]);
    expect((await api.send('DELETE', '/_cluster/voting_config_exclusions')).status).to.equal(200);
    expect(await exclusions()).to.deep.equal([]);
  });

  it('does not wait for the only node to stop voting', async () => {
    const took = await exclude('?node_names=es-connector-mock');
    expect(took.status).to.equal(429);
    expect(took.body.error).to.include({ type: 'timeout_exception', timed_out: true });
    const removal = await api.send('DELETE', '/_cluster/voting_config_exclusions');
    expect(removal.body.error).to.have.property('reason').that.contains('{es-connector-mock}{');
    await api.send('DELETE', '/_cluster/voting_config_exclusions?wait_for_removal=false');
    expect(await exclusions()).to.deep.equal([]);
  });

  it('refuses exclusions that name no nodes, or too many', async () => {
    for (const parameters of ['', '?node_ids=a&node_names=a', '?node_names=']) {
      expect((await exclude(parameters)).body.error).to.include({
        reason: 'You must set [node_names] or [node_ids] but not both',
      });
    }
    await exclude(`?node_names=${'abcdefghij'.split('').join(',')}`);
    expect((await exclude('?node_names=k')).body.error).to.include({
      reason:
        'add voting config exclusions request for nodes named [k] would add [1] exclusions to the existing [10] which ' +
        'would exceed the maximum of [10] set by [cluster.max_voting_config_exclusions]',
    });
  });
});
