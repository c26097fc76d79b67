import { expect } from 'chai';
import { connect } from '../../server';
import { type Harness, harness } from './server';

describe('fault rules that hold requests', () => {
  let mock: Harness;
  beforeEach(async () => {
    mock = await harness();
    await mock.call('PUT', '/_connector/c', { index_name: 'data', name: 'One', service_type: 'x' });
  });
  afterEach(() => mock.stop());

  const add = (rule: object) => mock.call('POST', '/_mock/faults', rule);
  const bulk = (id = '1') => mock.call('POST', '/_bulk', `{"index":{"_index":"data","_id":"${id}"}}\n{}\n`);
  const status = async (): Promise<string> => (await mock.call('GET', '/_connector/c')).json.status;

  it('let them go on when they are released', async () => {
    await add({ id: 'h', operation: 'connector.update_name', hold: true });
    const renamed = mock.call('PUT', '/_connector/c/_name', { name: 'Two' });
    const { json } = await mock.call('POST', '/_mock/faults/h/held');
    expect(json).to.deep.include({ held: 1, hits: 1, explanation: 'connector.update_name: is held' });
    expect((await mock.call('GET', '/_connector/c')).json.name).to.equal('One');
    expect((await mock.call('POST', '/_mock/faults/h/release')).json).to.deep.equal({ released: 1 });
    expect((await renamed).json).to.deep.equal({ result: 'updated' });
  });

  it('hold the response if the request is processed', async () => {
    await add({ id: 'h', operation: 'connector.update_name', hold: true, processed: true });
    const renamed = mock.call('PUT', '/_connector/c/_name', { name: 'Two' });
    await mock.call('POST', '/_mock/faults/h/held');
    expect((await mock.call('GET', '/_connector/c')).json.name).to.equal('Two');
    await mock.call('POST', '/_mock/faults/h/release');
    expect((await renamed).status).to.equal(200);
  });

  it('release those first that came first', async () => {
    await add({ id: 'h', operation: 'bulk', hold: true });
    const first = bulk('1');
    await mock.call('POST', '/_mock/faults/h/held');
    const second = bulk('2');
    await mock.call('POST', '/_mock/faults/h/held', { count: 2 });
    expect((await mock.call('POST', '/_mock/faults/h/release?count=1')).json).to.deep.equal({ released: 1 });
    expect((await first).json.items[0].index._id).to.equal('1');
    expect((await mock.call('GET', '/_mock/faults/h')).json.held).to.equal(1);
    await mock.call('DELETE', '/_mock/faults/h');
    expect((await second).status).to.equal(200);
  });

  for (const [how, method, path, body] of [
    ['the rule is removed', 'DELETE', '/_mock/faults/h'],
    ['the rule is switched off', 'PUT', '/_mock/faults/h', { enabled: false }],
    ['all rules are removed', 'DELETE', '/_mock/faults'],
    ['the rule is replaced', 'POST', '/_mock/faults', { id: 'h', operation: 'bulk', delay: 0 }],
    ['the mock is reset', 'POST', '/_mock/reset'],
  ] as const) {
    it(`let them go on when ${how}`, async () => {
      await add({ id: 'h', operation: 'connector.list', hold: true });
      const held = mock.call('GET', '/_connector');
      await mock.call('POST', '/_mock/faults/h/held');
      await mock.call(method, path, body);
      expect((await held).status).to.equal(200);
    });
  }

  it('do not process a request whose client has hung up', async () => {
    await add({ id: 'h', operation: 'connector.delete', hold: true });
    const abort = new AbortController();
    const deleted = fetch(`${mock.server.url}/_connector/c`, { method: 'DELETE', signal: abort.signal });
    await mock.call('POST', '/_mock/faults/h/held');
    abort.abort();
    await deleted.catch(() => undefined);
    await mock.server.journal.waitFor({ operation: 'connector.delete' });
    expect(await status()).to.equal('created');
  });

  it('say how many they hold if waiting for more is in vain', async () => {
    await add({ id: 'h', operation: 'bulk', hold: true });
    const { status: code, json } = await mock.call('POST', '/_mock/faults/h/held?timeout=20ms');
    expect(code).to.equal(408);
    expect(json.explanation).to.equal(
      'Waited 20ms until a request was held. The rule [h] holds 0; it has matched 0 and applied to 0.',
    );
  });

  it('refuse to release what they never hold', async () => {
    await add({ id: 'd', operation: 'bulk', delay: 1 });
    const { status: code, json } = await mock.call('POST', '/_mock/faults/d/release');
    expect(code).to.equal(400);
    expect(json.error.reason).to.equal('The rule [d] does not hold requests. It would need "hold": true.');
    expect((await mock.call('POST', '/_mock/faults/dd/held')).json.error.reason).to.include('Did you mean [d]?');
  });

  it('refuse further ones when too many wait', async () => {
    const small = await harness({ limits: { waiting: 1 } });
    try {
      await small.call('POST', '/_mock/faults', { id: 'h', operation: 'connector.list', hold: true });
      const held = small.call('GET', '/_connector');
      while ((await small.call('GET', '/_mock/faults/h')).json.held === 0);
      const { status: code, json } = await small.call('GET', '/_connector');
      expect({ code, type: json.error.type }).to.deep.equal({ code: 429, type: 'es_rejected_execution_exception' });
      await small.call('DELETE', '/_mock/faults/h');
      expect((await held).status).to.equal(200);
    } finally {
      await small.stop();
    }
  });

  for (const [where, faults] of [
    ['in the process', () => mock.server.faults],
    ['elsewhere', () => connect(mock.server.url).faults],
  ] as const) {
    it(`are waited for and released by the library, ${where}`, async () => {
      await faults().add({ id: 'h', operation: 'connector.list', hold: true });
      const held = mock.call('GET', '/_connector');
      expect((await faults().waitForHeld('h')).held).to.equal(1);
      expect(await faults().release('h')).to.equal(1);
      expect((await held).status).to.equal(200);
      const failure: Error & { code?: string } = await Promise.resolve(
        faults().waitForHeld('h', { timeout: '20ms' }),
      ).then(
        () => new Error('it was held'),
        (error) => error,
      );
      expect(failure.code).to.equal('ERR_ASSERTION');
      expect(failure.message).to.include('The rule [h] holds 0; it has matched 1 and applied to 1.');
      expect(failure.stack).to.include('held-requests.spec');
    });
  }
});
