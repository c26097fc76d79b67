import type { Express } from 'express';
import { createApp } from './app';
import { Listener } from './listener';
import { type MockOptions, withDefaults } from './options';
import { ServerCore } from './server-core';

export type { MockOptions } from './options';

export interface ServerOptions extends MockOptions {
  /** 0, the default, lets the system choose a free one. */
  readonly port?: number;
  /** `127.0.0.1` unless told otherwise. */
  readonly host?: string;
}

/** A server that runs. */
export interface RunningServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Back to the fixture that the server was started with. */
  reset(): void;
  /** Closes all connections and frees the port. */
  stop(): Promise<void>;
}

/** Starts a server on a socket. `await using server = await startServer()` stops it at the end of the block. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const core = new ServerCore(withDefaults(options));
  const listener = new Listener(core);
  const { url, port } = await listener.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  const stop = (): Promise<void> => listener.close();
  return { url, port, reset: () => core.mock.reset(), stop, [Symbol.asyncDispose]: stop };
}

/** A server without a socket: `app` is an Express app, for supertest or to be mounted in another one. */
export interface SocketlessMock {
  readonly app: Express;
  reset(): void;
}

export function createMock(options: MockOptions = {}): SocketlessMock {
  const core = new ServerCore(withDefaults(options));
  return { app: createApp(core), reset: () => core.mock.reset() };
}
