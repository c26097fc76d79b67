import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible, takePicture } from './browser';

describeInBrowser('a verification in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  const checkIn = () => call(server.url, 'PUT', '/_connector/google-drive/_check_in');
  const outcome = (page: Page) => page.getByRole('region', { name: 'Matching requests' }).getByRole('status');
  const codeOf = (page: Page, language: string) =>
    page.getByRole('region', { name: language, exact: true }).locator('pre').textContent();

  it('is built in a form, counts as requests arrive, and becomes code that a test can run', async () => {
    const page = await open(server, { at: '#/verify' });
    await page.getByLabel('Operation').fill('connector.check_in');
    await page.getByLabel('How often').selectOption('exactly');
    await page.getByLabel('Number of requests').fill('2');
    await outcome(page).filter({ hasText: 'Fails: 0 requests match, exactly 2 expected' }).waitFor();
    await checkIn();
    await checkIn();
    await outcome(page).filter({ hasText: 'Passes: 2 requests match' }).waitFor();
    await page.getByRole('button', { name: 'Copy TypeScript' }).click();
    await page.getByText('Copied the TypeScript.').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).to.equal("server.journal.verify({ operation: 'connector.check_in', exactly: 2 });\n");
    new Function('server', copied)(server);
    expect(await codeOf(page, 'Python')).to.equal('mock.verify(operation="connector.check_in", exactly=2)\n');
    await checkIn();
    await outcome(page).filter({ hasText: 'Fails: 3 requests match' }).waitFor();
    expect(() => new Function('server', copied)(server)).to.throw();
  });

  it('is written in JSON as well, and the address keeps it', async () => {
    await checkIn();
    await call(server.url, 'PUT', '/_connector/google-drive/_name', { name: 'Drive' });
    const page = await open(server, { at: '#/verify' });
    await page.getByRole('textbox', { name: 'Conditions in JSON' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{"method": ["PUT", "POST"], "not": {"body": {"$exists": true}}}');
    await outcome(page).filter({ hasText: 'Passes: 1 request matches' }).waitFor();
    expect(await page.getByLabel('Method').inputValue()).to.equal('PUT, POST');
    expect(await codeOf(page, 'Python')).to.include('not_={"body": {"$exists": True}}');
    await page.reload();
    await outcome(page).filter({ hasText: 'Passes: 1 request matches' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('option', { name: /_check_in/ }).click();
    await page.getByRole('heading', { name: 'PUT /_connector/google-drive/_check_in' }).waitFor();
  });

  it('is a sequence as well, with steps that can be moved and removed', async () => {
    const page = await open(server, { at: '#/verify' });
    await page.getByLabel('Operation').fill('connector.update_name');
    await page.getByRole('button', { name: 'Then another request' }).click();
    expect(await page.getByLabel('Operation').inputValue()).to.equal('');
    await page.getByLabel('Operation').fill('connector.check_in');
    await outcome(page).filter({ hasText: 'Fails: in order: step 1 of 2, connector.update_name' }).waitFor();
    await checkIn();
    await call(server.url, 'PUT', '/_connector/google-drive/_name', { name: 'Drive' });
    await outcome(page).filter({ hasText: 'Fails: in order: step 2 of 2, connector.check_in' }).waitFor();
    const code = await codeOf(page, 'TypeScript');
    expect(() => new Function('server', String(code))(server)).to.throw('step 2 of 2');
    await checkIn();
    await outcome(page).filter({ hasText: 'Passes: in order: all 2 steps were received' }).waitFor();
    new Function('server', String(code))(server);
    expect(await codeOf(page, 'Python')).to.equal(
      'mock.verify(\n  in_order=[\n    {"operation": "connector.update_name"},\n    {"operation": "connector.check_in"},\n  ],\n)\n',
    );
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByLabel('Operation').fill('connector.put');
    await page.getByRole('button', { name: 'Move step 3 up' }).click();
    await page.reload();
    await outcome(page).filter({ hasText: 'step 2 of 3, connector.put, was not received after' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove step 2' }).click();
    await outcome(page).filter({ hasText: 'Passes: in order: all 2 steps' }).waitFor();
    await page.getByRole('button', { name: 'Remove step 1' }).click();
    await outcome(page).filter({ hasText: 'Passes: 2 requests match' }).waitFor();
  });

  it('says which requests come closest if it fails', async () => {
    await call(server.url, 'PUT', '/_connector/google-drive/_name', { name: 'Drive' });
    const page = await open(server, { at: '#/requests/1' });
    await page.getByRole('link', { name: 'Verify' }).last().click();
    await outcome(page).filter({ hasText: 'Passes: 1 request matches, at least 1 expected' }).waitFor();
    await page.getByRole('textbox', { name: 'Conditions in JSON' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{"operation": "connector.update_name", "body": {"name": "Wiki"}}');
    await outcome(page).filter({ hasText: 'Fails' }).waitFor();
    await page.getByRole('button', { name: 'Why?' }).click();
    await outcome(page).getByText('body.name').waitFor();
  });

  it('says what is wrong with a condition', async () => {
    const page = await open(server, { at: '#/verify', expected: /400/ });
    await page.getByLabel('Operation').fill('connector.chek_in');
    await page.getByRole('alert').filter({ hasText: 'Did you mean [connector.check_in]?' }).waitFor();
    await page.getByRole('textbox', { name: 'Conditions in JSON' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{"operation"');
    await page.getByRole('alert').filter({ hasText: 'The match is not valid JSON' }).waitFor();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`looks like this in the ${theme} theme`, async () => {
      server.clock.set({ now: '2025-03-03T09:00:00Z', frozen: true, tick: '350ms' });
      for (let sent = 0; sent < 4; sent += 1) await checkIn();
      await call(server.url, 'PUT', '/_connector/google-drive/_status', { status: 'error' });
      await call(server.url, 'PUT', '/_connector/google-drive/_error', { error: 'No access' });
      const match = JSON.stringify({ operation: 'connector.*', params: { connector_id: 'google-drive' } }, null, 2);
      const page = await open(server, { at: `#/verify?${new URLSearchParams({ match, times: 'exactly:6' })}`, theme });
      await outcome(page).filter({ hasText: 'Passes' }).waitFor();
      await page.getByRole('textbox', { name: 'Conditions in JSON' }).getByText('google-drive').waitFor();
      await expectAccessible(page);
      await takePicture(page, `inspector-verify-${theme}`);
    });
  }
});
