import type { JournalLimits } from './control/journal/limits';
import type { EntryView, StandInSettings } from './generated/control';
import type { ClockSettings } from './runtime/controlled-clock';

/** What a mock is told at its start. All of it may be left out. */
export interface MockOptions {
  /** Name of a shipped fixture, or path of a fixture file: the state to start with and to reset to. */
  readonly fixture?: string;
  /** Folder of your own fixtures: they are found by name, before the shipped ones. */
  readonly fixtures?: string;
  /** The version that `GET /` reports. Services compare it with their own. */
  readonly esVersion?: string;
  /** `default`, or `serverless`. */
  readonly buildFlavor?: 'default' | 'serverless';
  readonly clusterName?: string;
  readonly license?: 'basic' | 'trial' | 'standard' | 'gold' | 'platinum' | 'enterprise';
  /**
   * When a search sees what was written: at once, or only after a refresh. Indices refresh themselves then, too: a
   * `refresh_interval` (one second, if they have none) after the first write that waits for it, on the mock's clock.
   */
  readonly refresh?: 'immediate' | 'explicit';
  /** The largest request body in bytes, inflated. */
  readonly maxBodyBytes?: number;
  /** How the clock goes; left out, it shows the machine's time. A reset takes it back to this. */
  readonly clock?: ClockSettings;
  /** Determines all ids and random numbers: the same seed and requests give the same answers. */
  readonly seed?: string;
  /** Lets jobs move on their own, as if a connector service was there; true for the defaults. */
  readonly standIn?: boolean | StandInSettings;
  /** How many of the last requests are kept, and how many bytes of them; false for none. */
  readonly journal?: Partial<JournalLimits> | false;
  /** False switches off everything under `/_mock`, sandboxes too: what is left is the Elasticsearch. */
  readonly control?: boolean;
  /** What control calls must send as `X-Mock-Token`. */
  readonly token?: string;
  /**
   * Told of each request that was answered with an error, or with one for an item of a bulk request; of the sandboxes'
   * too. Resets do not end it, as they end what the journal keeps.
   */
  readonly onRefused?: (entry: EntryView) => void;
  /** How many sandboxes there may be. */
  readonly maxSandboxes?: number;
}

/** Options that have no default. */
type Open = 'fixture' | 'fixtures' | 'clock' | 'seed' | 'token' | 'onRefused';

/** Options with their defaults. */
export type Settings = Required<Omit<MockOptions, Open | 'journal' | 'standIn'>> &
  Pick<MockOptions, Open> & { readonly journal: JournalLimits; readonly standIn: StandInSettings | undefined };

/** Elasticsearch's own default of `http.max_content_length`: 100mb. */
const MAX_CONTENT_LENGTH = 100 * 1024 * 1024;

/** The connector service wants a server whose minor version is at least its own: so the default is a recent one. */
const DEFAULT_VERSION = '9.6.0';

const JOURNAL: JournalLimits = { entries: 1000, bytes: 16 * 1024 * 1024 };

export function withDefaults(options: MockOptions): Settings {
  const { journal, standIn } = options;
  return {
    esVersion: DEFAULT_VERSION,
    buildFlavor: 'default',
    clusterName: 'docker-cluster',
    license: 'trial',
    refresh: 'immediate',
    maxBodyBytes: MAX_CONTENT_LENGTH,
    control: true,
    maxSandboxes: 2000,
    ...withoutUndefined(options),
    standIn: standIn === true ? {} : standIn === false ? undefined : standIn,
    journal: journal === false ? { ...JOURNAL, entries: 0 } : { ...JOURNAL, ...journal },
  };
}

function withoutUndefined(options: MockOptions): MockOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
