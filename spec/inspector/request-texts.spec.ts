import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { asPython, asTypeScript } from '../../inspector/parts/verification-code';
import type { ShownEntry } from '../../inspector/requests/body-text';
import { asConsole, asCurl, obstacleTo } from '../../inspector/requests/copies';
import { readFilter } from '../../inspector/requests/filter';
import { matchOf } from '../../inspector/requests/selection';
import { type RunningServer, startServer } from '../../server';

describe('filters of the inspector', () => {
  const cases: readonly (readonly [string, object])[] = [
    ['', {}],
    ['operation=connector.* status=4xx', { operation: 'connector.*', status: '4xx' }],
    ['refused', { refused: true }],
    ['_check_in', { path: '*_check_in*' }],
    ['drive _check_in status=200', { path: '*drive*_check_in*', status: 200 }],
    ['operation=connector.list,bulk', { operation: ['connector.list', 'bulk'] }],
    ['status=404,5xx', { status: ['404', '5xx'] }],
    ['method=PUT,POST after=12', { method: ['PUT', 'POST'], after: 12 }],
    ['body={"status": "error", "a": {"b": 1}} refused', { body: { status: 'error', a: { b: 1 } }, refused: true }],
    ['text="no disk"', { text: 'no disk' }],
    [' {"not": {"status": 200}} ', { not: { status: 200 } }],
  ];
  for (const [text, match] of cases) {
    it(`reads ${text || 'nothing'}`, () => expect(readFilter(text)).to.deep.equal(match));
  }

  it('says what is wrong with JSON', () => {
    expect(() => readFilter('{"status":')).to.throw(
      'The filter is not valid JSON. Line 1, column 11: a value is missing, and } at the end.',
    );
  });

  it('says that a quote has no end', () => {
    for (const text of ['"', 'text="no disk']) {
      expect(() => readFilter(text), text).to.throw('A quote (") in the filter has no end.');
    }
  });

  it('become searches that the control API knows', async () => {
    const server = await startServer();
    await fetch(`${server.url}/_connector/a`);
    for (const [text] of cases) {
      const response = await fetch(`${server.url}/_mock/journal/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(readFilter(text)),
      });
      expect(response.status, text).to.equal(200);
    }
    await server.stop();
  });
});

describe('requests taken out of the inspector', () => {
  let server: RunningServer;
  const bulk = '{"index":{"_index":"d","_id":"it\'s"}}\n{"title":"A \\"quoted\\" title"}\n';

  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  const send = async (method: string, path: string, body?: string, type = 'application/json') => {
    await fetch(server.url + path, { method, ...(body !== undefined && { body, headers: { 'content-type': type } }) });
    return latest();
  };
  const latest = async (): Promise<ShownEntry> => {
    const entry = server.journal.entries().at(-1);
    if (!entry) throw new Error('nothing was received');
    const answer = await fetch(`${server.url}/_mock/journal/${entry.id}/text`);
    const text = (await answer.json()) as ShownEntry['text'];
    return { entry, text };
  };

  it('are sent by curl as they were', async () => {
    const sent = [
      await send('POST', '/_bulk?refresh=true', bulk, 'application/x-ndjson'),
      await send('PUT', '/_connector/a%20b%2Fc', '{"name":"it\'s $HOME"}'),
      await send('PUT', '/d/_doc/2', '{ "a":1.0,\t"b": 1234567890123456789,\n"c":"\\u0041" }\n'),
      await send('PUT', '/d/_doc/3', '{"title":"one","title":"two"}'),
      await send('PUT', '/d/_doc/4', 'no JSON, it\'s "text"\n'),
      await send('PUT', '/d/_doc/5', 'title: 1.0 # YAML\n', 'application/yaml'),
      await send('GET', '/d/_search?q=title:quoted&pretty'),
      await send('HEAD', '/d'),
    ];
    for (const { entry: before, text } of sent) {
      await promisify(execFile)('sh', ['-c', `${asCurl({ entry: before, text }, server.url)} -s -o /dev/null`]);
      const after = await latest();
      const { method, path, query, operation } = after.entry;
      expect({ method, path, query, operation, body: after.text.body }).to.deep.equal({
        method: before.method,
        path: before.path,
        query: before.query,
        operation: before.operation,
        body: text.body,
      });
    }
  });

  it('are written as Kibana writes them', async () => {
    expect(asConsole(await send('POST', '/_bulk', bulk, 'application/x-ndjson'))).to.equal(`POST /_bulk\n${bulk}`);
    expect(asConsole(await send('PUT', '/_connector/a/_name', '{"name":"A"}'))).to.equal(
      'PUT /_connector/a/_name\n{\n  "name": "A"\n}\n',
    );
    expect(asConsole(await send('PUT', '/d/_doc/1', '{"a":1.0,"a":[],"b":1e2}'))).to.equal(
      'PUT /d/_doc/1\n{\n  "a": 1.0,\n  "a": [],\n  "b": 1e2\n}\n',
    );
    expect(asConsole(await send('GET', '/_connector?size=1'))).to.equal('GET /_connector?size=1\n');
  });

  it('say if they are not what was sent', async () => {
    const path = '/_security/user/ada';
    const hidden = await send('PUT', path, '{"password":"secret-1","roles":[]}');
    const note = '# This is not the request as it was sent. What may be secret in the body is hidden.\n';
    expect(asCurl(hidden, server.url)).to.match(new RegExp(`^${note}curl -X PUT `));
    expect(asConsole(hidden)).to.match(new RegExp(`^${note}PUT ${path}\n`));
    const cut = await send('PUT', '/d/_doc/1', JSON.stringify({ a: 'x'.repeat(2_000_000) }));
    expect(asCurl(cut, server.url)).to.include(
      'of the 2000008 bytes of the body are kept (--journal-body-bytes). The body is hidden,',
    );
    expect(asConsole(await send('GET', '/d/_doc/1'))).not.to.include('#');
    expect(obstacleTo(await send('GET', '/d/_search?api_key=s3cret'))).to.match(/^Its path or its parameters contain/);
  });

  it('are verified in TypeScript', async () => {
    const code = asTypeScript(
      matchOf(await send('PUT', '/_connector/a/_name', '{"name":"it\'s \\"A\\"","description":null}')),
      { at_least: 1 },
    );
    expect(code).to.equal(
      "server.journal.verify({\n  operation: 'connector.update_name',\n  params: { connector_id: 'a' },\n" +
        "  body: { name: 'it\\'s \"A\"', description: null },\n  at_least: 1,\n});\n",
    );
    new Function('server', code)(server);
  });

  it('are verified with the numbers that were sent', async () => {
    const shown = await send('PUT', '/d/_doc/1', '{"a":1.0,"b":1234567890123456789,"c":2}');
    expect(asPython(matchOf(shown), { exactly: 1 })).to.include('body={"a": 1.0, "b": 1234567890123456789, "c": 2}');
    const code = asTypeScript(matchOf(shown), { exactly: 1 });
    expect(code).to.include('body: { a: 1.0, b: 1234567890123456789, c: 2 }');
    new Function('server', code)(server);
  });

  it('are verified in Python', async () => {
    const code = asPython(matchOf(await send('PUT', '/_connector/a/_name', '{"name":"A","description":null}')), {
      at_least: 1,
    });
    expect(code).to.equal(
      'mock.verify(\n  operation="connector.update_name",\n  params={"connector_id": "a"},\n' +
        '  body={"name": "A", "description": None},\n  at_least=1,\n)\n',
    );
  });

  it('are verified in Python although a name is a keyword there', () => {
    expect(asPython({ operation: 'bulk', not: { status: 200 } }, { never: true })).to.equal(
      'mock.verify(operation="bulk", never=True, not_={"status": 200})\n',
    );
  });

  it('are verified without what is hidden', async () => {
    const code = asTypeScript(matchOf(await send('POST', '/_connector/_secret', '{"value":"s3cret"}')), {
      at_least: 1,
    });
    expect(code).to.not.include('redacted');
    new Function('server', code)(server);
  });
});
