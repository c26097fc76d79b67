import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { RunningServer } from '../../server';
import { FakeCluster } from './fake-cluster';
import { before as inFront, type Pair, pair, send } from './servers';

const JSON_TYPE = { 'content-type': 'application/json' };
const LINES = { 'content-type': 'application/x-ndjson' };

describe('requests that are passed on to a cluster', () => {
  let servers: Pair;
  before(async () => {
    servers = await pair();
    await send(servers.cluster.url, 'PUT', '/docs/_doc/1', JSON_TYPE, [JSON.stringify({ text: 'a'.repeat(5000) })]);
  });
  after(() => servers.stop());

  /** Sends a request that changes nothing to the cluster itself and through the server. */
  async function both(...call: [method: string, path: string, headers?: Record<string, string>, body?: string[]]) {
    const direct = await send(servers.cluster.url, ...call);
    expect(await send(servers.server.url, ...call)).to.deep.equal(direct);
    return direct;
  }

  it('get the same bytes as from the cluster itself', async () => {
    await both('GET', '/docs/_doc/1');
    await both('GET', '/docs/_doc/1?pretty', { accept: 'application/yaml', 'x-opaque-id': 'é' });
    await both('GET', '/docs/_doc/%C3%A9?x=%zz');
    await both('OPTIONS', '/docs');
    await both('PATCH', '/docs');
    await both('GET', '/no/such/path');
    await both('POST', '/docs/_count', JSON_TYPE, ['{"query":', '{"match_all":{}}', '}']);
    await both('POST', '/docs/_count', { ...JSON_TYPE, 'content-length': '2' }, ['{}']);
    await both('POST', '/docs/_count', JSON_TYPE, ['{"query":[}']);
  });

  it('get headers for HEAD, and no body', async () => {
    const { headers, body } = await both('HEAD', '/docs/_doc/1');
    expect(headers.join('\n')).to.match(/content-length: 5\d\d\d/);
    expect(body).to.have.length(0);
    await both('HEAD', '/missing');
  });

  it('get compressed bodies as they are, which the journal shows in plain text', async () => {
    const { body, headers } = await both('GET', '/docs/_source/1', { 'accept-encoding': 'gzip' });
    expect(headers).to.include('content-encoding: gzip');
    expect(gunzipSync(body).toString()).to.include('aaaa');
    const [entry] = servers.server.journal.entries({ operation: 'get_source' }).slice(-1);
    expect(JSON.stringify(entry?.answer)).to.include('aaaa');
  });

  it('are recorded with compressed bodies in plain text', async () => {
    const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    const { status } = await send(servers.server.url, 'PUT', '/docs/_doc/2', headers, [gzipSync('{"a":"packed"}')]);
    expect(status).to.equal(201);
    const [entry] = servers.server.journal.entries({ operation: 'index', body: { a: 'packed' } });
    expect(entry?.params).to.deep.equal({ index: 'docs', id: '2' });
  });

  it('may have bodies of any size, of which the journal keeps the beginning, the size and the hash', async () => {
    const line = `{"index":{"_index":"large"}}\n{"text":"${'x'.repeat(10_000)}"}\n`;
    const chunk = Buffer.from(line.repeat(100));
    const chunks = Array.from({ length: 8 }, () => chunk);
    const { status, body } = await send(servers.server.url, 'POST', '/_bulk', LINES, chunks);
    expect(status).to.equal(200);
    expect(JSON.parse(body.toString()).items).to.have.length(800);
    const [entry] = servers.server.journal.entries({ operation: 'bulk' }).slice(-1);
    const sha256 = createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
    expect(entry?.body_cut).to.deep.equal({ size: chunk.length * 8, kept: 1024 * 1024, sha256 });
  });

  it('are diagnosed when the cluster refuses them', async () => {
    const { url, journal } = servers.server;
    const wrong = await fetch(`${url}/docs/_search?sise=1`);
    expect(wrong.headers.get('x-mock-diagnosis')).to.include('Did you mean [size]?');
    expect(wrong.headers.get('x-mock-journal-entry')).to.equal(String(journal.entries({}).at(-1)?.id));
    await fetch(`${url}/_connector/c`, { method: 'PUT' });
    const status = { method: 'PUT', headers: JSON_TYPE, body: '{"status":"connected"}' };
    const refused = await fetch(`${url}/_connector/c/_status`, status);
    expect(refused.headers.get('x-mock-diagnosis')).to.include(
      'From there it can change to needs_configuration, error.',
    );
    const missing = await fetch(`${url}/_connector/none`);
    expect(missing.headers.get('x-mock-diagnosis')).to.include('connector [none] not found');
    const lines = '{"index":{"_index":"docs","_id":"3"}}\n{}\n{"update":{"_index":"docs","_id":"none"}}\n{"doc":{}}\n';
    const bulk = await fetch(`${url}/_bulk`, { method: 'POST', headers: LINES, body: lines });
    expect(bulk.headers.get('x-mock-diagnosis')).to.match(/1 of its parts failed[.:] item 1 \(update docs\/none\)/);
  });

  it('are diagnosed when the cluster does not accept their credentials', async () => {
    const own = { username: 'elastic', password: 'secret', credentials: 'pass' } as const;
    const { server, stop } = await pair(own, { cluster: { auth: 'on', password: 'secret' } });
    const { status, headers } = await fetch(`${server.url}/_connector`);
    expect(status).to.equal(401);
    expect(headers.get('x-mock-diagnosis')).to.include('was sent the credentials of the request');
    const authorization = `Basic ${Buffer.from('elastic:secret').toString('base64')}`;
    expect((await fetch(`${server.url}/_connector`, { headers: { authorization } })).status).to.equal(200);
    await stop();
  });

  it('can be waited for and verified', async () => {
    const { url, journal } = servers.server;
    const waited = journal.waitFor({ operation: 'indices.refresh', params: { index: 'waited' } });
    await send(servers.cluster.url, 'PUT', '/waited');
    await send(url, 'POST', '/waited/_refresh');
    expect(await waited).to.have.length(1);
    journal.verify({ operation: 'indices.refresh', params: { index: 'waited' }, exactly: 1 });
    expect(() => journal.verify({ operation: 'indices.refresh', params: { index: 'other' } })).to.throw('waited');
  });

  it('are read without a trace under /_mock/peek', async () => {
    const { url, journal } = servers.server;
    const count = journal.entries().length;
    const { body } = await send(url, 'GET', '/_mock/peek/docs/_doc/1');
    expect(JSON.parse(body.toString())).to.include({ _id: '1', found: true });
    expect((await send(url, 'GET', '/_mock/peek/docs/_search?scroll=1m')).status).to.equal(400);
    expect(journal.entries()).to.have.length(count);
  });
});

