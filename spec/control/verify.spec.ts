import { expect } from 'chai';
import { type Harness, harness } from './server';

describe('a verification', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness({ fixture: 'every-status' });
  });
  afterEach(() => mock.stop());

  it('verifies counts and order, and shows what came instead', async () => {
    const verify = (body: object) => mock.call('POST', '/_mock/journal/verify', body);
    await mock.call('PUT', '/_connector/self-managed-configured/_check_in');
    await mock.call('PUT', '/_connector/self-managed-configured/_status', { status: 'connected' });
    const checkIn = { operation: 'connector.check_in' };
    for (const body of [
      checkIn,
      { ...checkIn, exactly: 1 },
      { ...checkIn, at_most: 2 },
      { operation: 'connector.put', never: true },
    ]) {
      expect((await verify(body)).status, JSON.stringify(body)).to.equal(200);
    }
    const order = [checkIn, { operation: 'connector.update_status', body: { status: 'connected' } }];
    expect((await verify({ in_order: order })).json.passed).to.equal(true);
    const reversed = await verify({ in_order: [...order].reverse() });
    expect(reversed.status).to.equal(422);
    expect(reversed.json.reason).to.include('step 2 of 2, connector.check_in, was not received after request 2');
    const failed = await verify({ operation: 'connector.update_status', body: { status: 'error' }, exactly: 2 });
    expect(failed.json.reason).to.equal(
      'connector.update_status with a body containing {"status":"error"}: wanted exactly 2 times, received 0 times',
    );
    expect(failed.json.closest[0]).to.deep.equal({
      request: {
        id: 2,
        operation: 'connector.update_status',
        method: 'PUT',
        path: '/_connector/self-managed-configured/_status',
        status: 200,
      },
      differences: ['body.status: wanted "error", found "connected"'],
    });
    expect((await verify({ ...checkIn, at_least: 3, at_most: 2 })).status).to.equal(400);
  });

  it('is a result and not an error if it is only checked', async () => {
    const wanted = { operation: 'connector.check_in' };
    const verified = await mock.call('POST', '/_mock/journal/verify', wanted);
    const checked = await mock.call('POST', '/_mock/journal/check', wanted);
    expect([verified.status, checked.status]).to.deep.equal([422, 200]);
    expect(checked.json).to.deep.equal(verified.json);
    expect(checked.json.passed).to.equal(false);
    await mock.call('PUT', '/_connector/self-managed-configured/_check_in');
    expect((await mock.call('POST', '/_mock/journal/check', wanted)).json.passed).to.equal(true);
    expect((await mock.call('POST', '/_mock/journal/check', { operation: 'connector.chek_in' })).status).to.equal(400);
  });

  it('shows the requests if there are more than expected', async () => {
    for (let at = 0; at < 5; at += 1) await mock.call('PUT', '/_connector/self-managed-configured/_check_in');
    const wanted = { operation: 'connector.check_in', exactly: 2 };
    const { json } = await mock.call('POST', '/_mock/journal/verify', wanted);
    expect(json.reason).to.equal('connector.check_in: wanted exactly 2 times, received 5 times');
    expect(json.matched.map(({ id }: { id: number }) => id)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(json.explanation).to.include(
      'Received:\n  request 1: PUT /_connector/self-managed-configured/_check_in (connector.check_in) → 200\n',
    );
    const never = await mock.call('POST', '/_mock/journal/verify', { operation: 'connector.check_in', never: true });
    expect(never.json.matched).to.have.length(5);
  });

  it('shows only requests that have something in common with the expected one', async () => {
    const closest = async (wanted: object): Promise<number[]> => {
      const { json } = await mock.call('POST', '/_mock/journal/verify', wanted);
      expect(json.received).to.deep.include({ operation: 'info', count: 1 });
      return json.closest.map(({ request }: { request: { id: number } }) => request.id);
    };
    await mock.call('GET', '/');
    await mock.call('PUT', '/_connector/one', { name: 'a', description: 'b' });
    await mock.call('PUT', '/_connector/self-managed-configured/_status', { status: 'error' });
    expect(await closest({ operation: 'connector.sync_job_claim' })).to.deep.equal([]);
    expect(await closest({ operation: 'bulk', method: 'PUT', status: 200 })).to.deep.equal([]);
    expect(await closest({ operation: 'bulk', body: { status: { $any_of: ['error'] } } })).to.deep.equal([3]);
    expect(await closest({ body: { name: 'a', description: 'c' } })).to.deep.equal([2]);
    expect(await closest({ operation: 'connector.get', params: { connector_id: 'one' } })).to.deep.equal([2]);
    expect(await closest({ path: '/_connector/*', text: 'nope' })).to.deep.equal([3, 2]);
    expect(await closest({ operation: 'bulk', answer: { id: 'one', error: true } })).to.deep.equal([2]);
    const { json } = await mock.call('POST', '/_mock/journal/verify', { operation: 'bulk' });
    expect(json.explanation).to.equal(
      'bulk: wanted at least once, received 0 times\nNo request resembles it. Received: info (once), connector.put (once), connector.update_status (once).',
    );
  });

  it('does not accept counts that contradict each other', async () => {
    for (const counts of [
      { never: true, exactly: 1 },
      { exactly: 1, at_least: 1 },
      { at_least: 3, at_most: 2 },
    ]) {
      const answer = await mock.call('POST', '/_mock/journal/verify', { operation: 'bulk', ...counts });
      expect(answer.status, JSON.stringify(counts)).to.equal(400);
    }
  });
});
