import { expect } from 'chai';
import { aggregationInventory } from '../../server/endpoints/inventory';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { Api } from '../endpoints/api';

/** Aggregation → the error, or what is in the response (node 9.1.0). */
const ROWS: readonly (readonly [aggregation: JsonObject, status: number, text: string])[] = [
  [{ terms: { field: 'k', shard_size: 0 } }, 400, '[shardSize] must be greater than 0. Found [0] in [x]'],
  [{ terms: { field: 'k', shard_min_doc_count: 5 } }, 200, '"buckets":[{"key":"a","doc_count":1}]'],
  [{ terms: { field: 'k', min_doc_count: -5 } }, 400, '[minDocCount] must be greater than or equal to 0. Found [-5]'],
  [{ terms: { field: 'k', execution_hint: 'foo' } }, 400, 'expected any of [map, global_ordinals]'],
  [{ terms: { field: 'k', collect_mode: 'foo' } }, 400, 'no [collect_mode] found for value [foo]'],
  [{ terms: { field: 'k', value_type: 'foo' } }, 400, 'Unknown value type [foo]'],
  [
    { terms: { field: 'k', value_type: 'long' } },
    400,
    'Field type [keyword] is incompatible with specified value_type [byte|short|integer|long]',
  ],
  [{ terms: { field: 'n', value_type: 'double' } }, 200, '"doc_count":1'],
  [{ terms: { field: 'd', value_type: 'long' } }, 400, 'Field type [date] is incompatible'],
  [{ cardinality: { field: 'k', execution_hint: 'foo' } }, 400, 'Invalid execution mode for cardinality aggregation.'],
  [{ cardinality: { field: 'k', execution_hint: 'direct', rehash: true } }, 200, '"value":1'],
  [{ geo_distance: { field: 'k', missing: '0,0' } }, 501, '[missing] of [geo_distance] aggregations'],
  [{ top_hits: { explain: true } }, 501, '[explain] of [top_hits] aggregations'],
  [{ top_hits: { explain: false } }, 200, '"hits"'],
  [{ range: { field: 'n', ranges: [{ mask: 'x' }] } }, 400, '[range] unknown field [mask]'],
  [{ bucket_sort: { gap_policy: 'insert_zeros' } }, 501, '[insert_zeros] of [gap_policy]'],
  [{ bucket_sort: { gap_policy: 'foo' } }, 400, 'Invalid gap policy: [foo]'],
  [{ composite: { sources: [{ a: { foo: { field: 'k' } } }] } }, 400, 'invalid source type: foo'],
  [
    { composite: { sources: [{ a: { terms: { field: 'k', missing_order: 'last' } } }] } },
    501,
    '[missing_order] of [composite] aggregations',
  ],
];

describe('parameters of aggregations', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/agg', {
      mappings: { properties: { k: { type: 'keyword' }, n: { type: 'long' }, d: { type: 'date' } } },
    });
    await api.put('/agg/_doc/1?refresh', { k: 'a', n: 1, d: '2020-01-01' });
  });
  after(() => api.stop());

  const inventory = aggregationInventory();
  const all = [...inventory.values()].flatMap((options) => Object.keys(options));
  const allNames = [...new Set([...all.filter((name) => !name.includes('.')), 'made_up'])];

  for (const [type, options] of inventory) {
    it(`of [${type}] are those in the inventory, and no others`, async () => {
      const refused: string[] = [];
      for (const name of allNames) {
        const { text } = await search(definitionOf(type, name));
        if (text.includes(`unknown field [${name}]`) || text.includes(`[${name}] in [x]`)) refused.push(name);
        else if (WRITTEN.test(text) && (await isUnknown(type, name))) refused.push(name);
      }
      const strict = Object.keys(options);
      expect(refused.filter((name) => strict.includes(name))).to.deep.equal([]);
      expect(refused).to.include.members(allNames.filter((name) => !Object.hasOwn(options, name)));
    });
  }

  for (const [aggregation, status, text] of ROWS) {
    it(`${JSON.stringify(aggregation)} → ${status}`, async () => {
      const answer = await search(aggregation);
      expect(answer.status, answer.text).to.equal(status);
      expect(answer.text).to.include(text);
    });
  }

  /** A parser that is written by hand says the same of an unknown key and of a known one with a value of the wrong kind. */
  async function isUnknown(type: string, name: string): Promise<boolean> {
    for (const value of [1, 'x', true, {}, []]) {
      const { text } = await search(definitionOf(type, name, value));
      if (!text.includes(`in [${name}]`) && !NAMING.test(text)) return false;
    }
    return true;
  }

  async function search(x: JsonObject) {
    return api.sendText('POST', '/agg/_search?size=0', 'application/json', JSON.stringify({ aggs: { x } }));
  }
});

/** What parsers that are written by hand say of a member; some of them name the aggregation, and not the member. */
const WRITTEN = /Unknown key for a|Unexpected token|Expected \[FIELD_NAME\]/;
const NAMING = /(?:Unknown key for a|Unexpected token|Expected \[FIELD_NAME\]).* in \[x\]/;

/** Values for parameters that some types do not know as null. */
const VALUES: JsonObject = { sigma: 1, keyed: true, percents: [1], lag: 1 };

/** An aggregation with one parameter. */
function definitionOf(type: string, name: string, value: JsonValue = VALUES[name] ?? null): JsonObject {
  const [outer = '', source] = type.split(' ');
  const parameters = { [name]: value };
  return source ? { [outer]: { sources: [{ a: { [source]: parameters } }] } } : { [outer]: parameters };
}
