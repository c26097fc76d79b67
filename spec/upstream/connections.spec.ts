import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import type { RunningServer } from '../../server';
import { allow } from './fake-cluster';
import { before as inFront, listening, send } from './servers';

const INFO = JSON.stringify({ cluster_name: allow });
const INFO_ANSWER = `HTTP/1.1 200 OK\r\nX-elastic-product: Elasticsearch\r\ncontent-length: ${INFO.length}\r\n\r\n${INFO}`;

/** A cluster whose responses are written byte by byte, and a server in front of it. */
class Raw {
  /** How each request is answered, but `GET /`. */
  answer: (socket: Socket, request: string) => void = () => {};
  readonly sockets = new Set<Socket>();
  server!: RunningServer;
  private close = (): void => {};

  async start(): Promise<void> {
    const { port, server } = await listening((socket) => {
      socket.setNoDelay(true);
      this.sockets.add(socket);
      socket.on('data', (data) => {
        const request = data.toString();
        if (request.startsWith('GET / ')) socket.write(INFO_ANSWER);
        else this.answer(socket, request);
      });
    });
    this.close = () => server.close();
    this.server = await inFront(port);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    this.close();
  }

  get(path = '/docs/_doc/1', method = 'GET') {
    return send(this.server.url, method, path);
  }
}

const text = (...lines: string[]): string => lines.join('\r\n');

describe('responses of a cluster, as bytes', () => {
  const raw = new Raw();
  before(() => raw.start());
  after(() => raw.stop());

  const OWN = 'x-own: 1';
  const whole: Record<string, { bytes: string; body?: string; method?: string; ends?: boolean; status?: number }> = {
    'with a length': { bytes: text('HTTP/1.1 200 OK', OWN, 'Content-Length: 5', '', 'hello'), body: 'hello' },
    'in chunks, with extensions and trailers': {
      bytes: text(
        'HTTP/1.1 200 OK',
        OWN,
        'Transfer-Encoding: chunked',
        '',
        '3;a=b',
        'hel',
        '009 ',
        'lo\r\n12345',
        '0',
        'T: 1',
        '',
        '',
      ),
      body: 'hello\r\n12345',
    },
    'to the end of the connection': { bytes: text('HTTP/1.1 200 OK', OWN, '', 'hello'), body: 'hello', ends: true },
    'of HTTP/1.0': { bytes: text('HTTP/1.0 200 OK', OWN, 'content-length:2', '', 'ok'), body: 'ok' },
    'after others that are not final': {
      bytes: text(
        'HTTP/1.1 100 Continue',
        '',
        'HTTP/1.1 103 Early',
        'a: b',
        '',
        'HTTP/1.1 201',
        `${OWN} \t`,
        'Content-Length: 0',
        '',
        '',
      ),
      status: 201,
    },
    'without a body': { bytes: text('HTTP/1.1 204 None', OWN, '', ''), status: 204 },
    'to HEAD': { bytes: text('HTTP/1.1 200 OK', OWN, 'Content-Length: 500', '', ''), method: 'HEAD' },
  };

  for (const [name, { bytes, body = '', method = 'GET', ends = false, status = 200 }] of Object.entries(whole)) {
    it(`are read ${name}, in whatever pieces they come`, async () => {
      const pieces: [string, (socket: Socket) => unknown][] = [
        ['at once', (socket) => socket.write(bytes)],
        ['byte by byte', (socket) => byteByByte(socket, bytes)],
      ];
      for (const [how, write] of pieces) {
        raw.answer = async (socket) => {
          await write(socket);
          if (ends) socket.end();
        };
        const answer = await raw.get('/docs/_doc/1', method);
        expect(answer.status, how).to.equal(status);
        expect(answer.headers, how).to.include(OWN);
        expect(answer.body.toString(), how).to.equal(body);
        const [entry] = raw.server.journal.entries({ operation: method === 'HEAD' ? 'exists' : 'get' }).slice(-1);
        expect(entry?.answer ?? '', how).to.equal(body);
      }
    });
  }

  const wrong: Record<string, string[]> = {
    'two lengths': ['HTTP/1.1 200 OK', 'Content-Length: 2', 'Content-Length: 3', '', 'abc'],
    'a length and chunks': ['HTTP/1.1 200 OK', 'Content-Length: 2', 'Transfer-Encoding: chunked', '', '0', '', ''],
    'a transfer coding that is not known': ['HTTP/1.1 200 OK', 'Transfer-Encoding: gzip, chunked', '', '0', '', ''],
    'a length that is no number': ['HTTP/1.1 200 OK', 'Content-Length: +2', '', 'ab'],
    'a header on two lines': ['HTTP/1.1 200 OK', 'a: b', ' c', 'Content-Length: 0', '', ''],
    'a space in the name of a header': ['HTTP/1.1 200 OK', 'Content-Length : 0', '', ''],
    'a control character': ['HTTP/1.1 200 OK', 'a: b\nc: d', 'Content-Length: 0', '', ''],
    'another protocol': ['HTTP/1.1 101 Switching', 'Upgrade: other', '', ''],
    'another version': ['HTTP/2 200', 'Content-Length: 0', '', ''],
    'endless headers': ['HTTP/1.1 200 OK', `a: ${'x'.repeat(300_000)}`],
  };

  for (const [name, lines] of Object.entries(wrong)) {
    it(`are refused with ${name}, and the connection is closed`, async () => {
      raw.answer = (socket) => socket.write(text(...lines));
      const { status, body } = await raw.get();
      expect(status).to.equal(502);
      expect(body.toString()).to.include('does not answer as HTTP demands');
      for (const socket of raw.sockets) if (!socket.destroyed) await once(socket, 'close');
    });
  }

  it('are refused with malformed chunks; if a part is on its way, the connection of the client ends', async () => {
    const bytes = text('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', '1', 'a', 'no', '');
    raw.answer = (socket) => socket.write(bytes);
    expect((await raw.get()).status).to.equal(502);
    raw.answer = (socket) => byteByByte(socket, bytes);
    expect(await raw.get().catch((error) => error)).to.be.instanceOf(Error);
    const [entry] = raw.server.journal.entries().slice(-1);
    expect(entry?.diagnosis?.summary).to.include('its chunks are malformed');
  });

  it('are never mixed up with what nobody has asked for', async () => {
    const extra = text('HTTP/1.1 200 OK', 'Content-Length: 6', '', 'poison');
    raw.answer = (socket) => socket.write(text('HTTP/1.1 200 OK', 'Content-Length: 2', '', 'ok') + extra);
    await raw.get();
    raw.sockets.clear();
    for (let count = 0; count < 3; count += 1) expect((await raw.get()).body.toString()).to.equal('ok');
    expect(raw.sockets.size, 'new connections').to.equal(3);
    raw.answer = (socket) => {
      socket.write(text('HTTP/1.1 200 OK', 'Content-Length: 2', '', 'ok'));
      setImmediate(() => setImmediate(() => socket.write(extra)));
    };
    for (let count = 0; count < 5; count += 1) {
      expect((await raw.get()).body.toString()).to.equal('ok');
      await turn();
      await turn();
    }
  });
});

