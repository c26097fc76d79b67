import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

describe('queries that are refused or limited', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/x', {
      settings: { 'highlight.max_analyzed_offset': 10 },
      mappings: {
        properties: {
          k: { type: 'keyword' },
          t: { type: 'text' },
          p: { type: 'text', index_prefixes: {} },
          o: { type: 'text', index_options: 'offsets' },
          n: { type: 'nested' },
        },
      },
    });
    await api.put('/x/_doc/1?refresh', { k: 'a b', t: 'a b', p: 'a b', o: 'the quick brown fox met a fox', n: {} });
  });
  after(() => api.stop());

  const allow = (value: boolean | null) =>
    api.put('/_cluster/settings', { persistent: { 'search.allow_expensive_queries': value } });

  const search = async (body: object): Promise<JsonObject> => (await api.send('POST', '/x/_search', body)).body;

  const PREFIX = ' For optimised prefix queries on text fields please enable [index_prefixes].';
  /** As answered by Elasticsearch 9.1. */
  const expensive: [object, string, string?][] = [
    [{ prefix: { t: 'a' } }, '[prefix] queries', PREFIX],
    [{ prefix: { k: 'a' } }, '[prefix] queries', PREFIX],
    [{ match_bool_prefix: { t: 'a b' } }, '[prefix] queries', PREFIX],
    [{ simple_query_string: { query: 'a*', fields: ['t'] } }, '[prefix] queries', PREFIX],
    [{ fuzzy: { t: 'a' } }, '[fuzzy] queries'],
    [{ match: { t: { query: 'a', fuzziness: 1 } } }, '[fuzzy] queries'],
    [{ regexp: { t: 'a' } }, '[regexp] queries'],
    [{ wildcard: { t: 'a*' } }, '[wildcard] queries'],
    [{ range: { t: { gte: 'a' } } }, '[range] queries on [text] or [keyword] fields'],
    [{ range: { k: { gte: 'a' } } }, '[range] queries on [text] or [keyword] fields'],
    [{ nested: { path: 'n', query: { match_all: {} } } }, '[joining] queries'],
    [{ script: { script: 'true' } }, '[script] queries'],
    [{ script_score: { query: { match_all: {} }, script: { source: '1' } } }, '[script score] queries'],
  ];
  for (const [query, what, hint = ''] of expensive) {
    it(`refuses ${JSON.stringify(query)} if the cluster does not allow expensive queries`, async () => {
      expect(await search({ query })).to.not.have.property('error');
      await allow(false);
      const { error, status } = (await search({ query })) as { error: { root_cause: JsonObject[] }; status: number };
      await allow(null);
      const reason = `${what} cannot be executed when 'search.allow_expensive_queries' is set to false.${hint}`;
      expect([status, error.root_cause[0]]).to.deep.equal([400, { type: 'exception', reason }]);
    });
  }

  const cheap: object[] = [
    { prefix: { p: 'a' } },
    { query_string: { query: 't:a*' } },
    { query_string: { query: 't:a~' } },
    { match_phrase_prefix: { t: 'a b' } },
    { term: { k: { value: 'A B', case_insensitive: true } } },
    { range: { k: {} } },
  ];
  for (const query of cheap) {
    it(`allows ${JSON.stringify(query)} always`, async () => {
      await allow(false);
      const answer = await search({ query });
      await allow(null);
      expect(answer).to.have.nested.property('hits.total.value', 1);
    });
  }

  const unsearchable: [string, string][] = [
    ['_source', 'The _source field is not searchable'],
    ['_doc_count', 'Field [_doc_count] of type [_doc_count] does not support exists queries'],
    ['_field_names', 'failed to create query: Cannot run exists query on _field_names'],
    ['_nested_path', 'failed to create query: Cannot run exists() query against the nested field path'],
  ];
  for (const [field, reason] of unsearchable) {
    it(`refuses exists of ${field}`, async () => {
      const { error } = (await search({ query: { exists: { field } } })) as { error: { root_cause: JsonObject[] } };
      expect(error.root_cause[0]).to.include({ type: 'query_shard_exception', reason });
    });
  }

  it('refuses a slop of multi_match with bool_prefix', async () => {
    const multi_match = { query: 'a', type: 'bool_prefix', fields: ['t'] };
    const refused = await search({ query: { multi_match: { ...multi_match, slop: 1 } } });
    expect(refused.error).to.include({ reason: '[slop] not allowed for type [bool_prefix]' });
    expect(await search({ query: { multi_match: { ...multi_match, slop: 0 } } })).to.not.have.property('error');
  });

  it('highlights texts beyond the limit if their offsets are indexed', async () => {
    const highlight = (type: string) =>
      search({ query: { match: { o: 'fox' } }, highlight: { type, fields: { o: {} } } });
    expect(await highlight('unified')).to.have.nested.property(
      'hits.hits[0].highlight.o[0]',
      'the quick brown <em>fox</em> met a <em>fox</em>',
    );
    expect((await highlight('plain')).error).to.have.nested.property(
      'root_cause[0].type',
      'illegal_argument_exception',
    );
  });

  it('gives whole shards to slices if there are fewer slices than shards', async () => {
    await api.put('/s', { settings: { number_of_shards: 5, number_of_routing_shards: 5 } });
    for (const id of [1, 2, 3, 4]) await api.put(`/s/_doc/${id}`, {});
    await api.send('POST', '/s/_refresh');
    const slices = async (max: number): Promise<string[][]> => {
      const found: string[][] = [];
      for (let id = 0; id < max; id += 1) {
        const { body } = await api.send('POST', '/s/_search?scroll=1m', { slice: { id, max }, sort: '_doc' });
        found.push((body.hits as { hits: JsonObject[] }).hits.map(({ _id }) => String(_id)).sort());
      }
      return found;
    };
    expect(await slices(2)).to.deep.equal([['2', '3', '4'], ['1']]);
    for (const max of [5, 7, 12]) expect((await slices(max)).flat().sort()).to.deep.equal(['1', '2', '3', '4']);
  });
});
