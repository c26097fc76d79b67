import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { RunningServer } from '../../server';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executable = process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path));

/**
 * Describes what happens in a browser. Without one, the specs are left out and a line says so; continuous integration sets
 * REQUIRE_BROWSER, and then they fail.
 */
export function describeInBrowser(title: string, specs: (open: OpenPage) => void): void {
  if (executable === undefined && process.env.REQUIRE_BROWSER === undefined) {
    console.error(`Left out, because there is no Chromium (CHROMIUM=/path/to/it): ${title}`);
    return;
  }
  describe(title, function () {
    // A browser on a busy machine.
    this.timeout(90_000);
    let browser: Browser;
    const opened: OpenedPage[] = [];

    before(async () => {
      if (executable === undefined) throw new Error('There is no Chromium. Install it, or set CHROMIUM to its path.');
      browser = await chromium.launch({ executablePath: executable });
    });
    after(() => browser?.close());

    // Before the hooks of the specs, which stop the server.
    afterEach(async () => {
      for (const { page, errors } of opened.splice(0)) {
        await page.context().close();
        expect(errors, 'errors in the console').to.deep.equal([]);
      }
    });

    specs(async (server, options = {}) => {
      const one = await openPage(browser, server, options);
      opened.push(one);
      return one.page;
    });
  });
}

export type OpenPage = (server: RunningServer, options?: PageOptions) => Promise<Page>;

export interface PageOptions {
  /** After `/_mock`: `#/requests`. */
  readonly at?: string;
  /** Before it: the prefix of a sandbox. */
  readonly base?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  /** Errors in the console that the spec provokes. */
  readonly expected?: RegExp;
  /** Another page of the same browser, with which it shares connections. */
  readonly beside?: Page;
}

interface OpenedPage {
  readonly page: Page;
  readonly errors: string[];
}

async function openPage(browser: Browser, server: RunningServer, options: PageOptions): Promise<OpenedPage> {
  const { at = '', base = '', theme = 'light', width = 1280, expected, beside } = options;
  const context =
    beside?.context() ?? (await browser.newContext({ colorScheme: theme, viewport: { width, height: 800 } }));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  const report = (text: string) => {
    if (!expected?.test(text)) errors.push(text);
  };
  page.on('console', (message) => message.type() === 'error' && report(message.text()));
  page.on('pageerror', (error) => report(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) report(`asked for ${request.url()}`);
  });
  await page.goto(`${server.url}${base}/_mock${at}`);
  return { page, errors };
}

/** The rows of the lists; the options of menus have the same role. */
export const rowsOf = (page: Page, named: { name?: RegExp | string } = {}) =>
  page.getByRole('listbox').getByRole('option', named);

/** The browser shows another tab, in which case the page rests, or this one again. */
export const showTab = (page: Page, shown: boolean) =>
  page.evaluate(`
    Object.defineProperty(document, 'hidden', { configurable: true, value: ${!shown} });
    document.dispatchEvent(new Event('visibilitychange'));
  `);

const axe = createRequire(__filename).resolve('axe-core/axe.min.js');

/** Fails if axe finds something serious about the accessibility of what the page shows. */
export async function expectAccessible(page: Page): Promise<void> {
  // The page's policy forbids scripts in the document; DevTools may run some nevertheless.
  await page.evaluate(await readFile(axe, 'utf8'));
  const found = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe declares itself on the window
    const { violations } = await (globalThis as any).axe.run();
    return (violations as Violation[])
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(found, 'what axe finds').to.deep.equal([]);
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Takes a picture for docs/images; with UPDATE_PICTURES it replaces the one that is there. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled' });
  const path = join(__dirname, '..', '..', 'docs', 'images', `${name}.png`);
  if (process.env.UPDATE_PICTURES) await writeFile(path, picture);
  expect(existsSync(path), `${name}: run the specs with UPDATE_PICTURES=1`).to.equal(true);
}
