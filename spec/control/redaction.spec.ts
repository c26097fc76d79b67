import { expect } from 'chai';
import { isSecretName } from '../../server/control/redaction/names';
import { type Harness, harness } from './server';

const CANARY = 'c4n4ryV4lu3';
const CONFIGURED = '/_connector/self-managed-configured';
const STORED = '/.elastic-connectors/_doc/self-managed-configured';

/** Requests that carry a secret, and what must remain readable of them. */
const requests: readonly (readonly [
  what: string,
  method: string,
  path: string,
  body: unknown,
  ...readable: string[],
])[] = [
  ['a connector secret', 'POST', '/_connector/_secret', { value: CANARY }],
  ['a misspelt field of a secret', 'PUT', '/_connector/_secret/s', { vlaue: CANARY }, 'vlaue'],
  ['a secret that is an object', 'PUT', '/_connector/_secret/s', { value: { key: [CANARY] } }, 'value'],
  ['malformed JSON', 'PUT', '/_connector/_secret/s', `{"value": "${CANARY}" oops`, 'sha256'],
  ['a token that is no JSON', 'PUT', '/_connector/_secret/s', `{"value": ${CANARY}}`, 'sha256'],
  ['a path that does not exist', 'PUT', '/_connector/_secrets/s/x', { value: CANARY }, 'value'],
  ['sensitive values', 'PUT', `${CONFIGURED}/_configuration`, { values: { password: CANARY, host: 'db-7' } }, 'db-7'],
  ['values of unknown fields', 'PUT', `${CONFIGURED}/_configuration`, { values: { pin: CANARY } }, 'pin'],
  ['values of a missing connector', 'PUT', '/_connector/none/_configuration', { values: { pin: CANARY } }, 'pin'],
  ['a misspelt body', 'PUT', `${CONFIGURED}/_configuration`, { vlaues: { pin: CANARY } }, 'vlaues'],
  [
    'a whole configuration',
    'PUT',
    `${CONFIGURED}/_configuration`,
    {
      configuration: {
        pin: { label: 'The pin', sensitive: true, value: CANARY },
        port: { label: 'Port', sensitive: false, value: 'p-99' },
      },
    },
    'The pin',
    'p-99',
  ],
  ['malformed configurations', 'PUT', `${CONFIGURED}/_configuration`, `{"values": {"pin": "${CANARY}"`, 'sha256'],
  [
    'a whole document',
    'PUT',
    STORED,
    { name: 'n-1', configuration: { pin: { value: CANARY, sensitive: true } } },
    'n-1',
  ],
  [
    'a partial update',
    'POST',
    '/.elastic-connectors-v1/_update/self-managed-configured',
    { doc: { name: 'n-2', configuration: { password: { value: CANARY } } } },
    'n-2',
  ],
  [
    'an update through a script',
    'POST',
    '/.elastic-connectors/_update/self-managed-configured',
    { script: { source: 'ctx._source.configuration.password.value = params.p', params: { p: CANARY } } },
    'params',
  ],
  ['a malformed document', 'PUT', STORED, `{"configuration": {"pin": {"value": '${CANARY}`, 'sha256'],
  [
    'a bulk request',
    'POST',
    '/_bulk',
    `{"update":{"_index":".elastic-connectors","_id":"none"}}\n{"doc":{"name":"n-3","configuration":{"pin":{"value":"${CANARY}"}}}}\n`,
    'n-3',
  ],
  ['a bulk request with a malformed line', 'POST', '/_bulk', `{"index":{"_index":"a"}}\n{"password": ${CANARY}\n`],
  ['a camel-case name', 'PUT', '/docs/_doc/1', { clientSecret: CANARY, title: 't-1' }, 't-1'],
  ['a misspelt name', 'PUT', '/docs/_doc/1', { nested: [{ passwrod: CANARY }], title: 't-2' }, 't-2'],
  ['values below a name', 'PUT', '/docs/_doc/1', { credentials: { a: [{ b: CANARY }] }, title: 't-3' }, 't-3'],
  ['a name of two objects', 'PUT', '/docs/_doc/1', { api: { key: CANARY, url: 'u-1' }, key: 't-5' }, 'u-1', 't-5'],
  ['a name of an object and a list', 'PUT', '/docs/_doc/1', { access: [{ keys: [CANARY] }], title: 't-6' }, 't-6'],
  ['a key that is repeated', 'PUT', '/docs/_doc/1', `{"api_key":"${CANARY}","title":"t-8","api_key":""}`, 't-8'],
  ['a repeated key of a secret', 'PUT', '/_connector/_secret/s', `{"value":"${CANARY}","value":null}`, 'value'],
  [
    'a repeated line',
    'POST',
    '/_bulk',
    `{"index":{"_index":"a"}}\n{"token":"${CANARY}","t":"t-9","token":null}\n`,
    't-9',
  ],
  ['a body for an operation without one', 'DELETE', '/_connector/_secret/s', `"${CANARY}`, 'sha256'],
  ['values for an operation without a body', 'PUT', `${CONFIGURED}/_check_in`, { values: { pin: CANARY } }, 'pin'],
  ['a malformed name of two objects', 'PUT', '/docs/_doc/1', `{"api": {"key": ${CANARY}`, 'sha256'],
  ['metadata of a job', 'PUT', '/_connector/_sync_job/j/_stats', { metadata: { private: { key: CANARY } } }, 'private'],
  ['a URL', 'PUT', '/docs/_doc/1', { url: `postgres://admin:${CANARY}@db-8/x`, title: 't-4' }, 'db-8'],
  ['a malformed document with a secret name', 'PUT', '/docs/_doc/1', `{"api_key": ${CANARY}`, 'sha256'],
  ['a parameter', 'GET', `/docs/_search?api_key=${CANARY}`, undefined, 'api_key'],
  ['a parameter of a path that does not exist', 'GET', `/a/b/c/d?token=${CANARY}`, undefined, '/a/b/c/d'],
  ['the password of a user', 'PUT', '/_security/user/u', { roles: ['r-1'], pasword_hash: CANARY }, 'r-1'],
  ['an operation that is not emulated', 'POST', '/_security/oauth2/token', { refresh: CANARY }, 'refresh'],
];

