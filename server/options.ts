import type { EntryView, FaultRule, FixtureState, StandInSettings } from './generated/control';
import { clockOptions, journalOptions, sandboxOptions, serverOptions } from './known-options';
import { type GivenLimits, type Limits, limitOptions, limitsWithDefaults } from './limits';
import { defaultRequestLimits } from './runtime/budget';
import type { ClockSettings } from './runtime/controlled-clock';
import { RandomIds } from './runtime/ids';
import { aboutOption } from './runtime/invalid-value';
import { EMULATED_VERSIONS, versionFacts } from './runtime/versions';
import { type TlsOptions, tlsOptions } from './tls/options';
import { type UpstreamOptions, type UpstreamSettings, upstreamOptions, upstreamSettings } from './upstream-options';
import { checkOptions, type Expected } from './validation/option-kinds';

/** The limits of the journal. With 0 entries it is switched off. */
export interface JournalLimits {
  readonly entries: number;
  /** Of all entries together. */
  readonly bytes: number;
  /** Of one body. The first part of a larger one is kept, with its size and hash. */
  readonly bodyBytes: number;
}

/** The options of a mock. All of them are optional. */
export interface MockOptions {
  /** The state to start with and to reset to: the name of a built-in fixture, the path of a fixture file, or a state. */
  readonly fixture?: string | FixtureState | undefined;
  /** Folder with your own fixtures, which take precedence over the built-in ones. */
  readonly fixtures?: string | undefined;
  /**
   * The version of Elasticsearch to be: 8.12 to 8.19 and 9.0 to 9.6, such as `8.19.3`. Services compare it with their own; it
   * decides on the media types of the REST API, too.
   */
  readonly esVersion?: string | undefined;
  /** `default` or `serverless`. */
  readonly buildFlavor?: 'default' | 'serverless' | undefined;
  readonly clusterName?: string | undefined;
  readonly license?: 'basic' | 'trial' | 'standard' | 'gold' | 'platinum' | 'enterprise' | undefined;
  /**
   * Whether requests need credentials: with `none`, the default, they do not; with `any`, they must contain some, which
   * are not checked; with `on`, they are checked.
   */
  readonly auth?: 'none' | 'any' | 'on' | undefined;
  /**
   * The password of the user `elastic` if credentials are checked. By default, a new one is generated at each start.
   */
  readonly password?: string | undefined;
  /**
   * When searches see writes: at once, or only after a refresh. In the latter case, indices also refresh themselves:
   * one
   * `refresh_interval` (one second by default) after the first write that waits for it, on the mock's clock.
   */
  readonly refresh?: 'immediate' | 'explicit' | undefined;
  /**
   * Cluster settings that the node starts with, as in `elasticsearch.yml`: `{ 'action.destructive_requires_name': 'false' }`.
   * Requests can override them, and a reset restores them.
   */
  readonly settings?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** The maximum size of a request body in bytes, after decompression. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * The work that a small request may cause, in units of about 25 nanoseconds; a large one is allowed more, in proportion.
   * A request that would exceed it is rejected, as Elasticsearch rejects that kind of excess.
   */
  readonly maxRequestWork?: number | undefined;
  /** The bytes of data that a small request may build while it is handled. */
  readonly maxRequestMemory?: number | undefined;
  /** How the clock runs; by default it shows the system time. A reset restores these settings. */
  readonly clock?: ClockSettings | undefined;
  /** Seed for ids and random numbers: the same seed and requests give the same responses. */
  readonly seed?: string | undefined;
  /** Advances jobs automatically, as a connector service would; true for the default settings. */
  readonly standIn?: boolean | StandInSettings | undefined;
  /** How many of the latest requests to keep, and how many bytes of them and of each body; false for none. */
  readonly journal?: { readonly [Limit in keyof JournalLimits]?: number | undefined } | false | undefined;
  /** False switches off everything under `/_mock`, including sandboxes, and leaves only Elasticsearch's API. */
  readonly control?: boolean | undefined;
  /**
   * Further host names under which clients reach the server, or whose web pages may call it. Addresses, `localhost`,
   * names without a dot and `host.docker.internal` are always accepted; others could belong to a web page.
   */
  readonly allowedHosts?: readonly string[] | undefined;
  /** The token that control calls must send as `X-Mock-Token`. */
  readonly token?: string | undefined;
  /**
   * Called for each request that got an error, or an error for an item of a bulk request, including requests to
   * sandboxes. Unlike the journal, it is not affected by resets.
   */
  readonly onRefused?: ((entry: EntryView) => void) | undefined;
  /** Called for every request to Elasticsearch's API, in the same way. */
  readonly onRequest?: ((entry: EntryView) => void) | undefined;
  /** The maximum number of sandboxes. */
  readonly maxSandboxes?: number | undefined;
  /**
   * A cluster behind the server: requests go to it, and its responses come back. A URL, or one with options. Only for servers
   * with a socket.
   */
  readonly upstream?: string | UpstreamOptions | undefined;
  /** Limits on what clients may hold of the server, and for how long. */
  readonly limits?: GivenLimits | undefined;
  /** Fault rules to start with. A reset restores them. */
  readonly faults?: readonly FaultRule[] | undefined;
  /** Sandboxes that are there from the start, with what is different in them. */
  readonly sandboxes?: Readonly<Record<string, SandboxOptions>> | undefined;
}

