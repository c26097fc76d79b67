import { expect } from 'chai';
import { Api } from '../endpoints/api';

describe('nanoseconds of dates', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const nanos = { type: 'date_nanos' };
    await api.put('/moments', { mappings: { properties: { at: nanos } } });
    await api.put('/moments/_doc/1?refresh', { at: '2018-10-29T12:12:12.123456789Z' });
    const settings = { index: { 'mapping.source.mode': 'synthetic' } };
    await api.put('/rebuilt', { settings, mappings: { properties: { at: nanos } } });
    await api.put('/rebuilt/_doc/1', { at: ['2018-10-29T12:12:12.000000002Z', '2018-10-29T12:12:12.000000001Z'] });
  });
  after(() => api.stop());

  for (const [source, value] of [
    ["doc['at'].value", '2018-10-29T12:12:12.123456789Z'],
    ["doc['at'].value.nano", 123_456_789],
    ["field('at').get(null).nano", 123_456_789],
    ["doc['at'].value.toInstant().toEpochMilli()", 1_540_815_132_123],
  ] as const) {
    it(`are seen by the script ${source}`, async () => {
      const { body } = await api.send('POST', '/moments/_search', { script_fields: { x: { script: source } } });
      expect(body).to.have.nested.property('hits.hits[0].fields.x[0]', value);
    });
  }

  it('are in a source that is rebuilt from the values, in order', async () => {
    const { body } = await api.get('/rebuilt/_doc/1');
    expect(body).to.have.deep.nested.property('_source.at', [
      '2018-10-29T12:12:12.000000001Z',
      '2018-10-29T12:12:12.000000002Z',
    ]);
  });
});
