import type { SnapshotSummary, StateDiff } from '../../generated/control';
import { toInstant } from '../../runtime/clock';
import { Store, type StoreSnapshot } from '../../store/store';
import { nearestHint } from '../../validation/nearest';
import { checkAddressable } from '../addressable';
import { ControlError } from '../control-error';
import type { ControlledMock, MockSnapshot, NamedSnapshot } from '../controlled-mock';
import { exportState } from '../state/export';
import type { ExportOptions } from '../state/export-options';
import { importState } from '../state/import';
import { diffStates } from './diff';

const MOST_SNAPSHOTS = 1000;
const LONGEST_NAME = 255;

/**
 * Saves the state under a name, replacing any snapshot with that name.
 *
 * @throws ControlError 400 for a name that it cannot have, 429 if there are too many.
 */
export function saveSnapshot(mock: ControlledMock, name: string, snapshot = mock.snapshot()): SnapshotSummary {
  const { snapshots } = mock;
  checkAddressable('The name of a snapshot', name);
  if (name.length > LONGEST_NAME) throw new ControlError(400, `A name can have at most ${LONGEST_NAME} characters.`);
  if (snapshots.size >= MOST_SNAPSHOTS && !snapshots.has(name)) {
    throw new ControlError(429, `There are already ${MOST_SNAPSHOTS} snapshots. Delete some first.`);
  }
  const kept = { takenAt: mock.clock.now(), snapshot };
  snapshots.set(name, kept);
  return summaryOf(name, kept);
}

export function listSnapshots(mock: ControlledMock): SnapshotSummary[] {
  return [...mock.snapshots].map(([name, kept]) => summaryOf(name, kept));
}

/** @throws ControlError 404 with the nearest name. */
export function restoreSnapshot(mock: ControlledMock, name: string): void {
  mock.restore(find(mock, name));
}

/** @throws ControlError 404 with the nearest name. */
export function dropSnapshot(mock: ControlledMock, name: string): void {
  find(mock, name);
  mock.snapshots.delete(name);
}

/**
 * What has changed since a snapshot, or between two.
 *
 * @throws ControlError 404 with the nearest name.
 */
export function diffSnapshot(mock: ControlledMock, name: string, other?: string): StateDiff {
  const after = other === undefined ? mock.store.snapshot() : find(mock, other).store;
  return diffStates(find(mock, name).store, after);
}

/** A snapshot as text, in the format of a fixture. @throws ControlError 404 with the nearest name. */
export function exportSnapshot(mock: ControlledMock, name: string, options?: ExportOptions): string {
  const store = new Store(mock.runtime, mock.store);
  store.restore(find(mock, name).store);
  return exportState(store, options);
}

/** Stores an exported state as a snapshot, without restoring it. @throws ControlError if it is not a state. */
export function importSnapshot(mock: ControlledMock, name: string, text: string): SnapshotSummary {
  const store: StoreSnapshot = importState(text, mock.store, 'The state');
  return saveSnapshot(mock, name, { store, ids: mock.ids.mark() });
}

function find({ snapshots }: ControlledMock, name: string): MockSnapshot {
  const found = snapshots.get(name);
  if (!found) throw new ControlError(404, `There is no snapshot [${name}].${nearestHint(name, snapshots.keys())}`);
  return found.snapshot;
}

function summaryOf(name: string, { takenAt, snapshot }: NamedSnapshot): SnapshotSummary {
  const { indices } = snapshot.store;
  let documents = 0;
  for (const index of indices.values()) documents += index.live.size;
  return { name, taken_at: toInstant(takenAt), indices: indices.size, documents };
}
