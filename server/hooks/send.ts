import { type IncomingHttpHeaders, request } from 'node:http';

/** What a server answered. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Sends a control call. Not fetch: a test environment may have none, or a faked one, and it is slow to load.
 *
 * @param text the body, JSON; empty for none.
 * @param token what a server wants that was started with one.
 * @throws Error of the socket where nobody answers.
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
