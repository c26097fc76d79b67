import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible, takePicture } from './browser';

describeInBrowser('the faults in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  it('are added by a form that says which requests would have matched, and removed', async () => {
    await call(server.url, 'GET', '/_connector');
    const page = await open(server, { at: '#/faults' });
    await page.getByText('Nothing goes wrong on purpose.').waitFor();
    await page.getByLabel('Operation').fill('connector.*');
    await page.getByText('1 of the requests so far would have matched.').waitFor();
    await page.getByLabel('Error').selectOption('circuit_breaking_exception');
    await page.getByLabel('At most').fill('2');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('cell', { name: /connector\.\*: gets circuit_breaking_exception/ }).waitFor();
    expect((await call(server.url, 'GET', '/_connector')).status).to.equal(429);
    expect(server.faults.list()[0]).to.include({ operation: 'connector.*', times: 2, hits: 1 });
    await page.getByRole('button', { name: /^Remove (?!all)/ }).click();
    await page.getByText('Nothing goes wrong on purpose.').waitFor();
    expect(server.faults.list()).to.deep.equal([]);
  });

  it('are switched off and on, and say how long they last', async () => {
    server.clock.set({ now: '2025-03-03T09:00:00Z', frozen: true });
    server.faults.add({ id: 'busy', operation: 'connector.list', preset: 'circuit_breaking_exception', for: '10m' });
    const page = await open(server, { at: '#/faults' });
    await page.getByRole('cell', { name: '10 min' }).waitFor();
    await page.getByLabel('busy is on').click();
    await page.getByRole('cell', { name: 'busy off' }).waitFor();
    expect((await call(server.url, 'GET', '/_connector')).status).to.equal(200);
    await page.getByLabel('busy is on').click();
    await page.getByRole('cell', { name: 'busy active' }).waitFor();
    expect((await call(server.url, 'GET', '/_connector')).status).to.equal(429);
  });

  it('let requests that they hold go on', async () => {
    server.faults.add({ id: 'later', operation: 'connector.list', hold: true });
    const answer = call(server.url, 'GET', '/_connector');
    const page = await open(server, { at: '#/faults' });
    await page.getByRole('button', { name: 'Let 1 held request go on' }).click();
    await page.getByText('The requests that later held go on.').waitFor();
    expect((await answer).status).to.equal(200);
  });

  it('have conditions and effects of every kind, in JSON', async () => {
    const page = await open(server, { at: '#/faults' });
    await page.getByLabel('Operation').fill('bulk');
    await page.getByText('Further conditions and effects, in JSON').click();
    await page.getByRole('textbox', { name: 'Further conditions and effects' }).click();
    await page.keyboard.insertText('{"items": {"every": 2}}');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('The rule is added.').waitFor();
    expect(server.faults.list()[0]).to.deep.include({ operation: 'bulk', items: { every: 2 } });
  });

  it('are refused in the words of the control API', async () => {
    const page = await open(server, { at: '#/faults', expected: /400/ });
    await page.getByLabel('Operation').fill('connector.chek_in');
    await page.getByText('Did you mean [connector.check_in]?').waitFor();
  });

  it('come with scenarios that can be played', async () => {
    const page = await open(server, { at: '#/faults' });
    await page.getByRole('button', { name: 'Play bulk item rejections' }).click();
    await page.getByRole('button', { name: 'Remove all' }).waitFor();
    expect(server.faults.list()).to.have.length(1);
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('Nothing goes wrong on purpose.').waitFor();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`look like this in the ${theme} theme`, async () => {
      server.faults.add({ id: 'busy', operation: 'connector.list', preset: 'circuit_breaking_exception', times: 2 });
      server.faults.add({ id: 'slow', operation: 'bulk', delay: '2s' });
      for (let sent = 0; sent < 3; sent += 1) await call(server.url, 'GET', '/_connector');
      const page = await open(server, { at: '#/faults', theme });
      await page.getByRole('cell', { name: 'busy over' }).waitFor();
      await page.getByText('requests so far would have matched').waitFor();
      await page.getByRole('button', { name: /^Play/ }).first().waitFor();
      await expectAccessible(page);
      await takePicture(page, `inspector-faults-${theme}`);
    });
  }
});
