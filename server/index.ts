import type { RequestListener } from 'node:http';
import { createApp } from './app';
import { findOperations, type OperationFilter } from './control/operations/find';
import { Sandboxes } from './control/sandboxes/sandboxes';
import type { UpstreamControls } from './control/upstream/controls';
import type { MockControls } from './controls';
import type { OperationView } from './generated/control';
import type { ConnectorMock } from './hooks/remote';
import type { Access } from './hooks/send';
import { lateControls, openServer } from './open';
import { knownOperations } from './operations';
import { type MockOptions, type ServerOptions, withDefaults } from './options';
import { RequestPath } from './request-path';
import type { RunningTls } from './tls/running-tls';

export type { ConfigFile } from './config/config-file';
export { ControlError } from './control/control-error';
export type { FaultControls } from './control/faults/controls';
export type { JournalControls } from './control/journal/controls';
export type { OperationFilter } from './control/operations/find';
export type { Problem } from './control/schema/problems';
export type { UpstreamControls } from './control/upstream/controls';
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
  RecordedAnswer,
  RecordedStep,
  Recording,
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
export type { Promised } from './hooks/promised';
export type { ConnectorMock } from './hooks/remote';
export type { Access } from './hooks/send';
export type { MockOptions, SandboxOptions, ServerOptions } from './options';
export type { ClockSettings } from './runtime/controlled-clock';
export type { ClientAuthentication, TlsOptions } from './tls/options';
export type { RunningTls } from './tls/running-tls';
export type { UpstreamOptions } from './upstream-options';

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
  /**
   * Closes all connections and refuses new ones, as if the cluster were down. The state is kept, and stays within reach of the
   * methods of this object.
   */
  pause(): Promise<void>;
  /** Listens again after `pause`, on the same port. @throws Error if another program has taken it. */
  resume(): Promise<void>;
  /** Lets the process end although the server is running. */
  unref(): void;
  /** The requests that have not been answered yet: method and path. */
  requestsInProgress(): string[];
  /** What a test can do to the data of the cluster behind the server, if there is one. */
  readonly upstream: UpstreamControls | undefined;
}

/**
 * Starts a server on a socket. `await using server = await startServer()` stops it at the end of the block.
 *
 * @throws Error if the fixture cannot be loaded or the port is taken; the message says what to do.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { url, port, tls, stop, pause, resume, unref, requestsInProgress, sandboxes, upstream, controls } =
    await openServer(options);
  return {
    url,
    port,
    tls,
    ...controls(),
    ...sandboxesOf(sandboxes, url),
    stop,
    pause,
    resume,
    unref,
    requestsInProgress,
    upstream,
    [Symbol.asyncDispose]: () => stop(),
  };
}

/**
 * A server that is running elsewhere, in another process or in a container: `connect('http://localhost:9200')`. It has the
 * methods of a server that was started here, with promises.
 *
 * @param access the token that it was started with, and the authority to trust; read from `ES_CONNECTOR_MOCK_TOKEN` and
 *   `ES_CONNECTOR_MOCK_CA` by default.
 */
export function connect(url: string, access?: Access): ConnectorMock {
  return (require('./hooks/remote') as typeof import('./hooks/remote')).connect(url, access);
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
  if (options.upstream !== undefined) throw new Error('A cluster behind the server needs a socket: use startServer().');
  const sandboxes = new Sandboxes(withDefaults(options), knownOperations());
  const app = createApp(new RequestPath(sandboxes));
  return { app, ...lateControls(sandboxes.main), ...sandboxesOf(sandboxes, '') };
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
  return description().describeServer();
}

/** The same as requests in the format of `.http` files, for editors and API clients. */
export function openApiRequests(): string {
  return description().collectRequests();
}

function description(): typeof import('./description') {
  return require('./description');
}

/** What a sandbox in front of a cluster does takes some time. */
function asynchronousSandbox(): Error {
  return new Error('With [upstream], sandboxes are asynchronous: connect(server.url).sandbox(name).');
}

function sandboxesOf(sandboxes: Sandboxes, url: string): WithSandboxes {
  return {
    password: sandboxes.settings.password,
    sandbox: (name) => {
      if (sandboxes.settings.upstream) throw asynchronousSandbox();
      return {
        name,
        url: `${url}/_mock/sandbox/${name}`,
        ...lateControls(sandboxes.get(name)),
        drop: () => void sandboxes.drop(name),
      };
    },
    sandboxes: () => sandboxes.names(),
  };
}
