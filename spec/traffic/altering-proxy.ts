import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlantedDifference } from './planted-differences';

/** A server in front of another one that changes the answers to some requests. */
export interface AlteringProxy {
  readonly url: string;
  plant: PlantedDifference | undefined;
  close(): void;
}

export async function alteringProxy(target: string): Promise<AlteringProxy> {
  const { hostname, port } = new URL(target);
  const server: Server = createServer((incoming, outgoing) => {
    const { method = '', url: path = '', headers: received } = incoming;
    // What is compressed could not be changed.
    const { 'accept-encoding': _accepted, ...headers } = received;
    const passed = request({ hostname, port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { plant } = proxy;
        const asked = `${method} ${path.replace(/^\/_mock\/sandbox\/[^/]+/, '').replace(/\?.*$/, '')}`;
        const text = Buffer.concat(chunks).toString();
        const altered = plant?.request === asked ? plant : undefined;
        const { 'content-length': _length, 'transfer-encoding': _encoding, ...kept } = answer.headers;
        const all = Object.entries({ ...kept, ...altered?.headers });
        outgoing.writeHead(
          altered?.status ?? answer.statusCode ?? 0,
          Object.fromEntries(all.filter(([, value]) => value !== undefined)),
        );
        outgoing.end(altered?.text?.(text) ?? text);
      });
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: AlteringProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plant: undefined,
    close: () => void server.close(),
  };
  return proxy;
}
