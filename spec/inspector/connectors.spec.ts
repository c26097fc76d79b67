import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible, takePicture } from './browser';

describeInBrowser('the connectors in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  const connector = async (id = 'google-drive') => (await call(server.url, 'GET', `/_connector/${id}`)).json;
  const operations = () => server.journal.entries().map(({ operation }) => operation);

  it('are listed and found, without a trace', async () => {
    server.load('every-status');
    const page = await open(server, { at: '#/connectors' });
    const rows = page.getByRole('listbox').getByRole('option');
    await rows.nth(9).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Search connectors').fill('needs');
    await rows.nth(9).waitFor({ state: 'detached' });
    expect(await rows.allTextContents()).to.satisfy((texts: string[]) => texts.every((text) => text.includes('needs')));
    expect(operations()).to.deep.equal([]);
  });

  it('appear when somebody else creates them', async () => {
    const page = await open(server, { at: '#/connectors' });
    await page.getByRole('option', { name: /Google Drive/ }).waitFor();
    await call(server.url, 'PUT', '/_connector/new-one', { name: '<b>Brand</b> new' });
    await page.getByRole('option', { name: /<b>Brand<\/b> new/ }).waitFor();
  });

  it('are created and deleted', async () => {
    const page = await open(server, { at: '#/connectors' });
    await page.getByRole('button', { name: 'New connector' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Wiki');
    await page.getByLabel('Service type').fill('confluence');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Wiki' }).waitFor();
    const { results } = (await call(server.url, 'GET', '/_connector?service_type=confluence')).json;
    expect(results.map(({ name }: { name: string }) => name)).to.deep.equal(['Wiki']);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('The connector is deleted.').waitFor();
    expect((await call(server.url, 'GET', '/_connector?service_type=confluence')).json.count).to.equal(0);
  });

  it('are created with an id that is chosen, unless it is taken', async () => {
    const page = await open(server, { at: '#/connectors' });
    await page.getByRole('button', { name: 'New connector' }).click();
    await page.getByLabel('Id', { exact: true }).fill('google-drive');
    await page.getByLabel('Managed by Elastic').check();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('There is a connector with the id google-drive already.').waitFor();
    expect(await page.locator('.notices').count()).to.equal(1);
    // What is behind a dialog cannot be pressed.
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await dialog.getByText('already').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByLabel('Id', { exact: true }).press('Enter');
    await dialog.getByText('already').waitFor();
    await page.getByLabel('Id', { exact: true }).fill('wiki/1');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // What was wrong at first is over.
    expect(await page.locator('.notices').innerText()).to.equal('');
    const { json } = await call(server.url, 'GET', '/_connector/wiki%2F1');
    expect(json).to.include({ id: 'wiki/1', is_native: true });
  });

  it('change their status by the transitions that Elasticsearch accepts, and say why not by others', async () => {
    const page = await open(server, { at: '#/connectors/google-drive' });
    const status = page.getByRole('region', { name: 'Status' });
    await status.getByRole('button', { name: 'created' }).click({ force: true });
    await status.getByText('Elasticsearch refuses to change from connected to created.').waitFor();
    expect(operations()).to.deep.equal([]);
    await status.getByRole('button', { name: 'error' }).click();
    await status.locator('[aria-current=step]').filter({ hasText: 'error' }).waitFor();
    expect(operations()).to.deep.equal(['connector.update_status']);
    expect((await connector()).status).to.equal('error');
  });

  it('are not configured with what is no number where a number belongs', async () => {
    const page = await open(server, { at: '#/connectors/google-drive' });
    const field = page.getByLabel('Requests at the same time');
    for (const wrong of ['many', '2.5', '1e3', '9'.repeat(20)]) {
      await field.fill(wrong);
      await page
        .getByRole('alert')
        .filter({ hasText: /whole number|too large/ })
        .waitFor();
      await page.getByRole('button', { name: 'Save configuration' }).click();
    }
    await expectAccessible(page);
    expect(await field.and(page.locator(':focus')).count()).to.equal(1);
    expect(operations()).to.deep.equal([]);
    await field.fill(' 12 ');
    await page.getByRole('button', { name: 'Save configuration' }).click();
    await page.getByText('The configuration is saved.').waitFor();
    expect((await connector()).configuration.max_concurrency.value).to.equal(12);
  });

  it('are configured by a form that follows the conditions of its fields', async () => {
    const page = await open(server, { at: '#/connectors/google-drive' });
    await page.getByLabel('Workspace admin for permissions').waitFor();
    await page.getByLabel('Document level security').first().uncheck();
    await page.getByLabel('Workspace admin for permissions').waitFor({ state: 'detached' });
    await page.getByLabel('Requests at the same time').fill('7');
    await page.getByRole('button', { name: 'Save configuration' }).click();
    await page.getByText('The configuration is saved.').waitFor();
    const { configuration } = await connector();
    expect(configuration.max_concurrency.value).to.equal(7);
    expect(configuration.use_document_level_security.value).to.equal(false);
    expect(configuration.service_account_credentials.value).to.include('example-project');
  });

  it('show the next runs of a schedule by the mock’s clock, and start a sync', async () => {
    server.clock.set({ now: '2025-03-03T09:10:00Z', frozen: true });
    const page = await open(server, { at: '#/connectors/google-drive' });
    await page.getByText('2025-03-03 09:30').waitFor();
    await page.getByText('Every 30 minutes', { exact: true }).waitFor();
    const schedule = page.getByLabel('Schedule of incremental syncs');
    await schedule.fill('0 0 * * *');
    await page.getByRole('button', { name: 'Save', exact: true }).nth(2).waitFor();
    await schedule.fill('0 15 * * * ?');
    await page.getByText('2025-03-03 09:15').waitFor();
    await page.getByText('At 15 minutes past the hour').waitFor();
    await schedule.press('Enter');
    await page.getByText('The schedule is saved.').waitFor();
    expect((await connector()).scheduling.incremental.interval).to.equal('0 15 * * * ?');
    await page.getByRole('button', { name: 'Run now' }).first().click();
    await page.getByText('A sync job is pending now.').waitFor();
    expect(operations()).to.include('connector.sync_job_post');
  });

  it('say in Elasticsearch’s words why a change is refused', async () => {
    const page = await open(server, { at: '#/connectors/google-drive', expected: /400/ });
    await page.getByLabel('Schedule of incremental syncs').fill('every day');
    await page.getByLabel('Schedule of incremental syncs').press('Enter');
    await page.locator('.notices').getByText('invalid cron expression [every day]').waitFor();
  });

  const rawDocument = async (page: Page) => {
    await page.getByText('Raw document').click();
    return page.getByRole('region', { name: 'Raw document' }).textContent();
  };

  it('are shown whatever their documents have', async () => {
    const index = '/.elastic-connectors-v1/_doc';
    const odd = { a: { label: 'A', type: 'list', value: null, depends_on: 'x', options: null }, b: 7 };
    await call(server.url, 'PUT', `${index}/old1?refresh=true`, '{"name":"old one","last_indexed_document_count":1.0}');
    await call(server.url, 'PUT', `${index}/old2?refresh=true`, { name: 7, service_type: 8, configuration: odd });
    await call(server.url, 'PUT', '/.elastic-connectors-sync-jobs-v1/_doc/job1?refresh=true', { created_at: 1 });
    const page = await open(server, { at: '#/connectors' });
    await page.getByRole('option', { name: /old one/ }).click();
    await page.getByRole('heading', { name: 'old one' }).waitFor();
    expect(await page.getByRole('option', { name: /old one/ }).innerText()).to.match(/^–\s/);
    await page.getByText('The document has no status, which Elasticsearch always stores.').waitFor();
    expect(await rawDocument(page))
      .to.include('"last_indexed_document_count": 1.0')
      .and.not.include('status');
    await page.getByRole('option').filter({ hasText: '8' }).first().click();
    await page.getByRole('heading', { name: '7' }).waitFor();
    await page.getByTitle('Key 3').click();
    await page.locator('a[href^="#/jobs/job1"]').click();
    await page.getByRole('region', { name: 'Selected sync job' }).getByText('job1').first().waitFor();
    expect(await rawDocument(page))
      .to.include('"created_at": 1')
      .and.not.include('status');
    await page.getByRole('button', { name: 'Claim' }).click({ force: true });
    await page.locator('.problem').getByText('The document has no status').waitFor();
  });

  it('take nothing else with them if they cannot be shown', async () => {
    const page = await open(server, { at: '#/connectors', expected: /./ });
    await page.route('**/_connector/google-drive?*', (route) =>
      route.fulfill({ json: { name: 'odd', last_seen: { a: 1 }, filtering: [{ active: { rules: 7 } }] } }),
    );
    await page.getByRole('option', { name: /Google Drive/ }).click();
    await page.getByText('Something here is not as Elasticsearch stores it').waitFor();
    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    await page.getByText('.elastic-connectors-v1').first().waitFor();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`look like this in the ${theme} theme`, async () => {
      server.load('google-drive');
      for (const [id, name, status] of [
        ['wiki', 'Wiki', 'needs_configuration'],
        ['tickets', 'Tickets', 'error'],
      ] as const) {
        await call(server.url, 'PUT', `/_connector/${id}`, { name, service_type: id });
        await call(server.url, 'PUT', `/_connector/${id}/_status`, { status });
      }
      server.clock.set({ now: '2025-03-03T09:31:00Z', frozen: true });
      const page = await open(server, { at: '#/connectors/google-drive', theme });
      await page.getByText('2025-03-03 10:00').waitFor();
      await expectAccessible(page);
      await takePicture(page, `inspector-connectors-${theme}`);
    });
  }
});
