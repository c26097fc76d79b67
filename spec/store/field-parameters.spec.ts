import { expect } from 'chai';
import { fieldInventory } from '../../server/endpoints/inventory';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { Api } from '../endpoints/api';

/** What a type needs besides its name. */
const NEEDED: Readonly<Record<string, JsonObject>> = {
  scaled_float: { scaling_factor: 10 },
  token_count: { analyzer: 'standard' },
  join: { relations: { a: 'b' } },
};

/** Values for parameters that are not flags. */
const VALUES: Readonly<Record<string, JsonValue>> = {
  meta: {},
  copy_to: 'x',
  null_value: null,
  on_script_error: 'fail',
  script: 'emit(1)',
  synthetic_source_keep: 'none',
  analyzer: 'standard',
  search_analyzer: 'standard',
  search_quote_analyzer: 'standard',
  similarity: 'BM25',
  term_vector: 'no',
  normalizer: 'lowercase',
  index_options: 'docs',
  index_prefixes: {},
  format: 'epoch_millis',
  locale: 'en',
  value: 'x',
  time_series_metric: 'gauge',
  time_series_dimensions: ['a'],
  norms: false,
  ignore_above: 10,
  depth_limit: 10,
  max_shingle_size: 3,
  position_increment_gap: 10,
  scaling_factor: 10,
  max_input_length: 50,
  contexts: [{ name: 'c', type: 'category' }],
  dims: 3,
  element_type: 'float',
  relations: { a: 'b' },
  preserve_leaf_arrays: 'lossy',
};
const OF_TYPE: Readonly<Record<string, JsonObject>> = {
  dense_vector: { similarity: 'cosine', index_options: { type: 'hnsw' } },
  geo_point: { time_series_metric: 'position' },
  sparse_vector: { index_options: {} },
  semantic_text: { index_options: {} },
  search_as_you_type: { doc_values: false },
};

/** Names that some types know and refuse in words of their own. */
const OWN_WORDS =
  /^Unknown parameter \[(script|boost)\] (for|on) mapper \[f\]$|should not define a dateTimeFormatter|^flattened field \[f\] does not support \[copy_to\]$/;

describe('the inventory of field parameters', () => {
  const inventory = fieldInventory();
  const allNames = [...new Set([...inventory.values()].flatMap((table) => Object.keys(table)).concat('made_up'))];
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  /** Maps a field with one parameter, in an index of its own. */
  const map = async (type: string, parameter: string) => {
    const value = OF_TYPE[type]?.[parameter] ?? (parameter in VALUES ? VALUES[parameter] : true);
    const field = { type, ...NEEDED[type], [parameter]: value };
    const { status, body } = await api.put('/of-fields', { mappings: { properties: { f: field } } });
    if (status === 200) await api.send('DELETE', '/of-fields');
    const { error } = body as { error?: { caused_by?: { reason?: string }; reason?: string } };
    return { status, reason: error?.caused_by?.reason ?? error?.reason ?? '' };
  };

  for (const [type, table] of inventory) {
    it(`of [${type}] are those that are accepted, and no others`, async () => {
      for (const name of allNames) {
        const { status, reason } = await map(type, name);
        if (OWN_WORDS.test(reason)) continue;
        const unknown = `unknown parameter [${name}] on mapper [f] of type [${type}]`;
        if (Object.hasOwn(table, name)) expect(status, `${name}: ${reason}`).to.be.oneOf([200, 501]);
        else expect([status, reason]).to.deep.equal([400, unknown]);
      }
    });
  }
});

/** Answers of a real node of 9.1.0. */
describe('parameters of text and keywords in searches', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const properties = {
      without_norms: { type: 'text', norms: false },
      docs: { type: 'text', index_options: 'docs' },
      freqs: { type: 'text', index_options: 'freqs' },
      gap: { type: 'text', position_increment_gap: 0 },
      split: { type: 'keyword', split_queries_on_whitespace: true },
      quoted: { type: 'text', analyzer: 'whitespace', search_quote_analyzer: 'simple' },
    };
    await api.put('/texts', { mappings: { properties } });
    const first = { without_norms: 'a b c', docs: 'a a b', freqs: 'a a b', gap: ['a b', 'c d'], split: 'a b' };
    await api.put('/texts/_doc/0?refresh=true', { ...first, quoted: 'Hello World' });
    const second = { without_norms: 'a', docs: 'a c', freqs: 'a c', gap: 'a b c d', split: 'a' };
    await api.put('/texts/_doc/1?refresh=true', { ...second, quoted: 'hello' });
  });
  after(() => api.stop());

  const found: [query: JsonObject, hits: [id: string, score: number][]][] = [
    [
      { match: { without_norms: 'a' } },
      [
        ['0', 0.23],
        ['1', 0.23],
      ],
    ],
    [
      { match: { docs: 'a' } },
      [
        ['0', 0.18],
        ['1', 0.18],
      ],
    ],
    [
      { match: { freqs: 'a' } },
      [
        ['0', 0.24],
        ['1', 0.2],
      ],
    ],
    [
      { match_phrase: { freqs: 'a' } },
      [
        ['0', 0.24],
        ['1', 0.2],
      ],
    ],
    [
      { match_phrase: { gap: 'b c' } },
      [
        ['0', 0.36],
        ['1', 0.36],
      ],
    ],
    [{ match: { split: 'a b' } }, [['1', 0.69]]],
    [{ match: { split: { query: 'a b', operator: 'and' } } }, []],
    [{ match_phrase: { split: 'a b' } }, []],
    [{ term: { split: 'a b' } }, [['0', 0.69]]],
    [{ match_phrase: { quoted: 'Hello World' } }, []],
    [{ query_string: { query: 'quoted:"Hello World"' } }, []],
    [{ match: { quoted: 'Hello World' } }, [['0', 1.22]]],
    [{ multi_match: { query: 'a b', fields: ['freqs'], type: 'phrase', lenient: true } }, []],
  ];
  for (const [query, hits] of found) {
    it(`${JSON.stringify(query)} finds ${hits.map(([id]) => id).join() || 'nothing'}`, async () => {
      const { body } = await api.send('POST', '/texts/_search', { query });
      const list = (body.hits as unknown as { hits: { _id: string; _score: number }[] }).hits;
      const shown = list.map(({ _id, _score }) => [_id, Math.round(_score * 100) / 100]);
      expect(shown).to.deep.equal(hits);
    });
  }

  for (const field of ['docs', 'freqs']) {
    it(`refuses a phrase in [${field}], which has no positions`, async () => {
      const { status, body } = await api.send('POST', '/texts/_search', {
        query: { match_phrase: { [field]: 'a b' } },
      });
      expect([status, JSON.stringify(body).match(/failed to create query: [^"]*/)?.[0]]).to.deep.equal([
        400,
        `failed to create query: field:[${field}] was indexed without position data; cannot run PhraseQuery`,
      ]);
    });
  }
});
