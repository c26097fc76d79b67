import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { type RunningServer, type ServerOptions, startServer } from '../../server';
import { call } from '../control/server';

const PAGE = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

describe('what /_mock serves', () => {
  let server: RunningServer;
  const start = async (options: ServerOptions = {}) => {
    server = await startServer(options);
  };
  const get = (path: string, init: RequestInit = {}) => fetch(server.url + path, init);

  afterEach(() => server.stop());

  it('is the page for browsers, with a policy that lets nothing else in', async () => {
    await start();
    for (const path of ['/_mock', '/_mock/', '/_mock/sandbox/w1/_mock']) {
      const response = await get(path, PAGE);
      expect(response.status, path).to.equal(200);
      expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      const policy = response.headers.get('content-security-policy');
      expect(policy).to.include("default-src 'none'").and.to.include("require-trusted-types-for 'script'");
      expect(policy).to.not.match(/unsafe|data:|https?:|\*/);
      expect(await response.text()).to.include('/_mock/inspector/inspector.js');
    }
  });

  it('does not make a sandbox, but is refused if there can be none', async () => {
    await start({ maxSandboxes: 1 });
    expect((await get('/_mock/sandbox/w1/_mock', PAGE)).status).to.equal(200);
    expect(server.sandboxes()).to.deep.equal([]);
    const refused = async (path: string) => {
      const response = await get(path, PAGE);
      // The page itself says why.
      expect(await response.text()).to.include('/_mock/inspector/inspector.js');
      return response.status;
    };
    expect(await refused('/_mock/sandbox/w%201/_mock')).to.equal(400);
    expect(await refused('/_mock/sandbox/../_mock'.replace('..', '%2e%2e%2e%zz'))).to.equal(400);
    expect((await get('/_mock/sandbox/w%201/_mock')).headers.get('content-type')).to.include('json');
    await get('/_mock/sandbox/w2/_connector');
    expect(await refused('/_mock/sandbox/w1/_mock')).to.equal(429);
  });

  it('is a list of all calls for everything else', async () => {
    await start();
    const { json } = await call(server.url, 'GET', '/_mock/');
    const { inspector, calls } = json;
    expect(inspector).to.be.a('string');
    expect(calls.map(({ route }: { route: string }) => route)).to.include.members(['POST /_mock/reset', 'GET /_mock/']);
  });

  it('are the files that the page loads, and no others', async () => {
    await start();
    const page = await (await get('/_mock', PAGE)).text();
    const named = [...page.matchAll(/"(\/_mock\/inspector\/[^"]+)"/g)].map(([, path]) => path as string);
    expect(named).to.have.length(3);
    for (const path of named) {
      const response = await get(path);
      expect(response.status, path).to.equal(200);
      expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
      expect(response.headers.get('content-security-policy')).to.be.a('string');
    }
    for (const other of ['nothing.js', '..%2F..%2Fpackage.json', '..%2Findex.js', 'inspector.exe']) {
      expect((await get(`/_mock/inspector/${other}`)).status, other).to.equal(404);
    }
  });

  it('is at most 250 kB, compressed and with everything that is loaded later', async () => {
    await start();
    const folder = join(__dirname, '..', '..', 'dist', 'inspector');
    const sizes = readdirSync(folder).map((file) => gzipSync(readFileSync(join(folder, file))).length);
    expect(sizes).to.have.length.greaterThan(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).to.be.lessThan(250_000);
  });

  it('needs no token, unlike the calls that the page makes', async () => {
    await start({ token: 'secret' });
    expect((await get('/_mock', PAGE)).status).to.equal(200);
    expect((await get('/_mock/inspector/inspector.js')).status).to.equal(200);
    expect((await get('/_mock/journal')).status).to.equal(401);
  });

  it('is refused to the pages of other hosts', async () => {
    await start();
    const response = await get('/_mock', { headers: { ...PAGE.headers, origin: 'http://evil.example' } });
    expect(response.status).to.equal(403);
  });

  it('is nothing without the control API', async () => {
    await start({ control: false });
    const response = await get('/_mock', PAGE);
    expect(response.status).to.equal(400);
    expect(await response.text()).to.not.include('<html');
  });

  it('leaves no trace in the journal', async () => {
    await start();
    await get('/_mock', PAGE);
    await get('/_mock/inspector/inspector.js');
    // A browser asks for it when it shows JSON of the control API.
    for (const referer of ['/_mock/journal', '/_mock/sandbox/w%201/_mock', '/_mock']) {
      const icon = await get('/favicon.ico', { headers: { referer: server.url + referer } });
      expect(icon.headers.get('content-type'), referer).to.equal('image/svg+xml');
    }
    expect(server.journal.entries()).to.deep.equal([]);
    for (const referer of ['/', '/_mocked', '/d/_search?q=/_mock']) {
      const icon = await get('/favicon.ico', { headers: { referer: server.url + referer } });
      expect(icon.headers.get('content-type'), referer).to.equal('image/x-icon');
    }
    expect(server.journal.entries()).to.have.length(3);
  });
});

describe('the journal without bodies', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer();
    await fetch(`${server.url}/_connector/a`, {
      method: 'PUT',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
  });
  after(() => server.stop());

  it('is listed', async () => {
    const { entries } = (await call(server.url, 'GET', '/_mock/journal?brief')).json;
    expect(entries[0]).to.include({ operation: 'connector.put', status: 201 });
    expect(entries[0]).to.not.have.any.keys('body', 'answer');
  });

  it('is streamed', async () => {
    const stop = new AbortController();
    const response = await fetch(`${server.url}/_mock/journal/events?brief&after=0`, { signal: stop.signal });
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      if (/data: .*\n/.test(text)) break;
    }
    stop.abort();
    const entry = JSON.parse(/data: (.*)\n/.exec(text)?.[1] ?? '{}');
    expect(entry).to.include({ operation: 'connector.put', status: 201 });
    expect(entry).to.not.have.any.keys('body', 'answer');
  });

  it('is streamed on after a reset, although the numbers start again', async () => {
    const stop = new AbortController();
    const response = await fetch(`${server.url}/_mock/journal/events?brief&after=1`, { signal: stop.signal });
    server.reset();
    await fetch(`${server.url}/_connector/after-the-reset`);
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      if (/data: .*\n/.test(text)) break;
    }
    stop.abort();
    expect(text)
      .to.match(/^id: 1$/m)
      .and.to.include('after-the-reset');
  });
});
