import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible, rowsOf, takePicture } from './browser';

describeInBrowser('the state in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  it('is saved, compared and restored', async () => {
    const page = await open(server, { at: '#/state' });
    await page.getByText('None: the state is the initial one.').waitFor();
    await page.getByLabel('Name of the snapshot').fill('before');
    await page.keyboard.press('Enter');
    const snapshot = page.getByRole('article', { name: 'before' });
    await snapshot.waitFor();
    await call(server.url, 'PUT', '/_connector/left-behind', {});
    await page.getByText('connector [left-behind] was added').waitFor();
    await snapshot.getByRole('button', { name: 'What has changed?' }).click();
    await snapshot.getByText('connector [left-behind] was added').waitFor();
    await expectAccessible(page);
    await snapshot.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('None: the state is the initial one.').waitFor();
    expect((await call(server.url, 'GET', '/_connector/left-behind')).status).to.equal(404);
    await snapshot.getByRole('button', { name: 'Remove' }).click();
    await snapshot.waitFor({ state: 'detached' });
  });

  it('is at hand in every view', async () => {
    // The fixture that is loaded does not have this connector.
    const page = await open(server, { at: '#/connectors/google-drive', expected: /404/ });
    await rowsOf(page, { name: /Google Drive/ }).waitFor();
    await page.keyboard.press('s');
    const menu = page.locator('#states');
    await menu.getByRole('heading', { name: 'No changes since the last reset' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('before');
    await page.keyboard.press('Enter');
    await page.getByText('The state is saved.').waitFor();
    await call(server.url, 'PUT', '/_connector/left-behind', {});
    await menu.getByText('connector [left-behind] was added').waitFor();
    await expectAccessible(page);
    await menu.getByLabel('Restore a snapshot').selectOption('before');
    await page.getByText('Restored before.').waitFor();
    await menu.getByRole('heading', { name: 'No changes since the last reset' }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    // It is the menu that Escape closed.
    expect(page.url()).to.include('#/connectors/google-drive');
    await page.getByRole('button', { name: 'States' }).click();
    await menu.getByLabel('Load a fixture').selectOption('every-status');
    await page.getByText('10 connectors').waitFor();
    await menu.getByRole('link', { name: 'All of it, and files' }).click();
    await page.getByRole('article', { name: 'before' }).waitFor();
    await menu.waitFor({ state: 'hidden' });
  });

  it('is exported to a file, and loaded from it', async () => {
    const page = await open(server, { at: '#/state' });
    const exported = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export the current state' }).click();
    const path = await (await exported).path();
    await call(server.url, 'PUT', '/_connector/left-behind', {});
    await page.getByLabel('File with a state').setInputFiles(path);
    await page.getByText('The state is loaded.').waitFor();
    expect(
      (await call(server.url, 'GET', '/_connector?size=10')).json.results.map(({ id }: { id: string }) => id),
    ).to.deep.equal(['google-drive']);
    await page.getByLabel('Name of the snapshot').fill('before');
    await page.keyboard.press('Enter');
    const snapshot = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    expect((await snapshot).suggestedFilename()).to.equal('before.json');
    const { connectors } = JSON.parse(await readFile(await (await snapshot).path(), 'utf8'));
    expect(connectors.map(({ id }: { id: string }) => id)).to.deep.equal(['google-drive']);
  });

  it('is short at first, however much has changed', async () => {
    for (let at = 0; at < 20; at += 1) await call(server.url, 'PUT', `/_connector/c${at}`, {});
    const page = await open(server, { at: '#/state' });
    const changes = page.getByRole('region', { name: 'Changes since the last reset' }).getByRole('listitem');
    await changes.nth(11).waitFor();
    expect(await changes.count()).to.equal(12);
    await page.getByRole('button', { name: 'Show 8 more changes' }).click();
    await changes.nth(19).waitFor();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`looks like this in the ${theme} theme`, async () => {
      server.clock.set({ now: '2025-03-03T09:00:00Z', frozen: true });
      server.snapshots.save('before-the-sync');
      await call(server.url, 'PUT', '/_connector/google-drive/_check_in');
      await call(server.url, 'PUT', '/search-drive/_doc/new', { title: 'New' });
      await call(server.url, 'PUT', '/_connector/left-behind', {});
      const page = await open(server, { at: '#/state', theme });
      await page.getByText('connector [left-behind] was added').waitFor();
      await page.getByRole('button', { name: 'What has changed?' }).click();
      await page.getByText('connector [left-behind] was added').nth(1).waitFor();
      await expectAccessible(page);
      await takePicture(page, `inspector-state-${theme}`);
    });
  }

  it('is replaced by a fixture', async () => {
    const page = await open(server, { at: '#/state', theme: 'dark' });
    await page.getByRole('button', { name: 'Load every-status' }).click();
    await page.getByText('Loaded every-status.').waitFor();
    await expectAccessible(page);
    expect((await call(server.url, 'GET', '/_connector?size=0')).json.count).to.equal(10);
  });
});
