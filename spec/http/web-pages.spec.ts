import { request } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'chai';
import type { ServerOptions } from '../../server';
import { type Harness, harness } from '../control/server';

interface Answer {
  readonly status: number;
  readonly text: string;
}

describe('requests of web pages', () => {
  let mock: Harness;

  const start = async (options: ServerOptions = {}): Promise<void> => {
    mock = await harness(options);
  };
  afterEach(() => mock.stop());

  /** A request with headers that fetch would not let us set. */
  const send = (path: string, headers: Record<string, string>, method = 'POST'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = request({ port: mock.server.port, host: '127.0.0.1', path, headers, method }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode as number, text }));
      });
      outgoing.on('error', reject);
      outgoing.end();
    });

  /** One call of each API, and both by way of a sandbox. */
  const PATHS = [
    '/_mock/reset',
    '/_connector',
    '/_mock/sandbox/a/_mock/reset',
    '/_mock/sandbox/a/_connector',
    '/a/b/c/d/e',
  ];

  const ACCEPTED: Record<string, string>[] = [
    {},
    { host: 'localhost' },
    { host: 'LOCALHOST:9200' },
    { host: 'es.localhost:9200' },
    { host: 'elasticsearch:9200' },
    { host: 'my_service' },
    { host: 'host.docker.internal:9200' },
    { host: '10.1.2.3:9200' },
    { host: '[::1]:9200' },
    { host: '[fe80::1]' },
    { host: '' },
    { host: 'localhost:1', origin: 'http://localhost:1', 'sec-fetch-site': 'same-origin' },
    { host: 'mock:9200', origin: 'http://mock:9200' },
    { 'sec-fetch-site': 'none' },
    { host: 'localhost.' },
    { host: 'elasticsearch.:9200' },
    { host: '127.0.0.1.' },
    { host: 'host.docker.internal.' },
    { host: '[fe80::1%25eth0]:9200' },
    // A link from another server of this machine.
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ];
  for (const headers of ACCEPTED) {
    it(`lets ${JSON.stringify(headers)} pass`, async () => {
      await start();
      for (const path of PATHS) expect((await send(path, headers)).status, path).to.be.oneOf([200, 201, 400]);
      expect(mock.server.sandboxes()).to.deep.equal(['a']);
    });
  }

  const REFUSED: [headers: Record<string, string>, reason: string][] = [
    [{ host: 'rebound.example.org' }, 'The host [rebound.example.org] is not accepted'],
    [{ host: 'rebound.example.org', origin: 'http://rebound.example.org' }, 'The host [rebound.example.org]'],
    [{ host: 'rebound.example.org', 'sec-fetch-site': 'same-origin' }, 'The host [rebound.example.org]'],
    [{ host: 'localhost.example.org' }, 'The host [localhost.example.org]'],
    [{ host: 'example.org.' }, 'The host [example.org.]'],
    [{ host: '127.0.0.1.example.org' }, 'The host [127.0.0.1.example.org]'],
    [{ host: 'localhost@example.org' }, 'The host [localhost@example.org]'],
    [{ host: 'docker.internal' }, 'The host [docker.internal]'],
    [{ host: `${'x'.repeat(5000)}.org` }, `The host [${'x'.repeat(100)}...]`],
    [{ origin: 'https://example.org' }, 'web pages of the origin https://example.org'],
    [{ origin: 'null' }, 'web pages of the origin null'],
    [{ origin: 'http://127.0.0.1:1' }, 'web pages of the origin http://127.0.0.1:1'],
    [{ origin: '' }, 'web pages of the origin'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' }, 'web pages of another site'],
    [{ 'sec-fetch-site': 'CROSS-SITE' }, 'web pages of another site'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 'another site'],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 'another site'],
    [{ host: 'mock:9200', origin: 'http://mock:9200', 'sec-fetch-site': 'cross-site' }, 'the origin http://mock:9200'],
    [{ host: 'example%2eorg' }, 'The host [example%2eorg]'],
    [{ host: 'localhost,example.org' }, 'The host [localhost,example.org]'],
    [{ host: '[::1].example.org' }, 'The host [[::1].example.org]'],
    [{ host: '.' }, 'The host [.]'],
  ];
  for (const [headers, reason] of REFUSED) {
    it(`refuses ${JSON.stringify(headers).slice(0, 100)}`, async () => {
      await start({ clock: { tick: '1d' } });
      const before = mock.server.clock.now();
      for (const path of PATHS) {
        const { status, text } = await send(path, headers);
        expect(status, path).to.equal(403);
        expect(JSON.parse(text).error.reason, path).to.include(reason);
      }
      expect(mock.server.sandboxes()).to.deep.equal([]);
      expect(mock.server.state().connectors ?? []).to.deep.equal([]);
      expect(mock.server.clock.now() - before).to.be.lessThan(86_400_000);
    });
  }

  it('are in the journal, with the reason', async () => {
    const refused: unknown[] = [];
    await start({ onRefused: ({ diagnosis }) => refused.push(diagnosis?.refused_by) });
    await send('/_connector', { host: 'rebound.example.org' });
    const [entry] = mock.server.journal.entries();
    expect(entry).to.include({ status: 403, operation: 'connector.post' });
    expect(entry?.diagnosis?.summary).to.include('--allowed-hosts');
    expect(refused).to.deep.equal(['es-connector-mock']);
  });

  it('are accepted where their host is allowed', async () => {
    await start({ allowedHosts: ['es.example.org', 'localhost:5173'] });
    for (const headers of [
      { host: 'es.example.org' },
      { host: 'ES.example.org:9200', origin: 'http://es.example.org:9200' },
      { origin: 'https://es.example.org' },
      { origin: 'http://localhost:5173' },
    ]) {
      for (const path of PATHS) expect((await send(path, headers)).status, path).to.not.equal(403);
    }
    expect((await send('/_connector', { host: 'other.example.org' })).status).to.equal(403);
    expect((await send('/_connector', { origin: 'http://localhost:5174' })).status).to.equal(403);
  });

  it('of allowed hosts can be read by them, after a preflight request, too', async () => {
    await start({ allowedHosts: ['localhost:5173'] });
    const origin = 'http://localhost:5173';
    const { url } = mock.server;
    for (const path of ['/_connector', '/_mock/journal', '/a/b/c/d/e']) {
      const answer = await fetch(url + path, { headers: { origin, 'sec-fetch-site': 'cross-site' } });
      expect(answer.headers.get('access-control-allow-origin'), path).to.equal(origin);
      const headers = { origin, 'access-control-request-method': 'PUT' };
      const preflight = await fetch(url + path, { method: 'OPTIONS', headers });
      expect(preflight.status, path).to.equal(200);
      expect(preflight.headers.get('access-control-allow-methods')).to.include('PUT');
      expect(preflight.headers.get('access-control-allow-headers')).to.include('Authorization');
    }
    const other = await fetch(`${url}/_connector`, { headers: { origin: 'http://localhost:5174' } });
    expect(other.headers.get('access-control-allow-origin')).to.equal(null);
    expect((await fetch(`${url}/_connector`)).headers.get('access-control-allow-origin')).to.equal(null);
  });

  it('are recognised by the host in the target, and by a second host', async () => {
    await start();
    const text = (target: string, ...hosts: string[]): string =>
      `GET ${target} HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}Connection: close\r\n\r\n`;
    const statusOf = (sent: string): Promise<string> =>
      new Promise((resolve, reject) => {
        let received = '';
        const socket = connect(mock.server.port, '127.0.0.1', () => socket.write(sent));
        socket.on('data', (chunk) => (received += chunk)).on('error', reject);
        socket.on('close', () => resolve(received.slice(9, 12)));
      });
    expect(await statusOf(text('http://rebound.example.org/_mock/reset', 'localhost'))).to.equal('403');
    expect(await statusOf(text('/_connector', 'localhost', 'rebound.example.org'))).to.equal('403');
    expect(await statusOf(text('/_connector', 'rebound.example.org', 'localhost'))).to.equal('403');
    expect(await statusOf(text('/_connector', 'localhost', 'localhost'))).to.equal('200');
  });

  it('are refused without a control API, too', async () => {
    await start({ control: false });
    expect((await send('/_mock/reset', { host: 'rebound.example.org' })).status).to.equal(403);
  });
});
