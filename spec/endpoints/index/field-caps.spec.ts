import { expect } from 'chai';
import { Api } from '../api';

describe('field capabilities over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  it('collect the values of meta from all indices', async () => {
    const long = (meta: object) => ({ mappings: { properties: { l: { type: 'long', meta } } } });
    await api.put('/one', long({ unit: 'ns', a: 'z' }));
    await api.put('/two', long({ unit: 'ms', b: 'y' }));
    await api.put('/three', long({}));
    await api.put('/four', long({ unit: 'ms' }));
    const { body } = await api.get('/_field_caps?fields=l');
    expect(JSON.stringify(body.fields)).to.equal(
      '{"l":{"long":{"type":"long","metadata_field":false,"searchable":true,"aggregatable":true,' +
        '"meta":{"a":["z"],"b":["y"],"unit":["ms","ns"]}}}}',
    );
    expect((await api.get('/three/_field_caps?fields=l')).body.fields).to.not.have.nested.property('l.long.meta');
  });
});
