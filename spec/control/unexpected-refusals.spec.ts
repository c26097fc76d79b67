import { expect } from 'chai';
import { type Harness, harness } from './server';

describe('unexpected refusals', () => {
  let mock: Harness;
  beforeEach(async () => {
    mock = await harness();
  });
  afterEach(() => mock.stop());

  const unexpected = async (): Promise<string[]> =>
    (await mock.call('GET', '/_mock/journal/unexpected')).json.refusals.map((line: string) => line.split(': ')[0]);
  const bulk = (index: string) => mock.call('POST', '/_bulk', `{"create":{"_index":"${index}","_id":"1"}}\n{}\n`);

  const refused: Record<string, () => Promise<unknown>> = {
    'PUT /_conector/c returned 400': () => mock.call('PUT', '/_conector/c'),
    'GET /_connector/c returned 404': () => mock.call('GET', '/_connector/c'),
    'GET /nothing/_search returned 404': () => mock.call('GET', '/nothing/_search'),
    'POST /_bulk returned 200': async () => {
      await bulk('data');
      await bulk('data');
    },
    'GET /_ml/anomaly_detectors returned 501': () => mock.call('GET', '/_ml/anomaly_detectors'),
  };
  for (const [line, send] of Object.entries(refused)) {
    it(`are listed: ${line}`, async () => {
      await send();
      expect(await unexpected()).to.deep.equal([line]);
    });
  }

  const harmless: Record<string, () => Promise<unknown>> = {
    'what succeeds': () => mock.call('GET', '/_connector'),
    'HEAD for what does not exist': () => mock.call('HEAD', '/nothing'),
    'documents that are not found': async () => {
      await mock.call('PUT', '/data');
      await mock.call('GET', '/data/_doc/1');
    },
    'what a fault rule has caused': async () => {
      await mock.call('POST', '/_mock/faults', { operation: 'connector.list', preset: 'forbidden' });
      await mock.call('GET', '/_connector');
    },
  };
  for (const [what, send] of Object.entries(harmless)) {
    it(`are not ${what}`, async () => {
      await send();
      expect(await unexpected()).to.deep.equal([]);
    });
  }

  it('are not those that are announced, before or after', async () => {
    await mock.call('GET', '/_connector/a');
    await mock.call('POST', '/_mock/journal/expected', { operation: 'connector.get', status: 404 });
    await mock.call('GET', '/_connector/b');
    await mock.call('DELETE', '/_connector/c');
    expect(await unexpected()).to.deep.equal(['DELETE /_connector/c returned 404']);
  });

  it('are expected until the next reset', async () => {
    await mock.call('POST', '/_mock/journal/expected', { operation: 'connector.get' });
    await mock.call('POST', '/_mock/reset');
    await mock.call('GET', '/_connector/a');
    expect(await unexpected()).to.deep.equal(['GET /_connector/a returned 404']);
  });

  it('cannot be announced by a name that there is not', async () => {
    const { status, json } = await mock.call('POST', '/_mock/journal/expected', { operation: 'connector.gett' });
    expect(status).to.equal(400);
    expect(json.error.reason).to.include('Did you mean [connector.get]?');
  });

  it('can be announced a thousand times', async () => {
    for (let time = 0; time < 1000; time += 1) mock.server.journal.expectRefusal({ operation: 'connector.get' });
    expect(() => mock.server.journal.expectRefusal({ operation: 'connector.get' })).to.throw('already 1000 expected');
  });
});
