import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { describeInBrowser, expectAccessible, rowsOf, showTab } from './browser';

/** A browser has six connections to a server, for all tabs together. */
const MORE_THAN_CONNECTIONS = 7;

describeInBrowser('what the inspector shows live', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  // Without keeping the connection, which would be one to a server that is gone.
  const send = (path: string, method = 'GET') => fetch(server.url + path, { method, headers: { connection: 'close' } });
  /** Another server at the same address. */
  const startAnew = async () => {
    const { port } = server;
    await server.stop();
    server = await startServer({ fixture: 'google-drive', port });
  };

  it('does not depend on how many tabs are open', async () => {
    const first = await open(server, { at: '#/connectors' });
    const pages = [first];
    while (pages.length < MORE_THAN_CONNECTIONS) pages.push(await open(server, { beside: first }));
    const [, ...others] = pages;
    for (const page of others) await page.getByText('Live ·').waitFor();
    await send('/_connector/google-drive/_check_in', 'PUT');
    for (const page of others) await rowsOf(page, { name: /_check_in/ }).click();
    for (const page of others) await page.getByRole('heading', { name: 'PUT /_connector/google-drive/' }).waitFor();
    await first.getByRole('option', { name: 'Google Drive' }).click();
    await first.getByRole('button', { name: 'Check in' }).click();
    await first.getByText('Checked in.').waitFor();
  });

  it('rests while another tab is shown', async () => {
    const page = await open(server);
    await page.getByText('Live ·').waitFor();
    const other = await open(server, { beside: page });
    await other.getByText('Live ·').waitFor();
    await showTab(page, false);
    const answered = new Promise((resolve) => page.once('response', resolve));
    for (const path of ['/_connector', '/_cluster/health', '/_connector/_sync_job']) {
      await send(path);
      await rowsOf(other, { name: path }).first().waitFor();
    }
    expect(await rowsOf(page).count()).to.equal(0);
    await showTab(page, true);
    await answered;
    await rowsOf(page).nth(2).waitFor();
  });

  it('is not live without a response, and says which call has none', async () => {
    const page = await open(server);
    await page.clock.install();
    await page.reload();
    await page.getByText('Live ·').waitFor();
    let goOn = () => {};
    const later = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      page.route('**/journal/search', async (route) => {
        resolve();
        await later;
        await route.continue();
      });
    });
    await page.clock.runFor(1000);
    await asked;
    await page.clock.runFor(6000);
    await page.getByRole('status').filter({ hasText: 'No response yet …' }).waitFor();
    const notice = page.getByRole('status').filter({ hasText: 'No response for some seconds' });
    await notice.getByText('POST /_mock/journal/search').waitFor();
    await expectAccessible(page);
    goOn();
    await page.getByText('Live ·').waitFor();
    await notice.waitFor({ state: 'detached' });
  });

  it('is read anew when another server is at the same address, even if that has received more', async () => {
    for (const path of ['/_connector/first', '/_connector/second']) await send(path);
    const page = await open(server, { at: '#/requests/2?compare=1', expected: /ERR_/ });
    await page.getByRole('region', { name: 'Comparison' }).waitFor();
    await startAnew();
    for (const path of ['/_alias', '/_cluster/health', '/_connector/third']) await send(path);
    await page.getByText('This request is of an earlier run').waitFor();
    await rowsOf(page, { name: '/_connector/third' }).waitFor();
    await page.getByText('Live · 3').waitFor();
    expect(page.url()).to.match(/#\/requests\/2$/);
    await expectAccessible(page);
    await page.getByRole('heading', { name: 'GET /_connector/second' }).waitFor();
    await rowsOf(page, { name: '/_cluster/health' }).click();
    await page.getByRole('heading', { name: 'GET /_cluster/health' }).waitFor();
    await page.getByText('This request is of an earlier run').waitFor({ state: 'detached' });
  });

  it('opens no other request in place of one of an earlier run', async () => {
    for (const path of ['/_connector/first', '/_connector/second']) await send(path);
    const page = await open(server, { expected: /ERR_/ });
    await rowsOf(page, { name: '/_connector/first' }).waitFor();
    // As if the list had not noticed yet.
    await showTab(page, false);
    await startAnew();
    for (const path of ['/_connector/third', '/_connector/fourth']) await send(path);
    await rowsOf(page, { name: '/_connector/first' }).click();
    await page.getByRole('alert').filter({ hasText: 'Request #1 is of an earlier run' }).waitFor();
    // The answer about the first has told the page, but these are still the rows of the old list.
    await rowsOf(page, { name: '/_connector/second' }).click();
    await page.getByRole('alert').filter({ hasText: 'Request #2 is of an earlier run' }).waitFor();
    await showTab(page, true);
    await rowsOf(page, { name: '/_connector/third' }).click();
    await page.getByRole('heading', { name: 'GET /_connector/third' }).waitFor();
  });

  it('says that an open request was cleared', async () => {
    await send('/_connector/first');
    const page = await open(server, { at: '#/requests/1' });
    await page.getByRole('heading', { name: 'GET /_connector/first' }).waitFor();
    await page.getByText('Live · 1').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('The journal no longer has this request').waitFor();
    await send('/_connector/second');
    await rowsOf(page, { name: '/_connector/second' }).click();
    await page.getByText('The journal no longer has this request').waitFor({ state: 'detached' });
    server.journal.clear();
    await page.getByText('Live · 0').waitFor();
    await page.getByText('The journal no longer has this request').waitFor();
  });
});
