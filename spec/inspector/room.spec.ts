import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { describeInBrowser, expectAccessible } from './browser';

describeInBrowser('the views of the inspector', (open) => {
  let server: RunningServer;
  afterEach(() => server.stop());

  for (const width of [1441, 1280, 640, 360]) {
    it(`have room in ${width} pixels, whatever things are called`, async () => {
      server = await startServer({ fixture: 'google-drive' });
      const endless = 'a-name-without-an-end'.repeat(12);
      await fetch(`${server.url}/_mock/sandbox/${endless.slice(0, 60)}/_connector`);
      await fetch(`${server.url}/_connector/${endless}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: endless, service_type: endless, index_name: endless }),
      });
      await fetch(`${server.url}/_mock/snapshots/${endless.slice(0, 60)}`, { method: 'PUT' });
      server.faults.add({
        id: endless.slice(0, 60),
        operation: 'connector.*',
        params: { connector_id: endless },
        delay: '1ms',
      });
      server.clock.set({ frozen: true });
      const page = await open(server, { width, theme: width === 640 ? 'dark' : 'light' });
      await page.getByRole('button', { name: 'Act as' }).click();
      await page.getByLabel('User', { exact: true }).fill(endless);
      await page.getByRole('textbox', { name: 'Password' }).fill('a password');
      await page.getByRole('button', { name: 'Use', exact: true }).click();
      await page.getByText(/Elasticsearch knows/).waitFor();
      await page.keyboard.press('Escape');
      for (const view of [
        'requests/1',
        `connectors/${endless}`,
        'jobs',
        'documents/content-google-drive',
        'console',
        'verify',
        'faults',
        'state',
      ]) {
        await page.goto(`${server.url}/_mock#/${view}`);
        await page.locator('.detail, .card, .hit-row').first().waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), view).to.be.at.most(0);
        expect(await page.evaluate(OUTSIDE), view).to.deep.equal([]);
        if (view === 'console' && width === 640) {
          await page.keyboard.insertText(`GET ${endless}\n`.repeat(60));
          await expectAccessible(page);
        }
        if (view === 'requests/1') await expectOperation(page, width);
      }
    });
  }
});

async function expectOperation(page: Page, width: number): Promise<void> {
  const operation = page.locator('.entry .operation').first();
  expect((await operation.boundingBox())?.width).to.be.greaterThan(50);
  expect(await operation.innerText()).to.match(/\.(?:authenticate|put)$/);
  if (width < 640) return;
  // Names that differ only at their ends cannot be told apart when these are cut.
  if (width === 640) await page.setViewportSize({ width: 700, height: 800 });
  expect(await operation.evaluate(isCut)).to.equal(false);
  await page.setViewportSize({ width, height: 800 });
}

const isCut = ({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) => scrollWidth > clientWidth;

/** What is beyond the right edge, where nobody finds it. Tables are scrolled by themselves, and what is cut has a place there. */
const OUTSIDE = `[...document.querySelectorAll('body *')]
  .filter((each) => each.getBoundingClientRect().width > 1 && each.getBoundingClientRect().right > innerWidth + 1)
  .filter((each) => {
    for (let box = each.parentElement; box; box = box.parentElement) {
      if (box.matches('.table-box, .cm-editor, select') || /hidden|clip/.test(getComputedStyle(box).overflowX)) return false;
    }
    return true;
  })
  .map((each) => each.textContent || each.outerHTML)`;
