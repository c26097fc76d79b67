import { expect } from 'chai';
import type { StoredDocument } from '../../server/store/document';
import { isReached, shardNumber, shardsOfRouting } from '../../server/store/shard-routing';

/** The shards that Elasticsearch 9.1 chose: `_shard` of hits with `explain`, and `_search_shards`. */
describe('shard routing', () => {
  const three = indexWith({ number_of_shards: '3' });
  const fixed = indexWith({ number_of_shards: '3', number_of_routing_shards: '12' });
  const partitioned = indexWith({ number_of_shards: '5', routing_partition_size: '2' });

  const byId: [id: string, ofThree: number, ofFixed: number][] = [
    ['1', 2, 2],
    ['2', 1, 0],
    ['a', 0, 0],
    ['ab', 2, 1],
    ['abc', 0, 0],
    ['café', 2, 0],
    ['document-17', 0, 2],
    ['日本', 0, 0],
    ['-', 0, 0],
    ['x'.repeat(40), 2, 2],
  ];
  for (const [id, ofThree, ofFixed] of byId) {
    it(`places [${id}] by its id`, () => {
      expect([shardNumber(three, id, undefined), shardNumber(fixed, id, undefined)]).to.deep.equal([ofThree, ofFixed]);
      expect(shardNumber(indexWith({ number_of_shards: '1' }), id, undefined)).to.equal(0);
      expect(shardNumber(indexWith({}), id, 'r')).to.equal(0);
    });
  }

  const byRouting: [routing: string, ofThree: number, ofFixed: number][] = [
    ['r', 2, 0],
    ['user-1', 2, 1],
    ['zz', 2, 0],
    ['é', 1, 1],
  ];
  for (const [routing, ofThree, ofFixed] of byRouting) {
    it(`places documents by the routing [${routing}]`, () => {
      for (const id of ['1', 'ab']) {
        expect([shardNumber(three, id, routing), shardNumber(fixed, id, routing)]).to.deep.equal([ofThree, ofFixed]);
      }
    });
  }

  it('spreads a routing over a partition by id', () => {
    const rows: [string, string, number][] = [
      ['1_1e', 'é', 0],
      ['4_1e', 'é', 0],
      ['2_1e', 'é', 4],
      ['abé', 'é', 4],
      ['1zz', 'zz', 1],
      ['1r', 'r', 3],
    ];
    for (const [id, routing, shard] of rows) expect(shardNumber(partitioned, id, routing), id).to.equal(shard);
  });

  const searched: [routing: string, ofThree: number[], ofFixed: number[], ofPartitioned: number[]][] = [
    ['r', [2], [0], [3]],
    ['user-1', [2], [1], [2]],
    ['r,user-1', [2], [0, 1], [2, 3]],
    ['zz,é', [1, 2], [0, 1], [0, 1, 4]],
  ];
  for (const [routing, ...shards] of searched) {
    it(`searches the shards of [${routing}]`, () => {
      const found = [three, fixed, partitioned].map((index) => [...(shardsOfRouting(index, routing) ?? [])].sort());
      expect(found).to.deep.equal(shards);
    });
  }

  it('searches all shards without a routing, or of an index that has one', () => {
    expect(shardsOfRouting(three, undefined)).to.equal(undefined);
    expect(shardsOfRouting(three, '')).to.equal(undefined);
    expect(shardsOfRouting(indexWith({ number_of_shards: '1' }), 'r')).to.equal(undefined);
  });

  it('reaches a document with the same routing, or with one of the same shard', () => {
    const document = { id: '1', routing: 'r' } as StoredDocument;
    expect(isReached(three, document, 'r')).to.equal(true);
    expect(isReached(three, document, 'user-1')).to.equal(true);
    expect(isReached(three, document, 'é')).to.equal(false);
    expect(isReached(three, document, undefined)).to.equal(true);
    expect(isReached(fixed, document, undefined)).to.equal(false);
    expect(isReached(indexWith({ number_of_shards: '1' }), document, 'é')).to.equal(true);
  });
});

function indexWith(settings: Readonly<Record<string, string>>) {
  return { setting: (name: string) => settings[name] };
}
