import { expect } from 'chai';
import { queryInventory } from '../../server/endpoints/inventory';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

/** Queries on one field: their keys are those of the object under its name. */
const ON_A_FIELD = new Set(
  'fuzzy intervals match match_bool_prefix match_phrase match_phrase_prefix prefix range regexp term terms_set wildcard'.split(
    ' ',
  ),
);

/** Query → status, and what the response contains. */
const ROWS: readonly (readonly [query: JsonObject, status: number, text: string])[] = [
  [{ prefix: { t: { value: 'f', rewrite: 'constant_score_boolean' } } }, 200, '"value":1'],
  [{ prefix: { t: { value: 'f', rewrite: 'scoring_boolean' } } }, 501, '[scoring_boolean] of [rewrite] in queries'],
  [{ regexp: { t: { value: 'f.*', flags: 'NONE' } } }, 501, '[NONE] of [flags] in queries'],
  [{ fuzzy: { t: { value: 'fo', rewrite: 'constant_score' } } }, 501, 'of [rewrite] in queries'],
  [{ query_string: { query: 'foo', escape: true } }, 501, '[true] of [escape] in queries'],
  [{ query_string: { query: 'foo', escape: false, type: 'best_fields' } }, 200, '"value":1'],
  [{ query_string: { query: '*oo', allow_leading_wildcard: false } }, 501, '[allow_leading_wildcard]'],
  [{ query_string: { query: 'fo*', analyze_wildcard: true } }, 200, '"value":1'],
  [{ query_string: { query: 'foo-b*', analyze_wildcard: true, fields: ['t'] } }, 501, '[analyze_wildcard]'],
  [{ simple_query_string: { query: 'foo', flags: 'OR|AND' } }, 501, '[OR|AND] of [flags] in queries'],
  [{ simple_query_string: { query: 'foo', flags: 'ALL' } }, 200, '"value":1'],
  [{ bool: { must_not: { match_all: {} }, adjust_pure_negative: false } }, 501, '[adjust_pure_negative: false]'],
  [{ bool: { must: { match_all: {} }, adjust_pure_negative: true } }, 200, '"value":1'],
  [{ match: { t: { query: 'foo', max_expansions: 5, auto_generate_synonyms_phrase_query: false } } }, 200, '"value":1'],
  [{ terms: { t: { index: 'q', id: '1', path: 't', routing: 'r' } } }, 501, '[routing] of a terms lookup'],
];

describe('keys of queries', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/q', { mappings: { properties: { t: { type: 'text' } } } });
    await api.put('/q/_doc/1?refresh', { t: 'foo bar' });
  });
  after(() => api.stop());

  const inventory = queryInventory();
  const allNames = [...new Set([...inventory.values()].flatMap((options) => Object.keys(options)).concat('made_up'))];

  for (const [type, options] of inventory) {
    // There, the name of a field is a key as well.
    if (type === 'terms') continue;
    it(`of [${type}] are those in the inventory, and no others`, async () => {
      const accepted: string[] = [];
      for (const name of allNames) {
        const keys = { [name]: 1 };
        const [clause = '', rule] = type.split(' ');
        const inside = rule === undefined ? keys : { [rule]: keys };
        const { text } = await search({ [clause]: ON_A_FIELD.has(clause) ? { t: inside } : inside });
        if (
          !/does(?:n't| not) support \[|unsupported field \[|is not supported|unknown (?:field|query)|unknown token/.test(
            text,
          )
        )
          accepted.push(name);
      }
      expect(accepted.filter((name) => !Object.hasOwn(options, name))).to.deep.equal([]);
    });
  }

  for (const [query, status, text] of ROWS) {
    it(`${JSON.stringify(query)} → ${status}`, async () => {
      const answer = await search(query);
      expect(answer.status, answer.text).to.equal(status);
      expect(answer.text).to.include(text);
    });
  }

  async function search(query: JsonObject) {
    return api.sendText('POST', '/q/_search?size=0', 'application/json', JSON.stringify({ query }));
  }
});
