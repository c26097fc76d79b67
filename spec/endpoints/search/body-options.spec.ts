import { expect } from 'chai';
import { endpoints } from '../../../server/endpoints';
import { bodyInventory } from '../../../server/endpoints/inventory';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

const highlight = (options: JsonObject): JsonObject => ({
  query: { match: { t: 'foo' } },
  highlight: { fields: { t: {} }, ...options },
});

/** Body of a search → status, and what the response contains. */
const ROWS: readonly (readonly [body: JsonObject, status: number, text: string])[] = [
  [{ profile: true }, 501, '[profile] of searches'],
  [{ profile: false, timeout: '1s' }, 200, '"hits"'],
  [{ ext: {} }, 200, '"hits"'],
  [{ ext: { foo: {} } }, 501, '[foo] in [ext] of searches'],
  [highlight({ order: 'none', boundary_scanner: 'sentence' }), 200, '<em>foo</em>'],
  [highlight({ boundary_scanner: 'word' }), 501, 'the value [word] of [boundary_scanner]'],
  [highlight({ fields: { t: { matched_fields: ['t'] } } }), 501, '[matched_fields] of highlighting'],
  [{ rescore: { window_size: 3 } }, 501, '[rescore] of searches'],
];

describe('keys of bodies', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/i', { mappings: { properties: { t: { type: 'text' }, n: { type: 'long' } } } });
    await api.put('/i/_doc/1?refresh', { t: 'foo bar', n: 1 });
  });
  after(() => api.stop());

  for (const [body, status, text] of ROWS) {
    it(`${JSON.stringify(body)} → ${status}`, async () => {
      const answer = await api.sendText('POST', '/i/_search', 'application/json', JSON.stringify(body));
      expect(answer.status, answer.text).to.equal(status);
      expect(answer.text).to.include(text);
    });
  }

  const inventory = bodyInventory(endpoints);
  const all = [...inventory.values()].flatMap((keys) => Object.keys(keys));
  const names = [...new Set([...all.filter((name) => !name.includes('.')), 'made_up'])];

  it('of searches are those in the inventory, and no others', async () => {
    const keys = inventory.get('search') ?? {};
    for (const name of names) {
      const body = JSON.stringify({ [name]: null });
      const { text } = await api.sendText('POST', '/i/_search', 'application/json', body);
      expect(text.includes('Unknown key for a VALUE_NULL'), `${name}: ${text}`).to.equal(true);
      const unfit = await api.sendText('POST', '/i/_search', 'application/json', JSON.stringify({ [name]: [[]] }));
      if (!Object.hasOwn(keys, name)) expect(unfit.text, name).to.include('Unknown key for a START_ARRAY');
    }
  });

  it('of a multi-search take effect', async () => {
    const send = (header: JsonObject) =>
      api.sendText('POST', '/_msearch', 'application/x-ndjson', `${JSON.stringify(header)}\n{}\n`);
    expect((await send({ index: 'i', preference: '_foo' })).text).to.include('no Preference for [_foo]');
    expect((await send({ index: 'i', search_type: 'foo' })).text).to.include('No search type for [foo]');
    expect((await send({ index: 'i', search_type: 'query_then_fetch' })).text).to.include('"status":200');
  });
});
