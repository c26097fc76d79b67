import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { SearchApi } from './search-api';

const RENDER = '/_render/template';

describe('search templates', () => {
  let server: SearchApi;
  before(async () => {
    server = await SearchApi.start();
    await server.reset();
  });
  after(() => server.stop());

  const params = {
    text: 'say "hi"',
    list: ['a', 'b'],
    pairs: [{ n: 1 }, { n: 2 }],
    zero: 0,
    none: '',
    off: false,
    empty: [],
    map: { k: 'v' },
  };

  /** What a source becomes; the output is a JSON string, so that anything can be in it. */
  async function output(source: string): Promise<unknown> {
    const { body } = await server.api.send('POST', RENDER, { source: `{"o":"${source}"}`, params });
    return body.template_output === undefined ? body.error : (body.template_output as JsonObject).o;
  }

  const rows: [source: string, output: string][] = [
    ['{{text}}', 'say "hi"'],
    ['{{map.k}} {{list.1}} {{list.size}} {{nope}}', 'v b 2 '],
    ['{{list}} {{map}}', '{0=a, 1=b} {k=v}'],
    ['{{#pairs}}<{{n}}>{{/pairs}}', '<1><2>'],
    ['{{#list}}({{.}}){{/list}}', '(a)(b)'],
    ['{{#zero}}zero counts{{/zero}}{{#none}}x{{/none}}{{#off}}x{{/off}}{{#empty}}x{{/empty}}', 'zero counts'],
    ['{{^off}}off{{/off}}{{^map}}x{{/map}}', 'off'],
    ['{{#join}}list{{/join}}', 'a,b'],
    ["{{#join delimiter=' || '}}list{{/join delimiter=' || '}}", 'a || b'],
    ['{{#url}}http://x/{{map.k}}?q=(a b)!{{/url}}', 'http%3A%2F%2Fx%2Fv%3Fq%3D%28a+b%29%21'],
    ['{{! a remark }}{{{map.k}}}{{&map.k}}', 'vv'],
    ['{{#toJson}}map.k{{/toJson}}', 'v'],
  ];
  for (const [source, expected] of rows) {
    it(source, async () => expect(await output(source)).to.equal(expected));
  }

  it('write lists and maps as JSON, and numbers as they were sent', async () => {
    const text =
      '{"source":"{\\"l\\":{{#toJson}}l{{/toJson}},\\"n\\":{{n}}}","params":{"l":[1.0,{"a":[]}],"n":12345678901234567}}';
    const answer = await server.api.sendText('POST', RENDER, 'application/json', text);
    expect(answer.text).to.equal('{"template_output":{"l":[1.0,{"a":[]}],"n":12345678901234567}}');
  });

  it('can be objects', async () => {
    const source = { query: { term: { k: '{{text}}' } } };
    const { body } = await server.api.send('POST', RENDER, { source, params });
    expect(body.template_output).to.deep.equal({ query: { term: { k: 'say "hi"' } } });
  });

  it('find documents, also when they are stored', async () => {
    await server.api.put('/_scripts/by-k', {
      script: { lang: 'mustache', source: { query: { term: { k: '{{k}}' } }, size: 1 } },
    });
    const { hits } = await server.search({ id: 'by-k', params: { k: 'b' } }, '/docs/_search/template');
    expect(hits.map(({ _id }) => _id)).to.deep.equal(['1']);
    const shown = await server.api.send('POST', `${RENDER}/by-k`, { params: { k: 'b' } });
    expect(shown.body.template_output).to.deep.equal({ query: { term: { k: 'b' } }, size: 1 });
  });

  it('fail alone in a multi-search', async () => {
    const lines = [
      '{"index":"docs"}',
      '{"source":{"size":0}}',
      '{}',
      '{"id":"nope"}',
      '{}',
      '{"source":"{\\"x\\":1}"}',
      '',
    ];
    const answer = await server.api.sendText('POST', '/_msearch/template', 'application/x-ndjson', lines.join('\n'));
    const responses = answer.body.responses as JsonObject[];
    expect(responses.map(({ status }) => status)).to.deep.equal([200, 404, 400]);
    const malformed = ['{}', '{"params":{}}', ''].join('\n');
    const refused = await server.api.sendText('POST', '/_msearch/template', 'application/x-ndjson', malformed);
    expect((refused.body.error as JsonObject).reason).to.equal('Malformed search template');
  });

  const refusals: [body: JsonObject, status: number, type: string, reason: RegExp][] = [
    [{}, 400, 'action_request_validation_exception', /1: template is missing;2: template's script type is missing;/],
    [{ id: 'nope' }, 404, 'resource_not_found_exception', /unable to find script \[nope\] in cluster state/],
    [{ source: '{{#a}}' }, 400, 'script_exception', /Failed to close 'a' tag/],
    [{ source: '{{#a}}{{/b}}' }, 400, 'script_exception', /Mismatched start\/end tags: a != b/],
    [{ source: '{"a":}' }, 400, 'x_content_parse_exception', /Unexpected character/],
    [{ source: '{}', x: 1 }, 400, 'x_content_parse_exception', /\[search_template\] unknown field \[x\]/],
    [{ source: '{{> part}}' }, 501, 'not_emulated_exception', /the template tag/],
  ];
  for (const [body, status, type, reason] of refusals) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const answer = await server.api.send('POST', RENDER, body);
      expect(answer.status).to.equal(status);
      expect((answer.body.error as JsonObject).type).to.equal(type);
      expect((answer.body.error as JsonObject).reason).to.match(reason);
    });
  }

  it('run out of their budget when sections multiply', async () => {
    const open = '{{#a}}'.repeat(12);
    const source = `${open}x${open.replaceAll('#', '/')}`;
    const answer = await server.api.send('POST', RENDER, { source, params: { a: new Array(20).fill(1) } });
    expect(answer.status).to.equal(429);
  });
});
