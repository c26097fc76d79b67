import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible, takePicture } from './browser';

describeInBrowser('the console of the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  const write = async (page: Page, text: string) => {
    await page.getByRole('textbox', { name: 'Requests' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  };
  const responseTo = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

  it('sends the request at the cursor', async () => {
    const page = await open(server, { at: '#/console' });
    await write(page, 'GET _cluster/health\n\nPUT _connector/a\n{\n  "name": "Drive"\n}');
    await page.keyboard.press('Control+Enter');
    await responseTo(page, 'PUT /_connector/a').getByText('201').waitFor();
    expect((await call(server.url, 'GET', '/_connector/a')).json.name).to.equal('Drive');
    expect(server.journal.entries().map(({ operation }) => operation)).to.deep.equal([
      'connector.put',
      'connector.get',
    ]);
  });

  it('sends what the browser has no room to keep', async () => {
    const page = await open(server, { at: '#/console' });
    await page.getByRole('textbox', { name: 'Requests' }).waitFor();
    await page.evaluate(`for (let size = 1 << 23, at = 0; size >= 1; ) {
      try { localStorage.setItem('full ' + at++, ' '.repeat(size)); } catch { size /= 2; }
    }`);
    await write(page, 'GET _cluster/health');
    await page.getByText('The browser has no room to keep this text').waitFor();
    await page.keyboard.press('Control+Enter');
    await responseTo(page, 'GET /_cluster/health').getByText('200').waitFor();
  });

  it('sends all that are selected, GET with a body and bulk requests too', async () => {
    const page = await open(server, { at: '#/console' });
    await write(
      page,
      'POST _bulk?refresh\n{"index": {"_index": "d", "_id": "1"}}\n{"n": 1.0}\n\nGET d/_search\n{"query": {"term": {"n": 1}}}\n',
    );
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+Enter');
    await responseTo(page, 'GET /d/_search').getByText('"n": 1.0').waitFor();
    expect(server.journal.entries().map(({ method, operation }) => [method, operation])).to.deep.equal([
      ['POST', 'bulk'],
      ['GET', 'search'],
    ]);
  });

  it('sends nothing that a browser would change', async () => {
    await call(server.url, 'PUT', '/books/_doc/1', {});
    const page = await open(server, { at: '#/console' });
    await write(page, 'DELETE books/_doc/..');
    await page.keyboard.press('Control+Enter');
    await responseTo(page, 'DELETE /books/_doc/..')
      .filter({ hasText: /not sent.*A browser takes “..” out of a path/s })
      .waitFor();
    await write(page, 'HEAD books/_count\n{"query": {"match_all": {}}}');
    await page.keyboard.press('Control+Enter');
    await responseTo(page, 'HEAD /books/_count').filter({ hasText: 'A browser sends no body with HEAD' }).waitFor();
    await write(page, 'DELETE books#1');
    await page.keyboard.press('Control+Enter');
    await responseTo(page, 'DELETE /books#1').filter({ hasText: 'nothing of a path from “#” on' }).waitFor();
    expect((await call(server.url, 'GET', '/books/_doc/1')).status).to.equal(200);
  });

  it('completes paths by keyboard', async () => {
    const page = await open(server, { at: '#/console' });
    await write(page, '');
    await page.keyboard.type('PUT _connector/a/_stat');
    await page.getByRole('option', { name: '_connector/a/_status' }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByText('PUT _connector/a/_status').waitFor();
  });

  it('completes the keys of bodies, also those inside of others', async () => {
    const page = await open(server, { at: '#/console' });
    await write(page, 'PUT _connector/a/_scheduling\n{\n  "scheduling": {\n    ');
    await page.keyboard.type('"');
    await page.getByRole('option', { name: 'incremental' }).click();
    await page.getByText('"incremental"').waitFor();
  });

  it('keeps the text and a history', async () => {
    const page = await open(server, { at: '#/console' });
    await write(page, 'GET _cluster/health');
    await page.keyboard.press('Control+Enter');
    await responseTo(page, 'GET /_cluster/health').waitFor();
    await write(page, 'GET _cat/indices');
    await page.reload();
    await page.getByText('GET _cat/indices').waitFor();
    await page.getByLabel('History').focus();
    await page.getByLabel('History').selectOption({ label: 'GET _cluster/health' });
    await page.getByText('GET _cluster/health').last().waitFor();
  });

  it('takes requests from the list', async () => {
    await call(server.url, 'PUT', '/_connector/a/_name', { name: 'A' });
    const page = await open(server, { at: '#/requests/1', expected: /404/ });
    await page.getByRole('link', { name: 'Edit in console' }).click();
    await page.getByRole('textbox', { name: 'Requests' }).getByText('PUT /_connector/a/_name').waitFor();
    await page.keyboard.press('Control+Enter');
    await responseTo(page, 'PUT /_connector/a/_name').getByText('404').first().waitFor();
    expect(server.journal.entries().map(({ body }) => body)).to.deep.equal([{ name: 'A' }, { name: 'A' }]);
  });

  it('copies requests as curl', async () => {
    const page = await open(server, { at: '#/console' });
    await write(page, 'GET _connector\n');
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByText('Copied curl.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).to.equal(`curl '${server.url}/_connector'`);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`looks like this in the ${theme} theme`, async () => {
      server.load('google-drive');
      const page = await open(server, { at: '#/console', theme });
      await write(
        page,
        '# What is waiting to be synced?\nGET _connector/_sync_job?status=pending&filter_path=count,results.job_type\n\n' +
          'PUT _connector/google-drive/_scheduling\n{\n  "scheduling": {\n    "full": { "enabled": true, "interval": "0 0 2 * * ?" }\n  }\n}\n\n',
      );
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+Enter');
      await responseTo(page, 'PUT /_connector/google-drive/_scheduling').waitFor();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('PUT _connector/google-drive/_f');
      await page
        .getByRole('option', { name: /_filtering/ })
        .first()
        .waitFor();
      await expectAccessible(page);
      await takePicture(page, `inspector-console-${theme}`);
    });
  }
});
