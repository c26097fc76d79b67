import type { FixtureState, UpstreamView } from '../../generated/control';
import type { ControlledMock } from '../controlled-mock';
import { givenFixture } from '../state/fixtures';
import type { UpstreamState } from './state';

/** What a test can do to the data of the cluster behind the server; equivalent to the control API. */
export interface UpstreamControls {
  /**
   * Removes from the cluster what was seen made through this server, restores journal and faults, and loads the fixture that the
   * server was started with.
   *
   * @throws Error if the cluster does not let the server remove something, with the reason.
   */
  reset(): Promise<void>;
  /** Removes what was seen made, and loads nothing in its place. */
  clean(): Promise<void>;
  /**
   * Replaces what was seen made with a fixture, as `load` does without a cluster.
   *
   * @throws Error if the cluster has something of it already; nothing has changed in that case.
   */
  load(fixture: string | FixtureState, options?: { readonly baseline?: boolean }): Promise<void>;
  /** What was seen made, and which changes a reset leaves alone. */
  view(): UpstreamView;
}

/** @internal */
export function upstreamControls({ settings, store }: ControlledMock, upstream: UpstreamState): UpstreamControls {
  return {
    reset: () => upstream.reset(),
    clean: () => upstream.clean(),
    load: async (fixture, { baseline = false } = {}) =>
      upstream.load(givenFixture(fixture, settings.fixtures, store), baseline),
    view: () => upstream.view(),
  };
}
