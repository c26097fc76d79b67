import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { RunningServer } from '../../server';
import { allow, FakeCluster } from './fake-cluster';
import { type Bytes, before as inFront, listening, send } from './servers';

const INFO = JSON.stringify({ cluster_name: allow });
const INFO_ANSWER = `HTTP/1.1 200 OK\r\nX-elastic-product: Elasticsearch\r\ncontent-length: ${INFO.length}\r\n\r\n${INFO}`;
/** Longer than anything here takes, and shorter than the timeout of a test. */
const TOO_LONG = 20_000;

/** What became of a request. @throws Error if it does not end. */
async function ended<T>(exchange: Promise<T>, what: string): Promise<T | Error> {
  const wait = new AbortController();
  const late = later(TOO_LONG, undefined, wait).then(() => {
    throw new Error(`${what} did not end`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([exchange.catch((error) => error as Error), late]);
  } finally {
    wait.abort();
  }
}

/** True if a client is told that the cluster failed: by an error, or by the end of its connection. */
function failed(answer: Bytes | Error): answer is Error {
  return answer instanceof Error || answer.status === 502;
}

/** Sends a request, and reads nothing before all of it is sent, as many clients do. @returns the beginning of the response. */
async function sendFirst(port: number, path: string, size: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\nContent-Length: ${size}\r\n\r\n`,
  );
  const chunk = Buffer.alloc(100_000, ' ');
  for (let sent = 0; sent < size; sent += chunk.length) {
    await new Promise<void>((resolve, reject) => socket.write(chunk, (error) => (error ? reject(error) : resolve())));
  }
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString();
}

/** Writes a beginning, and closes the connection. */
function breakingOff(beginning: string, reset: boolean): (socket: Socket) => void {
  return (socket) => socket.write(beginning, () => (reset ? socket.resetAndDestroy() : socket.end()));
}

/** @throws Error if a condition does not come true. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 5) {
    if (waited > TOO_LONG) throw new Error(`${holds} was waited for in vain`);
    await later(5);
  }
}

describe('every exchange with a cluster ends', () => {
  let server: RunningServer;
  let close: () => void;
  /** Is told how many bytes of the current request have arrived on a connection. */
  let behave: (socket: Socket, received: number) => void;

  before(async () => {
    const cluster = await listening((socket) => {
      let received = 0;
      socket.on('data', (data) => {
        if (data.toString('latin1').startsWith('GET / ')) return void socket.write(INFO_ANSWER);
        received += data.length;
        behave(socket, received);
      });
    });
    close = () => cluster.server.close();
    server = await inFront(cluster.port, { timeout: '5s' });
  });
  afterEach(async () => {
    expect(server.requestsInProgress()).to.deep.equal([]);
    behave = (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    expect((await send(server.url, 'GET', '/docs/_doc/1')).body.toString()).to.equal('ok');
  });
  after(async () => {
    await server.stop();
    close();
  });

  const BODY = 'hello, you there';
  const framings = {
    'a length': `Content-Length: ${BODY.length}\r\n\r\n${BODY}`,
    chunks: `Transfer-Encoding: chunked\r\n\r\n6;a=b\r\nhello,\r\na\r\n you there\r\n0\r\nT: 1\r\n\r\n`,
    'no length': `\r\n${BODY}`,
  };
  const requests: Record<string, [method: string, path: string, headers?: Record<string, string>, body?: string[]]> = {
    reads: ['GET', '/docs/_doc/1'],
    writes: ['PUT', '/docs/_doc/1', { 'content-type': 'application/json' }, ['{"a":', '1}']],
  };

  /** A response that breaks off after some bytes, for each kind of request. */
  async function breakOff(bytes: string, at: number, wanted: string): Promise<void> {
    for (const [name, call] of Object.entries(requests)) {
      const reset = at % 2 === 0;
      behave = breakingOff(bytes.slice(0, at), reset);
      const what = `${name}, ${at} bytes, ${reset ? 'reset' : 'closed'}`;
      const answer = await ended(send(server.url, ...call), what);
      if (!failed(answer)) expect([answer.status, answer.body.toString()], what).to.deep.equal([200, wanted]);
    }
  }

  for (const [framing, rest] of Object.entries(framings)) {
    it(`wherever a response with ${framing} breaks off, and never with a part of it for the whole`, async () => {
      const bytes = `HTTP/1.1 200 OK\r\n${rest}`;
      const start = bytes.indexOf('\r\n\r\n') + 4;
      for (let at = 0; at <= bytes.length; at += 1) {
        // Without a length, the end of the connection is the end of the body, wherever it is.
        await breakOff(bytes, at, framing === 'no length' ? bytes.slice(start, at) : BODY);
      }
    });
  }

  it('wherever the cluster stops to read a request', async () => {
    const body = Array.from({ length: 8 }, (_, at) => `{"a":"${'x'.repeat(at * 5000)}"}\n`);
    const headers = { 'content-type': 'application/x-ndjson' };
    for (let at = 1; at < 150_000; at = Math.ceil(at * 1.3)) {
      behave = (socket, received) => {
        if (received >= at) socket.destroy();
      };
      const what = `${at} bytes`;
      const answer = await ended(send(server.url, 'POST', '/docs/_search', headers, body), what);
      expect(failed(answer), what).to.equal(true);
    }
  });

  it('where a client sends all of its body before it reads the response', async () => {
    const answered = new WeakSet<Socket>();
    const early = (ends: boolean) => (socket: Socket) => {
      if (answered.has(socket)) return;
      answered.add(socket);
      const answer = 'HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig';
      if (ends) socket.end(answer);
      else socket.write(answer);
    };
    const dies = (socket: Socket, received: number): unknown => received > 100_000 && socket.destroy();
    const kinds: [string, string, typeof behave][] = [
      ['413', '_search', early(false)],
      ['413', '_bulk', early(true)],
      ['502', '_search', dies],
    ];
    for (const [wanted, operation, behaves] of kinds) {
      behave = behaves;
      const answer = await ended(sendFirst(server.port, `/docs/${operation}`, 5_000_000), `${wanted} ${operation}`);
      expect(String(answer)).to.match(new RegExp(`^HTTP/1.1 ${wanted} `));
    }
    expect(server.journal.entries({ operation: 'search', status: 413 })).to.have.length(1);
  });

  it('after endless responses that are not final', async () => {
    behave = (socket) => {
      const more = (): void => {
        while (!socket.destroyed && socket.write('HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n'.repeat(100)));
        if (!socket.destroyed) socket.once('drain', more);
      };
      more();
    };
    const answer = await ended(send(server.url, 'GET', '/docs/_doc/1'), 'it');
    expect(String((answer as Bytes).body)).to.include('never comes to the response itself');
  });

  it('when the client hangs up, wherever that is', async () => {
    const parts = Array.from({ length: 20 }, (_, at) => 'x'.repeat(at * 1000 + 1));
    for (let at = 0; at < parts.length; at += 1) {
      behave = (socket) => {
        if (at % 2 === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel');
      };
      const recorded = server.journal.waitFor({ path: `/docs-${at}/_search`, status: [0, 200] });
      const headers = { 'content-length': '200000' };
      const call = request({ port: server.port, method: 'POST', path: `/docs-${at}/_search`, headers, agent: false });
      call.on('error', () => {});
      for (const part of parts.slice(0, at)) call.write(part);
      call.flushHeaders();
      await (at % 2 === 1 ? once(call, 'response') : until(() => server.requestsInProgress().length > 0));
      call.destroy();
      await recorded;
    }
  });

  it('when the client hangs up while its body is looked at', async () => {
    server.faults.replace([{ operation: 'search', body: { a: 1 }, respond: { status: 418 } }]);
    const headers = { 'content-type': 'application/json', 'content-length': '200' };
    const call = request({ port: server.port, method: 'POST', path: '/looked-at/_search', headers, agent: false });
    call.on('error', () => {});
    call.write('{"a":');
    await until(() => server.requestsInProgress().length > 0);
    const recorded = server.journal.waitFor({ path: '/looked-at/_search' });
    call.destroy();
    const [entry] = await recorded;
    server.faults.replace([]);
    expect(entry?.status).to.equal(0);
  });

  it('for requests that wait for a connection while all are busy', async () => {
    const most = 256;
    let busy = 0;
    const sockets = new Set<Socket>();
    behave = (socket) => {
      busy += 1;
      sockets.add(socket);
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\na');
    };
    const other = await inFront(Number(new URL(server.upstream?.view().url ?? '').port), { timeout: '600ms' });
    const drip = setInterval(() => {
      for (const socket of sockets) socket.write('a');
    }, 100);
    const held = Array.from({ length: most }, () => ended(send(other.url, 'GET', '/docs/_doc/1'), 'it'));
    await until(() => busy === most);
    const { status, body } = (await ended(send(other.url, 'GET', '/docs/_doc/1'), 'the last one')) as Bytes;
    clearInterval(drip);
    await other.stop();
    await Promise.all(held);
    expect(status).to.equal(504);
    expect(body.toString()).to.include('no connection to it became free in 600ms');
  });
});

describe('a client that hangs up or is slow', () => {
  let fake: FakeCluster;
  let server: RunningServer;
  beforeEach(async () => {
    fake = await FakeCluster.start();
    server = await inFront(fake.port, { timeout: '300ms' });
  });
  afterEach(async () => {
    await server.stop();
    await fake.stop();
  });

  function open(method: string, path: string, headers: Record<string, string> = {}) {
    const call = request({ port: server.port, method, path, headers, agent: false });
    call.on('error', () => {});
    return call;
  }

  it('has nothing written for it after it is gone', async () => {
    const call = open('PUT', '/new/_doc/1', { 'content-type': 'application/json', 'content-length': '2' });
    fake.handle = async (received, response) => {
      if (received.method === 'GET') {
        call.destroy();
        await until(() => server.requestsInProgress().length === 0);
      }
      response.writeHead(404).end('{}');
    };
    const recorded = server.journal.waitFor({ path: '/new/_doc/1' });
    call.end('{}');
    const [entry] = await recorded;
    expect(entry?.status).to.equal(0);
    expect(fake.asked.filter((line) => line.startsWith('PUT'))).to.deep.equal([]);
  });

  it('is not taken for a cluster that is silent', async () => {
    const size = 64 * 1024 * 1024;
    fake.handle = (_request, response) => response.end(Buffer.alloc(size));
    const call = open('GET', '/much');
    call.end();
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    answer.pause();
    await later(1000);
    let received = 0;
    for await (const part of answer) received += (part as Buffer).length;
    expect(received).to.equal(size);
  });

  it('is told to go on with a body only if it asked', async () => {
    fake.handle = (received, response) => {
      response.writeContinue();
      received.resume().on('end', () => response.end('{}'));
    };
    const call = open('POST', '/docs/_search', { 'content-length': '2' });
    call.on('continue', () => expect.fail('it has not asked'));
    call.end('{}');
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    expect(answer.statusCode).to.equal(200);
    answer.resume();
  });

  it('may send a compressed body with something behind its end', async () => {
    fake.handle = (received, response) => received.resume().on('end', () => response.end('{"items":[]}'));
    const packed = Buffer.concat([gzipSync('{"index":{"_index":"docs"}}\n{}\n'), Buffer.from('more')]);
    const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' };
    const chunks = [packed.subarray(0, 10), packed.subarray(10), Buffer.from('and more')];
    const answer = await ended(send(server.url, 'POST', '/_bulk', headers, chunks), 'it');
    expect((answer as Bytes).status).to.equal(200);
  });
});
