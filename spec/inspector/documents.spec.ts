import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible, takePicture } from './browser';

describeInBrowser('the documents in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  const put = async (id: string, source: unknown, index = 'wiki') => {
    const text = typeof source === 'string' ? source : JSON.stringify(source);
    const headers = { 'content-type': 'application/json' };
    await fetch(`${server.url}/${index}/_doc/${id}?refresh=true`, { method: 'PUT', body: text, headers });
  };
  const sourceOf = async (id: string) => (await fetch(`${server.url}/wiki/_source/${id}`)).text();
  const operations = () => server.journal.entries().map(({ operation }) => operation);
  const documents = (page: Page) => page.getByRole('listbox', { name: 'Documents' }).getByRole('option');
  const write = async (page: Page, text: string) => {
    await page.getByRole('textbox', { name: 'Source of the document' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  };

  it('are browsed by index, without a trace', async () => {
    await put('1', { title: 'Plan' });
    await call(server.url, 'PUT', '/wiki/_alias/notes');
    server.journal.clear();
    const page = await open(server, { at: '#/documents' });
    await page.getByRole('option', { name: /^wiki ← notes\s*1 document$/ }).click();
    await documents(page).filter({ hasText: 'Plan' }).click();
    await page.getByRole('heading', { name: 'wiki/1' }).waitFor();
    await page.getByLabel('Source of the document').getByText('"Plan"').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mappings' }).click();
    await page.getByRole('region', { name: 'mappings', exact: true }).getByText('"keyword"').first().waitFor();
    await page.getByRole('region', { name: 'aliases', exact: true }).getByText('"notes"').waitFor();
    expect(operations()).to.deep.equal([]);
  });

  it('are searched with a query string or with JSON, and the address keeps the search', async () => {
    for (const [id, size] of Object.entries({ a: 1, b: 20, c: 300 })) await put(id, { size });
    const page = await open(server, { at: '#/documents/wiki' });
    const search = page.getByLabel('Search in wiki');
    await page.getByText('1–3 of 3').waitFor();
    await search.fill('size:>10');
    await search.press('Enter');
    await page.getByText('1–2 of 2').waitFor();
    await search.fill('{"query":{"range":{"size":{"gte":100}}}}');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByText('1–1 of 1').waitFor();
    await page.reload();
    await page.getByText('1–1 of 1').waitFor();
    expect(await documents(page).allTextContents()).to.deep.equal(['csize 300']);
    await put('d', { size: 400 });
    await page.getByText('1–2 of 2').waitFor();
  });

  it('say in Elasticsearch’s words what is wrong with a search', async () => {
    await put('a', { size: 1 });
    const page = await open(server, { at: '#/documents/wiki', expected: /400/ });
    const search = page.getByLabel('Search in wiki');
    await search.fill('{"query":{"mach":{}}}');
    await search.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'unknown query [mach] did you mean [match]?' }).waitFor();
    await search.fill('{"query"');
    await search.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: 'The search is not valid JSON. Line 1, column 9: the text ends too early: } is missing.' })
      .waitFor();
  });

  it('say what happened in the shards that a search failed in', async () => {
    await put('a', { size: 1 });
    await put('b', { size: 'text' }, 'notes');
    const page = await open(server, { at: '#/documents/wiki', expected: /400/ });
    const search = page.getByLabel('Search in');
    const sort = '{"sort":["size"]}';
    const causes: readonly (readonly [string, RegExp])[] = [
      ['title:[', /all shards failed: Failed to parse query \[title:\[\]: Cannot parse 'title:\['/],
      ['{"sort":["nothing"]}', /all shards failed: No mapping found for \[nothing\] in order to sort on/],
    ];
    for (const [written, cause] of causes) {
      await search.fill(written);
      await search.press('Enter');
      await page.getByRole('alert').filter({ hasText: cause }).waitFor();
    }
    await page.goto(`${server.url}/_mock#/documents/wiki,notes?query=${encodeURIComponent(sort)}`);
    await page
      .getByRole('alert')
      .filter({ hasText: /^1 of 2 shards failed: .*text/i })
      .waitFor();
    await page.getByText('1–1 of 1').waitFor();
  });

  it('are not sent while they are not valid JSON, and what was written stays', async () => {
    await put('1', { title: 'Plan' });
    server.journal.clear();
    const page = await open(server, { at: '#/documents/wiki?id=1' });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const half = '{\n"title": "Plan",\n"size": \n}';
    await write(page, half);
    await page.getByRole('button', { name: 'Save' }).click();
    const problem = page.getByRole('alert').filter({ hasText: 'not valid JSON yet' });
    await problem.filter({ hasText: 'Line 4, column 1: a value is missing before }.' }).waitFor();
    await expectAccessible(page);
    const editor = page.getByRole('textbox', { name: 'Source of the document' });
    expect(await editor.innerText()).to.equal(half);
    await write(page, '[1]');
    await page.getByRole('alert').filter({ hasText: 'This must be an object' }).waitFor();
    expect(operations()).to.deep.equal([]);
    await write(page, '{"title":"Plan","size":3}');
    await problem.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('The document is saved.').waitFor();
    expect(await sourceOf('1')).to.equal('{"title":"Plan","size":3}');
  });

  it('come page by page', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => `{"index":{"_id":"${at}"}}\n{"n":${at}}\n`).join('');
    const headers = { 'content-type': 'application/x-ndjson' };
    await fetch(`${server.url}/wiki/_bulk?refresh=true`, { method: 'POST', body: lines, headers });
    const page = await open(server, { at: '#/documents/wiki' });
    await page.getByText('1–50 of 120').waitFor();
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('101–120 of 120').waitFor();
    expect(page.url()).to.include('from=100');
  });

  it('are edited, and numbers stay as they were written', async () => {
    await put('1', '{"rate":1.0,"big":9007199254740993}');
    const page = await open(server, { at: '#/documents/wiki?id=1' });
    await page
      .getByRole('option')
      .filter({ hasText: /rate 1\.0\s*big 9007199254740993/ })
      .waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await write(page, '{"rate":2.0,"big":9007199254740995}');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The document is saved.').waitFor();
    await page.getByText('version 2').waitFor();
    expect(await sourceOf('1')).to.equal('{"rate":2.0,"big":9007199254740995}');
  });

  it('are written by typing over everything, however fast', async () => {
    await put('1', { title: 'Plan' });
    const page = await open(server, { at: '#/documents/wiki?id=1' });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'Source of the document' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{"x":[{"y":[1]}]}');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The document is saved.').waitFor();
    expect(await sourceOf('1')).to.equal('{"x":[{"y":[1]}]}');
  });

  it('are not overwritten if somebody else has changed them meanwhile', async () => {
    await put('1', { title: 'Plan' });
    const page = await open(server, { at: '#/documents/wiki?id=1', expected: /409/ });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await put('1', { title: 'Theirs' });
    await page.getByRole('alert').filter({ hasText: 'Someone else has changed it' }).waitFor();
    await write(page, '{"title":"Mine"}');
    await page.keyboard.press('Control+Enter');
    await page.locator('.notices').getByText('version conflict').waitFor();
    expect(await sourceOf('1')).to.equal('{"title":"Theirs"}');
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByText('"Theirs"').waitFor();
  });

  it('are added and deleted', async () => {
    await put('1', { title: 'Plan' });
    const page = await open(server, { at: '#/documents/wiki' });
    await page.getByRole('button', { name: 'New document' }).click();
    await page.getByLabel('Id').fill('notes/1');
    await write(page, '{"title":"Notes"}');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('heading', { name: 'wiki/notes/1' }).waitFor();
    await page.getByText('1–2 of 2').waitFor();
    expect(await sourceOf('notes%2F1')).to.equal('{"title":"Notes"}');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('1–1 of 1').waitFor();
    expect((await fetch(`${server.url}/wiki/_doc/notes%2F1`)).status).to.equal(404);
  });

  it('stay text, whatever they contain', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    await put(encodeURIComponent(hostile), { [hostile]: hostile });
    const page = await open(server, { at: '#/documents/wiki' });
    await documents(page).first().click();
    await page.getByRole('heading', { name: '<img' }).waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'Source of the document' }).waitFor();
    expect(await page.locator('main img').count()).to.equal(0);
    expect(await page.title()).to.equal('Documents · es-connector-mock');
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`look like this in the ${theme} theme`, async () => {
      server.load('google-drive');
      const page = await open(server, { at: '#/documents/content-google-drive', theme });
      await documents(page).first().click();
      await page.getByLabel('Source of the document').waitFor();
      await expectAccessible(page);
      await takePicture(page, `inspector-documents-${theme}`);
    });
  }
});
