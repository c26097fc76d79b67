import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible, takePicture } from './browser';

describeInBrowser('the sync jobs in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
    server.clock.set({ now: '2025-03-03T09:31:00Z' });
  });
  afterEach(() => server.stop());

  const job = async (id: string) => (await call(server.url, 'GET', `/_connector/_sync_job/${id}`)).json;
  const pendingJob = async (): Promise<string> => {
    const { json } = await call(server.url, 'GET', '/_connector/_sync_job?status=pending');
    return json.results[0].id;
  };
  const press = async (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  it('are a board, of one connector or of all', async () => {
    server.load('every-job');
    const page = await open(server, { at: '#/jobs' });
    for (const name of ['Pending', 'In progress', 'Completed', 'Error', 'Canceled']) {
      await column(page, name).getByRole('link').first().waitFor();
    }
    await expectAccessible(page);
    await page.getByLabel('Id of the connector or job').fill('no-such-connector');
    await page.keyboard.press('Enter');
    await page
      .getByText('There are no sync jobs with the id, or of a connector with the id, “no-such-connector”.')
      .waitFor();
  });

  it('are all counted, and can all be reached', async () => {
    const index = '.elastic-connectors-sync-jobs-v1';
    const made = Array.from({ length: 10_100 }, (_, at) => {
      const created = new Date(Date.UTC(2025, 0, 1) + at * 60_000).toISOString();
      const connector = { id: at === 0 ? 'oldest' : 'many' };
      const status = at === 0 ? 'pending' : at === 1 ? 'made up' : 'completed';
      const job = { connector, status, job_type: 'full', created_at: created };
      return `{"create":{"_id":"job-${at}"}}\n${JSON.stringify(job)}\n`;
    });
    await call(server.url, 'POST', `/${index}/_delete_by_query?refresh=true`, { query: { match_all: {} } });
    await call(server.url, 'POST', '/.elastic-connectors-sync-jobs/_bulk', made.join(''));
    await call(server.url, 'POST', `/${index}/_refresh`);
    const page = await open(server, { at: '#/jobs' });
    await page.getByText('10,100 jobs').waitFor();
    await column(page, 'Pending').getByRole('link', { name: 'oldest' }).waitFor();
    await column(page, 'Other').getByText('made up').waitFor();
    await expectAccessible(page);
    await column(page, 'Completed').getByRole('link', { name: 'and 10,048 older' }).click();
    await page.getByText('51–100 of 10,098').waitFor();
    await page.getByRole('link', { name: 'Last' }).click();
    // Further from the newest than a search reaches.
    await page.getByText('10,051–10,098 of 10,098').waitFor();
    await column(page, 'Completed').getByRole('link', { name: 'many' }).last().click();
    await page.getByText('job-2', { exact: true }).waitFor();
    expect(page.url()).to.include('#/jobs/job-2?status=completed&from=10050');
    await expectAccessible(page);
    await page.getByLabel('Status').selectOption('pending');
    await page.getByText('1–1 of 1').waitFor();
    await page.getByLabel('Status').selectOption('completed');
    await page.getByLabel('Created before (UTC)').fill('2025-01-01T00:10');
    await page.getByText('1–8 of 8').waitFor();
    await page.getByLabel('Id of the connector or job').fill('job-5');
    await page.keyboard.press('Enter');
    await page.getByText('1–1 of 1').waitFor();
    await expectAccessible(page);
  });

  it('are taken through their life', async () => {
    const id = await pendingJob();
    const page = await open(server, { at: `#/jobs/${id}` });
    await press(page, 'Claim');
    await column(page, 'In progress').getByRole('link').waitFor();
    await press(page, '+100 documents');
    await page.getByText('+100 documents: done.').waitFor();
    await press(page, 'Complete');
    await column(page, 'In progress').getByRole('link').waitFor({ state: 'detached' });
    const { status, worker_hostname, indexed_document_count, completed_at } = await job(id);
    expect({ status, worker_hostname, indexed_document_count }).to.deep.equal({
      status: 'completed',
      worker_hostname: 'inspector',
      indexed_document_count: 100,
    });
    expect(completed_at).to.match(/^2025-03-03T09:31/);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click({ force: true });
    await page.getByText('The job has ended: from completed, it cannot change.').waitFor();
  });

  it('go idle', async () => {
    const id = await pendingJob();
    const page = await open(server, { at: `#/jobs/${id}` });
    await press(page, 'Claim');
    await column(page, 'In progress').getByRole('link').waitFor();
    await press(page, 'Let it go idle');
    await page.getByText('Let it go idle: done.').waitFor();
    const { status, last_seen } = await job(id);
    expect(status).to.equal('in_progress');
    expect(last_seen).to.match(/^2025-03-03T08:3/);
  });

  it('are canceled, and fail', async () => {
    const id = await pendingJob();
    const page = await open(server, { at: `#/jobs/${id}` });
    await press(page, 'Claim');
    await column(page, 'In progress').getByRole('link').waitFor();
    await press(page, 'Cancel');
    await column(page, 'In progress').getByText('canceling').waitFor();
    await press(page, 'Confirm cancelation');
    await column(page, 'In progress').getByRole('link').waitFor({ state: 'detached' });
    expect((await job(id)).status).to.equal('canceled');
  });

  it('have all columns, and the one that is open, in view on half a screen', async () => {
    const page = await open(server, { at: '#/jobs', width: 720 });
    const last = await page.getByRole('region', { name: 'Canceled' }).boundingBox();
    expect(Number(last?.x) + Number(last?.width)).to.be.at.most(720);
    server.load('every-job');
    const job = column(page, 'In progress').getByRole('link').last();
    await job.getByText('canceling').click();
    await page.getByRole('button', { name: 'Claim', exact: true }).waitFor();
    // What opened below the board took its place.
    const detail = await page.locator('.detail').boundingBox();
    expect(Number((await job.boundingBox())?.y)).to.be.lessThan(Number(detail?.y));
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`look like this in the ${theme} theme`, async () => {
      server.clock.set({ now: '2025-03-03T09:30:00Z', frozen: true });
      server.load('google-drive');
      server.clock.advance('75s');
      const id = await pendingJob();
      await call(server.url, 'PUT', `/_connector/_sync_job/${id}/_claim`, { worker_hostname: 'drive-worker-1' });
      await call(server.url, 'POST', '/_connector/_sync_job', { id: 'google-drive', job_type: 'access_control' });
      const page = await open(server, { at: `#/jobs/${id}`, theme });
      await column(page, 'In progress').getByRole('link').waitFor();
      await page.getByText('drive-worker-1', { exact: true }).waitFor();
      await expectAccessible(page);
      await takePicture(page, `inspector-jobs-${theme}`);
    });
  }
});
