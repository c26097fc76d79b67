import { expect } from 'chai';
import { Api } from '../api';

describe('the health of the cluster over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    await api.reset();
    await api.put('/i-1', { settings: { number_of_replicas: 0 } });
    await api.put('/i-2', { settings: { number_of_replicas: 0, number_of_shards: 2 } });
    await api.send('POST', '/i-2/_close');
  });

  const expanded: [string, string[], number][] = [
    ['open', ['i-1'], 1],
    ['closed', ['i-2'], 2],
    ['all', ['i-1', 'i-2'], 3],
    ['none', [], 0],
  ];
  for (const [wildcards, names, shards] of expanded) {
    it(`expands patterns to ${wildcards} indices`, async () => {
      const { body } = await api.get(`/_cluster/health/i-*?level=indices&expand_wildcards=${wildcards}`);
      expect(Object.keys(body.indices as object)).to.deep.equal(names);
      expect(body.active_shards).to.equal(shards);
    });
  }
});
