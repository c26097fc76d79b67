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
      await api.put('/i', { aliases: { a: { filter }, b: { filter } } });
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
});
