import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect } from 'chai';
import { startServer } from '../../server';
import { allow, FakeCluster } from './fake-cluster';
import { before as inFront, listening, send } from './servers';

const INFO = JSON.stringify({ cluster_name: allow });
const INFO_ANSWER = `HTTP/1.1 200 OK\r\nX-elastic-product: Elasticsearch\r\ncontent-length: ${INFO.length}\r\n\r\n${INFO}`;

/** Answers `GET /`, and does something else with all other requests. */
async function misbehaving(behave: (socket: Socket) => void) {
  return listening((socket) => {
    socket.on('data', (data) => {
      if (data.toString().startsWith('GET / ')) socket.write(INFO_ANSWER);
      else behave(socket);
    });
  });
}

async function refusal(start: Promise<unknown>): Promise<string> {
  try {
    await start;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it started');
}

describe('a cluster that cannot be used', () => {
  const to = (url: string, more: object = {}) => refusal(startServer({ upstream: { url, ...more } }));

  it('keeps a server from starting, which says why', async () => {
    const { port, server } = await listening((socket) => socket.destroy());
    const url = `http://127.0.0.1:${port}`;
    expect(await to(url)).to.include('closed the connection before it had answered');
    server.close();
    expect(await to(url)).to.equal(
      `The cluster at ${url} refuses connections: it is not running, or not at this address.`,
    );
    expect(await to('http://no-such-host.invalid:9200')).to.include('cannot be found');
  });

  it('may be something else', async () => {
    const text = await listening((socket) => socket.end('220 smtp ready\r\n'));
    expect(await to(`http://127.0.0.1:${text.port}`)).to.include('does not answer as HTTP demands');
    text.server.close();
    const page = createServer((_request, response) => response.end('<html>Log in</html>'));
    await new Promise<void>((resolve) => page.listen(0, resolve));
    const { port } = page.address() as AddressInfo;
    expect(await to(`http://127.0.0.1:${port}`)).to.include(
      'is not Elasticsearch: it returned 200 with "<html>Log in</html>"',
    );
    page.close();
  });

  it('may redirect, be silent, or demand credentials', async () => {
    const fake = createServer((request, response) => {
      if (request.headers.authorization === undefined) return void response.writeHead(401).end();
      response.writeHead(302, { location: 'https://elsewhere.example/' }).end();
    });
    await new Promise<void>((resolve) => fake.listen(0, resolve));
    const url = `http://127.0.0.1:${(fake.address() as AddressInfo).port}`;
    expect(await to(url)).to.include('demands credentials. Pass some with --upstream-api-key');
    expect(await to(url, { apiKey: 'abc' })).to.include('redirects to https://elsewhere.example/ (302)');
    fake.closeAllConnections();
    fake.close();
    const silent = await listening(() => {});
    expect(await to(`http://127.0.0.1:${silent.port}`, { timeout: '100ms' })).to.include('silent for 100ms');
    silent.server.close();
  });

  it('may have another name than the one that is allowed, or options that do not fit', async () => {
    const fake = await FakeCluster.start();
    const url = `http://127.0.0.1:${fake.port}`;
    expect(await to(url, { allow: 'other' })).to.include('is called [fake], not [other]');
    expect(fake.asked).to.deep.equal([]);
    await fake.stop();
    expect(await to('localhost:9200')).to.include('must be the URL of a cluster');
    expect(await to('ftp://me:secret@host')).to.not.include('secret');
    expect(await to(url, { apiKey: 'a', username: 'b' })).to.include('exclude each other');
    expect(await to(url, { username: 'b' })).to.include('[username] needs [password]');
    expect(await to(url, { ca: 'file' })).to.include('for URLs that begin with https');
    expect(await to(url, { apikey: 'a' })).to.include('Unknown upstream option [apikey]. Did you mean [apiKey]?');
    const clash = refusal(startServer({ upstream: url, seed: '1', clock: { rate: 0 }, license: 'basic' }));
    expect(await clash).to.include('[license], [seed], [clock]');
  });
});

describe('a cluster behind TLS', () => {
  it('is trusted by its authority or its fingerprint, and by nothing else', async () => {
    const cluster = await startServer({ tls: true });
    const other = await startServer({ tls: true });
    const { url } = cluster;
    const to = (more: object, at = url) => startServer({ upstream: { url: at, ...more } });
    expect(await refusal(to({}))).to.match(/certificate that is not trusted.*--upstream-ca.*--upstream-fingerprint/);
    expect(await refusal(to({ ca: '/no/such/file' }))).to.include('authorities of the upstream cannot be read');
    const wrong = to({ fingerprint: other.tls?.fingerprint });
    expect(await refusal(wrong)).to.include('another fingerprint');
    expect(cluster.journal.entries()).to.deep.equal([]);
    const plain = await startServer({});
    expect(await refusal(to({}, plain.url.replace('http', 'https')))).to.include('http:');
    await plain.stop();
    const server = await to({ fingerprint: cluster.tls?.fingerprint.toUpperCase() });
    expect((await send(server.url, 'GET', '/_cat/indices')).status).to.equal(200);
    await server.stop();
    await other.stop();
    await cluster.stop();
  });
});

describe('a cluster that fails while it is in use', () => {
  /** What a client gets, and what the journal says. */
  async function outcome(behave: (socket: Socket) => void, upstream: object = {}) {
    const { port, server: cluster } = await misbehaving(behave);
    const server = await inFront(port, upstream);
    const answer = await send(server.url, 'GET', '/docs/_search').catch((error) => error as Error);
    const entries = server.journal.entries();
    await server.stop();
    cluster.close();
    expect(entries).to.have.length(1);
    return { answer, entry: entries[0] };
  }

  async function failure(behave: (socket: Socket) => void, upstream: object = {}) {
    const { answer, entry } = await outcome(behave, upstream);
    if (answer instanceof Error) throw answer;
    const { error, status } = JSON.parse(answer.body.toString());
    expect(answer.status).to.equal(status);
    expect(entry).to.include({ status, refused: true });
    expect(entry?.diagnosis).to.deep.equal({ summary: error, refused_by: 'es-connector-mock' });
    return `${status} ${error}`;
  }

  it('answers with a clear error, which is in the journal', async () => {
    expect(await failure((socket) => socket.destroy())).to.match(/^502 .*closed the connection before it had answered/);
    expect(await failure((socket) => socket.end('garbage\r\n\r\n'))).to.match(/^502 .*does not answer as HTTP demands/);
    expect(await failure(() => {}, { timeout: '100ms' })).to.match(/^504 .*silent for 100ms/);
    const redirect = 'HTTP/1.1 307 Temporary Redirect\r\nLocation: http://elsewhere/\r\nContent-Length: 0\r\n\r\n';
    expect(await failure((socket) => socket.write(redirect))).to.match(/^502 .*redirects to http:\/\/elsewhere\//);
    const half = 'HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{"error":';
    expect(await failure((socket) => socket.end(half))).to.match(/^502 .*before it had answered completely/);
  });

  it('ends the connection of the client if a part of the response is on its way', async () => {
    const half = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"hits":';
    const { answer, entry } = await outcome((socket) => socket.end(half));
    expect(answer).to.be.instanceOf(Error);
    expect(entry?.diagnosis?.summary).to.include('closed the connection before it had answered completely');
  });

  it('is used again when it is back', async () => {
    const fake = await FakeCluster.start();
    const server = await inFront(fake.port);
    fake.handle = (_request, response) => response.end('{}');
    expect((await send(server.url, 'GET', '/a')).status).to.equal(200);
    // Idle connections are closed while the server does not look.
    fake.handle = (request, response) => {
      response.end('{}');
      request.socket.end();
    };
    for (let count = 0; count < 5; count += 1) expect((await send(server.url, 'GET', '/a')).status).to.equal(200);
    await fake.stop();
    expect((await send(server.url, 'GET', '/a')).status).to.equal(502);
    await server.stop();
  });
});