const headers: Readonly<Record<string, string>> = {
  authorization: `Custom ${CANARY}`,
  'proxy-authorization': `Basic ${CANARY}`,
  'x-secret': CANARY,
  'x-anything': CANARY,
  'es-secondary-authorization': `ApiKey ${CANARY}`,
  cookie: `a=${CANARY}`,
};

/** The bodies of all requests and responses, as text. */
async function texts(mock: Harness): Promise<string> {
  const ids = mock.server.journal.entries().map(({ id }) => id);
  const shown = await Promise.all(ids.map((id) => mock.call('GET', `/_mock/journal/${id}/text`)));
  return shown.map(({ text }) => text).join('');
}

describe('what is shown of requests', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness({ fixture: 'every-status' });
  });
  afterEach(() => mock.stop());

  for (const [what, method, path, body, ...readable] of requests) {
    it(`has no secret of ${what}`, async () => {
      const events: unknown[] = [];
      const stop = mock.server.journal.listen((entry) => events.push(entry));
      await mock.call(method, path, body);
      await mock.call('GET', CONFIGURED);
      stop();
      const { text } = await mock.call('GET', '/_mock/journal');
      expect(text).not.to.include(CANARY);
      expect(JSON.stringify(events)).not.to.include(CANARY);
      expect(await texts(mock)).not.to.include(CANARY);
      for (const part of readable) expect(text).to.include(part);
      const wanted = {
        at_least: 99,
        method,
        body: { value: 'x', values: { pin: 'x' }, configuration: 'y' },
        text: 'no',
      };
      expect((await mock.call('POST', '/_mock/journal/verify', wanted)).text).not.to.include(CANARY);
    });
  }

  it('has no parameters of stored scripts that write secrets', async () => {
    const store = (id: string, source: string) =>
      mock.call('PUT', `/_scripts/${id}`, { script: { lang: 'painless', source } });
    await store('secret', 'ctx._source.password = params.p');
    await store('ordinary', 'ctx._source.title = params.p');
    await mock.call('PUT', '/docs/_doc/1', {});
    const updated = (id: string, p: string) =>
      mock.call('POST', '/docs/_update/1', { script: { id, params: { p } }, detect_noop: true });
    expect((await updated('secret', CANARY)).status).to.equal(200);
    await updated('gone', CANARY);
    await updated('ordinary', 't-7');
    const { text } = await mock.call('GET', '/_mock/journal');
    expect(text).not.to.include(CANARY);
    expect(text).to.include('t-7');
  });

  it('has no headers that may be secret', async () => {
    await fetch(`${mock.server.url}/`, { headers: { ...headers, 'x-opaque-id': 'o-1' } });
    const { text, json } = await mock.call('GET', '/_mock/journal');
    expect(text).not.to.include(CANARY);
    expect(json.entries[0].headers).to.deep.include({
      authorization: '[redacted]',
      'es-secondary-authorization': 'ApiKey [redacted]',
      'x-opaque-id': 'o-1',
    });
    const wanted = { headers: { 'x-secret': 'other', authorization: 'other' } };
    expect((await mock.call('POST', '/_mock/journal/verify', wanted)).text).not.to.include(CANARY);
  });

  it('has no API keys and secrets that a response contains', async () => {
    const { json } = await mock.call('POST', '/_security/api_key', { name: 'k-1' });
    await mock.call('PUT', '/_connector/_secret/s', { value: CANARY });
    for (const format of ['json', 'yaml', 'cbor', 'smile']) {
      await mock.call('GET', `/_connector/_secret/s?format=${format}`);
      await mock.call('GET', `/_connector/_secret/s?filter_path=value&format=${format}`);
    }
    const { text } = await mock.call('GET', '/_mock/journal');
    const shown = text + (await texts(mock));
    for (const secret of [CANARY, json.api_key, json.encoded]) expect(shown).not.to.include(secret);
    expect(text).to.include('k-1');
  });

  it('tells names of secrets from others', () => {
    const secret = 'password Password db_password passwrod pasword secret clientSecret client-secret token accessToken';
    const others = 'title name key keys api_key_id tokenizer token_count max_tokens_count secret_id author monkey _id';
    for (const name of `${secret} api_key apiKey apikey X-Api-Key private_key sercet toekn encoded`.split(' ')) {
      expect(isSecretName(name), name).to.equal(true);
    }
    for (const name of others.split(' ')) expect(isSecretName(name), name).to.equal(false);
  });
});
