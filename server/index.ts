import type { RequestListener } from 'node:http';
import { createApp } from './app';
import { controlAreas } from './control/endpoints';
import { describeApi } from './control/openapi/describe';
import { httpCollection } from './control/openapi/http-collection';
import { findOperations, type OperationFilter } from './control/operations/find';
import { Sandboxes } from './control/sandboxes/sandboxes';
import { Schemas } from './control/schema/schemas';
import { controlsOf, type MockControls } from './controls';
import type { OperationView } from './generated/control';
import { type Address, Listener } from './listener';
import { knownOperations } from './operations';
import { type MockOptions, type ServerOptions, tlsOptionsOf, withDefaults } from './options';
import { RequestPath } from './request-path';
import { tlsServersOf } from './tls/servers';

export { ControlError } from './control/control-error';
export type { FaultControls } from './control/faults/controls';
export type { JournalControls } from './control/journal/controls';
export type { OperationFilter } from './control/operations/find';
export type { Problem } from './control/schema/problems';
export type { ClockControls, MockControls, SnapshotControls } from './controls';
export type {
  Changes,
  EntryMatch,
  EntryView,
  FaultAnswer,
  FaultItems,
  FaultRule,
  FaultView,
  FixtureConnector,
  FixtureDocument,
  FixtureIndex,
  FixtureState,
  FixtureSyncJob,
  LeakReport,
  OperationView,
  PlayedScenario,
  RequestMatch,
  ScenarioInput,
  SnapshotSummary,
  StandInJob,
  StandInSettings,
  StateDiff,
  TextMatch,
  Verification,
  VerifyInput,
  Whoami,
} from './generated/control';
export type { OperationName, OperationPattern, ScenarioName } from './generated/names';
export type { MockOptions, ServerOptions } from './options';
export type { ClockSettings } from './runtime/controlled-clock';
export type { ClientAuthentication, TlsOptions } from './tls/options';

/** A separate mock within a server, with its own state, clock and ids. */
export interface Sandbox extends MockControls {
  /** The URL to give to an Elasticsearch client; just a path for a mock without a socket. */
  readonly url: string;
  readonly name: string;
  /** Removes the sandbox with everything in it. */
  drop(): void;
}

interface WithSandboxes {
  /** The password of the user `elastic`: the given one or, if credentials are checked, the generated one. */
  readonly password: string | undefined;
  /** The sandbox with this name, created in the initial state if necessary. For parallel tests. */
  sandbox(name: string): Sandbox;
  sandboxes(): string[];
}

/** How to reach a server by TLS. */
export interface RunningTls {
  readonly url: string;
  readonly port: number;
  /** The certificate of the authority that clients have to trust, in PEM. */
  readonly authorities: string;
  /** SHA-256 of that certificate in hexadecimal digits, for clients that compare it instead. */
  readonly fingerprint: string;
  /** A certificate for clients that have to show one, with its key, in PEM; undefined if the server's own was given. */
  readonly client: { readonly certificate: string; readonly key: string } | undefined;
}

/** A running server. */
export interface RunningServer extends MockControls, WithSandboxes, AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** What clients need for TLS; undefined if the server does not speak it. */
  readonly tls: RunningTls | undefined;
  /**
   * Closes all connections and frees the port.
   *
   * @param options.finish first answers the requests in progress, for up to `limits.stopTimeout`.
   */
  stop(options?: { readonly finish?: boolean }): Promise<void>;
  /** The requests that have not been answered yet: method and path. */
  requestsInProgress(): string[];
}

/**
 * Starts a server on a socket. `await using server = await startServer()` stops it at the end of the block.
 *
 * @throws Error if the fixture cannot be loaded or the port is taken; the message says what to do.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const sandboxes = new Sandboxes(withDefaults(options), knownOperations());
  const { listeners, address, tls } = await listen(new RequestPath(sandboxes), options);
  const { stopTimeout } = sandboxes.settings.limits;
  const stop = async ({ finish = false } = {}): Promise<void> => {
    await Promise.all(listeners.map((listener) => (finish ? listener.finish(stopTimeout) : listener.close())));
  };
  const { url, port } = address;
  return {
    url,
    port,
    tls,
    ...controlsOf(sandboxes.main),
    ...sandboxesOf(sandboxes, url),
    stop,
    requestsInProgress: () => listeners.flatMap((listener) => listener.inProgress()),
    [Symbol.asyncDispose]: () => stop(),
  };
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

/** A server without a socket. */
export interface SocketlessMock extends MockControls, WithSandboxes {
  /**
   * An Express app, for supertest or to be mounted in another app. It has a type from node:http, so that users do not
   * need the types of Express.
   */
  readonly app: RequestListener;
}

/** @throws Error if the fixture cannot be loaded. */
export function createMock(options: MockOptions = {}): SocketlessMock {
  const sandboxes = new Sandboxes(withDefaults(options), knownOperations());
  const app = createApp(new RequestPath(sandboxes));
  return { app, ...controlsOf(sandboxes.main), ...sandboxesOf(sandboxes, '') };
}

/**
 * Lists the operations of Elasticsearch, by the names that matches and fault rules use:
 * `listOperations({ name: 'connector.*' })`.
 *
 * @throws ControlError for an unknown name, with the nearest known one.
 */
export function listOperations(filter: OperationFilter = {}): OperationView[] {
  return findOperations(knownOperations(), filter);
}

/** The OpenAPI 3.1 description of `/_mock` and of all emulated operations, as `GET /_mock/openapi.json` returns it. */
export function openApi(): Readonly<Record<string, unknown>> {
  return describeApi(controlAreas, { operations: knownOperations(), schemas: new Schemas() });
}

/** The same as requests in the format of `.http` files, for editors and API clients. */
export function openApiRequests(): string {
  return httpCollection(describeApi(controlAreas, { operations: knownOperations(), schemas: new Schemas() }));
}

function sandboxesOf(sandboxes: Sandboxes, url: string): WithSandboxes {
  return {
    password: sandboxes.settings.password,
    sandbox: (name) => ({
      name,
      url: `${url}/_mock/sandbox/${name}`,
      ...controlsOf(sandboxes.get(name)),
      drop: () => void sandboxes.drop(name),
    }),
    sandboxes: () => sandboxes.names(),
  };
}
