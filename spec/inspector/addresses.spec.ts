import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { describeInBrowser, expectAccessible } from './browser';

describeInBrowser('addresses of the inspector that are wrong', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  it('say that there is no such view, and which ones there are', async () => {
    const page = await open(server, { at: '#/conectors/google-drive' });
    await page.getByRole('alert').filter({ hasText: 'There is no view “conectors”' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('alert').getByRole('link', { name: 'Sync jobs' }).click();
    await page.getByRole('region', { name: 'Pending' }).waitFor();
    await page.goto(`${server.url}/_mock#/sync-jobs`);
    await page.getByRole('link', { name: 'Sync jobs' }).and(page.locator('[aria-current=page]')).waitFor();
  });

  const CASES: readonly (readonly [at: string, said: RegExp, onward: string])[] = [
    ['#/requests/NaN', /“NaN” is no number of a request/, 'All requests'],
    ['#/requests/99?compare=x', /99/, 'All requests'],
    ['#/connectors/NaN', /connector \[NaN\] not found|NaN/, 'All connectors'],
    ['#/jobs/nothing', /There is no sync job with the id “nothing”\./, 'All sync jobs'],
    ['#/jobs?status=nothing', /There is no status “nothing” on the board/, 'All sync jobs'],
    ['#/jobs?before=NaN', /“NaN” is no time/, 'All sync jobs'],
    ['#/documents/content-google-drive?id=nothing&from=x', /no document with this id/, 'All documents of'],
    ['#/documents/nowhere?show=definition', /no such index \[nowhere\]/, 'All indices'],
  ];
  for (const [at, said, onward] of CASES) {
    it(`say what is not there, and lead on from it: ${at}`, async () => {
      const page = await open(server, { at, expected: /404/ });
      const alert = page.getByRole('alert').filter({ hasText: said }).filter({ hasText: onward });
      await alert.getByRole('link', { name: onward }).click();
      await alert.waitFor({ state: 'detached' });
      expect(await page.locator('main').innerText()).to.not.include('NaN');
    });
  }

  it('say what is wrong with the match for a fault rule, and start with an empty form', async () => {
    const page = await open(server, { at: '#/faults?match={bad' });
    await page.getByRole('alert').filter({ hasText: 'The match in the address is not valid JSON. Line 1' }).waitFor();
    expect(await page.getByLabel('Operation').inputValue()).to.equal('');
    await page.goto(`${server.url}/_mock#/requests`);
    await page.goto(`${server.url}/_mock#/faults?match=${encodeURIComponent('"bulk"')}`);
    await page.getByRole('alert').filter({ hasText: 'The match in the address is no object' }).waitFor();
  });
});
