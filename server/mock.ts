import type { Settings } from './options';
import { SearchContexts } from './query/search/search-contexts';
import { ControlledClock } from './runtime/controlled-clock';
import { ControlledIds } from './runtime/controlled-ids';
import type { Runtime } from './runtime/runtime';
import { Store } from './store/store';

/**
 * Everything that one isolated Elasticsearch owns: what endpoints work on. A sandbox is one more of these in the same
 * process; nothing is shared between two of them. What tests do to it is in `control/controlled-mock.ts`.
 */
export class Mock {
  readonly clock: ControlledClock;
  readonly ids: ControlledIds;
  readonly runtime: Runtime;
  readonly store: Store;
  /** Open scrolls and points in time. */
  readonly searches: SearchContexts;

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
    this.searches = new SearchContexts(this.runtime, ({ name, uuid }) => {
      const index = this.store.index(name);
      return index?.uuid === uuid && !index.closed;
    });
  }
}
