import { readFileSync } from 'node:fs';
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** The response of a server. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What a server may demand. Read from the environment by default, as the command sets it for what it starts. */
export interface Access {
  /** For a server that was started with a token. */
  readonly token?: string | undefined;
  /** File in PEM with the authorities to trust, for a server that speaks TLS. */
  readonly ca?: string | undefined;
}

function environment(): Access {
  const { ES_CONNECTOR_MOCK_TOKEN: token, ES_CONNECTOR_MOCK_CA: ca } = process.env;
  return { token, ca };
}

/**
 * Sends a control call. It does not use fetch, which a test environment may lack or replace and which is slow to load.
 *
 * @param text the JSON body; empty for none.
 * @throws Error of the socket if there is no response.
 */
export function send(url: string, method: string, text = '', access?: Access): Promise<Received> {
  const headers = text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const call = open(url, method, headers, access, (answer) => {
      let received = '';
      answer.on('data', (part: string) => {
        received += part;
      });
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode as number, headers: answer.headers, text: received }));
    });
    call.on('error', reject);
    call.end(text);
  });
}

/**
 * Reads the server-sent events of a server, as long as it sends them.
 *
 * @param receive called with the data of each event.
 * @param ended called when no more will come. Without it, waiting for events does not keep a process alive.
 * @returns a function that ends it.
 * @throws Error if the server refuses it.
 */
export function follow(
  url: string,
  access: Access | undefined,
  receive: (data: string) => void,
  ended?: () => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const call = open(url, 'GET', {}, access, (answer) => {
      if (answer.statusCode !== 200) {
        call.destroy();
        return reject(new Error(`${url} returned ${answer.statusCode}`));
      }
      let unfinished = '';
      let event = '';
      answer.on('data', (part: string) => {
        const lines = (unfinished + part).split('\n');
        unfinished = lines.pop() as string;
        for (const line of lines) {
          if (line.startsWith(EVENT)) event = line.slice(EVENT.length);
          else if (line.startsWith(DATA) && event === 'request') receive(line.slice(DATA.length));
        }
      });
      // The server has stopped, or gives up on a reader that is too slow.
      answer.on('error', () => call.destroy());
      if (ended) answer.on('close', ended);
      else answer.socket.unref();
      resolve(() => void call.destroy());
    });
    call.on('error', reject);
    call.end();
  });
}

const EVENT = 'event: ';
const DATA = 'data: ';

function open(
  url: string,
  method: string,
  given: Readonly<Record<string, string | number>>,
  { token, ca }: Access = environment(),
  answered: (answer: IncomingMessage) => void,
): ClientRequest {
  const headers = { ...given, ...(token && { 'x-mock-token': token }) };
  const start = url.startsWith('https:') ? secureRequest(ca) : request;
  return start(url, { method, headers }, (answer) => {
    answer.setEncoding('utf8');
    answered(answer);
  });
}

/** Node's TLS takes a while to load, and few servers speak it. */
function secureRequest(ca: string | undefined): typeof request {
  const https = require('node:https') as typeof import('node:https');
  const trusted = ca ? { ca: readFileSync(ca) } : {};
  return ((url: string, options: object, answered: () => void) =>
    https.request(url, { ...options, ...trusted }, answered)) as typeof request;
}
