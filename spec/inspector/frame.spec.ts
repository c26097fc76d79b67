import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { type RunningServer, type ServerOptions, startServer } from '../../server';
import { describeInBrowser, expectAccessible, showTab } from './browser';

describeInBrowser('the frame of the inspector', (open) => {
  let server: RunningServer;
  const start = async (options: ServerOptions = {}) => {
    server = await startServer(options);
  };
  afterEach(() => server.stop());

  for (const theme of ['light', 'dark'] as const) {
    it(`is accessible in the ${theme} theme`, async () => {
      await start();
      const page = await open(server, { theme });
      await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
      await expectAccessible(page);
    });
  }

  it('shows and sets the clock', async () => {
    await start();
    server.clock.set({ now: '2025-03-03T09:00:00Z', frozen: true });
    const page = await open(server, { expected: /400/ });
    const face = page.locator('.clock-face');
    await expectText(face, /2025-03-03 09:00:00/);
    await face.click();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await expectText(face, /2025-03-03 10:00:00/);
    expect(new Date(server.clock.now()).toISOString()).to.equal('2025-03-03T10:00:00.000Z');
    await page.getByLabel('Set to (UTC)').fill('not a time');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByText('[not a time] is not a time').waitFor();
    await page.getByLabel('Set to (UTC)').fill('2026-01-01 00:00:00');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await expectText(face, /2026-01-01 00:00:00/);
    await page.getByRole('button', { name: 'Freeze' }).click();
    await page.getByText('The clock runs.').waitFor();
    await expectAccessible(page);
  });

  it('moves the clock to the next schedule', async () => {
    await start({ fixture: 'google-drive' });
    server.clock.set({ now: '2025-03-03T09:10:00Z', frozen: true });
    const page = await open(server);
    await page.locator('.clock-face').click();
    await page.getByRole('button', { name: 'To the next schedule' }).click();
    await page.getByText('It is time for the incremental sync of Google Drive.').waitFor();
    expect(new Date(server.clock.now()).toISOString()).to.equal('2025-03-03T09:30:00.000Z');
    server.clock.set({ now: '9999-12-31T23:59:59Z', frozen: false });
    await page.goto(`${server.url}/_mock#/connectors/google-drive`);
    await page.reload();
    await expectText(page.locator('.clock-face'), /9999-12-31 23:59:59/);
    await page.getByText('no schedule does after the year 2126').first().waitFor();
    await page.locator('.clock-face').click();
    await page.getByRole('button', { name: 'To the next schedule' }).click();
    await page.getByText('No schedule that is switched on fires again').waitFor();
    expect(new Date(server.clock.now()).toISOString()).to.match(/^9999-12-31T23:59:59/);
  });

  it('acts as somebody, whose credentials stay in the tab', async () => {
    await start({ auth: 'on', password: ' a password ', fixture: 'google-drive' });
    const page = await open(server, { at: '#/connectors/google-drive', expected: /401/ });
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.locator('.notices').getByText('“Act as” in the bar').waitFor();
    await page.getByRole('button', { name: 'Act as' }).click();
    await page.getByLabel('User', { exact: true }).fill('a:b');
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
    await page.getByRole('button', { name: 'Use' }).click();
    await page.getByRole('alert').filter({ hasText: 'cannot have a colon' }).waitFor();
    await page.getByLabel('User', { exact: true }).fill('elastic');
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
    await page.getByRole('button', { name: 'Use' }).click();
    await page.getByText('unable to authenticate user [elastic]').first().waitFor();
    await page.getByRole('textbox', { name: 'Password' }).fill(' a password ');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Use' }).click();
    await page.getByText('Elasticsearch knows elastic: superuser.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'As elastic' }).waitFor();
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByText('Checked in.').waitFor();
    await page.getByLabel('Schedule of incremental syncs').fill('0 15 * * * ?');
    await page.getByLabel('Schedule of incremental syncs').press('Enter');
    await page.getByText('The schedule is saved.').waitFor();
    expect(page.url()).to.not.match(/password|elastic:/);
    expect(await page.evaluate('localStorage.length + document.cookie.length')).to.equal(0);
    await page.getByRole('button', { name: 'As elastic' }).click();
    await page.getByRole('button', { name: 'As nobody' }).click();
    await page.getByText('Requests are sent without credentials.').waitFor();
    await page.getByLabel('Credentials').selectOption('token');
    for (const [token, said] of [
      ['a\u0007', 'U+0007, which is at position 2'],
      ['€', 'U+20AC, which is at position 1'],
    ] as const) {
      await page.getByRole('textbox', { name: 'Token' }).fill(token);
      await page.getByRole('button', { name: 'Use' }).click();
      await page
        .getByRole('alert')
        .filter({ hasText: `No header can have the character ${said}` })
        .waitFor();
    }
    await expectAccessible(page);
    expect(await page.evaluate('sessionStorage.length')).to.equal(0);
  });

  it('resets the server, after asking', async () => {
    await start();
    await fetch(`${server.url}/_connector/a`, { method: 'PUT' });
    const page = await open(server);
    await page.getByRole('listbox').getByRole('option').waitFor();
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(server.journal.entries()).to.have.length(1);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await page.getByText('Nothing has been received yet').waitFor();
    expect(server.journal.entries()).to.deep.equal([]);
    expect((await fetch(`${server.url}/_connector/a`)).status).to.equal(404);
  });

  it('shows each sandbox with a page of its own', async () => {
    await start();
    await fetch(`${server.url}/_mock/sandbox/w1/_connector/only-here`);
    const page = await open(server);
    await page.getByText('Nothing has been received yet').waitFor();
    await page.getByLabel('Server or sandbox').focus();
    await page.locator('option', { hasText: 'w1' }).waitFor({ state: 'attached' });
    await page.getByLabel('Server or sandbox').selectOption('w1');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /only-here/ })
      .waitFor();
    expect(new URL(page.url()).pathname).to.equal('/_mock/sandbox/w1/_mock');
    await page.getByRole('option', { name: /only-here/ }).click();
    await page.getByLabel('Selected request').getByText('sandbox w1', { exact: true }).waitFor();
  });

  it('says that its sandbox is gone, keeps what was there, and makes it anew only if it is asked to', async () => {
    await start({ fixture: 'google-drive' });
    await fetch(`${server.url}/_mock/sandbox/w1/_connector/only-here`);
    const page = await open(server, { base: '/_mock/sandbox/w1', expected: /410/ });
    await page.getByText('Live ·').waitFor();
    server.sandbox('w1').drop();
    await page.getByRole('alert').filter({ hasText: 'The sandbox w1 is gone' }).waitFor();
    await page.getByText('Ended ·').waitFor();
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /only-here/ })
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Connectors' }).click();
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await page.locator('.notices').getByText('The sandbox w1 is gone').waitFor();
    expect(server.sandboxes()).to.deep.equal([]);
    expect(await page.getByRole('link', { name: 'To the main server' }).getAttribute('href')).to.equal(
      '/_mock#/connectors',
    );
    await page.reload();
    await page.getByRole('alert').filter({ hasText: 'The sandbox w1 is gone' }).waitFor();
    await expectAccessible(page);
    expect(server.sandboxes()).to.deep.equal([]);
    await page.getByRole('button', { name: 'Make it anew' }).click();
    await page.getByText('1 connector').waitFor();
    expect(server.sandboxes()).to.deep.equal(['w1']);
    server.sandbox('w1').drop();
    await page.getByRole('alert').filter({ hasText: 'The sandbox w1 is gone' }).waitFor();
    server.sandbox('w1');
    await page.reload();
    await page.getByText('1 connector').waitFor();
  });

  it('does not bring its sandbox back by what is sent before it knows that it is gone', async () => {
    await start({ fixture: 'google-drive' });
    const base = '/_mock/sandbox/w1';
    const page = await open(server, { base, at: '#/connectors/google-drive', expected: /410/ });
    const button = page.getByRole('button', { name: 'Check in' });
    await button.waitFor();
    await showTab(page, false);
    server.sandbox('w1').drop();
    await button.click();
    await page.locator('.notices').getByText('The sandbox w1 is gone').waitFor();
    await page.getByRole('alert').filter({ hasText: 'The sandbox w1 is gone' }).waitFor();
    expect(server.sandboxes()).to.deep.equal([]);
  });

  it('asks for the token, and keeps it for the tab only', async () => {
    await start({ token: 'open sesame' });
    await fetch(`${server.url}/_connector/a`);
    const page = await open(server, { expected: /401|ERR_/ });
    await page.getByLabel('Token').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'This is not the token of this server.' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Token').fill('open sesame');
    // The next regular reading of the clock must not be what shows it.
    await page.evaluate('for (let each = 0; each < 10_000; each += 1) clearInterval(each)');
    await page.keyboard.press('Enter');
    await page.locator('.clock-face').waitFor();
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /_connector/ })
      .waitFor();
    await page.reload();
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /_connector/ })
      .waitFor();
    expect(await page.evaluate('localStorage.length + document.cookie.length')).to.equal(0);
    const { port } = server;
    await server.stop();
    await start({ port, token: 'another' });
    await page.getByLabel('Token').waitFor();
    await server.stop();
    await start({ port });
    await page.getByText('Nothing has been received yet').waitFor();
  });

  it('says what is wrong with the name of its sandbox', async () => {
    await start();
    const page = await open(server, { base: '/_mock/sandbox/w%201', expected: /400/ });
    await page.getByRole('alert').filter({ hasText: '[w%201] is not a valid sandbox name' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'To the main server' }).click();
    await page.getByText('Nothing has been received yet').waitFor();
    expect(server.journal.entries()).to.deep.equal([]);
  });

  it('chooses and keeps a theme', async () => {
    await start();
    const page = await open(server, { theme: 'light' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    await page.getByRole('button', { name: 'Theme: system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    expect(await background()).to.not.equal(light);
  });
});

async function expectText(place: Locator, text: RegExp): Promise<void> {
  await place.filter({ hasText: text }).waitFor();
}
