import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { asPython, asTypeScript } from '../../inspector/parts/verification-code';
import { asConsole, asCurl } from '../../inspector/requests/copies';
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
  const latest = () => {
    const entry = server.journal.entries().at(-1);
    if (!entry) throw new Error('nothing was received');
    return entry;
  };

  it('are sent by curl as they were', async () => {
    const sent = [
      await send('POST', '/_bulk?refresh=true', bulk, 'application/x-ndjson'),
      await send('PUT', '/_connector/a%20b%2Fc', '{"name":"it\'s $HOME"}'),
      await send('GET', '/d/_search?q=title:quoted&pretty'),
      await send('HEAD', '/d'),
    ];
    for (const before of sent) {
      await promisify(execFile)('sh', ['-c', `${asCurl(before, server.url)} -s -o /dev/null`]);
      const { method, path, query, body, operation } = latest();
      expect({ method, path, query, body, operation }).to.deep.equal({
        method: before.method,
        path: before.path,
        query: before.query,
        body: before.body,
        operation: before.operation,
      });
    }
  });

  it('are written as Kibana writes them', async () => {
    expect(asConsole(await send('POST', '/_bulk', bulk, 'application/x-ndjson'))).to.equal(`POST /_bulk\n${bulk}`);
    expect(asConsole(await send('PUT', '/_connector/a/_name', '{"name":"A"}'))).to.equal(
      'PUT /_connector/a/_name\n{\n  "name": "A"\n}\n',
    );
    expect(asConsole(await send('GET', '/_connector?size=1'))).to.equal('GET /_connector?size=1\n');
  });

  it('say if they are not what was sent', async () => {
    const path = '/_security/user/ada';
    const hidden = await send('PUT', path, '{"password":"secret-1","roles":[]}');
    const note = '# This is not the request as it was sent. It contains secrets, which the journal does not show.\n';
    expect(asCurl(hidden, server.url)).to.match(new RegExp(`^${note}curl -X PUT `));
    expect(asConsole(hidden)).to.match(new RegExp(`^${note}PUT ${path}\n`));
    const cut = await send('PUT', '/d/_doc/1', JSON.stringify({ a: 'x'.repeat(2_000_000) }));
    expect(asCurl(cut, server.url)).to.include('The journal has only a part of its body.\n');
    expect(asConsole(await send('GET', '/d/_doc/1'))).not.to.include('#');
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
