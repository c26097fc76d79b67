import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('search_shards', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  const filters: [JsonObject, JsonObject][] = [
    [{ term: { f: 'v' } }, { term: { f: { value: 'v' } } }],
    [{ term: { f: { value: 'v', boost: 3 } } }, { term: { f: { value: 'v', boost: 3 } } }],
    [{ terms: { f: ['a', 1] } }, { terms: { f: ['a', 1], boost: 1 } }],
    [{ match: { f: 'x y' } }, { match: { f: { query: 'x y' } } }],
    [{ range: { f: { gte: 1, lt: 2 } } }, { range: { f: { gte: 1, lt: 2, boost: 1 } } }],
    [{ wildcard: { f: 'a*' } }, { wildcard: { f: { wildcard: 'a*', boost: 1 } } }],
    [{ ids: { values: '1' } }, { ids: { values: ['1'], boost: 1 } }],
    [
      { bool: { must: { match_all: {} }, must_not: [{ exists: { field: 'f' } }], minimum_should_match: 1 } },
      {
        bool: {
          must: [{ match_all: { boost: 1 } }],
          must_not: [{ exists: { field: 'f', boost: 1 } }],
          minimum_should_match: '1',
          boost: 1,
        },
      },
    ],
    [
      { nested: { path: 'n', query: { constant_score: { filter: { prefix: { f: 'a' } } } } } },
      {
        nested: {
          query: { constant_score: { filter: { prefix: { f: { value: 'a', boost: 1 } } }, boost: 1 } },
          path: 'n',
          ignore_unmapped: false,
          score_mode: 'avg',
          boost: 1,
        },
      },
    ],
  ];
  for (const [filter, printed] of filters) {
    it(`prints ${JSON.stringify(filter)} in its long form`, async () => {
      await api.put('/i', {
        mappings: { properties: { n: { type: 'nested' } } },
        aliases: { a: { filter }, b: { filter } },
      });
      const indices = (await api.get('/a/_search_shards')).body.indices;
      expect(indices).to.deep.equal({ i: { aliases: ['a'], filter: printed } });
    });
  }

  it('names the aliases that were used, and has no filter if one of them has none', async () => {
    await api.put('/i', { aliases: { a: { filter: { match_all: {} } }, b: {}, c: {} } });
    const shown = async (names: string) => ((await api.get(`/${names}/_search_shards`)).body.indices as JsonObject).i;
    expect(await shown('a,b')).to.deep.equal({ aliases: ['a', 'b'] });
    expect(await shown('i')).to.deep.equal({});
    expect((await api.get('/x/_search_shards')).body.indices).to.deep.equal({});
  });

  const routed: [names: string, routing: string | undefined, shards: number, found: number][] = [
    ['one', undefined, 1, 3],
    ['one', '1', 1, 3],
    ['one', '1,5', 1, 3],
    ['one', '5', 3, 8],
    ['both', undefined, 2, 6],
    ['both', '2,5', 1, 3],
    ['one,both', undefined, 2, 6],
    ['one,both', '5', 3, 8],
    ['one,both', '2', 1, 3],
    ['one,i', undefined, 3, 8],
    ['one,i', '5', 1, 2],
    ['one,free', '5', 1, 2],
    ['free', '1', 1, 3],
    ['*', undefined, 3, 8],
  ];
  for (const [names, routing, shards, found] of routed) {
    it(`${names} with the routing ${routing ?? 'of its aliases'} reach ${shards} shards`, async () => {
      const aliases = { one: { routing: '1' }, both: { search_routing: '1,2' }, free: {} };
      await api.put('/i', { settings: { number_of_shards: 3 }, aliases });
      for (let id = 1; id <= 8; id += 1) await api.put(`/i/_doc/${id}?routing=${id}&refresh`, {});
      const query = routing === undefined ? '' : `?routing=${routing}`;
      const searched = (await api.get(`/${names}/_search${query}`)).body;
      expect(searched).to.have.nested.property('_shards.total', shards);
      expect(searched).to.have.nested.property('hits.total.value', found);
      expect((await api.get(`/${names}/_count${query}`)).body.count).to.equal(found);
      expect((await api.get(`/${names}/_search_shards${query}`)).body.shards).to.have.length(shards);
    });
  }
});
