import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { HostileServer } from './server';

const MEGABYTE = 1024 * 1024;
const GET_BIG = 'GET /big/_doc/1 HTTP/1.1\r\nHost: x\r\n\r\n';

/** Longer than this, the event loop must not be held, in milliseconds; loaded machines hold it for some time themselves. */
const HELD = 2000;

/** The last part of what a socket receives until it is closed. */
function endOf(socket: Socket): Promise<string> {
  let end = '';
  socket.on('data', (chunk) => {
    end = (end + chunk.toString('latin1')).slice(-2000);
  });
  socket.pause();
  return new Promise((resolve) => socket.once('close', () => resolve(end)));
}

describe('clients that do not read', () => {
  let server: HostileServer;
  const sockets: Socket[] = [];
  const streams: IncomingMessage[] = [];

  beforeEach(async () => {
    server = await HostileServer.start(['--max-unread-bytes', String(64 * MEGABYTE)]);
    await server.send({ method: 'PUT', path: '/big/_doc/1', body: { a: 'x'.repeat(5 * MEGABYTE) } });
  });
  afterEach(async () => {
    for (const each of [...sockets.splice(0), ...streams.splice(0)]) each.destroy();
    await server.stop();
  });

  /** A connection that sends a text and reads nothing. */
  const deaf = async (text: string): Promise<Socket> => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {}).pause();
    sockets.push(socket);
    await new Promise((resolve) => socket.write(text, resolve));
    return socket;
  };
  const subscribe = (): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const path = '/_mock/journal/events';
      const request = get({ port: server.port, host: '127.0.0.1', path, agent: false }, (response) => {
        response.on('error', () => {});
        streams.push(response);
        resolve(response);
      });
      request.on('error', reject);
    });

  it('get no further response while one is unread', async () => {
    const before = await server.memory();
    await deaf(GET_BIG.repeat(1200));
    await pause(500);
    expect(await server.answers()).to.equal(true);
    const { total } = JSON.parse((await server.send({ path: '/_mock/journal?operation=get&limit=0' })).text);
    expect(total).to.be.lessThan(5);
    expect((await server.memory()) - before).to.be.lessThan(60 * MEGABYTE);
  });

  it('get all of them in order as soon as they read', async () => {
    const socket = await deaf(
      `${GET_BIG.repeat(20)}GET /_cluster/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    let [bytes, end] = [0, ''];
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      end = (end + chunk.toString('latin1')).slice(-2000);
    });
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve));
    expect(bytes).to.be.within(100 * MEGABYTE, 101 * MEGABYTE);
    expect(end).to.include('"cluster_name"');
  });

  it('lose their connection where there are too many of them', async () => {
    for (let at = 0; at < 30; at += 1) await deaf(GET_BIG);
    await pause(500);
    expect(await server.answers()).to.equal(true);
    expect(await server.memory()).to.be.lessThan(200 * MEGABYTE);
    expect(JSON.parse((await server.send({ path: '/big/_doc/1' })).text)).to.include({ found: true });
  });

  for (const fault of [{ drip: { bytes: MEGABYTE, every: 1 } }, { damage: 'truncate' }]) {
    const [effect] = Object.keys(fault);
    it(`lose their connection, too, if a fault rule says [${effect}]`, async () => {
      expect((await server.send({ path: '/_mock/faults', body: { path: '/big/*', ...fault } })).status).to.equal(201);
      for (let at = 0; at < 60; at += 1) await deaf(GET_BIG);
      await pause(500);
      expect(await server.answers()).to.equal(true);
      expect(await server.memory()).to.be.lessThan(200 * MEGABYTE);
    });
  }

  it('lose their connection, too, where many compressed responses of moderate size are too many', async () => {
    await server.stop();
    server = await HostileServer.start(['--max-unread-bytes', String(MEGABYTE / 2)]);
    const words = Array.from({ length: 40_000 }, (_, at) => Math.imul(at, 0x9e3779b1).toString(36));
    await server.send({ method: 'PUT', path: '/big/_doc/1', body: { a: words.join('').slice(0, 200_000) } });
    const compressed = GET_BIG.replace('Host: x', 'Host: x\r\nAccept-Encoding: gzip');
    const ends: Promise<string>[] = [];
    for (let at = 0; at < 10; at += 1) {
      const socket = await deaf(`${compressed.repeat(100)}GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      ends.push(endOf(socket));
    }
    await pause(1000);
    for (const socket of sockets) socket.resume();
    const complete = (await Promise.all(ends)).filter((end) => end.includes('"tagline"'));
    expect(complete.length).to.be.within(1, 8);
  });

  it('get a large response compressed while others get theirs', async () => {
    const body = {
      a: Array.from({ length: 400_000 }, (_, at) => (at * 7919).toString(36))
        .join(' ')
        .repeat(6),
    };
    await server.send({ method: 'PUT', path: '/big/_doc/2', body });
    const ended: string[] = [];
    const big = server
      .send({ path: '/big/_doc/2', headers: { 'accept-encoding': 'gzip' } })
      .then(() => ended.push('big'));
    await pause(50);
    const small = server.send({ path: '/' }).then(() => ended.push('small'));
    await Promise.all([big, small]);
    expect(ended).to.deep.equal(['small', 'big']);
  });

  it('may not send ten thousand requests ahead', async () => {
    const socket = await deaf('');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    const wait = 'GET /_cluster/health?wait_for_nodes=9&timeout=1h HTTP/1.1\r\nHost: x\r\n\r\n';
    socket.write(wait.repeat(12_000));
    await closed;
    expect(await server.answers()).to.equal(true);
  });

  it('may subscribe to events by the hundred', async () => {
    for (let at = 0; at < 100; at += 1) (await subscribe()).pause();
    const before = await server.memory();
    await server.pulse();
    const body = `{"a":"${'x'.repeat(20 * MEGABYTE)}"}`;
    expect(await server.send({ method: 'PUT', path: '/a/_doc/1', body, gzip: true })).to.include({ status: 201 });
    for (let at = 0; at < 20; at += 1) {
      await server.send({ method: 'PUT', path: '/a/_doc/2', body: { a: 'y'.repeat(MEGABYTE) } });
    }
    const pulse = await server.pulse();
    expect(pulse?.held).to.be.lessThan(HELD);
    expect((await server.memory()) - before).to.be.lessThan(150 * MEGABYTE);
  });

  it('may subscribe while a body comes that JSON makes six times as long', async () => {
    (await subscribe()).resume();
    const body = Buffer.alloc(95 * MEGABYTE, 1);
    const { status } = await server.send({ path: '/a/_doc', body, gzip: true });
    expect(status).to.be.oneOf([400, 429, 500]);
    expect(await server.answers()).to.equal(true);
  });
});