describe('connections to a cluster', () => {
  const raw = new Raw();
  before(() => raw.start());
  after(() => raw.stop());
  beforeEach(() => raw.sockets.clear());

  const ok = (...headers: string[]) => text('HTTP/1.1 200 OK', ...headers, 'Content-Length: 2', '', 'ok');

  async function newConnections(answer: string): Promise<number> {
    raw.answer = (socket) => {
      raw.sockets.add(socket);
      socket.write(answer);
    };
    await raw.get();
    raw.sockets.clear();
    for (let count = 0; count < 3; count += 1) await raw.get();
    return raw.sockets.size;
  }

  it('are used again, unless the cluster will close them', async () => {
    expect(await newConnections(ok())).to.equal(1);
    expect(await newConnections(ok('Keep-Alive: timeout=60'))).to.equal(1);
    expect(await newConnections(ok('Keep-Alive: timeout=1'))).to.equal(3);
    expect(await newConnections(ok('Connection: close'))).to.equal(3);
    expect(await newConnections(ok().replace('1.1', '1.0'))).to.equal(3);
  });

  it('are limited; further requests wait for one of them', async () => {
    let asked = 0;
    let most = 0;
    const count = 270;
    raw.answer = (socket) => {
      asked += 1;
      most = Math.max(most, raw.sockets.size);
      // Nobody is answered before all connections are in use.
      if (asked === 256) for (const each of raw.sockets) each.write(ok());
      else if (asked > 256) socket.write(ok());
    };
    const answers = await Promise.all(Array.from({ length: count }, () => raw.get()));
    expect(answers.filter(({ status }) => status === 200)).to.have.length(count);
    expect(most).to.equal(256);
  });
});

async function byteByByte(socket: Socket, bytes: string): Promise<void> {
  for (const byte of bytes) {
    socket.write(byte, 'latin1');
    await turn();
  }
}
