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

/** Answers of a real node of 9.1.0. */
describe('fields of nested objects inside others', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const keyword = { type: 'keyword' };
    const deep = { type: 'nested', properties: { b: { type: 'integer' } } };
    const o = { properties: { in: keyword, m: { type: 'nested', properties: { q: { type: 'long' } } } } };
    const many = { zeta: keyword, b: keyword, alpha: keyword, o, c_long_name: keyword };
    const properties = {
      k: keyword,
      nest: { type: 'nested', properties: { a: keyword, deep } },
      n: { type: 'nested', properties: many },
      o: { properties: { n: { type: 'nested', properties: { x: keyword } } } },
    };
    await api.put('/i', { mappings: { properties } });
    await api.put('/i/_doc/1?refresh', {
      k: 'a',
      nest: [{ a: 'x', deep: [{ b: 1 }, { b: 2 }] }, { a: 'y' }, { deep: { b: 3 } }, {}],
      n: { zeta: '1', b: '2', alpha: '3', o: { in: '4', m: [{ q: 1 }, { q: 2 }] }, c_long_name: '5' },
      o: { n: [{ x: 'a' }] },
    });
  });
  after(() => api.stop());

  const deep = '"deep":[{"b":[1]},{"b":[2]}]';
  const all = `{"nest":[{"a":["x"],${deep}},{"a":["y"]},{"deep":[{"b":[3]}]}]}`;
  for (const [fields, shown] of [
    [['nest.*'], all],
    [['nest.deep.b', 'nest.a'], all],
    [['nest.deep.b'], `{"nest":[{${deep}},{"deep":[{"b":[3]}]}]}`],
    [['nest.deep.*', 'k'], `{"k":["a"],"nest":[{${deep}},{"deep":[{"b":[3]}]}]}`],
    [['nest', 'nest.deep'], undefined],
    [['n.o.m.q', 'o.n.x'], '{"n":[{"o.m":[{"q":[1]},{"q":[2]}]}],"o.n":[{"x":["a"]}]}'],
    [
      ['n.*'],
      '{"n":[{"c_long_name":["5"],"zeta":["1"],"b":["2"],"o.in":["4"],"alpha":["3"],"o.m":[{"q":[1]},{"q":[2]}]}]}',
    ],
  ] as const) {
    it(`${fields.join(', ')} are inside the objects that hold them`, async () => {
      const { body } = await api.send('POST', '/i/_search?filter_path=hits.hits.fields', { fields });
      const { hits } = body as { hits?: { hits: JsonObject[] } };
      expect(JSON.stringify(hits?.hits[0]?.fields)).to.equal(shown);
    });
  }
});
