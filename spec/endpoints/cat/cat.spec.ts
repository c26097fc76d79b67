import { expect } from 'chai';
import { sizeText } from '../../../server/endpoints/cat/sizes';
import { Api } from '../api';

describe('_cat over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  it('lists indices, closed ones too and hidden ones on request, sorted as requested', async () => {
    await api.put('/b', { settings: { number_of_replicas: 0 } });
    await api.put('/a', { settings: { hidden: true } });
    await api.put('/c');
    await api.send('POST', '/c/_close');
    const { body } = await api.get('/_cat/indices?format=json&h=i,health,status,dc&s=i:desc&expand_wildcards=all');
    expect(body).to.deep.equal([
      { i: 'c', health: 'yellow', status: 'close', dc: null },
      { i: 'b', health: 'green', status: 'open', dc: '0' },
      { i: 'a', health: 'yellow', status: 'open', dc: '0' },
    ]);
    expect((await api.get('/_cat/indices?format=json&h=i&s=i')).body).to.deep.equal([{ i: 'b' }, { i: 'c' }]);
    expect((await api.get('/_cat/indices?format=json&health=green&h=index')).body).to.deep.equal([{ index: 'b' }]);
  });

  it('counts through a filtered alias', async () => {
    await api.put('/a', { aliases: { one: { filter: { term: { n: 1 } } } } });
    for (const n of [1, 2]) await api.put(`/a/_doc/${n}?refresh=true`, { n });
    expect((await api.get('/_cat/count/one?format=json&h=count')).body).to.deep.equal([{ count: '1' }]);
    expect((await api.get('/_cat/count?format=json&h=count')).body).to.deep.equal([{ count: '2' }]);
  });

  it('shows shards, nodes and templates', async () => {
    await api.put('/a', { settings: { number_of_shards: 2 } });
    const shards = (await api.get('/_cat/shards?format=json&h=shard,prirep,state,docs')).body as unknown as object[];
    expect(shards).to.have.length(4);
    expect(shards[1]).to.deep.equal({ shard: '0', prirep: 'r', state: 'UNASSIGNED', docs: null });
    expect((await api.get('/_cat/master?format=json')).body).to.have.length(1);
    expect((await api.get('/_cat/nodes?format=json&h=master,name')).body).to.have.length(1);
    expect((await api.get('/_cat/plugins?format=json')).body).to.deep.equal([]);
    expect((await api.get('/_cat/templates/elastic-connectors?format=json')).body).to.deep.equal([
      {
        name: 'elastic-connectors',
        index_patterns: '[.elastic-connectors-v1]',
        order: '100',
        version: '3',
        composed_of: '[elastic-connectors-settings, elastic-connectors-mappings]',
      },
    ]);
  });

  it('formats sizes with their unit', () => {
    expect([0, 1023, 1024, 2300, 5 * 1024 ** 3].map((size) => sizeText(size, undefined))).to.deep.equal([
      '0b',
      '1023b',
      '1kb',
      '2.2kb',
      '5gb',
    ]);
    expect(sizeText(2300, 'kb')).to.equal('2');
  });
});
