import { expect } from 'chai';
import { type Harness, harness } from './server';

/** Requests without secrets, as tests send them, most of them refused. Whoever reads the journal must see all of them. */
const requests: readonly (readonly [what: string, method: string, path: string, body?: unknown])[] = [
  ['a connector with an unknown field', 'PUT', '/_connector/a', { name: 'n', servce_type: 's' }],
  ['a status that is not allowed', 'PUT', '/_connector/self-managed-configured/_status', { status: 'created' }],
  [
    'a field that a connector does not have',
    'PUT',
    '/_connector/self-managed-configured/_configuration',
    { values: {} },
  ],
  [
    'an API key id',
    'PUT',
    '/_connector/self-managed-configured/_api_key_id',
    { api_key_id: 'k-1', api_key_secret_id: 's-1' },
  ],
  [
    'an error',
    'PUT',
    '/_connector/self-managed-configured/_error',
    { error: 'The token expired. Basic authentication failed.' },
  ],
  [
    'an error about a password',
    'PUT',
    '/_connector/self-managed-configured/_error',
    { error: 'password: must not be empty' },
  ],
  ['a job', 'POST', '/_connector/_sync_job', { id: 'none', job_type: 'full', trigger_method: 'on_demand' }],
  [
    'a field that a connector document may have',
    'POST',
    '/.elastic-connectors/_update/self-managed-configured',
    { doc: { last_seen: 'soon', status: 'error', pipeline: { name: 'p' } } },
  ],
  [
    'a document with URLs',
    'PUT',
    '/docs/_doc/1',
    {
      a: 'https://registry.example/pkg@1.0/x',
      b: 'http://localhost:9200/a@b',
      c: 'mail a@b.example',
      d: 'see http://h:80 or ask a@b.example',
    },
  ],
  [
    'a document with harmless names',
    'PUT',
    '/docs/_doc/1',
    {
      max_tokens: 5,
      token_count: 3,
      author: 'x',
      keys: ['a'],
      secret_id: 'i',
      key: 'k',
      value: 'v',
      note: 'a=b; c: d',
      time: '12:30:01',
    },
  ],
  ['a text that is JSON', 'PUT', '/docs/_doc/1', { a: '{"b":  [1, 2]}', c: '[1]', d: '"x"', e: '{"' }],
  ['malformed JSON', 'PUT', '/docs/_doc/1', '{"title": "a b c", oops}'],
  ['a malformed line', 'POST', '/_bulk', '{"index":{"_index":"a"}}\n{"title": oops}\n'],
  ['a conflict', 'PUT', '/docs/_create/1', { title: 'first' }],
  ['a query that does not exist', 'POST', '/docs/_search', { query: { mtach: { title: 'x' } } }],
  [
    'a search',
    'POST',
    '/docs/_search',
    {
      query: { match: { title: 'x' } },
      sort: [{ title: 'asc' }],
      search_after: ['x'],
      aggs: { a: { terms: { field: 'title' } } },
    },
  ],
  ['a query string', 'GET', '/docs/_search?q=title:first&sort=title'],
  ['a parameter that does not exist', 'GET', '/docs/_search?pagesize=10'],
  [
    'a script for documents',
    'POST',
    '/docs/_update/1',
    { script: { source: "ctx._source.title = params.t + 'x' oops", params: { t: 'second' } } },
  ],
  [
    'a wrong pipeline',
    'PUT',
    '/_ingest/pipeline/p',
    { processors: [{ sett: { field: 'title', value: 'x' } }, { script: { source: "ctx.a = 'b'" } }] },
  ],
  [
    'settings of an analyzer',
    'PUT',
    '/analyzed',
    { settings: { analysis: { tokenizer: { n: { type: 'ngram', token_chars: ['letter'], min_gram: 'x' } } } } },
  ],
  ['an analysis', 'POST', '/_analyze', { analyzer: 'standard', text: 'one two' }],
  ['a mapping of a secret', 'PUT', '/mapped', { mappings: { properties: { password: { type: 'keywrod' } } } }],
  ['a path that does not exist', 'GET', '/docs/_serach/x/y?from=a@b.example'],
  ['a list', 'GET', '/_cat/indices?v'],
];

describe('the UUID of an index', () => {
  it('is no secret, whatever its letters spell', async () => {
    const mock = await harness({ fixture: { indices: { docs: { uuid: '8fK3-Pwd_q7RtT0ken-Key' } } } });
    const { text } = await mock.call('GET', '/_cat/indices');
    const [entry] = mock.server.journal.entries();
    expect(entry?.answer).to.equal(text).and.to.include('-Pwd_');
    await mock.stop();
  });
});

describe('what is not secret', () => {
  let mock: Harness;

  before(async () => {
    mock = await harness({ fixture: 'every-status' });
    await mock.call('PUT', '/docs/_doc/1?refresh=true', { title: 'first' });
  });
  after(() => mock.stop());

  for (const [what, method, path, body] of requests) {
    it(`can be read: ${what}`, async () => {
      await mock.call('DELETE', '/_mock/journal');
      const { text } = await mock.call(method, path, body);
      const [entry] = mock.server.journal.entries();
      if (body !== undefined && !path.endsWith('_bulk')) expect(entry?.body).to.deep.equal(body);
      // Errors of the JSON parser quote the body, which is shown itself.
      if (text.includes('(byte[])')) return;
      expect(JSON.stringify(entry)).not.to.include('[redacted');
      if (text.startsWith('{')) expect(entry?.answer).to.deep.equal(JSON.parse(text));
    });
  }
});
