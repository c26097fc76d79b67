import type { Express } from 'express';
import { createApp } from './app';
import { controlsOf, type MockControls } from './controls';
import { Listener } from './listener';
import { type MockOptions, withDefaults } from './options';
import { ServerCore } from './server-core';

export { ControlError } from './control/control-error';
export type { Problem } from './control/schema/problems';
export type { FixtureDocument, FixtureIndex, FixtureState } from './control/state/types';
export type { MockControls } from './controls';
export type { MockOptions } from './options';

export interface ServerOptions extends MockOptions {
  /** 0, the default, lets the system choose a free one. */
  readonly port?: number;
  /** `127.0.0.1` unless told otherwise. */
  readonly host?: string;
}

/** A server that runs. */
export interface RunningServer extends MockControls, AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Closes all connections and frees the port. */
  stop(): Promise<void>;
}

/**
 * Starts a server on a socket. `await using server = await startServer()` stops it at the end of the block.
 *
 * @throws Error where the fixture cannot be loaded or the port is taken; its message says what to do.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const core = new ServerCore(withDefaults(options));
  const listener = new Listener(core);
  const { url, port } = await listener.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  const stop = (): Promise<void> => listener.close();
  return { url, port, ...controlsOf(core.mock), stop, [Symbol.asyncDispose]: stop };
}

/** A server without a socket: `app` is an Express app, for supertest or to be mounted in another one. */
export interface SocketlessMock extends MockControls {
  readonly app: Express;
}

/** @throws Error where the fixture cannot be loaded. */
export function createMock(options: MockOptions = {}): SocketlessMock {
  const core = new ServerCore(withDefaults(options));
  return { app: createApp(core), ...controlsOf(core.mock) };
}
