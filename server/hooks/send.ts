import { type IncomingHttpHeaders, request } from 'node:http';

/** The response of a server. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Sends a control call. It does not use fetch, which a test environment may lack or replace and which is slow to load.
 *
 * @param text the JSON body; empty for none.
 * @param token for a server that was started with one.
 * @throws Error of the socket if there is no response.
 */
export function send(
  url: string,
  method: string,
  text = '',
  token = process.env.ES_CONNECTOR_MOCK_TOKEN,
): Promise<Received> {
  const headers = {
    ...(text !== '' && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(token && { 'x-mock-token': token }),
  };
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers }, (answer) => {
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
