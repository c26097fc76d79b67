import { type IncomingMessage, request } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { type RunningServer, type ServerOptions, startServer, type UpstreamOptions } from '../../server';
import { allow } from './fake-cluster';

/** A mock as the cluster, and a server in front of it. */
export interface Pair {
  readonly cluster: RunningServer;
  readonly server: RunningServer;
  stop(): Promise<void>;
}

/** @param upstream options beside the URL. */
export async function pair(
  upstream: Partial<UpstreamOptions> = {},
  { cluster: clusterOptions = {}, ...options }: ServerOptions & { readonly cluster?: ServerOptions } = {},
): Promise<Pair> {
  const cluster = await startServer(clusterOptions);
  const server = await startServer({ ...options, upstream: { url: cluster.url, ...upstream } });
  const stop = async (): Promise<void> => {
    await server.stop();
    await cluster.stop();
  };
  return { cluster, server, stop };
}

/** A server in front of something that is at a port. */
export function before(port: number, upstream: Partial<UpstreamOptions> = {}, options: ServerOptions = {}) {
  return startServer({ ...options, upstream: { url: `http://127.0.0.1:${port}`, allow, ...upstream } });
}

/** A response, byte for byte. */
export interface Bytes {
  readonly status: number | undefined;
  readonly message: string | undefined;
  /** Without those of the server itself, and without those about the connection. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** Sends a request with exactly these headers. @param body chunks to send one by one. */
export function send(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: readonly (string | Buffer)[] = [],
): Promise<Bytes> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve({ ...headOf(answer), body: Buffer.concat(chunks) }));
    });
    call.on('error', reject);
    for (const chunk of body) call.write(chunk);
    call.end();
  });
}

const OWN = /^(?:connection|keep-alive|transfer-encoding|x-mock-.*)$/i;

function headOf({ statusCode: status, statusMessage: message, rawHeaders }: IncomingMessage) {
  const headers: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (!OWN.test(rawHeaders[at] as string)) headers.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  }
  return { status, message, headers };
}

/** Something that listens and does with connections as it likes. */
export async function listening(connected: (socket: Socket) => void): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    connected(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as { port: number }).port, server };
}
