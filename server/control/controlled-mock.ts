import { Mock } from '../mock';
import type { Settings } from '../options';
import type { IdsMark } from '../runtime/controlled-ids';
import type { StoreSnapshot } from '../store/store';
import { Faults } from './faults/faults';
import { Journal } from './journal/journal';
import { StandIn } from './stand-in/stand-in';

/** The state of a mock at one time. Nothing changes it, so it can be restored any number of times. */
export interface MockSnapshot {
  readonly store: StoreSnapshot;
  readonly ids: IdsMark;
}

/** A state that was kept under a name. */
export interface NamedSnapshot {
  readonly takenAt: number;
  readonly snapshot: MockSnapshot;
}

/** A mock with what a test can do to it: everything that no Elasticsearch has. */
export class ControlledMock extends Mock {
  /** What was asked and answered. */
  readonly journal: Journal;
  /** What goes wrong on purpose. */
  readonly faults = new Faults();
  /** What stands in for the connector service, if it was told to. */
  readonly standIn: StandIn;
  /** States that were kept under a name. Resets leave them alone. */
  readonly snapshots = new Map<string, NamedSnapshot>();
  /** What a reset goes back to. */
  private baseline: MockSnapshot;

  /**
   * @param sandbox name of the sandbox that it is, if it is one.
   * @param like another mock of the process, to share with what never changes.
   */
  constructor(settings: Settings, sandbox?: string, like?: Mock) {
    super(settings, sandbox, like);
    this.journal = new Journal(settings.journal);
    this.standIn = new StandIn(this);
    this.standIn.use(settings.standIn);
    this.baseline = this.snapshot();
  }

  /** A mock of its own, in the state that the main one was started with. */
  static sandboxOf(main: ControlledMock, name: string): ControlledMock {
    const mock = new ControlledMock(main.settings, name, main);
    mock.baseline = main.baseline;
    mock.restore(main.baseline);
    return mock;
  }

  /** The state that a reset goes back to. */
  get start(): MockSnapshot {
    return this.baseline;
  }

  /** Replaces what is stored; as the baseline, it is also what a reset goes back to. */
  load(store: StoreSnapshot, asBaseline = false): void {
    this.store.restore(store);
    this.searches.clear();
    if (asBaseline) this.baseline = { store, ids: this.ids.mark() };
  }

  /** The state as it is now. Costs the same whatever the store holds, as does `restore`. */
  snapshot(): MockSnapshot {
    this.standIn.catchUp();
    return { store: this.store.snapshot(), ids: this.ids.mark() };
  }

  restore(snapshot: MockSnapshot): void {
    this.store.restore(snapshot.store);
    this.searches.clear();
    this.ids.rewind(snapshot.ids);
  }

  /** Back to the start: what is stored, the clock, the ids, the journal, the faults and the stand-in. Costs the same whatever the store holds. */
  reset(): void {
    this.restore(this.baseline);
    this.clock.reset();
    this.journal.reset();
    this.faults.clear();
    this.standIn.use(this.settings.standIn);
  }
}