/** What can be different in a sandbox: what it starts with and is reset to. All else is as in the server. */
export type SandboxOptions = Pick<MockOptions, 'fixture' | 'faults' | 'clock' | 'seed' | 'standIn'>;

export interface ServerOptions extends MockOptions {
  /** With 0, the default, the system chooses a free port. */
  readonly port?: number | undefined;
  /** `127.0.0.1` by default. */
  readonly host?: string | undefined;
  /** Speaks TLS; true for the default options. */
  readonly tls?: boolean | TlsOptions | undefined;
}

/** Options without a default. */
type Open =
  | 'settings'
  | 'faults'
  | 'sandboxes'
  | 'fixture'
  | 'fixtures'
  | 'clock'
  | 'seed'
  | 'token'
  | 'onRefused'
  | 'onRequest'
  | 'password';

type Defaulted = Exclude<keyof MockOptions, Open | 'journal' | 'standIn' | 'limits' | 'upstream'>;

/** All options, with defaults filled in. */
export type MockSettings = { readonly [Name in Defaulted]: NonNullable<MockOptions[Name]> } & {
  readonly [Name in Open]: MockOptions[Name];
} & {
  readonly journal: JournalLimits;
  readonly limits: Limits;
  readonly standIn: StandInSettings | undefined;
  readonly upstream: UpstreamSettings | undefined;
  /** Whether the server speaks TLS, on one of its ports at least. */
  readonly secure: boolean;
};

/** Elasticsearch's own default of `http.max_content_length`: 100mb. */
const MAX_CONTENT_LENGTH = 100 * 1024 * 1024;

/** The connector service requires a server whose minor version is at least its own, so the default is a recent one. */
const DEFAULT_VERSION = '9.6.0';

const JOURNAL: JournalLimits = { entries: 1000, bytes: 16 * 1024 * 1024, bodyBytes: 1024 * 1024 };

/** @throws Error for a version that the mock cannot say it is. */
function checkedVersion(version: string): string {
  if (versionFacts(version)) return version;
  throw new Error(`esVersion must be a version from ${EMULATED_VERSIONS}, such as ${DEFAULT_VERSION}, not ${version}.`);
}

/** @throws Error for a token that no header could have, so that no call would be accepted. */
function checkedToken(token: string | undefined): string | undefined {
  const at = token?.search(/[^ -~]|^ | $/) ?? -1;
  if (token === undefined || at < 0) return token;
  const found = `U+${token.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0')} at position ${at + 1}`;
  throw new Error(
    `token is sent in a header, so it can have ASCII characters only, and no space at its ends; it has ${found}.`,
  );
}

/**
 * The options with their defaults.
 *
 * @throws Error for an option that does not exist, with the nearest one that does, or for a value that it cannot have.
 */
