import type { ControlledMock } from './control/controlled-mock';
import { Sandboxes } from './control/sandboxes/sandboxes';
import type { UpstreamControls } from './control/upstream/controls';
import type { MockControls } from './controls';
import { type Address, Listener } from './listener';
import { knownOperations } from './operations';
import { type ServerOptions, tlsOptionsOf, withDefaults } from './options';
import { RequestPath } from './request-path';
import type { RunningTls } from './tls/running-tls';
import type { ClusterState } from './upstream/state/cluster-state';

/** A server that listens. What only tests need of it is made by `controls`. */
export interface OpenServer {
  readonly url: string;
  readonly port: number;
  /** What clients need for TLS; undefined if the server does not speak it. */
  readonly tls: RunningTls | undefined;
  /** The password of the user `elastic`: the given one or, if credentials are checked, the generated one. */
  readonly password: string | undefined;
  readonly sandboxes: Sandboxes;
  /** What a test can do to the main mock. */
  controls(): MockControls;
  /** As in the interface of the library. */
  stop(options?: { readonly finish?: boolean }): Promise<void>;
  /** As in the interface of the library. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  unref(): void;
  /** The requests that have not been answered yet: method and path. */
  requestsInProgress(): string[];
  /** As in the interface of the library. */
  readonly upstream: UpstreamControls | undefined;
}

/**
 * Starts a server on a socket.
 *
 * @throws Error if the fixture cannot be loaded or the port is taken; the message says what to do.
 */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const sandboxes = new Sandboxes(withDefaults(options), knownOperations());
  const behind = await connectCluster(sandboxes);
  const { listeners, address, tls } = await listen(new RequestPath(sandboxes, behind), options);
  const { password, limits } = sandboxes.settings;
  return {
    url: address.url,
    port: address.port,
    tls,
    password,
    sandboxes,
    controls: () => lateControls(sandboxes.main),
    stop: async ({ finish = false } = {}) => {
      await Promise.all(listeners.map((listener) => (finish ? listener.finish(limits.stopTimeout) : listener.close())));
      behind?.cluster.close();
    },
    pause: async () => void (await Promise.all(listeners.map((listener) => listener.close()))),
    resume: async () => {
      for (const listener of listeners) await listener.resume();
    },
    unref: () => {
      for (const listener of listeners) listener.unref();
    },
    upstream: behind && lateUpstreamControls(sandboxes.main, behind),
    requestsInProgress: () => listeners.flatMap((listener) => listener.inProgress()),
  };
}

/** The cluster behind the server, if it is to have one. */
async function connectCluster({ settings: { upstream }, main }: Sandboxes): Promise<ClusterState | undefined> {
  if (!upstream) return undefined;
  const { connectUpstream } = require('./upstream/connect') as typeof import('./upstream/connect');
  const state = await connectUpstream(upstream, main);
  main.upstream = state;
  return state;
}

/** Loads the controls of a mock, which a server that is only asked over HTTP does not need. */
export function lateControls(mock: ControlledMock): MockControls {
  return (require('./controls') as typeof import('./controls')).controlsOf(mock);
}

function lateUpstreamControls(mock: ControlledMock, behind: ClusterState): UpstreamControls {
  const { upstreamControls } = require('./control/upstream/controls') as typeof import('./control/upstream/controls');
  return upstreamControls(mock, behind);
}

interface Listening {
  readonly listeners: readonly Listener[];
  readonly address: Address;
  readonly tls: RunningTls | undefined;
}

/** Listens on the server's port, or on two if it speaks TLS beside plain HTTP. */
async function listen(path: RequestPath, options: ServerOptions): Promise<Listening> {
  const { port = 0, host = '127.0.0.1' } = options;
  const tlsOptions = tlsOptionsOf(options);
  if (!tlsOptions) {
    const listener = new Listener(path);
    return { listeners: [listener], address: await listener.listen(port, host), tls: undefined };
  }
  const { tlsServersOf } = require('./tls/servers') as typeof import('./tls/servers');
  const servers = await tlsServersOf(tlsOptions);
  const { authorities, fingerprint, client } = servers.credentials;
  const secure = new Listener(path, servers);
  const secureAddress = await secure.listen(tlsOptions.port ?? port, host);
  const tls = { url: secureAddress.url, port: secureAddress.port, authorities, fingerprint, client };
  if (tlsOptions.port === undefined) return { listeners: [secure], address: secureAddress, tls };
  const plain = new Listener(path);
  try {
    return { listeners: [plain, secure], address: await plain.listen(port, host), tls };
  } catch (error) {
    await secure.close();
    throw error;
  }
}
