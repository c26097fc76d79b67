import { expect } from 'chai';
import { Api } from '../endpoints/api';

/** Part of a decay function → how Elasticsearch 9.1.0 refuses it, where it is for the long field `n` or the date `d`. */
const REFUSED: readonly (readonly [field: string, parts: object, reason: string])[] = [
  ['n', { origin: 'x', scale: 1 }, 'For input string: "x"'],
  ['n', { origin: 1, scale: 'x' }, 'For input string: "x"'],
  ['n', { origin: 1, scale: 1, offset: 'x' }, 'For input string: "x"'],
  ['n', { origin: 1, scale: 1, decay: 'x' }, 'For input string: "x"'],
  ['n', { origin: 1, scale: 0 }, 'function_score : scale must be > 0.0.'],
  ['n', { origin: 1, scale: 1, decay: 2 }, 'function_score : decay must be in the range [0..1].'],
  ['n', { origin: 1, scale: 1, offset: -1 }, 'function_score : offset must be > 0.0'],
  [
    'd',
    { origin: 'now', scale: 'x' },
    'failed to parse setting [DecayFunctionParser.scale] with value [x] as a time value: unit is missing or unrecognized',
  ],
];

describe('decay functions', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const properties = { n: { type: 'long' }, d: { type: 'date' }, t: { type: 'text' } };
    await api.put('/docs', { mappings: { properties } });
  });
  after(() => api.stop());

  const count = (field: string, parts: object) =>
    api.send('POST', '/docs/_count', { query: { function_score: { functions: [{ linear: { [field]: parts } }] } } });

  for (const [field, parts, reason] of REFUSED) {
    it(`are refused by the index: ${JSON.stringify({ [field]: parts })}`, async () => {
      const { status, body } = await count(field, parts);
      expect(status).to.equal(400);
      expect(body).to.have.nested.property('error.failed_shards[0].reason.type', 'query_shard_exception');
      expect(body).to.have.nested.property('error.failed_shards[0].reason.reason', `failed to create query: ${reason}`);
    });
  }

  it('are accepted', async () => {
    expect((await count('n', { origin: 1, scale: 2, offset: 0, decay: 0.3 })).status).to.equal(200);
    expect((await count('d', { origin: 'now', scale: '1d', offset: '1h' })).status).to.equal(200);
  });
});
