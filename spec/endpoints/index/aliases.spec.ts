import { expect } from 'chai';
import { Api } from '../api';

describe('aliases over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    await api.reset();
    await api.put('/x', { aliases: { a1: {}, a2: {}, b1: {}, b2: {} } });
  });

  /** Expressions, the aliases that are found, and the error: as answered by Elasticsearch 9.1. */
  const expressions: [string, string[], string | undefined][] = [
    ['a1,b2,-a*,-b2', [], undefined],
    ['-a1,-none,a*,-b', ['a1', 'a2'], 'aliases [-a1,-none] missing'],
    ['a1,-a1', [], 'aliases [-a1,a1] missing'],
    ['a1,-_all', ['a1'], 'alias [-_all] missing'],
    ['-a1', [], 'alias [-a1] missing'],
    ['a*,none,-none', ['a1', 'a2'], undefined],
    ['a1,-a*,a2', ['a2'], undefined],
    ['_all,-a1', ['a2', 'b1', 'b2'], 'alias [-a1] missing'],
    ['a*,-_all,b1', ['a1', 'a2', 'b1'], undefined],
    ['-a*', [], undefined],
  ];
  for (const [expression, names, error] of expressions) {
    it(`finds the aliases of ${expression}`, async () => {
      const { status, body } = await api.get(`/x/_alias/${expression}`);
      const found = names.length > 0 ? { x: { aliases: Object.fromEntries(names.map((name) => [name, {}])) } } : {};
      expect(body).to.deep.equal(error === undefined ? found : { error, status: 404, ...found });
      expect(status).to.equal(error === undefined ? 200 : 404);
    });
  }

  it('applies a common routing value only where there is no other, wherever it is written', async () => {
    const add = { index: 'x', alias: 'r', index_routing: 'i', routing: 'common' };
    await api.send('POST', '/_aliases', { actions: [{ add }] });
    await api.put('/x/_alias/s', { search_routing: 'a,b', routing: 'common' });
    const { body } = await api.get('/x/_alias/r,s');
    const aliases = {
      r: { index_routing: 'i', search_routing: 'common' },
      s: { index_routing: 'common', search_routing: 'a,b' },
    };
    expect(body).to.deep.equal({ x: { aliases } });
  });
});
