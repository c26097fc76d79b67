import { control } from '../client/server';
import { attempt } from '../shell/notices';
import { refreshAll } from '../shell/refresh';

/** Where the control API has a snapshot. */
export const pathOf = (name: string): string => `/snapshots/${encodeURIComponent(name)}`;

/** Saves the current state under a name. */
export const saveSnapshot = (name: string): Promise<void> =>
  attempt(() => control('PUT', pathOf(name)), 'The state is saved.');

/** Returns to a state that was saved. */
export const restoreSnapshot = (name: string): Promise<void> =>
  attempt(async () => {
    await control('POST', `${pathOf(name)}/restore`);
    refreshAll();
  }, `Restored ${name}.`);

/** Replaces what is stored by a fixture. */
export const loadFixture = (name: string): Promise<void> =>
  attempt(async () => {
    await control('POST', `/fixtures/${encodeURIComponent(name)}`);
    refreshAll();
  }, `Loaded ${name}.`);
