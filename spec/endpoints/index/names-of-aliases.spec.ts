import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

/** Answers of a real node of 9.1.0. */
describe('names of aliases', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  const asked: [names: string, found: string[], missing?: string][] = [
    ['a1,b1,-a*', ['b1']],
    ['a1,b1,-a1', ['b1'], 'aliases [-a1,a1] missing'],
    ['b1,-a1', ['b1'], 'alias [-a1] missing'],
    ['-a1', [], 'alias [-a1] missing'],
    ['-a1,-nope,a*,-x', ['a1', 'a2'], 'aliases [-a1,-nope] missing'],
    ['_all,-a1', ['a2', 'b1'], 'alias [-a1] missing'],
    ['nope*,a1,-a1', []],
    ['nope,a*,-a1', ['a2'], 'alias [nope] missing'],
  ];
  for (const [names, found, missing] of asked) {
    it(`${names} are ${found.join(', ') || 'none'}${missing ? `, and ${missing}` : ''}`, async () => {
      await api.put('/i', { aliases: { a1: {}, a2: {}, b1: {} } });
      const { status, body } = await api.get(`/_alias/${names}`);
      const aliases = (body.i as JsonObject | undefined)?.aliases ?? {};
      expect(Object.keys(aliases)).to.deep.equal(found);
      expect([status, body.error]).to.deep.equal(missing ? [404, missing] : [200, undefined]);
    });
  }

  it('may be date math wherever an alias is added, except in templates', async () => {
    const name = (prefix: string) => `<${prefix}-{2022-12-31||/M{yyyy-MM-dd}}>`;
    await api.put('/i', { aliases: { [name('a')]: {} } });
    await api.put(`/i/_alias/${encodeURIComponent(name('b'))}`);
    await api.send('POST', '/_aliases', { actions: [{ add: { index: 'i', alias: name('c') } }] });
    expect(Object.keys(((await api.get('/i/_alias')).body.i as JsonObject).aliases as JsonObject)).to.deep.equal([
      'a-2022-12-01',
      'b-2022-12-01',
      'c-2022-12-01',
    ]);
    const template = { index_patterns: ['x'], template: { aliases: { [name('a')]: {} } } };
    const { body } = await api.put('/_index_template/t', template);
    expect(body.error).to.include({ type: 'invalid_alias_name_exception' });
  });
});
