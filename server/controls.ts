import { ControlError } from './control/control-error';
import type { ControlledMock } from './control/controlled-mock';
import { type FaultControls, faultControls } from './control/faults/controls';
import { type JournalControls, journalControls } from './control/journal/controls';
import { refusalLines } from './control/journal/refusal-lines';
import { recordingAtOnce } from './control/recording/recording';
import { playScenario } from './control/scenarios/play';
import { checkedInput } from './control/schema/checked-input';
import { findLeaks } from './control/snapshots/leaks';
import * as snapshots from './control/snapshots/snapshots';
import { exportState } from './control/state/export';
import type { ExportOptions } from './control/state/export-options';
import { givenFixture } from './control/state/fixtures';
import { type ClockInput, changeClock } from './control/time/change-clock';
import { notWithUpstream } from './control/upstream/with-upstream';
import { whoami } from './control/whoami/whoami';
import type {
  EntryMatch,
  FixtureState,
  LeakReport,
  PlayedScenario,
  Recording,
  ScenarioInput,
  SnapshotSummary,
  StandInSettings,
  StateDiff,
  Whoami,
} from './generated/control';
import type { ScenarioName } from './generated/names';

/** What a test can do to a mock without HTTP; equivalent to the control API. */
export interface MockControls {
  /**
   * Restores the initial state: stored data, clock, ids, journal, faults and stand-in. The cost does not depend on how
   * much the mock holds.
   */
  reset(): void;
  /**
   * Replaces the stored state.
   *
   * @param fixture the name of a fixture, the path of a fixture file, or a state.
   * @param options.baseline makes this the state that later resets return to.
   * @throws Error that says where and why it is invalid; nothing has changed in that case.
   */
  load(fixture: string | FixtureState, options?: { readonly baseline?: boolean }): void;
  /**
   * The whole state, as a fixture.
   *
   * @param options.withSecrets exports secrets too, instead of placeholders.
   */
  state(options?: ExportOptions): FixtureState;
  readonly clock: ClockControls;
  /** Makes ids and random numbers follow a seed from now on; without a seed they are random again. */
  seed(seed?: string): void;
  readonly snapshots: SnapshotControls;
  readonly journal: JournalControls;
  readonly faults: FaultControls;
  /**
   * The requests that were refused, completely or in part, one per line, with the reason for each: the first thing to look
   * at when a test has failed.
   */
  refusals(): string[];
  /** The requests that match, without secrets, as steps that can be played again; without a match, all of them. */
  recording(match?: EntryMatch): Recording;
  /** Plays an incident: `scenario('idle-job')`. @throws Error that lists the scenarios if the name is unknown. */
  scenario(name: ScenarioName, input?: ScenarioInput): PlayedScenario;
  /** Advances jobs automatically, as a connector service would; false stops this. */
  standIn(settings?: StandInSettings | false): void;
  /**
   * What somebody may do, and why their requests are refused: `whoami('ada').text`.
   *
   * @param as the name of a user, the id of an API key, or an Authorization header; requests without credentials by default.
   * @throws Error if there is no such user or key.
   */
  whoami(as?: string): Whoami;
  /** The changes since the last reset. `clean` is true if there are none. */
  leaks(): LeakReport;
}

export interface ClockControls {
  /** The current time of the mock, in milliseconds since the epoch. */
  now(): number;
  /** Changes the given settings: the time, the rate, the tick per request. */
  set(settings: ClockInput): void;
  /** Stops the clock, optionally at another time: `freeze('2025-03-03T09:00:00Z')`. */
  freeze(at?: number | string): void;
  /** Advances the clock: `advance('5m')`. */
  advance(by: number | string): void;
  /** Makes the clock run as it did at the start. */
  reset(): void;
}

