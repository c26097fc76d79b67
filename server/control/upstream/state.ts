import type { UpstreamView } from '../../generated/control';
import type { Store, StoreSnapshot } from '../../store/store';

/** What a cluster behind the server needs of a mock, or of a sandbox. */
export interface MockInFront {
  /** The name, if it is a sandbox. */
  readonly sandbox?: string | undefined;
  readonly store: Store;
  readonly journal: { reset(): void };
  /** The fault rules that it starts with. */
  restoreFaults(): void;
}

/** The data of the cluster behind the server, as far as it came through this server. */
export interface UpstreamState {
  /** The version of the cluster; undefined if it does not say. */
  readonly version: string | undefined;
  /** Removes what was made, restores journal and faults, and loads what the server was started with. */
  reset(): Promise<void>;
  /** Removes what was made. */
  clean(): Promise<void>;
  /** Replaces what was made with a state. @param asStart makes it what later resets load. */
  load(state: StoreSnapshot, asStart: boolean): Promise<void>;
  view(): UpstreamView;
  /** The data of a sandbox, which has names of its own in the cluster. @throws ControlError 501 if there is a fixture. */
  sandbox(mock: MockInFront): UpstreamState;
}
