import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { build, type Run, ready, run } from './process';

const WAIT = '/_cluster/health?wait_for_nodes=9&timeout=';

describe('the end of the server', () => {
  const runs: Run[] = [];
  const command = (args: string[], environment?: Record<string, string>): Run => {
    const started = run(args, environment);
    runs.push(started);
    return started;
  };
  /** The status of the response, or the code of the error. */
  const status = (port: number, path: string, agent: Agent | false = false): Promise<number | string> =>
    new Promise((resolve) => {
      const request = get({ port, host: '127.0.0.1', path, agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode as number));
        response.on('error', ({ message }) => resolve(message));
      });
      request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });

  before(build);
  afterEach(() => {
    for (const { child } of runs.splice(0)) child.kill('SIGKILL');
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`on ${signal} comes after the response to what is in progress`, async () => {
      const started = command(['--port', '0']);
      const { port } = await ready(started);
      const agent = new Agent({ keepAlive: true });
      expect(await status(port, '/', agent)).to.equal(200);
      const waiting = status(port, `${WAIT}2s`);
      await pause(200);
      started.child.kill(signal);
      await pause(50);
      expect(await status(port, '/', agent), 'on a connection that was open').to.equal(200);
      await pause(500);
      expect(await status(port, '/'), 'on a new connection').to.equal('ECONNREFUSED');
      expect(await waiting).to.equal(408);
      expect(await started.ended).to.equal(0);
      agent.destroy();
    });
  }

  it('is the same if the signal comes twice', async () => {
    const started = command(['--port', '0']);
    const { port } = await ready(started);
    const waiting = status(port, `${WAIT}500ms`);
    await pause(100);
    for (const signal of ['SIGTERM', 'SIGTERM', 'SIGINT'] as const) {
      started.child.kill(signal);
      await pause(10);
    }
    expect(await waiting).to.equal(408);
    expect(await started.ended).to.equal(0);
  });

  it('is at once if another signal comes later', async () => {
    const started = command(['--port', '0', '--stop-timeout', '1m']);
    const { port } = await ready(started);
    const waiting = status(port, `${WAIT}365d`);
    await pause(100);
    started.child.kill('SIGTERM');
    await pause(1200);
    started.child.kill('SIGTERM');
    expect(await waiting).to.be.a('string');
    expect(await started.ended).to.equal('SIGTERM');
  });

  it('does not come because nothing reads its output', async () => {
    const started = command(['--port', '0']);
    const { port } = await ready(started);
    started.child.stdout?.destroy();
    started.child.stderr?.destroy();
    expect(await status(port, '/none')).to.equal(404);
    started.child.kill('SIGTERM');
    expect(await started.ended).to.equal(0);
  });

  it('does not wait for ever', async () => {
    const started = command(['--port', '0', '--stop-timeout', '300ms']);
    const { port, url } = await ready(started);
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}).write('PUT /a/_doc/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{');
    const waiting = status(port, `${WAIT}365d`);
    const events = await fetch(`${url}/_mock/journal/events`);
    await pause(200);
    started.child.kill('SIGTERM');
    expect(await started.ended).to.equal(0);
    expect(await waiting).to.be.a('string');
    await events.text();
    socket.destroy();
  });

  for (const [how, message] of [
    ['throws', 'uncaughtException'],
    ['rejects', 'unhandledRejection'],
  ]) {
    it(`by an error that nothing caught (${how}) names the requests in progress`, async () => {
      const started = command(['--port', '0'], { NODE_OPTIONS: `--require ${join(__dirname, 'plant.cjs')}` });
      const { port } = await ready(started);
      const waiting = status(port, `${WAIT}10s&filter_path=${how}`);
      expect(await started.ended).to.equal(70);
      expect(await waiting).to.equal('ECONNRESET');
      expect(started.stderr()).to.include(`failed (${message}) while it was handling GET /_cluster/health.`);
      expect(started.stderr()).to.match(/Please report this: Error: (thrown|rejected)\n +at /);
    });
  }

  it('by such an error is in the report of exec, and ends the command', async () => {
    const script = `require('http').get(process.env.ES_URL + '/none').on('error', () => {});
      require('http').get(process.env.ES_URL + '${WAIT}10s&filter_path=throws').on('error', () => {}); setInterval(() => {}, 1000)`;
    const started = command(['exec', '--', process.execPath, '-e', script], {
      NODE_OPTIONS: `--require ${join(__dirname, 'plant.cjs')}`,
    });
    expect(await started.ended).to.equal(70);
    expect(started.stderr()).to.include('while it was handling GET /_cluster/health');
    expect(started.stderr()).to.include('GET /none → 404');
  });
});

describe('the limits of connections', () => {
  const runs: Run[] = [];
  const start = async (...flags: string[]): Promise<number> => {
    const started = run(['--port', '0', ...flags]);
    runs.push(started);
    return (await ready(started)).port;
  };
  /** Sends a text, and waits until the server closes the connection. @returns what it has sent. */
  const closedAfter = async (port: number, text: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.setEncoding('latin1').on('data', (chunk) => (received += chunk));
    socket.on('error', () => {});
    if (text !== '') socket.write(text);
    await once(socket, 'close');
    return received;
  };

  before(build);
  afterEach(() => {
    for (const { child } of runs.splice(0)) child.kill('SIGKILL');
  });

  it('end a request whose headers or body trickle', async () => {
    const port = await start('--headers-timeout', '200ms', '--request-timeout', '400ms');
    const texts = ['GET / HT', 'PUT /a/_doc/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{'];
    for (const text of texts) {
      const received = await closedAfter(port, text);
      expect(received)
        .to.match(/^HTTP\/1\.1 408 Request Timeout/)
        .and.to.include('--request-timeout');
    }
  });

  it('close idle connections, but not those that wait for a response', async () => {
    const port = await start('--idle-timeout', '200ms');
    const keptAlive = await closedAfter(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(keptAlive).to.match(/^HTTP\/1\.1 200/);
    const waited = await closedAfter(port, `GET ${WAIT}1s HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(waited)
      .to.match(/^HTTP\/1\.1 408/)
      .and.to.include('timed_out');
  });

  it('close the oldest idle connection for a new one', async () => {
    const port = await start('--max-connections', '2');
    const idle = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')] as const;
    for (const socket of idle) await once(socket, 'connect');
    await pause(100);
    const closed = once(idle[0].resume(), 'close');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).to.equal(200);
    await closed;
    for (const socket of idle) socket.destroy();
  });

  it('refuse a new connection if none is idle', async () => {
    const port = await start('--max-connections', '1');
    const busy = closedAfter(port, `GET ${WAIT}500ms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    await pause(150);
    expect(await closedAfter(port, ''))
      .to.match(/^HTTP\/1\.1 503/)
      .and.to.include('--max-connections');
    expect(await busy).to.match(/^HTTP\/1\.1 408/);
  });
});
