import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('resizing indices over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    await api.reset();
    await api.put('/s', {
      settings: { number_of_shards: 2, number_of_replicas: 0, number_of_routing_shards: 4, priority: 3 },
      mappings: { properties: { a: { type: 'keyword' } } },
      aliases: { al: {} },
    });
    for (const id of [1, 2, 3, 4]) await api.put(`/s/_doc/${id}?routing=r${id}`, { a: id });
    await api.put('/s/_settings', { 'index.blocks.write': true });
  });

  async function settings(index: string): Promise<JsonObject> {
    const { body } = await api.get(`/${index}/_settings?flat_settings=true`);
    return (body[index] as { settings: JsonObject }).settings;
  }

  it('clones documents, mapping and settings, but not aliases and the number of replicas', async () => {
    const { body } = await api.put('/s/_clone/t', { settings: { 'index.priority': 4 }, aliases: { other: {} } });
    expect(body).to.deep.equal({ acknowledged: true, shards_acknowledged: true, index: 't' });
    expect((await api.get('/t/_doc/2?routing=r2')).body).to.deep.include({ _source: { a: 2 }, _version: 1 });
    expect((await api.get('/t/_count')).body.count).to.equal(4);
    const shown = (await api.get('/t')).body as { t: JsonObject };
    expect(shown.t.mappings).to.deep.equal({ properties: { a: { type: 'keyword' } } });
    expect(shown.t.aliases).to.deep.equal({ other: {} });
    expect(await settings('t')).to.include({
      'index.blocks.write': 'true',
      'index.number_of_replicas': '1',
      'index.number_of_shards': '2',
      'index.priority': '4',
      'index.provided_name': 't',
      'index.routing_partition_size': '1',
    });
    expect(await settings('t')).to.not.have.any.keys('index.number_of_routing_shards', 'index.resize.source.name');
  });

  it('leaves the source as it was when the copy changes', async () => {
    await api.put('/s/_clone/t', { settings: { 'index.blocks.write': false } });
    await api.put('/t/_doc/5', { b: 1 });
    await api.send('DELETE', '/t/_doc/1?routing=r1');
    expect((await api.get('/s/_count')).body.count).to.equal(4);
    expect((await api.get('/s/_mapping')).body).to.not.have.nested.property('s.mappings.properties.b');
    expect((await api.get('/t/_stats/indexing')).body).to.have.nested.property('_all.total.indexing.index_total', 1);
  });

  it('splits and shrinks, and finds each document with its routing', async () => {
    await api.put('/s/_split/more', { settings: { 'index.number_of_shards': 4 } });
    await api.put('/s/_shrink/less');
    for (const [index, shards] of [
      ['more', '4'],
      ['less', '1'],
    ] as const) {
      expect(await settings(index)).to.include({ 'index.number_of_shards': shards });
      for (const id of [1, 2, 3, 4]) {
        expect((await api.get(`/${index}/_doc/${id}?routing=r${id}`)).body).to.include({ found: true });
      }
    }
  });

  it('shrinks to the fewest shards that are small enough', async () => {
    await api.put('/s/_split/four', { settings: { 'index.number_of_shards': 4 } });
    const shards = async (size: string) => {
      await api.send('DELETE', '/t');
      await api.put('/four/_shrink/t', { max_primary_shard_size: size });
      return (await settings('t'))['index.number_of_shards'];
    };
    expect(await shards('1gb')).to.equal('1');
    expect(await shards('1kb')).to.equal('2');
    expect(await shards('1b')).to.equal('4');
  });

  /** As answered by Elasticsearch 9.1. */
  const refused: [string, object | undefined, number, string][] = [
    [
      '/s/_clone/t',
      { settings: { number_of_shards: 6 } },
      400,
      'the number of target shards (6) must be the same as the number of  source shards ( 2)',
    ],
    ['/s/_clone/t', { mappings: {} }, 400, '[1:2] [resize_request] unknown field [mappings]'],
    ['/s/_clone/s', undefined, 400, 'already exists'],
    ['/s/_clone/UP', undefined, 400, 'Invalid index name [UP], must be lowercase'],
    ['/s/_clone/t', { settings: { bogus: 1 } }, 400, 'unknown setting [index.bogus]'],
    ['/s/_clone/t', { settings: { mode: 'lookup' } }, 400, "can't change setting [index.mode] during resize"],
    ['/none/_clone/t', undefined, 404, 'no such index [none]'],
    ['/al/_clone/t', undefined, 404, 'no such index [al]'],
    ['/open/_clone/t', undefined, 500, 'index open must be read-only to resize index. use "index.blocks.write=true"'],
    [
      '/s/_split/t',
      { settings: { number_of_shards: 4 } },
      400,
      'Validation Failed: 1: index.number_of_shards is required for split operations;',
    ],
    [
      '/s/_split/t',
      { settings: { 'index.sort.field': 'a', 'index.number_of_shards': 4 } },
      400,
      "Validation Failed: 1: can't override index sort when resizing an index;",
    ],
    [
      '/s/_split/t',
      { settings: { 'index.number_of_shards': 3 } },
      400,
      'the number of source shards [2] must be a factor of [3]',
    ],
    [
      '/s/_split/t',
      { settings: { 'index.number_of_shards': 1 } },
      400,
      'the number of source shards [2] must be less that the number of target shards [1]',
    ],
    [
      '/s/_split/t',
      { settings: { 'index.number_of_shards': 8 } },
      500,
      'the number of routing shards [4] must be a multiple of the target shards [8]',
    ],
    [
      '/s/_split/t',
      { settings: { 'index.number_of_shards': 4, 'index.number_of_routing_shards': 8 } },
      400,
      'cannot provide index.number_of_routing_shards on resize',
    ],
    [
      '/s/_shrink/t',
      { settings: { number_of_shards: 3 } },
      400,
      'the number of target shards [3] must be less that the number of source shards [2]',
    ],
    ['/open/_shrink/t', undefined, 500, 'index open must be read-only to resize index. use "index.blocks.write=true"'],
    [
      '/s/_shrink/t',
      { settings: { number_of_shards: 1 }, max_primary_shard_size: '5gb' },
      400,
      'Cannot set both index.number_of_shards and max_primary_shard_size for the target index',
    ],
    [
      '/s/_shrink/t',
      { max_primary_shard_size: '0b' },
      400,
      'Validation Failed: 1: max_primary_shard_size must be greater than 0;',
    ],
  ];
  for (const [target, body, status, reason] of refused) {
    it(`refuses ${target} ${JSON.stringify(body) ?? ''}`, async () => {
      await api.put('/open');
      const answer = await api.put(target, body);
      expect(answer.status).to.equal(status);
      expect((answer.body.error as JsonObject).reason).to.contain(reason);
      expect((await api.get('/t')).status).to.equal(404);
    });
  }
});
