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

  it('keep scripts, templates and references that are not secret', async () => {
    const painless = `if (ctx['type'] == 'oauth') { ctx.password = '${CANARY}'; ctx.put('token', params.t); } // it's 'x'`;
    await mock.call('PUT', '/_scripts/p', { script: { lang: 'painless', source: painless } });
    const query = {
      bool: { must: [{ term: { password: CANARY } }, { term: { token: '{{t}}' } }, { term: { a: 'b' } }] },
    };
    await mock.call('PUT', '/_scripts/m', { script: { lang: 'mustache', source: { query } } });
    const processors = [
      { set: { field: 'token', value: 'Bearer {{source.token}}' } },
      { set: { field: 'password', value: CANARY } },
      { gsub: { field: 'a', pattern: 'password=.*', replacement: 'password=***' } },
      { script: { source: 'ctx.token = params.t', params: { t: CANARY, most: 5 } } },
    ];
    await mock.call('PUT', '/_ingest/pipeline/p', { processors });
    const { json } = await mock.call('GET', '/_mock/state');
    const { ingest_pipeline, stored_scripts } = json.cluster;
    expect(stored_scripts.p.source).to.equal(painless.replace(CANARY, PLACEHOLDER));
    expect(JSON.parse(stored_scripts.m.source)).to.deep.equal(
      JSON.parse(JSON.stringify({ query }).replace(CANARY, PLACEHOLDER)),
    );
    const expected = JSON.stringify({ processors }).replaceAll(CANARY, PLACEHOLDER);
    expect(JSON.stringify(ingest_pipeline.p)).to.equal(expected);
    // The script can be compiled after it was loaded.
    await mock.call('PUT', '/_mock/state', json);
    const simulated = await mock.call('POST', '/_ingest/pipeline/_simulate', {
      pipeline: { processors: [{ script: { id: 'p', params: { t: 'x' } } }] },
      docs: [{ _source: { type: 'oauth' } }],
    });
    expect(simulated.json.docs[0].doc._source).to.deep.equal({ type: 'oauth', password: PLACEHOLDER, token: 'x' });
  });

  it('keep definitions that only have the names of secrets', async () => {
    const definition = {
      settings: { index: { analysis: { tokenizer: { my_token: { type: 'ngram', token_chars: ['letter'] } } } } },
      mappings: {
        dynamic_templates: [{ tokens: { match_mapping_type: 'string', mapping: { type: 'keyword' } } }],
        properties: {
          token: { type: 'text', fields: { secret: { type: 'keyword', null_value: CANARY } } },
          api_key: { type: 'long', null_value: 5 },
        },
      },
      aliases: { 'a-token': { filter: { term: { password: CANARY } }, routing: '1' } },
    };
    await mock.call('PUT', '/docs', definition);
    await mock.call('PUT', '/_index_template/t', { index_patterns: ['docs-*'], template: definition });
    await mock.call('POST', '/_security/api_key', {
      name: 'r',
      role_descriptors: { 'api-key-role': { cluster: ['all'] } },
    });
    const [{ text }, { text: whole }] = [
      await mock.call('GET', '/_mock/state'),
      await mock.call('GET', '/_mock/state?with_secrets=true'),
    ];
    const withoutHashes = whole.replaceAll(/("(?:secret|refresh|password)_hash":)"[^"]+"/g, `$1"${PLACEHOLDER}"`);
    expect(text).to.equal(withoutHashes.replaceAll(CANARY, PLACEHOLDER));
    expect((await mock.call('PUT', '/_mock/state', text)).json.acknowledged).to.equal(true);
    expect((await mock.call('PUT', '/docs-1')).status).to.equal(200);
  });

  it('differ in definitions without showing secrets', async () => {
    await mock.call('PUT', '/docs', { aliases: { a: { filter: { term: { password: 'x' } } } } });
    await mock.call('PUT', '/_mock/snapshots/two');
    await mock.call('PUT', '/docs/_alias/a', { filter: { term: { password: CANARY } } });
    const { text, json } = await mock.call('GET', '/_mock/snapshots/two/diff');
    expect(text).not.to.include(CANARY);
    expect(json.summary.join()).to.include('filter.term.password from "[redacted]" to "[redacted]"');
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