export function withDefaults(options: ServerOptions): MockSettings {
  checkAll(options);
  const { journal, standIn } = options;
  const tls = tlsOptionsOf(options);
  return {
    fixture: options.fixture,
    fixtures: options.fixtures,
    esVersion: aboutOption('esVersion', () => checkedVersion(options.esVersion ?? DEFAULT_VERSION)),
    buildFlavor: options.buildFlavor ?? 'default',
    clusterName: options.clusterName ?? 'docker-cluster',
    license: options.license ?? 'trial',
    auth: options.auth ?? 'none',
    password: options.password ?? (options.auth === 'on' ? new RandomIds().documentId() : undefined),
    refresh: options.refresh ?? 'immediate',
    settings: options.settings,
    maxBodyBytes: options.maxBodyBytes ?? MAX_CONTENT_LENGTH,
    maxRequestWork: options.maxRequestWork ?? defaultRequestLimits.work,
    maxRequestMemory: options.maxRequestMemory ?? defaultRequestLimits.memory,
    clock: options.clock,
    seed: options.seed,
    control: options.control ?? true,
    allowedHosts: [...(options.allowedHosts ?? []), ...(tls?.hosts ?? [])],
    token: aboutOption('token', () => checkedToken(options.token)),
    onRefused: options.onRefused,
    onRequest: options.onRequest,
    maxSandboxes: options.maxSandboxes ?? 2000,
    standIn: standInSettings(standIn),
    secure: tls !== undefined,
    journal: limitsOf(journal),
    limits: limitsWithDefaults(options.limits),
    upstream: aboutOption('upstream.url', () => upstreamOf(options)),
    faults: options.faults,
    sandboxes: options.sandboxes,
  };
}

function standInSettings(given: MockOptions['standIn']): StandInSettings | undefined {
  return given === true ? {} : given || undefined;
}

/** The settings of a sandbox, with what is different in it. */
export function sandboxSettings(
  settings: MockSettings,
  { fixture, faults, clock, seed, standIn }: SandboxOptions,
): MockSettings {
  return {
    ...settings,
    fixture,
    faults: faults ?? settings.faults,
    clock: clock ?? settings.clock,
    seed: seed ?? settings.seed,
    standIn: standIn === undefined ? settings.standIn : standInSettings(standIn),
  };
}

/** Options that say what the mock itself does in place of a cluster. */
const OF_THE_MOCK = [
  ...([
    'esVersion',
    'buildFlavor',
    'clusterName',
    'license',
    'auth',
    'refresh',
    'settings',
    'seed',
    'standIn',
    'sandboxes',
  ] as const),
];

/** @throws Error for options that would have no effect with a cluster behind the server. */
function upstreamOf(options: ServerOptions): UpstreamSettings | undefined {
  const { upstream, clock = {} } = options;
  if (upstream === undefined) return undefined;
  const given = OF_THE_MOCK.filter((name) => options[name] !== undefined && options[name] !== false);
  const useless = [...given, ...(Object.values(clock).some((value) => value !== undefined) ? ['clock'] : [])].filter(
    (name) => name !== 'settings' || Object.keys(options.settings ?? {}).length > 0,
  );
  if (useless.length > 0) {
    const names = useless.map((name) => `[${name}]`).join(', ');
    throw new Error(`These options cannot be combined with [upstream], because the cluster decides on them: ${names}.`);
  }
  return upstreamSettings(typeof upstream === 'string' ? { url: upstream } : upstream);
}

/** What each option may be. */
type OptionsOf<T> = Readonly<Record<keyof T, Expected>>;

function checkAll(options: ServerOptions): void {
  checkOptions('option', options, serverOptions satisfies OptionsOf<ServerOptions>);
  checkOptions('journal option', options.journal || {}, journalOptions satisfies OptionsOf<JournalLimits>, 'journal.');
  checkOptions('clock option', options.clock ?? {}, clockOptions satisfies OptionsOf<ClockSettings>, 'clock.');
  if (typeof options.upstream === 'object')
    checkOptions('upstream option', options.upstream, upstreamOptions, 'upstream.');
  checkOptions('limit', options.limits ?? {}, limitOptions, 'limits.');
  checkOptions('TLS option', tlsOptionsOf(options) ?? {}, tlsOptions, 'tls.');
  for (const sandbox of Object.values(options.sandboxes ?? {}))
    checkOptions('sandbox option', sandbox, sandboxOptions satisfies OptionsOf<SandboxOptions>);
}

/** The options for TLS; undefined if the server does not speak it. */
export function tlsOptionsOf({ tls }: ServerOptions): TlsOptions | undefined {
  return tls === true ? {} : tls || undefined;
}

function limitsOf(limits: MockOptions['journal'] = {}): JournalLimits {
  if (limits === false) return { ...JOURNAL, entries: 0 };
  return {
    entries: limits.entries ?? JOURNAL.entries,
    bytes: limits.bytes ?? JOURNAL.bytes,
    bodyBytes: limits.bodyBytes ?? JOURNAL.bodyBytes,
  };
}
