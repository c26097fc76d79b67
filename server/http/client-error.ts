import type { Socket } from 'node:net';

/** How node:http describes a request that it cannot read. */
export type ClientError = Error & { readonly code?: string; readonly rawPacket?: Buffer };

const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * Answers what node:http's parser rejects, which never becomes a request: an unknown verb gets Elasticsearch's words,
 * anything else a sentence.
 */
export function answerClientError(
  error: ClientError,
  socket: Socket,
  methodsOf: (path: string) => readonly string[],
): void {
  if (!socket.writable) return;
  const [, verb, path = ''] = /^([A-Z]+) ([^ ?]*)/.exec(error.rawPacket?.toString('latin1') ?? '') ?? [];
  if (error.code !== 'HPE_INVALID_METHOD' || verb === undefined) {
    const statusLine = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request';
    refuseConnection(socket, statusLine, messageOf(error), [], verb === 'HEAD');
    return;
  }
  const allowed = methodsOf(path);
  const known = allowed.length > 0 ? `, allowed: [${allowed.join(', ')}]` : '';
  const header = allowed.length > 0 ? [`Allow: ${allowed.join(',')}`] : [];
  refuseConnection(socket, '405 Method Not Allowed', `Unexpected http method: ${verb}${known}`, header);
}

function messageOf({ code, message }: ClientError): string {
  return code === 'ERR_HTTP_REQUEST_TIMEOUT'
    ? 'The request did not arrive in time (--headers-timeout, --request-timeout).'
    : `The request is not well-formed HTTP: ${message}`;
}

/**
 * Writes a refusal to a connection that has no request, and ends it.
 *
 * @param statusLine `503 Service Unavailable`.
 * @param headersOnly for HEAD, whose responses have no body.
 */
export function refuseConnection(
  socket: Socket,
  statusLine: string,
  message: string,
  more: readonly string[] = [],
  headersOnly = false,
): void {
  const body = JSON.stringify({ error: message, status: Number(statusLine.slice(0, 3)) });
  const headers = [
    'X-elastic-product: Elasticsearch',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...more,
    'connection: close',
  ];
  const shown = headersOnly ? '' : body;
  socket.end(`HTTP/1.1 ${statusLine}\r\n${headers.join('\r\n')}\r\n\r\n${shown}`, () => socket.destroy());
}
