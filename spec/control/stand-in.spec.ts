import { expect } from 'chai';
import type { StandInSettings } from '../../server';
import { type Harness, harness } from './server';

const TIME = '2025-03-03T09:00:00.000Z';

describe('the stand-in for the connector service', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness({ clock: { now: TIME, rate: 0 } });
    await mock.call('PUT', '/_connector/c', { service_type: 'db', index_name: 'search-c' });
    await mock.call('PUT', '/_connector/c/_configuration', { configuration: {} });
  });
  afterEach(() => mock.stop());

  const use = async (settings: StandInSettings): Promise<void> => {
    const answer = await mock.call('PUT', '/_mock/stand-in', settings);
    expect(answer.status, answer.text).to.equal(200);
  };
  const newJob = async (more: object = {}): Promise<string> =>
    (await mock.call('POST', '/_connector/_sync_job', { id: 'c', ...more })).json.id;
  // biome-ignore lint/suspicious/noExplicitAny: documents have many fields
  const job = async (id: string): Promise<any> => (await mock.call('GET', `/_connector/_sync_job/${id}`)).json;
  // biome-ignore lint/suspicious/noExplicitAny: documents have many fields
  const connector = async (): Promise<any> => (await mock.call('GET', '/_connector/c')).json;
  const advance = (by: string) => mock.call('POST', '/_mock/clock/advance', { by });

  it("claims, checks in, indexes and completes on the mock's clock", async () => {
    await use({ jobs: [{ claim_after: '2s', check_in_every: '10s', finish_after: '1m', documents: 3 }] });
    const id = await newJob();
    expect(await job(id)).to.include({ status: 'pending' });
    await advance('2s');
    expect(await job(id)).to.include({
      status: 'in_progress',
      worker_hostname: 'stand-in',
      started_at: '2025-03-03T09:00:02.000Z',
    });
    expect(await connector()).to.include({ status: 'connected', last_sync_status: 'in_progress' });
    await advance('25s');
    expect(await job(id)).to.include({ status: 'in_progress', last_seen: '2025-03-03T09:00:22.000Z' });
    await advance('1h');
    expect(await job(id)).to.include({
      status: 'completed',
      completed_at: '2025-03-03T09:01:02.000Z',
      indexed_document_count: 3,
      total_document_count: 3,
    });
    expect(await connector()).to.include({
      last_sync_status: 'completed',
      last_synced: '2025-03-03T09:01:02.000Z',
      last_indexed_document_count: 3,
    });
    expect((await mock.call('GET', '/search-c/_doc/c-2')).json._source).to.include({ title: 'Document 2' });
    const { done } = (await mock.call('GET', '/_mock/stand-in')).json;
    expect(done.map(({ what }: { what: string }) => what)).to.include(`claimed job [${id}]`);
  });

  it('advances after a number of reads', async () => {
    await use({ jobs: [{ claim_after_reads: 2, finish_after_reads: 1 }] });
    const id = await newJob();
    const seen: string[] = [];
    for (let read = 0; read < 5; read += 1) seen.push((await job(id)).status);
    expect(seen).to.deep.equal(['pending', 'pending', 'in_progress', 'completed', 'completed']);
  });

  it('fails, stalls and ignores jobs as its rules say', async () => {
    await use({
      jobs: [
        { job_type: 'incremental', outcome: 'stall' },
        { job_type: 'access_control', outcome: 'pending' },
        { outcome: 'error', error: 'no luck' },
      ],
    });
    const [full, incremental, access] = [
      await newJob(),
      await newJob({ job_type: 'incremental' }),
      await newJob({ job_type: 'access_control' }),
    ];
    await advance('1h');
    expect(await job(full)).to.include({ status: 'error', error: 'no luck' });
    expect(await job(incremental)).to.include({ status: 'in_progress', last_seen: '2025-03-03T09:00:01.000Z' });
    expect(await job(access)).to.include({ status: 'pending' });
    expect(await connector()).to.include({ status: 'error', error: 'no luck', last_sync_status: 'error' });
  });

  it('cancels jobs on request', async () => {
    await use({ jobs: [{ finish_after: '1h' }] });
    const id = await newJob();
    await advance('1s');
    await mock.call('PUT', `/_connector/_sync_job/${id}/_cancel`);
    expect(await job(id)).to.include({ status: 'canceled', canceled_at: '2025-03-03T09:00:01.000Z' });
  });

  it('fails a job whose documents the mapping rejects', async () => {
    await mock.call('PUT', '/search-c', { mappings: { properties: { title: { type: 'long' } } } });
    await use({ jobs: [{ documents: 1 }] });
    const id = await newJob();
    await advance('1h');
    expect((await job(id)).error).to.include('failed to parse field [title] of type [long]');
  });

  it('checks in for connectors, connects them, and follows their schedules', async () => {
    await mock.call('PUT', '/_connector/c/_scheduling', {
      scheduling: { full: { enabled: true, interval: '0 0 * * * ?' } },
    });
    await use({ check_in_every: '30s', follow_schedules: true });
    expect(await connector()).to.include({ status: 'connected', last_seen: TIME });
    await advance('2h5m');
    expect(await connector()).to.include({
      last_seen: '2025-03-03T11:05:00.000Z',
      last_sync_scheduled_at: '2025-03-03T11:00:00.000Z',
    });
    const { count, results } = (await mock.call('GET', '/_connector/_sync_job')).json;
    expect(count).to.equal(2);
    for (const each of results) expect(each).to.include({ trigger_method: 'scheduled', status: 'completed' });
  });

  it('starts one job for a schedule that was due very often while the clock jumped', async () => {
    const scheduling = {
      full: { enabled: true, interval: '* * * * * ?' },
      incremental: { enabled: true, interval: '0 0 0 * * ?' },
      access_control: { enabled: true, interval: '0 0 0 30 2 ?' },
    };
    await mock.call('PUT', '/_connector/c/_scheduling', { scheduling });
    await use({ follow_schedules: true });
    await advance('36500d');
    const now = mock.server.clock.now();
    const types = async (): Promise<string[]> =>
      (await mock.call('GET', '/_connector/_sync_job')).json.results.map((each: { job_type: string }) => each.job_type);
    expect(await types()).to.have.members(['full', 'incremental']);
    expect(Date.parse((await connector()).last_sync_scheduled_at)).to.equal(now);
    await advance('1s');
    expect(await types()).to.have.members(['full', 'full', 'incremental']);
  });

  it('starts a job for each time of a schedule that was due a few times', async () => {
    await mock.call('PUT', '/_connector/c/_scheduling', {
      scheduling: { full: { enabled: true, interval: '0 0 0 * * ?' } },
    });
    await use({ follow_schedules: true });
    await advance('30d');
    expect((await mock.call('GET', '/_connector/_sync_job?size=0')).json.count).to.equal(30);
  });

  it('ends with a reset, unless it was active from the start', async () => {
    await use({});
    expect(mock.server.leaks().summary).to.include('the stand-in was changed');
    await mock.call('POST', '/_mock/reset');
    expect((await mock.call('GET', '/_mock/stand-in')).json).to.include({ active: false });
    await mock.stop();
    mock = await harness({ standIn: true });
    await mock.call('DELETE', '/_mock/stand-in');
    await mock.call('POST', '/_mock/reset');
    expect((await mock.call('GET', '/_mock/stand-in')).json).to.include({ active: true });
  });

  it('rejects invalid settings', async () => {
    for (const body of [
      { jobs: [{ claim_after: 'soon' }] },
      { jobs: [{ outcome: 'fail' }] },
      { check_in_every: '-1s' },
    ]) {
      expect((await mock.call('PUT', '/_mock/stand-in', body)).status, JSON.stringify(body)).to.equal(400);
    }
  });
});
