import { fixtureByNameOrPath } from './control/fixtures';
import { exportState } from './control/state/export';
import { importState } from './control/state/import';
import type { FixtureState } from './control/state/types';
import type { Mock } from './mock';

/** What a test can do to a mock without HTTP: the same as the control API does. */
export interface MockControls {
  /** Back to the state of the start. Costs the same whatever the mock holds. */
  reset(): void;
  /**
   * Replaces the whole state.
   *
   * @param fixture the name of a fixture, the path of a fixture file, or a state.
   * @param options.baseline the state becomes the one that a reset goes back to.
   * @throws Error that says where and why it is no state; nothing has changed then.
   */
  load(fixture: string | FixtureState, options?: { readonly baseline?: boolean }): void;
  /** The whole state, in the form of a fixture. */
  state(): FixtureState;
}

export function controlsOf(mock: Mock): MockControls {
  return {
    reset: () => mock.reset(),
    load: (fixture, options) => {
      const { settings, runtime } = mock;
      const snapshot =
        typeof fixture === 'string'
          ? fixtureByNameOrPath(fixture, settings.fixtures, runtime)
          : importState(JSON.stringify(fixture), runtime, 'The state');
      mock.load(snapshot, options?.baseline);
    },
    state: () => JSON.parse(exportState(mock.store)) as FixtureState,
  };
}
