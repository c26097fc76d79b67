import { expect } from 'chai';
import { type Harness, harness } from './server';

const CANARY = 'c4n4ryV4lu3';
const PLACEHOLDER = '[secret not exported]';

describe('exported states', () => {
  let mock: Harness;
  let key: { api_key: string; encoded: string };

  beforeEach(async () => {
    mock = await harness();
    await mock.call('PUT', '/_connector/_secret/s', { value: CANARY });
    key = (await mock.call('POST', '/_security/api_key', { name: 'k' })).json;
    await mock.call('PUT', '/_connector/c', { name: 'n', service_type: 's' });
    await mock.call('PUT', '/_connector/c/_configuration', {
      configuration: { pin: { label: 'l', sensitive: true, value: CANARY }, port: { label: 'p', value: 12.5 } },
    });
    await mock.call('POST', '/_connector/_sync_job', { id: 'c' });
    await mock.call('PUT', '/.elastic-connectors/_doc/d', { configuration: { password: { value: CANARY } } });
    await mock.call('PUT', '/_mock/snapshots/one');
  });
  afterEach(() => mock.stop());

  for (const path of ['/_mock/state', '/_mock/snapshots/one/state']) {
    it(`have no secrets in GET ${path}, unless asked for`, async () => {
      const { text } = await mock.call('GET', path);
      for (const secret of [CANARY, key.api_key, key.encoded]) expect(text).not.to.include(secret);
      const { text: whole } = await mock.call('GET', `${path}?with_secrets=true`);
      expect(whole).to.include(CANARY).and.not.to.include(key.api_key);
      // Nothing else differs.
      const withoutHashes = whole.replaceAll(/("(?:secret|refresh|password)_hash":)"[^"]+"/g, `$1"${PLACEHOLDER}"`);
      expect(withoutHashes.replaceAll(CANARY, PLACEHOLDER)).to.equal(text);
      expect((await mock.call('GET', `${path}?with_secret=true`)).json.error.reason).to.include('[with_secrets]');
    });
  }

  it('have no hashes of passwords, keys and tokens, unless asked for', async () => {
    const password = 'secret-1';
    await mock.call('PUT', '/_security/user/ada', { password, roles: [] });
    await mock.call('PUT', '/_security/user/kibana_system/_password', { password });
    await mock.call('POST', '/_security/service/elastic/fleet-server/credential/token/t');
    await mock.call('POST', '/_security/oauth2/token', { grant_type: 'password', username: 'ada', password });
    const hashes = async (path: string) =>
      [...(await mock.call('GET', path)).text.matchAll(/"(\w+_hash)": ?"([^"]*)"/g)].map(([, name, hash]) => [
        name,
        hash,
      ]);
    const hidden = await hashes('/_mock/state');
    const shown = await hashes('/_mock/state?with_secrets=true');
    // Those of a key, a service token and an access token, and those of two users.
    const names = ['secret_hash', 'secret_hash', 'secret_hash', 'refresh_hash', 'password_hash', 'password_hash'];
    expect(shown.map(([name]) => name)).to.have.members(names);
    expect(hidden.map(([name]) => name)).to.deep.equal(shown.map(([name]) => name));
    for (const [name, hash] of hidden) expect(hash, name).to.equal(PLACEHOLDER);
    for (const [name, hash] of shown) expect(hash, name).to.match(/^\{/);
  });

  it('have none in the library either', () => {
    expect(JSON.stringify(mock.server.state())).not.to.include(CANARY);
    expect(mock.server.snapshots.export('one')).not.to.include(CANARY);
    expect(JSON.stringify(mock.server.state({ withSecrets: true }))).to.include(CANARY);
    expect(mock.server.snapshots.export('one', { withSecrets: true })).to.include(CANARY);
  });

  it('can be loaded without secrets; the answer says which are missing', async () => {
    const { text } = await mock.call('GET', '/_mock/state');
    await mock.call('POST', '/_mock/reset');
    const { json } = await mock.call('PUT', '/_mock/state', text);
    expect(json.acknowledged).to.equal(true);
    expect(json.placeholders).to.include('$.secrets[0].value');
    expect(json.placeholders.join()).to.include('.configuration.pin.value');
    expect((await mock.call('GET', '/_connector/_secret/s')).json.value).to.equal(PLACEHOLDER);
    expect((await mock.call('GET', '/_mock/state')).text).to.equal(text);
  });

  it('are complete if they were exported with secrets', async () => {
    const { text } = await mock.call('GET', '/_mock/state?with_secrets=true');
    await mock.call('POST', '/_mock/reset');
    expect((await mock.call('PUT', '/_mock/state', text)).json).to.deep.equal({ acknowledged: true });
    expect((await mock.call('GET', '/_mock/state?with_secrets=true')).text).to.equal(text);
  });

  it('differ without showing secrets', async () => {
    await mock.call('PUT', '/_connector/c/_configuration', { values: { pin: `${CANARY}2`, port: 'p-2' } });
    const { text, json } = await mock.call('GET', '/_mock/snapshots/one/diff');
    expect(text).not.to.include(CANARY);
    expect(json.summary.join()).to.include('configuration.pin.value from "[redacted]" to "[redacted]"');
    expect(json.summary.join()).to.include('"p-2"');
    expect((await mock.call('GET', '/_mock/leaks')).text).not.to.include(CANARY);
  });
});
