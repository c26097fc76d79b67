import { Faults } from './control/faults/faults';
import { Journal } from './control/journal/journal';
import type { NamedSnapshot } from './control/snapshots/snapshots';
import { StandIn } from './control/stand-in/stand-in';
import type { Settings } from './options';
import { SearchContexts } from './query/search-contexts';
import { ControlledClock } from './runtime/controlled-clock';
import { ControlledIds, type IdsMark } from './runtime/controlled-ids';
import type { Runtime } from './runtime/runtime';
import { Store, type StoreSnapshot } from './store/store';

/** The state of a mock at one time. Nothing changes it, so it can be restored any number of times. */
export interface MockSnapshot {
  readonly store: StoreSnapshot;
  readonly ids: IdsMark;
}

/**
 * Everything that one isolated server owns. A sandbox is one more Mock in the same process; nothing is shared between
 * two of them.
 */
export class Mock {
  readonly clock: ControlledClock;
  readonly ids: ControlledIds;
  readonly runtime: Runtime;
  readonly store: Store;
  /** What was asked and answered. */
  readonly journal: Journal;
  /** Open scrolls and points in time. */
  readonly searches: SearchContexts;
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
  constructor(
    readonly settings: Settings,
    readonly sandbox?: string,
    like?: Mock,
  ) {
    this.clock = new ControlledClock(settings.clock);
    this.ids = new ControlledIds(settings.seed);
    this.runtime = { clock: this.clock, ids: this.ids, explicitRefresh: settings.refresh === 'explicit' };
    this.store = new Store(this.runtime, like?.store);
    this.journal = new Journal(settings.journal);
    this.searches = new SearchContexts(this.runtime, ({ name, uuid }) => {
      const index = this.store.index(name);
      return index?.uuid === uuid && !index.closed;
    });
    this.standIn = new StandIn(this);
    this.standIn.use(settings.standIn);
    this.baseline = this.snapshot();
  }

  /** A mock of its own, in the state that the main one was started with. */
  static sandboxOf(main: Mock, name: string): Mock {
    const mock = new Mock(main.settings, name, main);
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
