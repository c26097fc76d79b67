import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

/** Answers of a real node of 9.1.0. */
describe('fields of nested objects that others include', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const x = { properties: { x: { type: 'keyword' } } };
    const inner = (flag: string) => ({ type: 'nested', [flag]: true, ...x });
    const outer = { type: 'nested', properties: { p: inner('include_in_parent'), r: inner('include_in_root') } };
    const properties = {
      p: inner('include_in_parent'),
      r: inner('include_in_root'),
      none: { type: 'nested', ...x },
      outer,
    };
    await api.put('/i', { mappings: { properties } });
    const both = { p: [{ x: 'a' }], r: [{ x: 'a' }] };
    await api.put('/i/_doc/1?refresh', { ...both, none: [{ x: 'a' }], outer: [both] });
  });
  after(() => api.stop());

  const count = async (query: object) => (await api.send('POST', '/i/_count', { query })).body.count;

  for (const [field, found] of [
    ['p.x', 1],
    ['r.x', 1],
    ['none.x', 0],
    ['outer.p.x', 0],
    ['outer.r.x', 1],
  ] as const) {
    it(`${field} is ${found ? '' : 'not '}in the root`, async () => {
      expect(await count({ term: { [field]: 'a' } })).to.equal(found);
    });
  }

  it('the parent has those that are included in it', async () => {
    expect(await count({ nested: { path: 'outer', query: { term: { 'outer.p.x': 'a' } } } })).to.equal(1);
    expect(await count({ nested: { path: 'outer', query: { term: { 'outer.r.x': 'a' } } } })).to.equal(0);
    expect(await count({ nested: { path: 'p', query: { term: { 'p.x': 'a' } } } })).to.equal(1);
  });

  it('the mapping shows the flags', async () => {
    const { mappings } = (await api.get('/i/_mapping')).body.i as JsonObject as { mappings: JsonObject };
    expect(JSON.stringify(mappings)).to.include('"type":"nested","include_in_parent":true');
  });
});
