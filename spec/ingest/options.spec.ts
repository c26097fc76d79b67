import { expect } from 'chai';
import { processorInventory } from '../../server/endpoints/inventory';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

/** For each type of processor, a configuration that is complete. */
const COMPLETE: Readonly<Record<string, JsonObject>> = {
  append: { field: 'a', value: 1 },
  attachment: { field: 'a' },
  bytes: { field: 'a' },
  convert: { field: 'a', type: 'long' },
  date: { field: 'a', formats: ['ISO8601'] },
  dot_expander: { field: 'a.b' },
  drop: {},
  fail: { message: 'm' },
  foreach: { field: 'a', processor: { drop: {} } },
  gsub: { field: 'a', pattern: 'b', replacement: 'c' },
  html_strip: { field: 'a' },
  join: { field: 'a', separator: ',' },
  json: { field: 'a' },
  kv: { field: 'a', field_split: ',', value_split: '=' },
  lowercase: { field: 'a' },
  pipeline: { name: 'p' },
  remove: { field: 'a' },
  rename: { field: 'a', target_field: 'b' },
  script: { source: 'ctx.a = 1' },
  set: { field: 'a', value: 1 },
  sort: { field: 'a' },
  split: { field: 'a', separator: ',' },
  terminate: {},
  trim: { field: 'a' },
  uppercase: { field: 'a' },
  urldecode: { field: 'a' },
};

describe('options of processors', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  const inventory = processorInventory();
  const common = Object.keys(inventory.get('every processor') ?? {});
  const types = [...inventory].filter(([type]) => Object.hasOwn(COMPLETE, type));
  const allNames = [...inventory.values()].flatMap((options) => Object.keys(options));

  it('are known for every type', () => {
    expect(types.map(([type]) => type)).to.have.members(Object.keys(COMPLETE));
  });

  for (const [type, options] of types) {
    it(`of [${type}] are those in the inventory, and no others`, async () => {
      const accepted = [...common, ...Object.keys(options)];
      const others = [...new Set([...allNames, 'made_up'])].filter((name) => !accepted.includes(name));
      // A null counts as absent, and yet as read.
      const nulls = Object.fromEntries([...accepted, ...others].map((name) => [name, null]));
      const reason = await refusalOf({ processors: [{ [type]: { ...nulls, ...COMPLETE[type] } }] });
      expect(listed(reason)).to.have.members(others);
      expect(reason).to.include(`processor [${type}] doesn't support one or more provided configuration parameters`);
    });

    for (const [name, effect] of Object.entries(options)) {
      if (effect?.refused !== 'any value' && effect?.refused !== 'true') continue;
      it(`of [${type}] that are not emulated are refused by name: [${name}]`, async () => {
        const reason = await refusalOf({ processors: [{ [type]: { ...COMPLETE[type], [name]: true } }] });
        expect(reason).to.include(`[${name}]`).and.include('does not emulate');
      });
    }
  }

  it('of pipelines are those in the inventory, and no others', async () => {
    const accepted = Object.keys(inventory.get('every pipeline') ?? {});
    const others = [...new Set([...allNames, 'made_up'])].filter((name) => !accepted.includes(name));
    const nulls = Object.fromEntries([...accepted, ...others].map((name) => [name, null]));
    expect(listed(await refusalOf({ ...nulls, processors: [] }))).to.have.members(others);
  });

  async function refusalOf(pipeline: JsonObject): Promise<string> {
    const { body } = await api.put('/_ingest/pipeline/p', pipeline);
    return String((body.error as { reason?: unknown } | undefined)?.reason);
  }
});

/** The names in the last brackets. */
function listed(reason: string): string[] {
  return (/\[([^[\]]*)\]$/.exec(reason)?.[1] ?? '').split(', ');
}
