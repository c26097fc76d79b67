import type { Settings } from './options';
import { SystemClock } from './runtime/clock';
import { RandomIds } from './runtime/ids';
import type { Runtime } from './runtime/runtime';
import { Store, type StoreSnapshot } from './store/store';

/**
 * Everything that one isolated server owns. A sandbox is one more Mock in the same process; nothing is shared between
 * two of them.
 */
export class Mock {
  readonly runtime: Runtime;
  readonly store: Store;
  /** What a reset goes back to. */
  private baseline: StoreSnapshot;

  constructor(readonly settings: Settings) {
    this.runtime = { clock: new SystemClock(), ids: new RandomIds(), explicitRefresh: settings.refresh === 'explicit' };
    this.store = new Store(this.runtime);
    this.baseline = this.store.snapshot();
  }

  /** Replaces the whole state; as the baseline, it is also what a reset goes back to. */
  load(snapshot: StoreSnapshot, asBaseline = false): void {
    this.store.restore(snapshot);
    if (asBaseline) this.baseline = snapshot;
  }

  /** Back to the state of the start. Costs the same whatever the store holds. */
  reset(): void {
    this.store.restore(this.baseline);
  }
}
