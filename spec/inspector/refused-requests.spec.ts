import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { describeInBrowser, expectAccessible, rowsOf } from './browser';

describeInBrowser('requests that were refused, in the inspector,', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  const send = (method: string, path: string, body?: string, type = 'application/json') =>
    fetch(server.url + path, { method, ...(body !== undefined && { body, headers: { 'content-type': type } }) });

  const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

  it('show who refused them', async () => {
    await send('PUT', '/_connector/google-drive/_status', '{"status":"created"}');
    server.faults.add({ operation: 'connector.list', preset: 'circuit_breaking_exception' });
    await send('GET', '/_connector');
    const page = await open(server);
    await rowsOf(page, { name: /_status 400.*Elasticsearch/ }).waitFor();
    await rowsOf(page, { name: /_connector 429.*fault/ }).click();
    await page.getByText('A fault rule did this').waitFor();
    await expectAccessible(page);
  });

  it('say what is hidden of a body, and are not sent again then', async () => {
    await send('PUT', '/_connector/google-drive/_configuration', '{"values": oops');
    const page = await open(server, { at: '#/requests/1' });
    await page.getByText('because it cannot be parsed and requests for connector.update_configuration can').waitFor();
    expect(await page.getByRole('button', { name: 'Send again' }).isDisabled()).to.equal(true);
  });

  it('show who refused them even if a fault rule applied, too', async () => {
    server.faults.add({ id: 'slow', operation: 'connector.*', delay: '1ms' });
    await send('PUT', '/_connector/google-drive/_status', '{"status":"created"}');
    await send('GET', '/_connector');
    const page = await open(server, { at: '#/requests/1' });
    await rowsOf(page, { name: /_status 400.*Elasticsearch/ }).waitFor();
    const diagnosis = page.getByRole('region', { name: 'Diagnosis' });
    await diagnosis.getByText('Refused as Elasticsearch would refuse it').waitFor();
    await diagnosis.getByRole('link', { name: 'Fault rule slow' }).waitFor();
    await rowsOf(page, { name: /_connector 200.*fault/ }).click();
    await diagnosis.getByText('Fault rules applied').waitFor();
    await diagnosis.getByRole('link', { name: 'Fault rule slow' }).click();
    await page.getByLabel('slow is on').waitFor();
  });

  it('lead to what they are about, and to what was probably meant', async () => {
    await send('GET', '/_connector/google-drvie');
    await send('GET', '/search-drive/_doc/plan');
    const page = await open(server, { at: '#/requests/2' });
    await page.getByRole('link', { name: 'Document plan' }).waitFor();
    expect(await page.getByRole('link', { name: /^(Index|Document) / }).allTextContents()).to.deep.equal([
      'Index search-drive',
      'Document plan',
    ]);
    await rowsOf(page, { name: /google-drvie/ }).click();
    await page.getByRole('link', { name: 'Connector google-drvie' }).waitFor();
    await page.getByRole('link', { name: 'Connector google-drive' }).click();
    await page.getByRole('heading', { name: 'Google Drive' }).waitFor();
  });

  it('show the items of a bulk request, the failed ones first', async () => {
    const body = lines(
      { index: { _index: 'd', _id: '1' } },
      { title: 'One' },
      { create: { _index: 'd', _id: '1' } },
      { title: 'Again' },
    );
    await send('POST', '/_bulk', body, 'application/x-ndjson');
    const page = await open(server, { at: '#/requests/1' });
    const rows = page.getByRole('region', { name: 'Items' }).getByRole('row');
    await rows.nth(1).filter({ hasText: 'version_conflict_engine_exception' }).waitFor();
    expect(await rows.nth(1).locator('td').first().textContent()).to.equal('1');
    await page.getByText('Items: 2, 1 failed').waitFor();
  });
});
