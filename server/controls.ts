import type { ControlledMock } from './control/controlled-mock';
import { type FaultControls, faultControls } from './control/faults/controls';
import { type JournalControls, journalControls } from './control/journal/controls';
import { playScenario } from './control/scenarios/play';
import { findLeaks } from './control/snapshots/leaks';
import * as snapshots from './control/snapshots/snapshots';
import { exportState } from './control/state/export';
import { fixtureByNameOrPath } from './control/state/fixtures';
import { importState } from './control/state/import';
import type {
  FixtureState,
  LeakReport,
  PlayedScenario,
  ScenarioInput,
  SnapshotSummary,
  StandInSettings,
  StateDiff,
} from './generated/control';
import type { ClockSettings } from './runtime/controlled-clock';

/** What a test can do to a mock without HTTP: the same as the control API does. */
export interface MockControls {
  /** Back to the start: what is stored, the clock, the ids, the journal, the faults and the stand-in. Costs the same whatever the mock holds. */
  reset(): void;
  /**
   * Replaces what is stored.
   *
   * @param fixture the name of a fixture, the path of a fixture file, or a state.
   * @param options.baseline the state becomes the one that a reset goes back to.
   * @throws Error that says where and why it is no state; nothing has changed then.
   */
  load(fixture: string | FixtureState, options?: { readonly baseline?: boolean }): void;
  /** The whole state, in the form of a fixture. */
  state(): FixtureState;
  readonly clock: ClockControls;
  /** Determines ids and random numbers from now on; without a seed they are random again. */
  seed(seed?: string): void;
  readonly snapshots: SnapshotControls;
  readonly journal: JournalControls;
  readonly faults: FaultControls;
  /** Lets a known incident happen: `scenario('idle-job')`. @throws Error that lists them for an unknown name. */
  scenario(name: string, input?: ScenarioInput): PlayedScenario;
  /** Lets jobs move on their own, as if a connector service was there; false ends that. */
  standIn(settings?: StandInSettings | false): void;
  /** What is different since the last reset. `clean` is true where nothing is. */
  leaks(): LeakReport;
}

export interface ClockControls {
  /** Milliseconds since the epoch, as the mock sees it. */
  now(): number;
  /** Changes what is given: the time, the rate, the tick of each request. */
  set(settings: ClockSettings): void;
  /** Stops it, perhaps at another time: `freeze('2025-03-03T09:00:00Z')`. */
  freeze(at?: number | string): void;
  /** Moves it on: `advance('5m')`. */
  advance(by: number | string): void;
  /** Lets it go as it did at the start. */
  reset(): void;
}

/** Named states. All of it costs the same whatever the mock holds, but export and import. */
export interface SnapshotControls {
  save(name: string): void;
  restore(name: string): void;
  delete(name: string): void;
  list(): SnapshotSummary[];
  /** What has changed since, or between two. */
  diff(name: string, other?: string): StateDiff;
  /** As text that diffs well in git. */
  export(name: string): string;
  /** Keeps an exported text under a name, without loading it. */
  import(name: string, text: string): void;
}

/** @internal */
export function controlsOf(mock: ControlledMock): MockControls {
  return {
    reset: () => mock.reset(),
    load: (fixture, options) => load(mock, fixture, options?.baseline),
    state: () => {
      mock.standIn.catchUp();
      return JSON.parse(exportState(mock.store)) as FixtureState;
    },
    clock: clockControls(mock),
    seed: (seed) => mock.ids.use(seed),
    snapshots: snapshotControls(mock),
    journal: journalControls(mock),
    faults: faultControls(mock),
    scenario: (name, input = {}) => playScenario(mock, name, input),
    standIn: (settings = {}) => mock.standIn.use(settings === false ? undefined : settings),
    leaks: () => findLeaks(mock),
  };
}

function load(mock: ControlledMock, fixture: string | FixtureState, baseline = false): void {
  const { settings, store } = mock;
  const snapshot =
    typeof fixture === 'string'
      ? fixtureByNameOrPath(fixture, settings.fixtures, store)
      : importState(JSON.stringify(fixture), store, 'The state');
  mock.load(snapshot, baseline);
}

function clockControls({ clock }: ControlledMock): ClockControls {
  return {
    now: () => clock.now(),
    set: (settings) => clock.change(settings),
    freeze: (at) => clock.change({ now: at, rate: 0 }),
    advance: (by) => clock.advance(by),
    reset: () => clock.reset(),
  };
}

function snapshotControls(mock: ControlledMock): SnapshotControls {
  return {
    save: (name) => void snapshots.saveSnapshot(mock, name),
    restore: (name) => snapshots.restoreSnapshot(mock, name),
    delete: (name) => snapshots.deleteSnapshot(mock, name),
    list: () => snapshots.listSnapshots(mock),
    diff: (name, other) => snapshots.diffSnapshot(mock, name, other),
    export: (name) => snapshots.exportSnapshot(mock, name),
    import: (name, text) => void snapshots.importSnapshot(mock, name, text),
  };
}
