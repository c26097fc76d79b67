import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { type Harness, harness } from './server';

describe('the limits on those who wait', () => {
  let mock: Harness;
  const streams: IncomingMessage[] = [];

  afterEach(async () => {
    for (const each of streams.splice(0)) each.destroy();
    await mock.stop();
  });

  const subscribe = (query = ''): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const options = {
        port: mock.server.port,
        host: '127.0.0.1',
        agent: false,
        path: `/_mock/journal/events${query}`,
      };
      get(options, (response) => {
        streams.push(response.on('error', () => {}));
        resolve(response);
      }).on('error', reject);
    });
  const textOf = async (stream: IncomingMessage, until: RegExp): Promise<string> => {
    let text = '';
    for await (const chunk of stream.setEncoding('utf8')) {
      text += chunk;
      if (until.test(text)) break;
    }
    return text;
  };
  const idsIn = (text: string): number[] => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

  it('refuse another subscriber, until one has left', async () => {
    mock = await harness({ limits: { subscribers: 2 } });
    const [first] = [await subscribe(), await subscribe()];
    const third = await subscribe();
    expect(third.statusCode).to.equal(429);
    expect(await textOf(third, /max-subscribers/)).to.include('already has 2 readers');
    first?.destroy();
    await pause(100);
    expect((await subscribe()).statusCode).to.equal(200);
  });

  it('let a subscriber catch up with all that the journal holds', async () => {
    mock = await harness();
    for (let at = 0; at < 30; at += 1) await mock.call('PUT', `/a/_doc/${at}`, { text: 'x'.repeat(100_000) });
    const text = await textOf(await subscribe('?after=10'), /^id: 30$[\s\S]*\n\n/m);
    expect(idsIn(text)).to.deep.equal(Array.from({ length: 20 }, (_, at) => at + 11));
  });

  it('end the stream of a subscriber that lags behind what the journal holds', async () => {
    mock = await harness({ journal: { entries: 5 } });
    const stream = await subscribe();
    const ended = new Promise((resolve) => stream.once('close', resolve));
    for (let at = 0; at < 60; at += 1) await mock.call('PUT', '/a/_doc/1', { text: 'x'.repeat(200_000) });
    stream.resume();
    await ended;
    expect((await mock.call('GET', '/')).status).to.equal(200);
  });

  it('go on with a subscriber after a reset', async () => {
    mock = await harness();
    for (let at = 0; at < 3; at += 1) await mock.call('GET', '/');
    const stream = await subscribe();
    await mock.call('POST', '/_mock/reset');
    await mock.call('GET', '/_connector');
    expect(idsIn(await textOf(stream, /^id: 1$/m))).to.deep.equal([1]);
  });

  it('refuse another request that waits', async () => {
    mock = await harness({ limits: { waiting: 1 } });
    const health = '/_cluster/health?wait_for_nodes=9&timeout=1s';
    const waiting = mock.call('GET', health);
    await pause(200);
    const refused = await mock.call('GET', health);
    expect(refused.status).to.equal(429);
    expect(refused.json.error.type).to.equal('es_rejected_execution_exception');
    expect(refused.headers.get('x-mock-diagnosis')).to.include('[max_waiting]');
    expect((await mock.call('POST', '/_mock/journal/wait', { operation: 'bulk', timeout: '1s' })).status).to.equal(429);
    expect((await waiting).status).to.equal(408);
    expect((await mock.call('GET', health)).status).to.equal(408);
  });

  it('do not count requests whose client has gone', async () => {
    mock = await harness({ limits: { waiting: 1 } });
    for (const request of [
      'GET /_cluster/health?wait_for_nodes=9&timeout=365d',
      'POST /_mock/journal/wait?operation=bulk&timeout=10m',
    ]) {
      const socket = connect(mock.server.port, '127.0.0.1');
      socket.on('error', () => {}).write(`${request} HTTP/1.1\r\nHost: x\r\n\r\n`);
      await pause(200);
      socket.destroy();
      await pause(400);
    }
    expect((await mock.call('GET', '/_cluster/health?wait_for_nodes=9&timeout=20ms')).status).to.equal(408);
  });
});
