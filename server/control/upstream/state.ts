import type { UpstreamView } from '../../generated/control';
import type { StoreSnapshot } from '../../store/store';

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
}
