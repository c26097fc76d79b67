import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible, rowsOf } from './browser';

const RIGHT_TO_LEFT = '\u202e';

describeInBrowser('text of others in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  it('does not rearrange what is beside it', async () => {
    await call(server.url, 'PUT', '/_connector/abc', { name: `${RIGHT_TO_LEFT}gnp.exe` });
    const page = await open(server, { at: '#/connectors' });
    const name = rowsOf(page).locator('.name');
    const [whole, id] = await Promise.all([name.locator('bdi').boundingBox(), name.locator('.data').boundingBox()]);
    expect(whole).to.have.property('x').lessThan(Number(id?.x));
    await rowsOf(page, { name: '\\u202egnp.exe' }).click();
    await page.getByRole('heading', { name: '\\u202egnp.exe' }).waitFor();
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByText('Raw document').click();
    // As JSON writes it.
    await page.getByLabel('Raw document').getByText('"\\u202egnp.exe"').waitFor();
    await page.goto(`${server.url}/_mock#/console?text=${encodeURIComponent(`GET /${RIGHT_TO_LEFT}x`)}`);
    await page.locator('.cm-specialChar').waitFor();
    const bell = '\u0007';
    await call(server.url, 'PUT', '/docs/_doc/1', { title: `${RIGHT_TO_LEFT}gnp${bell}` });
    await call(server.url, 'GET', `/_connector/${encodeURIComponent(`${RIGHT_TO_LEFT}x`)}`);
    await page.goto(`${server.url}/_mock#/documents/docs`);
    await rowsOf(page, { name: '\\u202egnp\\u0007' }).waitFor();
    await page.goto(`${server.url}/_mock#/requests`);
    await rowsOf(page, { name: '/_connector/\\u202ex' }).waitFor();
  });

  it('is cut if it is long, and shown on demand', async () => {
    const long = 'long '.repeat(2000);
    await call(server.url, 'PUT', '/_connector/abc', {
      name: long,
      service_type: long.replaceAll(' ', '-'),
      index_name: 'a',
    });
    const page = await open(server, { at: '#/connectors/abc' });
    const heading = page.getByRole('heading', { level: 2 });
    await heading.getByRole('button', { name: 'Show all 10,000 characters' }).waitFor();
    expect((await heading.boundingBox())?.height).to.be.lessThan(120);
    await expectAccessible(page);
    await heading.getByRole('button').click();
    expect(await heading.locator('bdi').textContent()).to.equal(long);
    await heading.getByRole('button', { name: 'Show less' }).click();
    expect(await heading.locator('bdi').textContent()).to.have.length.lessThan(200);
    const job = await call(server.url, 'POST', '/_connector/_sync_job', { id: 'abc', job_type: 'full' });
    expect(job.status, job.text).to.equal(201);
    await page.goto(`${server.url}/_mock#/jobs`);
    expect((await page.locator('.card').first().boundingBox())?.height).to.be.lessThan(160);
  });

  it('is said below the view, where it covers nothing', async () => {
    await call(server.url, 'PUT', '/_connector/abc', {});
    const page = await open(server, { at: '#/connectors/abc', width: 720 });
    await page.clock.install();
    for (let times = 0; times < 3; times += 1) await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByRole('checkbox', { name: 'incremental', exact: true }).check();
    const notices = page.locator('.notices > div');
    await notices.filter({ hasText: 'The schedule is saved.' }).waitFor();
    // One line, whatever was said before.
    expect(await notices.count()).to.equal(1);
    const [main, box] = await Promise.all([page.locator('main'), notices].map((each) => each.boundingBox()));
    expect(box?.y).to.be.at.least(Number(main?.y) + Number(main?.height) - 1);
    expect(box?.height).to.be.lessThan(48);
    await notices.getByRole('button', { name: '1 earlier' }).click();
    await notices.filter({ hasText: 'Checked in.' }).getByRole('button', { name: 'Dismiss' }).click();
    await notices.nth(1).waitFor({ state: 'detached' });
    await expectAccessible(page);
  });
});
