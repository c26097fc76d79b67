import { Mock } from '../mock';
import type { MockSettings } from '../options';
import type { IdsMark } from '../runtime/controlled-ids';
import type { StoreSnapshot } from '../store/store';
import { Faults } from './faults/faults';
import type { Subscribers } from './journal/events';
import { Journal } from './journal/journal';
import type { MatchContext } from './matching/read-match';
import type { StandIn } from './stand-in/stand-in';
import type { UpstreamState } from './upstream/state';

/** The state of a mock at one moment. It never changes, so it can be restored any number of times. */
export interface MockSnapshot {
  readonly store: StoreSnapshot;
  readonly ids: IdsMark;
}

/** A state that was saved under a name. */
export interface NamedSnapshot {
  readonly takenAt: number;
  readonly snapshot: MockSnapshot;
}

/** A mock with everything that tests can do to it and Elasticsearch does not have. */
export class ControlledMock extends Mock {
  /** The requests and responses so far. */
  readonly journal: Journal;
  private readers: Subscribers | undefined;
  /** Deliberate failures. */
  readonly faults: Faults;
  /** The stand-in for the connector service, if it was ever started or looked at. */
  usedStandIn: StandIn | undefined;
  /** The data of the cluster behind the server, if there is one. */
  upstream: UpstreamState | undefined;
  /** States saved under a name. Resets leave them alone. */
  readonly snapshots = new Map<string, NamedSnapshot>();
  /** The state that a reset restores. */
  private baseline: MockSnapshot;

  /**
   * @param known what matches are checked against.
   * @param sandbox the name, if it is a sandbox.
   * @param like another mock of the process, whose immutable values are shared.
   */
  constructor(
    settings: MockSettings,
    readonly known: MatchContext,
    sandbox?: string,
    like?: Mock,
  ) {
    super(settings, sandbox, like);
    this.journal = new Journal(settings.journal);
    this.faults = new Faults(known, settings.upstream !== undefined);
    this.faults.begin(settings.faults, this.clock.now());
    if (settings.standIn) this.standIn.use(settings.standIn);
    this.baseline = this.snapshot();
  }

  /**
   * A separate mock, in the state that the main one was started with.
   *
   * @param settings its own, if they are different.
   */
  static sandboxOf(main: ControlledMock, name: string, settings = main.settings): ControlledMock {
    const mock = new ControlledMock(settings, main.known, name, main);
    const { store, ids } = main.baseline;
    mock.baseline = { store, ids: settings.seed === main.settings.seed ? ids : mock.ids.mark() };
    mock.restore(mock.baseline);
    return mock;
  }

  /** The stand-in for the connector service, which does nothing until it is started. */
  get standIn(): StandIn {
    const { StandIn } = require('./stand-in/stand-in') as typeof import('./stand-in/stand-in');
    this.usedStandIn ??= new StandIn(this);
    return this.usedStandIn;
  }

  /** Those who read the journal as it grows. */
  get subscribers(): Subscribers {
    const { Subscribers } = require('./journal/events') as typeof import('./journal/events');
    this.readers ??= new Subscribers(this.journal, this.settings.limits.subscribers);
    return this.readers;
  }

  /** Ends all streams of journal events, which would otherwise never end. */
  endStreams(): void {
    this.readers?.end();
  }

  /** Ends everything that waits for something to happen in the mock: nothing will, because it is removed. */
  end(): void {
    this.endStreams();
    this.waiting.end();
    this.faults.clear();
  }

  /** The state that a reset restores. */
  get start(): MockSnapshot {
    return this.baseline;
  }

  /** Replaces the stored data. As the baseline, it is also what later resets restore. */
  load(store: StoreSnapshot, asBaseline = false): void {
    this.store.restore(store);
    this.searches.clear();
    if (asBaseline) this.baseline = { store, ids: this.ids.mark() };
  }

  /** Resets all, to another state from now on, and tells those who read the journal. */
  begin(store: StoreSnapshot | undefined): void {
    this.reset();
    if (store) this.load(store, true);
    this.journal.reloads += 1;
    this.readers?.tellReload(this.journal.reloads);
  }

  /** The current state. The cost does not depend on the size of the store, nor does that of `restore`. */
  snapshot(): MockSnapshot {
    return { store: this.store.snapshot(), ids: this.ids.mark() };
  }

  restore(snapshot: MockSnapshot): void {
    this.store.restore(snapshot.store);
    this.searches.clear();
    this.ids.rewind(snapshot.ids);
  }

  /** Restores the fault rules that it starts with. */
  restoreFaults(): void {
    this.faults.begin(this.settings.faults, this.clock.now());
  }

  /**
   * Restores the initial state: stored data, clock, ids, journal, faults and stand-in. The cost does not depend on the
   * size of the store.
   */
  reset(): void {
    this.restore(this.baseline);
    this.clock.reset();
    this.journal.reset();
    this.restoreFaults();
    this.usedStandIn?.use(this.settings.standIn);
  }
}
