import { expect } from 'chai';
import { ConnectorMock } from '../../server/hooks/remote';
import { type Answer, type Harness, harness } from './server';

describe('scenarios', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness({ fixture: 'every-job' });
  });
  afterEach(() => mock.stop());

  const play = async (name: string, input: object = {}): Promise<Answer> => {
    const played = await mock.call('POST', `/_mock/scenarios/${name}`, input);
    expect(played.status, played.text).to.equal(201);
    return played;
  };
  const claim = (id: string): Promise<Answer> =>
    mock.call('PUT', `/_connector/_sync_job/${id}/_claim`, { worker_hostname: 'w' });

  it('are listed with what happens', async () => {
    const { scenarios } = (await mock.call('GET', '/_mock/scenarios')).json;
    expect(scenarios.map(({ name }: { name: string }) => name)).to.deep.equal([
      'bulk-item-rejections',
      'breaker-on-connector-index',
      'claim-too-large',
      'conflict-during-sync',
      'soft-deleted-connector',
      'idle-job',
    ]);
    expect((await mock.call('POST', '/_mock/scenarios/idle-jbo')).json.error.reason).to.include(
      'Did you mean [idle-job]?',
    );
  });

  it('are refused with input that they do not use', async () => {
    const answer = await mock.call('POST', '/_mock/scenarios/idle-job', { connector_id: 'with-jobs', every: 2 });
    expect(answer.status).to.equal(400);
    expect(answer.json.error.problems).to.deep.equal([
      { path: '$.connector_id', reason: '[idle-job] does not use this; it takes sync_job_id' },
      { path: '$.every', reason: '[idle-job] does not use this; it takes sync_job_id' },
    ]);
    expect(() => mock.server.scenario('idle-job', { tims: 1 } as never)).to.throw('Did you mean [times]?');
    expect(() => mock.server.scenario('idle-jbo' as never)).to.throw('Did you mean [idle-job]?');
    const remote = new ConnectorMock(() => mock.server.url);
    expect(await remote.scenario('idle-jbo' as never).catch(String)).to.include('Did you mean [idle-job]?');
    expect((await remote.scenario('claim-too-large', { times: 1 })).faults).to.have.length(2);
  });

  it('reject every third item of a bulk request', async () => {
    await play('bulk-item-rejections');
    const body = `${[1, 2, 3, 4].map((id) => `{"index":{"_index":"d","_id":"${id}"}}\n{"a":1}`).join('\n')}\n`;
    const { items } = (await mock.call('POST', '/_bulk', body)).json;
    expect(items.map(({ index }: { index: { status: number } }) => index.status)).to.deep.equal([201, 201, 429, 201]);
  });

  it('reject few enough items for a service to cope', async () => {
    await play('bulk-item-rejections', { every: 10 });
    const body = Array.from({ length: 20 }, (_, id) => `{"index":{"_index":"d","_id":"${id}"}}\n{"a":1}\n`).join('');
    const { items } = (await mock.call('POST', '/_bulk', body)).json;
    const refused = items.filter(({ index }: { index: { status: number } }) => index.status === 429);
    expect(refused.map(({ index }: { index: { _id: string } }) => index._id)).to.deep.equal(['9', '19']);
    expect(refused[0].index.error.reason).to.include('rejected execution of primary operation');
  });

  it('trip the breaker for the API and for the index', async () => {
    await play('breaker-on-connector-index', { times: 1 });
    expect((await mock.call('GET', '/_connector')).status).to.equal(429);
    expect((await mock.call('GET', '/.elastic-connectors/_doc/with-jobs')).status).to.equal(429);
    expect((await mock.call('GET', '/_connector')).status).to.equal(200);
    expect((await mock.call('GET', '/.elastic-connectors/_doc/with-jobs')).status).to.equal(200);
  });

  it('respond to a claim with 413', async () => {
    await play('claim-too-large');
    const refused = await claim('pending-full');
    expect([refused.status, refused.text]).to.deep.equal([413, '']);
    expect((await claim('pending-full')).status).to.equal(200);
    const raw = (id: string) =>
      mock.call('POST', `/.elastic-connectors-sync-jobs/_update/${id}`, { doc: { status: 'in_progress' } });
    expect((await raw('pending-incremental')).status).to.equal(413);
  });

  it('make updates of the connector conflict', async () => {
    await play('conflict-during-sync', { times: 1, connector_id: 'with-jobs' });
    const update = () => mock.call('POST', '/.elastic-connectors/_update/with-jobs', { doc: { status: 'connected' } });
    expect((await update()).status).to.equal(409);
    expect((await update()).status).to.equal(200);
    expect((await mock.call('PUT', '/_connector/with-jobs/_check_in')).status).to.equal(409);
    expect((await mock.call('GET', '/_connector/with-jobs')).status).to.equal(200);
  });

  it('soft-delete a connector that is still polled', async () => {
    expect((await play('soft-deleted-connector')).json.changes).to.deep.equal([
      'connector [with-jobs] is soft-deleted',
    ]);
    expect((await mock.call('PUT', '/_connector/with-jobs/_check_in')).status).to.equal(200);
    expect((await mock.call('GET', '/_connector/with-jobs')).status).to.equal(404);
    expect((await mock.call('POST', '/_mock/scenarios/soft-deleted-connector')).status).to.equal(409);
  });

  it('make a job idle', async () => {
    await mock.call('PUT', '/_mock/clock?now=2025-03-03T09:00:00Z&frozen');
    await play('idle-job', { sync_job_id: 'pending-full' });
    const job = (await mock.call('GET', '/_connector/_sync_job/pending-full')).json;
    expect(job).to.include({ status: 'in_progress', last_seen: '2025-03-03T08:00:00.000Z' });
    mock.server.load('empty');
    expect(() => mock.server.scenario('idle-job')).to.throw('Load a fixture first');
  });
});