/** Named states. The cost of all operations except export and import does not depend on how much the mock holds. */
export interface SnapshotControls {
  save(name: string): void;
  restore(name: string): void;
  delete(name: string): void;
  list(): SnapshotSummary[];
  /** The changes since a snapshot, or between two. */
  diff(name: string, other?: string): StateDiff;
  /** A snapshot as text, laid out for readable diffs in git. */
  export(name: string, options?: ExportOptions): string;
  /** Stores an exported text as a snapshot, without restoring it. */
  import(name: string, text: string): void;
}

/** @internal */
export function controlsOf(mock: ControlledMock): MockControls {
  const controls = controlsOfMock(mock);
  if (!mock.settings.upstream) return controls;
  return { ...controls, ...notWithCluster, clock: { ...controls.clock, ...notWithCluster.clock } };
}

const refused = (path: string) => (): never => {
  throw notWithUpstream(path);
};

/** What takes a cluster some time, and therefore returns a promise. */
const asynchronous = (name: string) => (): never => {
  throw new ControlError(501, `With [upstream], this is asynchronous: await server.upstream.${name}().`);
};

/** What works on the data of the mock, which it does not have with a cluster behind the server. */
const notWithCluster = {
  reset: asynchronous('reset'),
  load: asynchronous('load'),
  state: refused('/state'),
  clock: {
    set: refused('/clock'),
    freeze: refused('/clock'),
    advance: refused('/clock'),
    reset: refused('/clock'),
  },
  seed: refused('/ids'),
  snapshots: {
    save: refused('/snapshots'),
    restore: refused('/snapshots'),
    delete: refused('/snapshots'),
    list: refused('/snapshots'),
    diff: refused('/snapshots'),
    export: refused('/snapshots'),
    import: refused('/snapshots'),
  },
  standIn: refused('/stand-in'),
  whoami: refused('/whoami'),
  leaks: refused('/leaks'),
} satisfies Partial<Omit<MockControls, 'clock'>> & { readonly clock: Partial<MockControls['clock']> };

function controlsOfMock(mock: ControlledMock): MockControls {
  return {
    reset: () => mock.reset(),
    load: (fixture, options) => load(mock, fixture, options?.baseline),
    state: (options) => {
      mock.standIn.catchUpAtOnce();
      return JSON.parse(exportState(mock.store, options)) as FixtureState;
    },
    clock: clockControls(mock),
    seed: (seed) => mock.ids.use(seed),
    snapshots: snapshotControls(mock),
    journal: journalControls(mock),
    faults: faultControls(mock),
    refusals: () => refusalLines(journalControls(mock).entries({ refused: true })),
    recording: (match = {}) => recordingAtOnce(mock, match),
    scenario: (name, input = {}) => playScenario(mock, name, input),
    standIn: (settings = {}) =>
      mock.standIn.use(settings === false ? undefined : checkedInput(mock.known.schemas, 'stand-in', settings)),
    whoami: (as) => whoami(mock, as),
    leaks: () => findLeaks(mock),
  };
}

function load(mock: ControlledMock, fixture: string | FixtureState, baseline = false): void {
  const { settings, store } = mock;
  mock.load(givenFixture(fixture, settings.fixtures, store), baseline);
}

function clockControls({ clock, known }: ControlledMock): ClockControls {
  return {
    now: () => clock.now(),
    set: (settings) => changeClock(clock, checkedInput(known.schemas, 'clock', settings)),
    freeze: (at) => clock.change({ now: at, rate: 0 }),
    advance: (by) => clock.advance(by),
    reset: () => clock.reset(),
  };
}

function snapshotControls(mock: ControlledMock): SnapshotControls {
  return {
    save: (name) => {
      mock.standIn.catchUpAtOnce();
      snapshots.saveSnapshot(mock, name);
    },
    restore: (name) => snapshots.restoreSnapshot(mock, name),
    delete: (name) => snapshots.dropSnapshot(mock, name),
    list: () => snapshots.listSnapshots(mock),
    diff: (name, other) => snapshots.diffSnapshot(mock, name, other),
    export: (name, options) => snapshots.exportSnapshot(mock, name, options),
    import: (name, text) => void snapshots.importSnapshot(mock, name, text),
  };
}