describe('the way to a cluster', () => {
  let fake: FakeCluster;
  let server: RunningServer;
  before(async () => {
    fake = await FakeCluster.start();
    server = await inFront(fake.port, {}, { journal: { bodyBytes: 1000 } });
  });
  beforeEach(() => {
    fake.asked.length = 0;
    server.journal.clear();
  });
  after(async () => {
    await server.stop();
    await fake.stop();
  });

  function open(method: string, path: string, headers: Record<string, string> = {}) {
    const call = request({ port: server.port, method, path, headers, agent: false });
    call.on('error', () => {});
    return call;
  }

  it('passes on all headers but those of the connection', async () => {
    fake.handle = (_request, response) => {
      response.writeHead(200, 'Fine', ['Warning', '299 a', 'Warning', '299 b', 'Connection', 'x-hop', 'X-Hop', '1']);
      response.end('text');
    };
    const headers = { Connection: 'close, x-mine', 'x-mine': '1', TE: 'trailers', 'X-Mock-Token': 't', 'X-Own': 'Ü' };
    const { message, headers: received } = await send(server.url, 'GET', '/a', headers);
    expect(message).to.equal('Fine');
    expect(received.filter((header) => !header.startsWith('Date'))).to.deep.equal(['Warning: 299 a', 'Warning: 299 b']);
    expect(fake.headers.at(-1)).to.deep.equal({
      host: `127.0.0.1:${fake.port}`,
      'x-own': 'Ü',
      connection: 'keep-alive',
    });
  });

  it('asks the cluster whether it wants the body of a client that asks', async () => {
    fake.handle = (received, response) => {
      response.writeContinue();
      received.resume().on('end', () => response.end('thanks'));
    };
    const wanted = open('PUT', '/a', { Expect: '100-continue', 'content-length': '3' });
    wanted.flushHeaders();
    await once(wanted, 'continue');
    wanted.end('abc');
    const [answer] = (await once(wanted, 'response')) as [IncomingMessage];
    expect(answer.statusCode).to.equal(200);
    answer.resume();

    fake.handle = (_received, response) => {
      response.writeHead(413, { connection: 'close' });
      response.end('too much');
    };
    const unwanted = open('PUT', '/a', { Expect: '100-continue', 'content-length': '300000000' });
    unwanted.on('continue', () => expect.fail('it was not wanted'));
    unwanted.flushHeaders();
    const [refusal] = (await once(unwanted, 'response')) as [IncomingMessage];
    expect(refusal.statusCode).to.equal(413);
    unwanted.destroy();
  });

  it('looks for an index that a parameter names, as a cluster understands it', async () => {
    fake.handle = (_request, response) => response.writeHead(404).end('{}');
    await send(server.url, 'POST', '/_bulk?index=new', LINES, ['{"index":{}}\n{}\n']);
    expect(fake.asked[0]).to.match(/^GET \/new\/_settings/);
    expect(fake.asked[1]).to.equal('POST /_bulk?index=new');
  });

  it('passes a response on while it arrives', async () => {
    let end = (): void => {};
    fake.handle = (_request, response) => {
      response.write('first');
      end = () => response.end('last');
    };
    const call = open('GET', '/slow');
    call.end();
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    const [first] = (await once(answer, 'data')) as [Buffer];
    answer.pause();
    expect(first.toString()).to.equal('first');
    expect(server.journal.entries()).to.deep.equal([]);
    end();
    let rest = '';
    for await (const part of answer) rest += part;
    expect(rest).to.equal('last');
    expect(server.journal.entries({ path: '/slow' })).to.have.length(1);
  });

  it('ends the request to the cluster when the client hangs up', async () => {
    const gone = new Promise<void>((resolve) => {
      fake.handle = (received) => {
        received.on('close', resolve);
        call.destroy();
      };
    });
    const call = open('GET', '/endless');
    const recorded = server.journal.waitFor({ path: '/endless' });
    call.end();
    await gone;
    const [entry] = await recorded;
    expect(entry).to.include({ status: 0 });
    expect(entry?.diagnosis?.summary).to.include('The client hung up');
  });

  it('reads no faster than the other side does', async () => {
    const size = 64 * 1024 * 1024;
    const chunk = Buffer.alloc(1024 * 1024);
    let sent = 0;
    fake.handle = (_request, response) => {
      const more = (): void => {
        while (sent < size) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    const call = open('GET', '/much');
    call.end();
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    answer.pause();
    await idle(() => sent);
    expect(sent).to.be.lessThan(size);
    let received = 0;
    for await (const part of answer) received += (part as Buffer).length;
    expect(received).to.equal(size);
    const [entry] = server.journal.entries({ path: '/much' });
    expect(entry?.answer_cut).to.deep.include({ size, kept: 1000 });
  });

  it('sends credentials of its own, if it has any, and those of requests otherwise', async () => {
    fake.handle = (_request, response) => response.end('{}');
    const authorization = 'Basic YTpi';
    await send(server.url, 'GET', '/a', { authorization });
    expect(fake.headers.at(-1)?.authorization).to.equal(authorization);
    const own: Record<string, object> = {
      'ApiKey abc': { apiKey: 'abc' },
      [`Basic ${Buffer.from('me:secret').toString('base64')}`]: { username: 'me', password: 'secret' },
    };
    for (const [sent, options] of Object.entries(own)) {
      const other = await inFront(fake.port, options);
      await send(other.url, 'GET', '/a', { authorization });
      expect(fake.headers.at(-1)?.authorization).to.equal(sent);
      expect(JSON.stringify(other.journal.entries())).not.to.match(/abc|YTpi|secret/);
      await other.stop();
    }
  });
});

/** Waits until a number no longer grows. */
async function idle(count: () => number): Promise<void> {
  let before = -1;
  while (count() !== before) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
