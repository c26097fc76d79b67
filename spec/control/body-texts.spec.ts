import { expect } from 'chai';
import { type Harness, harness } from './server';

const YAML = 'application/yaml';

/** Bodies of which a parser does not tell everything. */
const kept: readonly (readonly [what: string, path: string, body: string, type?: string])[] = [
  ['numbers', '/docs/_doc/1', '{"a": 1.0, "b":1234567890123456789, "c":1e2,\n"d":-0}\n'],
  ['repeated keys', '/docs/_doc/1', '{"title":"one","title":"two"}'],
  ['escapes', '/docs/_doc/1', '{"title":"\\u0041\\/"}'],
  ['a text', '/docs/_doc/1', '"one"'],
  ['what is no JSON', '/docs/_doc/1', 'one, two'],
  ['comments', '/docs/_doc/1', '{/* one */"title":"two"}'],
  ['YAML', '/docs/_doc/1', 'title: one # or two\n', YAML],
  ['nothing that can be used', '/_connector/a/_check_in', 'one'],
  ['JSON that cannot be used', '/_connector/a/_check_in', '{"one":1.0}'],
  ['what no operation takes', '/_conector/a/_chek_in', 'one, {two}'],
];

describe('the bodies of a request as text', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness({ journal: { bodyBytes: 80_000 } });
  });
  afterEach(() => mock.stop());

  const send = (method: string, path: string, body: string | Buffer, type = 'application/json') =>
    fetch(mock.server.url + path, { method, body: body as string, headers: { 'content-type': type } });
  const latest = () => mock.server.journal.entries().at(-1)?.id;
  const texts = async () => (await mock.call('GET', `/_mock/journal/${latest()}/text`)).json;

  for (const [what, path, body, type] of kept) {
    it(`are as they were sent: ${what}`, async () => {
      const answer = await (await send('PUT', path, body, type)).text();
      const shown = await texts();
      expect(shown.body).to.deep.equal({ text: body });
      // Errors of the JSON parser quote the body, which is shown itself.
      if (!answer.includes('(byte[])')) expect(shown.answer).to.deep.equal({ text: answer });
    });
  }

  it('have all lines, and those that are empty', async () => {
    const body = '{"index":{"_index":"d"}}\n{"a":1.0,"a":2.0}\n\n';
    await send('POST', '/_bulk', body, 'application/x-ndjson');
    expect((await texts()).body).to.deep.equal({ text: body });
  });

  it('are left out if there are none', async () => {
    await mock.call('GET', '/_cat/indices');
    expect(await texts()).to.deep.equal({});
    const { status, json } = await mock.call('GET', '/_mock/journal/99/text');
    expect([status, json.error.reason]).to.deep.equal([404, 'The journal has no entry [99], or no longer has it.']);
  });

  it('keep the numbers where something else is secret', async () => {
    await send('PUT', '/docs/_doc/1', '{ "password": "s3cret-1", "size": 1.0 }');
    expect((await texts()).body).to.deep.equal({
      text: '{"password":"[redacted]","size":1.0}',
      changed: 'What may be secret in the body is hidden.',
    });
    await mock.call('GET', '/docs/_doc/1?_source_includes=size');
    expect((await texts()).answer.text).to.include('"_source":{"size":1.0}');
  });

  const changed: readonly (readonly [
    what: string,
    path: string,
    body: string | Buffer,
    reason: RegExp,
    type?: string,
  ])[] = [
    ['hidden', '/_connector/a/_configuration', '{"values":', /cannot be parsed and requests for connector\.update_con/],
    [
      'hidden, as the path is that of secrets',
      '/_conector/_secrt/a',
      'one',
      /and requests for such a path can contain/,
    ],
    [
      'hidden, as it looks like a secret',
      '/docs/_doc/1',
      '{"token":',
      /cannot be parsed and something in it looks like/,
    ],
    [
      'repeated and secret',
      '/docs/_doc/1',
      '{"token":"","token":null}',
      /a name more than once, and a value that does/,
    ],
    ['a secret comment', '/docs/_doc/1', 'title: one # password: two\n', /sent in YAML, whose comments may/, YAML],
    ['long', '/docs/_doc/1', `{"a":"${'x'.repeat(70_000)}`, /cannot be parsed and is too long to be searched for/],
    ['CBOR', '/docs/_doc/1', Buffer.from('a1616101', 'hex'), /sent in CBOR/, 'application/cbor'],
    ['no UTF-8', '/docs/_doc/1', Buffer.from('7b2261223a22e4227d', 'hex'), /not in UTF-8/],
    [
      'cut',
      '/docs/_doc/1',
      `{"a":"${'x'.repeat(90_000)}"}`,
      /^Only the first 80000 of the 90008 bytes of the body are kept \(.*\)\. The body is hidden, because/,
    ],
  ];
  for (const [what, path, body, reason, type] of changed) {
    it(`say if they are not what was sent: ${what}`, async () => {
      await send('PUT', path, body, type);
      expect((await texts()).body.changed).to.match(reason);
    });
  }

  it('end with the last whole line if they are cut', async () => {
    const line = `{"index":{"_index":"docs"}}\n{"token":"s3cret-2"}\n`;
    await send('POST', '/_bulk', line.repeat(1700), 'application/x-ndjson');
    const { text, changed: reason } = (await texts()).body;
    expect(text).to.match(/\}\n$/).and.not.include('s3cret');
    expect(reason).to.match(/^Only the first 80000 of the \d+ bytes.* What may be secret in the body is hidden\./);
    await mock.call('GET', '/docs/_search?size=1700&_source=none');
    expect((await texts()).answer.changed).to.match(/^Only the first 80000 of the/);
  });
});
