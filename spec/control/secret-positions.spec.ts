import { get, type IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { type EntryView, type RunningServer, startServer } from '../../server';
import { entryText } from '../../server/cli/entry-text';
import { RefusalLog } from '../../server/cli/refusals';
import { RawClient } from '../conformance/client';
import { type Position, positions, type Sent } from './secret-positions';

/** Long enough not to occur by chance, with letters that analyzers change. */
const SECRET = 'c4n4ryV4lu3Xq';
const JSON_TYPE = { 'content-type': 'application/json' };

/** All forms in which a text could show the secret. */
const shapes = [
  ...[0, 1, 2].map((shift) => {
    const whole = Buffer.from('x'.repeat(shift) + SECRET).toString('base64');
    return whole.slice(shift === 0 ? 0 : 4, whole.length - 4);
  }),
  Buffer.from(SECRET).toString('hex'),
  [...SECRET].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  [...Buffer.from(SECRET)].map((byte) => `%${byte.toString(16)}`).join(''),
];
const shows = (text: string): boolean =>
  text.toLowerCase().includes(SECRET.toLowerCase()) || shapes.some((shape) => text.includes(shape));

describe('a secret in any position', () => {
  let server: RunningServer;
  let client: RawClient;
  let events: IncomingMessage;
  let streamed = '';
  let written = '';
  let refused: EntryView[] = [];
  let refusals = new RefusalLog();

  before(async () => {
    server = await startServer({
      onRefused: (entry) => {
        refused.push(entry);
        refusals.add(entry);
      },
    });
    client = new RawClient(server.url);
    await send(['PUT', '/_connector/c', { name: 'n', service_type: 's' }]);
    const configuration = {
      pin: { label: 'l', sensitive: true, value: 'other' },
      password: { label: 'l', value: 'other' },
      host: { label: 'h', sensitive: false, value: 'h' },
    };
    await send(['PUT', '/_connector/c/_configuration', { configuration }]);
    server.load(server.state({ withSecrets: true }), { baseline: true });
    events = await new Promise((resolve, reject) => {
      const path = '/_mock/journal/events';
      get({ port: server.port, host: '127.0.0.1', path, agent: false }, resolve).on('error', reject);
    });
    events.setEncoding('utf8').on('data', (chunk) => (streamed += chunk));
  });
  beforeEach(() => {
    server.reset();
    [streamed, written, refused, refusals] = ['', '', [], new RefusalLog()];
  });
  after(async () => {
    events.destroy();
    client.close();
    await server.stop();
  });

  /** Keeps what the server writes to standard output and standard error. */
  const listening = async (action: () => Promise<void>): Promise<void> => {
    const streams = [process.stdout, process.stderr];
    const writers = streams.map((stream) => stream.write);
    for (const stream of streams) {
      stream.write = (chunk: Uint8Array | string) => {
        written += chunk;
        return true;
      };
    }
    try {
      await action();
    } finally {
      for (const [at, stream] of streams.entries()) stream.write = writers[at] as typeof stream.write;
    }
  };
  const send = ([method, path, body, headers = {}]: Sent): Promise<{ text: string }> => {
    const content = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return client.send(method, path, { ...(body === undefined ? {} : JSON_TYPE), ...headers }, content);
  };
  const control = async (method: string, path: string, body?: object): Promise<string> =>
    (await send([method, `/_mock${path}`, body])).text;

  /** Everything that shows the requests, by name. */
  const outputs = async ({ requests, exported }: Position): Promise<Record<string, string>> => {
    const wanted = requests.flatMap(([, , body]) => (typeof body === 'object' && !Buffer.isBuffer(body) ? [body] : []));
    const entries = server.journal.entries();
    return {
      journal: await control('GET', '/journal'),
      'journal without bodies': await control('GET', '/journal?brief'),
      events: streamed,
      listener: JSON.stringify(refused),
      lines: entries.map(entryText).join('\n'),
      report: refusals.report(100),
      wait: await control('POST', '/journal/wait', { count: 1 }),
      'failed wait': await control('POST', '/journal/wait', { count: 999, timeout: '1ms', headers: { 'x-any': 'no' } }),
      verification: await control('POST', '/journal/verify', {
        at_least: 99,
        text: 'no',
        body: { value: 'x', a: 'y' },
      }),
      ...(wanted.length > 0 && {
        wanted: await control('POST', '/journal/verify', { at_least: 99, body: wanted.at(-1) }),
        'wanted answer': await control('POST', '/journal/verify', { never: true, body: wanted[0] }),
      }),
      ...(!exported && { state: await control('GET', '/state') }),
      ...(!exported && { leaks: await control('GET', '/leaks') }),
      faults: await control('GET', '/faults'),
      output: written,
    };
  };

  for (const position of positions(SECRET)) {
    it(`is shown by no output: ${position.name.replaceAll('\n', ' ')}`, async () => {
      await listening(async () => {
        for (const request of position.requests) await send(request);
      });
      for (const [output, text] of Object.entries(await outputs(position))) {
        expect(shows(text), `${output}: ${text.slice(0, 5000)}`).to.equal(false);
      }
    });
  }
});
