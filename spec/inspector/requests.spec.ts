import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { describeInBrowser, expectAccessible, rowsOf, takePicture } from './browser';

async function untilThereAre(page: Page, rows: number): Promise<void> {
  await rowsOf(page)
    .nth(rows - 1)
    .waitFor();
  await rowsOf(page).nth(rows).waitFor({ state: 'detached' });
}

describeInBrowser('the requests in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  const send = (method: string, path: string, body?: string, type = 'application/json') =>
    fetch(server.url + path, { method, ...(body !== undefined && { body, headers: { 'content-type': type } }) });
  const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

  it('appear as they arrive, and leave no trace of the page itself', async () => {
    await send('GET', '/_connector');
    const page = await open(server);
    await rowsOf(page).waitFor();
    await page.getByText('Live ·').waitFor();
    await send('PUT', '/_connector/google-drive/_check_in');
    await rowsOf(page, { name: /_check_in 200.*connector\.check_in/ }).waitFor();
    expect(server.journal.entries().map(({ operation }) => operation)).to.deep.equal([
      'connector.list',
      'connector.check_in',
    ]);
  });

  it('show bodies as they were sent, too, and send them again like that', async () => {
    const sent = '{"n": 1.0,\t"n": 1234567890123456789}\n';
    await send('PUT', '/drive/_doc/1', sent);
    const page = await open(server, { at: '#/requests/1', expected: /400/ });
    const body = page.getByRole('region', { name: 'Request body' });
    await body.getByText('{\n  "n": 1.0,\n  "n": 1234567890123456789\n}').waitFor();
    await body.getByRole('button', { name: 'Raw' }).click();
    expect(await body.locator('pre').textContent()).to.equal(sent);
    await page.getByRole('button', { name: 'Send again' }).click();
    await untilThereAre(page, 2);
    const again = await fetch(`${server.url}/_mock/journal/2/text`);
    expect(await again.json()).to.deep.include({ body: { text: sent } });
  });

  it('show the headers of the request and of the response', async () => {
    await fetch(`${server.url}/_connector/nobody`, { headers: { 'x-opaque-id': 'my task' } });
    const page = await open(server, { at: '#/requests/1' });
    await page.getByText('Request headers: ').click();
    await page.getByText('Response headers: 3').click();
    const shown = page.locator('details', { hasText: 'Response headers' }).locator('.pairs > div');
    expect(await shown.allInnerTexts()).to.deep.equal([
      'X-elastic-product\nElasticsearch',
      'X-Opaque-Id\nmy task',
      'content-type\napplication/json',
    ]);
    await expectAccessible(page);
  });

  it('are filtered in the language of the journal, and the address keeps the filter', async () => {
    await send('GET', '/_connector');
    await send('PUT', '/_connector/google-drive/_check_in');
    const page = await open(server);
    await page.getByLabel('Filter').fill('operation=connector.check_in');
    await rowsOf(page, { name: /_check_in/ }).waitFor();
    await untilThereAre(page, 1);
    await page.reload();
    await rowsOf(page, { name: /_check_in/ }).waitFor();
    expect(await rowsOf(page).count()).to.equal(1);
  });

  it('say what is wrong with a filter', async () => {
    const page = await open(server, { at: '#/requests?filter=operation%3Dconnector.chek_in', expected: /400/ });
    await page.getByRole('alert').filter({ hasText: 'Did you mean [connector.check_in]?' }).waitFor();
    await page.getByText('Not loaded · 0').waitFor();
  });

  it('do not move while paused, and are complete afterwards', async () => {
    const page = await open(server);
    await page.getByText('Live ·').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused').waitFor();
    await send('GET', '/_connector');
    await page.getByRole('button', { name: 'Pause' }).click();
    await rowsOf(page, { name: /_connector/ }).waitFor();
  });

  it('are there even if the list is paused while they are loaded', async () => {
    await send('GET', '/_connector');
    const page = await open(server, { at: '#/state' });
    await page.getByText('None: the state is the initial one.').waitFor();
    await page.route('**/journal/search', async (route) => {
      await page.keyboard.press('p');
      await route.continue();
    });
    await page.keyboard.press('1');
    await page.getByText('Paused · 1').waitFor();
    await rowsOf(page).waitFor();
  });

  it('stay paused when the filter changes', async () => {
    await send('GET', '/_connector');
    const page = await open(server);
    await page.getByText('Live ·').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByLabel('Filter').fill('method=GET,PUT');
    await page.waitForURL(/filter=/);
    await page.getByText('Paused · 1').waitFor();
    await send('PUT', '/_connector/google-drive/_check_in');
    await page.getByLabel('Filter').fill('method=PUT,GET');
    await page.getByText('Paused · 2').waitFor();
    expect(await page.getByRole('button', { name: 'Pause' }).getAttribute('aria-pressed')).to.equal('true');
  });

  it('are compared field by field', async () => {
    await send('PUT', '/_connector/google-drive/_name', '{"name":"Drive"}');
    await send('PUT', '/_connector/google-drive/_name', '{"name":"<b>Wiki</b>"}');
    await send('PUT', '/_connector/nothing/_name', '{"description":"Drive"}');
    const page = await open(server, { at: '#/requests/1' });
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Choose another request').waitFor();
    await page.keyboard.press('k');
    const rows = page.getByRole('region', { name: 'Comparison' }).getByRole('row');
    await rows.filter({ hasText: 'body.name' }).waitFor();
    expect(await rows.allTextContents()).to.deep.equal([
      'Field#1#2',
      'headers.content-length1622',
      'body.nameDrive<b>Wiki</b>',
    ]);
    await page.keyboard.press('k');
    await rows.filter({ hasText: 'path' }).waitFor();
    expect(await page.getByText('written in different ways').count()).to.equal(0);
    expect((await rows.allTextContents()).join('\n'))
      .to.include('status200')
      .and.include('answer.error.type–');
    await expectAccessible(page);
    expect(page.url()).to.include('#/requests/3?compare=1');
    await page.keyboard.press('Escape');
    await page.waitForURL(/#\/requests$/);
    await page.keyboard.press('j');
    await page.waitForURL(/#\/requests\/3$/);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Choose another request').waitFor();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Choose another request').waitFor({ state: 'detached' });
  });

  it('become faults', async () => {
    await send('PUT', '/_connector/google-drive/_check_in');
    const page = await open(server, { at: '#/requests/1' });
    await page.getByRole('link', { name: 'Make a fault' }).click();
    await page.getByText('1 of the requests so far would have matched.').waitFor();
    await page.getByLabel('Error').selectOption('service_unavailable');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('The rule is added.').waitFor();
    expect(server.faults.list()[0]).to.deep.include({
      operation: 'connector.check_in',
      params: { connector_id: 'google-drive' },
      preset: 'service_unavailable',
    });
    expect((await send('PUT', '/_connector/google-drive/_check_in')).status).to.equal(503);
  });

  it('are cleared', async () => {
    await send('GET', '/_connector');
    const page = await open(server);
    await rowsOf(page).waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('Nothing has been received yet').waitFor();
    expect(server.journal.entries()).to.deep.equal([]);
  });

  it('start anew when somebody else resets the server', async () => {
    await send('GET', '/_connector');
    const page = await open(server);
    await rowsOf(page).waitFor();
    await page.getByText('Live ·').waitFor();
    server.reset();
    await send('PUT', '/_connector/google-drive/_check_in');
    await rowsOf(page, { name: /_check_in/ }).waitFor();
    expect(await rowsOf(page).count()).to.equal(1);
  });

  it('are copied', async () => {
    await send('PUT', '/_connector/google-drive/_check_in');
    const page = await open(server, { at: '#/requests/1' });
    await page.getByLabel('Copy as').selectOption({ label: 'curl' });
    await page.getByText('Copied curl.').waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).to.equal(`curl -X PUT '${server.url}/_connector/google-drive/_check_in'`);
  });

  it('are sent again', async () => {
    await send('POST', '/_bulk', lines({ index: { _index: 'd' } }, { title: 'One' }), 'application/x-ndjson');
    await fetch(`${server.url}/_mock/send/GET/d/_search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":{"match":{"title":"one"}}}',
    });
    const page = await open(server, { at: '#/requests/1' });
    await page.getByRole('button', { name: 'Send again' }).click();
    await rowsOf(page, { name: /_bulk 200/ })
      .nth(1)
      .waitFor();
    await rowsOf(page, { name: /_search/ }).click();
    await page.getByRole('heading', { name: 'GET /d/_search' }).waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await untilThereAre(page, 4);
    const shown = server.journal.entries().map(({ method, path, body }) => ({ method, path, body }));
    expect(shown.slice(2)).to.deep.equal(shown.slice(0, 2));
  });

  it('need no mouse', async () => {
    await send('GET', '/_connector');
    await send('PUT', '/_connector/google-drive/_check_in');
    await send('GET', '/_cluster/health');
    const page = await open(server);
    await untilThereAre(page, 3);
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'GET /_cluster/health' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'PUT /_connector/google-drive/_check_in' }).waitFor();
    await page.keyboard.press('k');
    await page.locator('[aria-selected=true] .path').getByText('/_cluster/health').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.detail').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    // At once: the list is loaded anew for each filter, and slow keys would make several.
    await page.keyboard.insertText('_check');
    await untilThereAre(page, 1);
    await page.getByText('Live · 1').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.getByText('Paused').waitFor();
    for (let tabs = 0; tabs < 30 && !(await page.evaluate('document.activeElement.role === "listbox"')); tabs += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: 'PUT /_connector/google-drive/_check_in' }).waitFor();
  });

  it('stay text, whatever they contain', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await send('PUT', `/_connector/${encodeURIComponent(hostile)}/_name`, JSON.stringify({ name: hostile }));
    await fetch(`${server.url}/d/_search?q=${encodeURIComponent(hostile)}`, { headers: { 'x-opaque-id': hostile } });
    const page = await open(server, { at: '#/requests/1' });
    await page.getByRole('heading', { name: '<script>' }).waitFor();
    await page.goto(`${server.url}/_mock#/requests/2`);
    await page.getByText('Request headers').click();
    await rowsOf(page).first().waitFor();
    expect(await page.locator('main img, main script').count()).to.equal(0);
    expect(await page.title()).to.equal('Requests · es-connector-mock');
  });

  it('are many, of which only the visible ones exist in the page', async () => {
    for (let sent = 0; sent < 300; sent += 1) await send('GET', `/_connector/c${sent}`);
    const page = await open(server);
    await page.getByText('Live · 300').waitFor();
    expect(await rowsOf(page).count()).to.be.lessThan(80);
    await page.getByRole('listbox').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await rowsOf(page, { name: '/_connector/c0 404' }).waitFor();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`look like this in the ${theme} theme`, async () => {
      server.clock.set({ now: '2025-03-03T09:00:00Z', frozen: true, tick: '350ms' });
      for (let sent = 0; sent < 12; sent += 1) {
        await send('PUT', '/_connector/google-drive/_check_in');
        await send('GET', '/_connector/_sync_job?status=pending&connector_id=google-drive');
      }
      await send('GET', '/_connector/google-drive/_filtering/_validation');
      const documents = lines(
        { index: { _index: 'search-drive', _id: 'plan' } },
        { title: 'Plan', size: 1200 },
        { create: { _index: 'search-drive', _id: 'plan' } },
        { title: 'Plan, second edition' },
        { update: { _index: 'search-drive', _id: 'notes' } },
        { doc: { title: 'Notes' } },
      );
      server.faults.add({ operation: 'connector.list', preset: 'circuit_breaking_exception', times: 1 });
      await send('GET', '/_connector?service_type=google_drive');
      await send('POST', '/_bulk?pipeline=search-default-ingestion', documents, 'application/x-ndjson');
      await send('PUT', '/_connector/google-drive/_status', '{"status":"created"}');
      const at = `#/requests/${server.journal.entries().length - 1}`;
      const page = await open(server, { at, theme });
      await page.getByRole('region', { name: 'Items' }).waitFor();
      await page.getByText('Live ·').waitFor();
      await expectAccessible(page);
      await takePicture(page, `inspector-requests-${theme}`);
    });
  }
});
