import { readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';

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
export function send(url: string, method: string, text = '', { token, ca }: Access = environment()): Promise<Received> {
  const headers = {
    ...(text !== '' && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(token && { 'x-mock-token': token }),
  };
  return new Promise((resolve, reject) => {
    const open = url.startsWith('https:') ? secureRequest(ca) : request;
    const call = open(url, { method, headers }, (answer) => {
      let received = '';
      answer.setEncoding('utf8');
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

/** Node's TLS takes a while to load, and few servers speak it. */
function secureRequest(ca: string | undefined): typeof request {
  const https = require('node:https') as typeof import('node:https');
  const trusted = ca ? { ca: readFileSync(ca) } : {};
  return ((url: string, options: object, answered: () => void) =>
    https.request(url, { ...options, ...trusted }, answered)) as typeof request;
}
