import type { MockSettings } from './options';
import { SearchContexts } from './query/search/search-contexts';
import { ControlledClock } from './runtime/controlled-clock';
import { ControlledIds } from './runtime/controlled-ids';
import { LongTasks } from './runtime/long-tasks';
import type { Runtime } from './runtime/runtime';
import { Waiting } from './runtime/wait';
import type { Authenticator } from './security/authenticator';
import type { PermissionsOfRoles } from './security/authorization/role-permissions';
import { settingOf } from './store/cluster-setting';
import { type IndexAccess, Store } from './store/store';

/**
 * The state of one isolated Elasticsearch, which endpoints work on. A sandbox is an additional mock in the same
 * process; mocks do not share state. What tests can do to a mock is in `control/controlled-mock.ts`.
 */
export class Mock {
  readonly clock: ControlledClock;
  readonly ids: ControlledIds;
  readonly runtime: Runtime;
  readonly store: Store;
  /** Open scrolls and points in time. */
  readonly searches: SearchContexts;
  /** What few mocks need, made when it is first used. */
  private readonly late: { authenticator?: Authenticator; permissions?: PermissionsOfRoles } = {};
  private readonly views = new WeakMap<IndexAccess, Mock>();
  /** What other requests can see of long searches. */
  readonly tasks = new LongTasks();
  /** The requests that wait for something. */
  readonly waiting: Waiting;

  /**
   * @param sandbox the name, if it is a sandbox.
   * @param like another mock of the process, whose immutable values are shared.
   */
  constructor(
    readonly settings: MockSettings,
    readonly sandbox?: string,
    like?: Mock,
  ) {
    this.clock = new ControlledClock(settings.clock);
    this.ids = new ControlledIds(settings.seed);
    this.runtime = {
      clock: this.clock,
      ids: this.ids,
      explicitRefresh: settings.refresh === 'explicit',
      nodeSettings: settingsOfNode(settings.settings),
    };
    this.store = new Store(this.runtime, like?.store);
    this.waiting = new Waiting(settings.limits.waiting);
    const isThere = ({ name, uuid }: { readonly name: string; readonly uuid: string }): boolean => {
      const index = this.store.index(name);
      return index?.uuid === uuid && !index.closed;
    };
    this.searches = new SearchContexts(this.runtime, isThere, (name) => settingOf(this.store, name));
  }

  /** Finds out who sends requests. */
  get authenticator(): Authenticator {
    this.late.authenticator ??= makeAuthenticator(this);
    return this.late.authenticator;
  }

  get permissions(): PermissionsOfRoles {
    const { PermissionsOfRoles } =
      require('./security/authorization/role-permissions') as typeof import('./security/authorization/role-permissions');
    this.late.permissions ??= new PermissionsOfRoles();
    return this.late.permissions;
  }

  /** The same mock, as seen by somebody who may not use everything in it. */
  as(access: IndexAccess): Mock {
    let view = this.views.get(access);
    if (!view) {
      // A copy: reading through a chain of objects, or from one with descriptors, costs requests several microseconds.
      view = Object.assign(Object.create(Object.getPrototypeOf(this)), this, { store: this.store.as(access) }) as Mock;
      this.views.set(access, view);
    }
    return view;
  }
}

function makeAuthenticator({ settings, store, clock }: Mock): Authenticator {
  const { Authenticator } = require('./security/authenticator') as typeof import('./security/authenticator');
  return new Authenticator(settings.auth, settings.password, store, clock, settings.esVersion, settings.secure);
}

/** Loads the tables of all settings only if any is given. */
function settingsOfNode(given: MockSettings['settings']): Runtime['nodeSettings'] {
  if (Object.keys(given ?? {}).length === 0) return {};
  return (require('./store/node-settings') as typeof import('./store/node-settings')).nodeSettings(given);
}
