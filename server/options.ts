import type { EntryView, StandInSettings } from './generated/control';
import type { ClockSettings } from './runtime/controlled-clock';

/** How much the journal keeps. 0 entries switch it off. */
export interface JournalLimits {
  readonly entries: number;
  readonly bytes: number;
}

/** What a mock is told at its start. All of it may be left out. */
export interface MockOptions {
  /** Name of a shipped fixture, or path of a fixture file: the state to start with and to reset to. */
  readonly fixture?: string | undefined;
  /** Folder of your own fixtures: they are found by name, before the shipped ones. */
  readonly fixtures?: string | undefined;
  /** The version that `GET /` reports. Services compare it with their own. */
  readonly esVersion?: string | undefined;
  /** `default`, or `serverless`. */
  readonly buildFlavor?: 'default' | 'serverless' | undefined;
  readonly clusterName?: string | undefined;
  readonly license?: 'basic' | 'trial' | 'standard' | 'gold' | 'platinum' | 'enterprise' | undefined;
  /**
   * When a search sees what was written: at once, or only after a refresh. Indices refresh themselves then, too: a
   * `refresh_interval` (one second, if they have none) after the first write that waits for it, on the mock's clock.
   */
  readonly refresh?: 'immediate' | 'explicit' | undefined;
  /** The largest request body in bytes, inflated. */
  readonly maxBodyBytes?: number | undefined;
  /** How the clock goes; left out, it shows the machine's time. A reset takes it back to this. */
  readonly clock?: ClockSettings | undefined;
  /** Determines all ids and random numbers: the same seed and requests give the same answers. */
  readonly seed?: string | undefined;
  /** Lets jobs move on their own, as if a connector service was there; true for the defaults. */
  readonly standIn?: boolean | StandInSettings | undefined;
  /** How many of the last requests are kept, and how many bytes of them; false for none. */
  readonly journal?: { readonly [Limit in keyof JournalLimits]?: number | undefined } | false | undefined;
  /** False switches off everything under `/_mock`, sandboxes too: what is left is the Elasticsearch. */
  readonly control?: boolean | undefined;
  /** What control calls must send as `X-Mock-Token`. */
  readonly token?: string | undefined;
  /**
   * Told of each request that was answered with an error, or with one for an item of a bulk request; of the sandboxes'
   * too. Resets do not end it, as they end what the journal keeps.
   */
  readonly onRefused?: ((entry: EntryView) => void) | undefined;
  /** How many sandboxes there may be. */
  readonly maxSandboxes?: number | undefined;
}

/** Options that have no default. */
type Open = 'fixture' | 'fixtures' | 'clock' | 'seed' | 'token' | 'onRefused';

type Defaulted = Exclude<keyof MockOptions, Open | 'journal' | 'standIn'>;

/** Options with their defaults. */
export type Settings = { readonly [Name in Defaulted]: NonNullable<MockOptions[Name]> } & {
  readonly [Name in Open]: MockOptions[Name];
} & { readonly journal: JournalLimits; readonly standIn: StandInSettings | undefined };

/** Elasticsearch's own default of `http.max_content_length`: 100mb. */
const MAX_CONTENT_LENGTH = 100 * 1024 * 1024;

/** The connector service wants a server whose minor version is at least its own: so the default is a recent one. */
const DEFAULT_VERSION = '9.6.0';

const JOURNAL: JournalLimits = { entries: 1000, bytes: 16 * 1024 * 1024 };

export function withDefaults(options: MockOptions): Settings {
  const { journal, standIn } = options;
  return {
    fixture: options.fixture,
    fixtures: options.fixtures,
    esVersion: options.esVersion ?? DEFAULT_VERSION,
    buildFlavor: options.buildFlavor ?? 'default',
    clusterName: options.clusterName ?? 'docker-cluster',
    license: options.license ?? 'trial',
    refresh: options.refresh ?? 'immediate',
    maxBodyBytes: options.maxBodyBytes ?? MAX_CONTENT_LENGTH,
    clock: options.clock,
    seed: options.seed,
    control: options.control ?? true,
    token: options.token,
    onRefused: options.onRefused,
    maxSandboxes: options.maxSandboxes ?? 2000,
    standIn: standIn === true ? {} : standIn || undefined,
    journal: limitsOf(journal),
  };
}

function limitsOf(limits: MockOptions['journal'] = {}): JournalLimits {
  if (limits === false) return { ...JOURNAL, entries: 0 };
  return { entries: limits.entries ?? JOURNAL.entries, bytes: limits.bytes ?? JOURNAL.bytes };
}
