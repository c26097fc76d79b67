import { expect } from 'chai';
import { connect } from '../../server';
import { type Harness, harness } from './server';

describe('fault rules that act', () => {
  let mock: Harness;
  beforeEach(async () => {
    mock = await harness();
    await mock.call('PUT', '/_connector/c', { index_name: 'data', name: 'One', service_type: 'x' });
  });
  afterEach(() => mock.stop());

  const add = (rule: object) => mock.call('POST', '/_mock/faults', rule);
  const bulk = (id = '1') => mock.call('POST', '/_bulk', `{"index":{"_index":"data","_id":"${id}"}}\n{}\n`);

  describe('in sequence', () => {
    const statuses = async (count: number): Promise<number[]> => {
      const found: number[] = [];
      for (let at = 0; at < count; at += 1) found.push((await mock.call('GET', '/_connector')).status);
      return found;
    };
    const sequence = [{ preset: 'circuit_breaking_exception' }, { respond: { status: 503 } }, {}];

    it('answer the first request, the second and so on, and are used up after the last step', async () => {
      const { json } = await add({ id: 's', operation: 'connector.list', sequence });
      expect(json.explanation).to.match(/^connector\.list: in turn: gets circuit_br.*; gets 503; nothing happens$/);
      expect(await statuses(5)).to.deep.equal([429, 503, 200, 200, 200]);
      expect((await mock.call('GET', '/_mock/faults/s')).json).to.deep.include({ seen: 3, hits: 3, active: false });
    });

    it('start again from the first step if they may apply more often', async () => {
      await add({ operation: 'connector.list', sequence, times: 5 });
      expect(await statuses(7)).to.deep.equal([429, 503, 200, 429, 503, 200, 200]);
    });

    it('leave no mark in the journal where nothing happens', async () => {
      await add({ id: 's', operation: 'connector.list', sequence: [{}, { preset: 'forbidden' }] });
      await statuses(2);
      const { entries } = (await mock.call('GET', '/_mock/journal?operation=connector.list')).json;
      expect(entries.map(({ faults }: { faults?: string[] }) => faults)).to.deep.equal([undefined, ['s']]);
    });

    it('make items fail in one bulk request and not in the next', async () => {
      const rejected = { items: { preset: 'es_rejected_execution_exception' } };
      await add({ operation: 'bulk', sequence: [rejected, {}] });
      expect((await bulk()).json.errors).to.equal(true);
      expect((await bulk()).json.errors).to.equal(false);
    });
  });

  describe('that hold requests', () => {
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
        expect(failure.stack).to.include('acting-rules.spec');
      });
    }
  });

  describe('that make calls', () => {
    it('delete the connector after the second bulk request', async () => {
      const rule = { id: 'r', operation: 'bulk', nth: 2, call_after: [{ method: 'DELETE', path: '/_connector/c' }] };
      expect((await add(rule)).json.explanation).to.equal(
        'bulk: causes DELETE /_connector/c when it has been processed; only the 2nd time',
      );
      await bulk();
      expect((await mock.call('GET', '/_connector/c')).status).to.equal(200);
      expect((await bulk()).json.errors).to.equal(false);
      expect((await mock.call('GET', '/_connector/c')).status).to.equal(404);
      const { calls } = (await mock.call('GET', '/_mock/faults/r')).json;
      expect(calls).to.deep.equal([{ call: 'DELETE /_connector/c', status: 200 }]);
    });

    it('cancel the job that a request is about, before the request is processed', async () => {
      const { json: job } = await mock.call('POST', '/_connector/_sync_job', { id: 'c', job_type: 'full' });
      await mock.call('PUT', `/_connector/_sync_job/${job.id}/_claim`, { worker_hostname: 'w' });
      await add({
        operation: 'connector.sync_job_check_in',
        call_before: [{ method: 'PUT', path: '/_connector/_sync_job/{connector_sync_job_id}/_cancel' }],
      });
      await mock.call('PUT', `/_connector/_sync_job/${job.id}/_check_in`);
      expect((await mock.call('GET', `/_connector/_sync_job/${job.id}`)).json.status).to.equal('canceling');
    });

    it('fill in parameters in bodies, and take one call after the other', async () => {
      await add({
        id: 'r',
        operation: 'connector.update_name',
        call_before: [
          { method: 'POST', path: '/_connector/_sync_job', body: { id: '{connector_id}', job_type: 'full' } },
          { method: 'POST', path: '/_bulk', body: '{"create":{"_index":"data","_id":"1"}}\n{}\n' },
        ],
        call_after: [{ method: 'POST', path: '/_mock/clock/advance?by=1h' }],
      });
      const before = mock.server.clock.now();
      await mock.call('PUT', '/_connector/c/_name', { name: 'Two' });
      expect((await mock.call('GET', '/_connector/_sync_job?connector_id=c')).json.count).to.equal(1);
      expect((await mock.call('GET', '/data/_doc/1')).status).to.equal(200);
      expect(mock.server.clock.now() - before).to.be.at.least(3_600_000);
      const { calls } = (await mock.call('GET', '/_mock/faults/r')).json;
      expect(calls.map(({ status }: { status: number }) => status)).to.deep.equal([201, 200, 200]);
    });

    it('are not in the journal, and other rules do not apply to them', async () => {
      await add({ operation: 'connector.delete', preset: 'forbidden' });
      await add({ id: 'r', operation: 'bulk', call_after: [{ method: 'DELETE', path: '/_connector/c' }] });
      await bulk();
      expect((await mock.call('GET', '/_connector/c')).status).to.equal(404);
      const { entries } = (await mock.call('GET', '/_mock/journal?method=DELETE')).json;
      expect(entries).to.deep.equal([]);
      const [entry] = (await mock.call('GET', '/_mock/journal?operation=bulk')).json.entries;
      expect(entry.faults).to.deep.equal(['r']);
    });

    it('say why a call has failed', async () => {
      await add({
        id: 'r',
        operation: ['connector.list', 'connector.get'],
        call_before: [
          { method: 'DELETE', path: '/_connector/gone' },
          { method: 'DELETE', path: '/_connector/{connector_id}' },
        ],
      });
      await mock.call('GET', '/_connector');
      expect((await mock.call('GET', '/_mock/faults/r')).json.calls).to.deep.equal([
        { call: 'DELETE /_connector/gone', status: 404, reason: 'connector [gone] not found' },
        { call: 'DELETE /_connector/{connector_id}', reason: 'The request has no {connector_id}.' },
      ]);
    });

    it('are made as the user elastic, with the token of the control API', async () => {
      const secured = await harness({ auth: 'on', password: 'secret', token: 'control' });
      try {
        const post = (path: string, body: object, headers: Record<string, string>) =>
          fetch(secured.server.url + path, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify(body),
          });
        const rule = {
          operation: 'connector.post',
          call_after: [
            { method: 'PUT', path: '/made/_doc/1', body: {} },
            { method: 'POST', path: '/_mock/clock/advance', body: { by: '1d' } },
          ],
        };
        await post('/_mock/faults', rule, { 'x-mock-token': 'control' });
        const before = secured.server.clock.now();
        await post('/_connector', {}, {});
        expect(secured.server.clock.now() - before).to.be.at.least(86_400_000);
        const indices = secured.server.state().indices ?? {};
        expect(Object.keys(indices)).to.include('made');
      } finally {
        await secured.stop();
      }
    });
  });

  describe('are refused', () => {
    for (const [why, rule, reason] of [
      [
        'for a path that there is not',
        { call_after: [{ method: 'DELETE', path: '/_conector/c' }] },
        'Did you mean [DELETE /_connector/{connector_id}]?',
      ],
      [
        'for a method that it does not have',
        { call_after: [{ method: 'POST', path: '/_connector/c' }] },
        'no route matches [POST /_connector/c]',
      ],
      [
        'for a control call that there is not',
        { call_after: [{ method: 'POST', path: '/_mock/resett' }] },
        'Did you mean [POST /_mock/reset]?',
      ],
      [
        'for an operation that is not emulated',
        { call_after: [{ method: 'POST', path: '/_ml/anomaly_detectors/j/_open' }] },
        '[ml.open_job] is not emulated',
      ],
      [
        'for a parameter that no matching request has',
        { operation: 'bulk', call_after: [{ method: 'DELETE', path: '/_connector/{connector_id}' }] },
        '[bulk] has no parameter [connector_id]',
      ],
      [
        'for effects beside a sequence',
        { preset: 'forbidden', sequence: [{}] },
        '$.preset: has no effect beside [sequence]',
      ],
      ['for a sequence in which nothing happens', { sequence: [{}, {}] }, 'This rule has no effect'],
      [
        'for a step that cannot be',
        { operation: 'connector.list', sequence: [{}, { preset: 'version_conflict_engine_exception' }] },
        '$.sequence[1].preset: only',
      ],
      ['for a call that only reads', { call_after: [{ method: 'GET', path: '/_connector' }] }, 'method'],
    ] as const) {
      it(why, async () => {
        const { status, text } = await add({ operation: 'connector.get', ...rule });
        expect(status).to.equal(400);
        expect(text.replaceAll('\\"', '"')).to.include(reason);
      });
    }
  });

  it('show no secrets of what they send', async () => {
    const { text } = await add({
      operation: 'bulk',
      call_after: [{ method: 'PUT', path: '/_connector/_secret/s', body: { value: 'canary-1' } }],
      description: 'x',
    });
    expect(text).not.to.include('canary-1');
  });
});
