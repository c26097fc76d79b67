import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { call } from '../control/server';
import { describeInBrowser, expectAccessible } from './browser';

describeInBrowser('the parts of a connector in the inspector', (open) => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ fixture: 'google-drive' });
  });
  afterEach(() => server.stop());

  const connector = async () => (await call(server.url, 'GET', '/_connector/google-drive')).json;
  const operations = () => server.journal.entries().map(({ operation }) => operation);
  const openPart = async (title: string, options: { readonly expected?: RegExp } = {}): Promise<Page> => {
    const page = await open(server, { at: '#/connectors/google-drive', ...options });
    await page.getByRole('heading', { name: title, exact: true }).click();
    return page;
  };

  it('are its names, of which only what has changed is sent', async () => {
    const page = await openPart('Names');
    await page.getByLabel('Name', { exact: true }).fill('Drive');
    await page.getByLabel('Index', { exact: true }).fill('content-drive');
    await page.getByRole('button', { name: 'Save: Names' }).click();
    await page.getByText('Names: saved.').waitFor();
    expect(operations()).to.deep.equal(['connector.update_name', 'connector.update_index_name']);
    expect(await connector()).to.include({
      name: 'Drive',
      description: 'Files of the marketing team',
      index_name: 'content-drive',
    });
  });

  it('are its features', async () => {
    const page = await openPart('Features');
    await page.getByLabel('Advanced sync rules').check();
    await page.getByText('Advanced sync rules: on.').waitFor();
    await page.getByLabel('Document level security').last().uncheck();
    await page.getByText('Document level security: off.').waitFor();
    const { features } = await connector();
    expect(features.sync_rules).to.deep.equal({ advanced: { enabled: true }, basic: { enabled: true } });
    expect(features.document_level_security).to.deep.equal({ enabled: false });
    expect(features.incremental_sync).to.deep.equal({ enabled: true });
  });

  it('are its pipeline and its API key', async () => {
    const page = await openPart('Pipeline');
    await page.getByLabel('Ingest pipeline').fill('my-pipeline');
    await page.getByRole('button', { name: 'Save: Pipeline' }).click();
    await page.getByText('Pipeline: saved.').waitFor();
    await page.getByLabel('Run machine learning inference').check();
    await page.getByText('Run machine learning inference: on.').waitFor();
    await page.getByRole('heading', { name: 'API key', exact: true }).click();
    await page.getByLabel('Id of the secret').fill('drive-secret');
    await page.getByRole('button', { name: 'Save: API key' }).click();
    await page.getByText('API key: saved.').waitFor();
    const { pipeline, api_key_id, api_key_secret_id } = await connector();
    expect(pipeline).to.deep.equal({
      extract_binary_content: true,
      name: 'my-pipeline',
      reduce_whitespace: true,
      run_ml_inference: true,
    });
    expect({ api_key_id, api_key_secret_id }).to.deep.equal({
      api_key_id: 'drive-key-0001',
      api_key_secret_id: 'drive-secret',
    });
  });

  it('are its sync rules, from the draft to the active ones', async () => {
    const page = await openPart('Sync rules');
    await page.getByText('advanced_snippet: There is no folder named Finance.').waitFor();
    await page.getByRole('button', { name: 'Activate' }).click({ force: true });
    await page.getByText('this one is invalid').waitFor();
    await page.getByRole('button', { name: 'Edit draft' }).click();
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByLabel('Field of rule 1').fill('size');
    await page.getByLabel('Comparison of rule 1').selectOption('>');
    await page.getByLabel('Value of rule 1').fill('1000000');
    await page.getByRole('button', { name: 'Remove rule 3' }).click();
    await page.getByRole('textbox', { name: 'Advanced rules' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('[{"folder": "Marketing", "depth": 2.0}]');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('edited', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Validate' }).click();
    await page.getByText('valid', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Activate' }).click();
    await page.getByText('The draft is active.').waitFor();
    expect(operations()).to.deep.equal([
      'connector.update_filtering',
      'connector.update_filtering_validation',
      'connector.update_active_filtering',
    ]);
    const { active } = (await connector()).filtering[0];
    expect(active.advanced_snippet.value).to.deep.equal([{ folder: 'Marketing', depth: 2 }]);
    await page.getByText('"depth": 2.0').first().waitFor();
    expect(active.rules.map(({ id, field, rule }: Record<string, string>) => [id, field, rule])).to.deep.equal([
      ['rule-1', 'size', '>'],
      ['no-archives', 'title', 'ends_with'],
      ['DEFAULT', '_', 'regex'],
    ]);
  });

  it('come back when it is restored', async () => {
    await call(server.url, 'DELETE', '/_connector/google-drive');
    const page = await open(server, { at: '#/connectors/google-drive' });
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('The connector is restored.').waitFor();
    await page.getByRole('heading', { name: 'Schedules' }).waitFor();
    expect(await connector()).to.include({ name: 'Google Drive', deleted: false });
  });
});
