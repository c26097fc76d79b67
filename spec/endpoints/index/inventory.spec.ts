import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { emulatedComponents, refusedComponents } from '../../../server/store/analysis/components';
import { indexSettingGroups, knownIndexSettings } from '../../../server/store/settings-of-indices/known';
import { Api } from '../api';

describe('the inventory of settings', () => {
  const document = readFileSync('docs/fidelity.md', 'utf8');
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  it('has every default that an index shows', async () => {
    await api.put('/one');
    const { body } = await api.get('/one/_settings?include_defaults=true&flat_settings=true');
    const { defaults } = body.one as { defaults: Record<string, unknown> };
    for (const name of Object.keys(defaults)) expect(document, name).to.include(`\`${name}\``);
  });

  it('says of each setting what it does, or why that cannot be seen', () => {
    for (const [name, { effect }] of [...Object.entries(knownIndexSettings), ...Object.entries(indexSettingGroups)]) {
      expect(effect, name).to.match(/^[A-Za-z].{3,}/);
    }
  });

  it('has every part of an analysis chain, those that work and those that answer 501', () => {
    const all = Object.values(emulatedComponents).flatMap((components) => Object.keys(components));
    for (const type of [...all, ...Object.values(refusedComponents).flat()])
      expect(document, type).to.include(`\`${type}\``);
  });
});
