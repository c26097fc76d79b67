import { request } from 'node:http';
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

  it('are refused without a control API, too', async () => {
    await start({ control: false });
    expect((await send('/_mock/reset', { host: 'rebound.example.org' })).status).to.equal(403);
  });
});
