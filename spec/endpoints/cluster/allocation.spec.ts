import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('the allocation of shards over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    await api.reset();
    await api.put('/full', { settings: { number_of_replicas: 0 } });
  });

  const node = 'es-connector-mock';
  const reroute = (commands: object[], parameters = '') =>
    api.send('POST', `/_cluster/reroute${parameters}`, { commands });

  it('has nothing to do', async () => {
    expect((await api.send('POST', '/_cluster/reroute')).body).to.deep.equal({ acknowledged: true });
    expect((await reroute([], '?explain=true')).body).to.deep.equal({ acknowledged: true, explanations: [] });
  });

  /** Commands, the decision, and a part of the explanation: as answered by Elasticsearch 9.1. */
  const commands: [string, JsonObject, string, string][] = [
    ['cancel', { shard: 0 }, 'NO', "can't cancel [full][0] on node {es-connector-mock}{"],
    ['cancel', { shard: 9 }, 'NO', "can't cancel [full][9], failed to find it on node {es-connector-mock}{"],
    ['cancel', { shard: 0, allow_primary: true }, 'YES', 'shard [full][0] on node {es-connector-mock}{'],
    ['allocate_stale_primary', { shard: 0 }, 'NO', 'primary [full][0] is already assigned'],
    ['allocate_empty_primary', { shard: 0, accept_data_loss: true }, 'NO', 'primary [full][0] is already assigned'],
    ['allocate_empty_primary', { shard: 3 }, 'NO', 'no such shard'],
    ['allocate_empty_primary', { shard: 3, index: 'none' }, 'NO', 'no such index [none]'],
    [
      'allocate_replica',
      { shard: 0 },
      'NO',
      'all copies of [full][0] are already assigned. Use the move allocation command instead',
    ],
  ];
  for (const [command, parameters, decision, explanation] of commands) {
    it(`explains ${command} ${JSON.stringify(parameters)}, and ${decision === 'YES' ? 'does' : 'refuses'} it`, async () => {
      const sent = { [command]: { index: 'full', node, ...parameters } };
      const explained = (await reroute([sent], '?explain=true')).body.explanations as JsonObject[];
      expect(explained[0]).to.include({ command });
      expect(explained[0]?.parameters).to.include({ index: 'full', node, ...parameters });
      const [verdict] = (explained[0] as { decisions: JsonObject[] }).decisions;
      expect(verdict).to.include({ decision });
      expect(verdict?.explanation).to.contain(explanation);
      const { status, body } = await reroute([sent]);
      if (decision === 'YES') expect(body).to.deep.equal({ acknowledged: true });
      else expect((body.error as JsonObject).reason).to.contain(explanation);
      expect(status === 200).to.equal(decision === 'YES');
    });
  }

  const malformed: [object, number, string][] = [
    [{ cancel: { index: 'full' } }, 400, '[cancel] command missing the shard parameter'],
    [{ cancel: { index: 'full', shard: 0, node, bogus: 1 } }, 400, '[cancel] command does not support field [bogus]'],
    [{ cancel: { index: ['full'] } }, 400, '[cancel] command does not support complex json tokens [START_ARRAY]'],
    [{ cancel: 1 }, 400, '[cancel] command missing the index parameter'],
    [{ cancel: { index: 'full', shard: 0, node }, x: 1 }, 400, "done parsing a command, but didn't get END_OBJECT"],
    [{ allocate_replica: { index: 'full' } }, 400, 'Argument [shard] must be defined and non-negative'],
    [{ allocate_replica: { bogus: 1 } }, 400, '[allocate_replica] unknown field [bogus]'],
    [{ allocate_empty_primary: 1 }, 400, '[allocate_empty_primary] Expected START_OBJECT but was: END_OBJECT'],
    [{}, 400, 'unknown field [null]'],
    [{ move: {} }, 501, '[move] of shards'],
    [{ cancel: { index: 'none', shard: 0, node } }, 404, 'no such index [none]'],
    [{ cancel: { index: 'full', shard: 0, node: 'z' } }, 400, 'failed to resolve [z], no matching nodes'],
  ];
  for (const [command, status, reason] of malformed) {
    it(`refuses ${JSON.stringify(command)}`, async () => {
      const answer = await reroute([command]);
      expect(answer.status).to.equal(status);
      expect(JSON.stringify(answer.body)).to.contain(reason);
    });
  }

  const explain = (body?: object, parameters = '') =>
    api.send('POST', `/_cluster/allocation/explain${parameters}`, body);

  it('explains where a shard is', async () => {
    await api.put('/half');
    const here = (await explain({ index: 'full', shard: 0, primary: true })).body;
    expect(here).to.include({ current_state: 'started', can_rebalance_cluster: 'yes', primary: true });
    const lacking = (await explain({ index: 'half', shard: 0, primary: true }, '?include_disk_info=true')).body;
    expect(lacking).to.include({ can_remain_on_current_node: 'yes', can_rebalance_cluster: 'no' });
    expect(lacking.cluster_info).to.have.property('shard_sizes');
    const nowhere = (await explain({ index: 'half', shard: 0, primary: false })).body;
    expect(nowhere).to.include({ current_state: 'unassigned', can_allocate: 'no' });
    expect(nowhere).to.have.nested.property('node_allocation_decisions[0].deciders[0].decider', 'same_shard');
    const any = (await explain()).body;
    expect(any).to.include({ index: 'half', primary: false });
    expect(any.note).to.match(/^No shard was specified in the explain API request/);
  });

  const unexplained: [object | undefined, number, string][] = [
    [undefined, 400, 'there are no unassigned shards in this cluster'],
    [{ index: 'full' }, 400, 'Validation Failed: 1: shard must be specified;2: primary must be specified;'],
    [{ index: 'none', shard: 0, primary: true }, 404, 'no such index [none]'],
    [{ index: 'full', shard: 9, primary: true }, 404, 'no such shard'],
    [
      { index: 'full', shard: 0, primary: false },
      400,
      'unable to find any shards to explain [ClusterAllocationExplainRequest[index=full,shard=0,primary?=false,includeYesDecisions?=false] in the routing table',
    ],
    [{ index: 'full', shard: 0, primary: true, current_node: 'z' }, 400, 'failed to resolve [z], no matching nodes'],
    [{ bogus: 1 }, 400, '[1:2] [cluster/allocation/explain] unknown field [bogus]'],
  ];
  for (const [body, status, reason] of unexplained) {
    it(`cannot explain ${JSON.stringify(body)}`, async () => {
      const answer = await explain(body);
      expect(answer.status).to.equal(status);
      expect((answer.body.error as JsonObject).reason).to.contain(reason);
    });
  }
});
