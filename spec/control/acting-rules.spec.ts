import { expect } from 'chai';
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
