import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('the only node over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  async function node(target: string): Promise<JsonObject | undefined> {
    const [found] = Object.values((await api.get(target)).body.nodes as Record<string, JsonObject>);
    return found;
  }

  const reached = [
    '_all',
    '_local',
    '_master',
    'es-connector*',
    '127.0.0.1',
    'master:true',
    'xpack.installed:t*',
    '_local,z',
  ];
  const missed = ['z', 'data:false', 'ml:true', '_all,data:false', 'z*:x', 'os/os'];
  for (const expression of [...reached, ...missed]) {
    it(`is ${reached.includes(expression) ? '' : 'not '}reached by ${expression}`, async () => {
      const { body } = await api.get(`/_nodes/${expression}`);
      const count = reached.includes(expression) ? 1 : 0;
      expect(body._nodes).to.deep.equal({ total: count, successful: count, failed: 0 });
      expect(Object.keys(body.nodes as object)).to.have.length(count);
    });
  }

  it('shows the information that is asked for', async () => {
    expect(await node('/_nodes/http,transport')).to.include.keys('http', 'transport', 'roles');
    expect(await node('/_nodes/http,transport')).to.not.have.any.keys('os', 'total_indexing_buffer', 'modules');
    expect(await node('/_nodes/_all/bogus')).to.not.have.any.keys('http', 'os');
    expect(await node('/_nodes')).to.include.keys('http', 'os', 'total_indexing_buffer', 'modules');
    const { settings } = (await node('/_nodes/settings?flat_settings=true')) as { settings: JsonObject };
    expect(settings).to.include({ 'client.type': 'node' });
    const { aggregations } = (await node('/_nodes/aggregations')) as { aggregations: JsonObject };
    expect(aggregations.weighted_avg).to.deep.equal({ types: ['numeric'] });
  });

  it('adds up the counters of all indices, or shows those of each', async () => {
    await api.put('/x/_doc/1', {});
    await api.put('/y/_doc/1', {});
    const { indices } = (await node('/_nodes/stats/indices/docs,merge?level=indices')) as { indices: JsonObject };
    expect(Object.keys(indices)).to.deep.equal(['docs', 'merges', 'indices']);
    expect(indices.docs).to.include({ count: 2 });
    expect(Object.keys(indices.indices as object)).to.deep.equal(['x', 'y']);
    const empty = await Api.start();
    const { nodes } = (await empty.get('/_nodes/stats/indices/store')).body as { nodes: Record<string, JsonObject> };
    await empty.stop();
    expect(Object.values(nodes)[0]).to.have.nested.property('indices.store.size_in_bytes', 0);
  });

  const refused: [string, string][] = [
    ['/transprot', 'contains unrecognized metric: [transprot] -> did you mean [transport]?'],
    ['/_all,os', 'contains _all and individual metrics [_all,os]'],
    ['/os/docs', 'contains index metrics [docs] but indices stats not requested'],
    ['/_all/docs', 'contains index metrics [docs] but all stats requested'],
    ['/indices/bogus,dcs', 'contains unrecognized index metrics: [bogus], [dcs] -> did you mean [docs]?'],
  ];
  for (const [metrics, reason] of refused) {
    it(`refuses the statistics ${metrics}`, async () => {
      const target = `/_nodes/stats${metrics}`;
      expect((await api.get(target)).body.error).to.include({ reason: `request [${target}] ${reason}` });
    });
  }

  it('runs the task that lists tasks, and nothing else', async () => {
    const { body } = await api.sendRaw('GET', '/_tasks?actions=*lists', { 'x-opaque-id': 'me' }).then(({ json }) => ({
      body: json as JsonObject,
    }));
    const [first] = Object.values(body.nodes as Record<string, { tasks: Record<string, JsonObject> }>);
    const [task] = Object.values(first?.tasks ?? {});
    expect(task).to.include({ action: 'cluster:monitor/tasks/lists', cancellable: true });
    expect(task?.headers).to.deep.equal({ 'X-Opaque-Id': 'me' });
    const [parent] = Object.values(
      (await api.get('/_tasks?group_by=parents')).body.tasks as Record<string, JsonObject>,
    );
    expect(parent?.children).to.have.length(1);
    expect((await api.get('/_tasks?group_by=none&actions=nope')).body).to.deep.equal({ tasks: [] });
    expect((await api.get('/_tasks?nodes=z')).body).to.deep.equal({ nodes: {} });
    expect((await api.get('/_tasks?parent_task_id=z:1')).body).to.deep.equal({ nodes: {} });
    expect((await api.get('/_tasks?parent_task_id=z')).body.error).to.include({ reason: 'malformed task id z' });
  });
});
