import { acknowledged, ok } from '../../http/answer';
import { RawJson } from '../../json/value';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';
import { findLeaks } from './leaks';
import {
  diffSnapshot,
  dropSnapshot,
  exportSnapshot,
  importSnapshot,
  listSnapshots,
  restoreSnapshot,
  saveSnapshot,
} from './snapshots';

export const snapshotEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /snapshots',
    summary: 'Lists the snapshots.',
    answer: 'answers.schema.json#/$defs/SnapshotList',
    handle: ({ mock }) => ok({ snapshots: listSnapshots(mock) }),
  }),
  controlEndpoint({
    route: 'PUT /snapshots/{name}',
    summary:
      'Saves the current state under a name. The cost does not depend on how much the mock holds; resets leave snapshots alone.',
    answer: 'answers.schema.json#/$defs/SnapshotSummary',
    handle: (call) => ok(saveSnapshot(call.mock, call.placeholders.name)),
  }),
  controlEndpoint({
    route: 'POST /snapshots/{name}/restore',
    summary: 'Restores a snapshot. The cost does not depend on how much the mock holds.',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: (call) => {
      restoreSnapshot(call.mock, call.placeholders.name);
      return acknowledged;
    },
  }),
  controlEndpoint({
    route: 'DELETE /snapshots/{name}',
    summary: 'Forgets a snapshot.',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: (call) => {
      dropSnapshot(call.mock, call.placeholders.name);
      return acknowledged;
    },
  }),
  controlEndpoint({
    route: 'GET /snapshots/{name}/diff',
    summary: 'Shows what has changed since a snapshot, or between two.',
    input: 'diff.schema.json',
    answer: 'answers.schema.json#/$defs/StateDiff',
    handle: (call) => ok(diffSnapshot(call.mock, call.placeholders.name, call.input.with)),
  }),
  controlEndpoint({
    route: 'GET /snapshots/{name}/state',
    summary: 'Exports a snapshot as a fixture, with placeholders in place of secrets.',
    input: 'export.schema.json',
    handle: (call) => {
      const options = { withSecrets: call.input.with_secrets };
      return ok(new RawJson(exportSnapshot(call.mock, call.placeholders.name, options)));
    },
  }),
  controlEndpoint({
    route: 'PUT /snapshots/{name}/state',
    summary: 'Stores an exported state as a snapshot, without restoring it.',
    text: 'A state, in the format of schemas/fixture.schema.json.',
    answer: 'answers.schema.json#/$defs/SnapshotSummary',
    handle: (call) => ok(importSnapshot(call.mock, call.placeholders.name, call.text)),
  }),
  controlEndpoint({
    route: 'GET /leaks',
    summary: 'Shows what has changed since the last reset, and so what a test has left behind.',
    answer: 'answers.schema.json#/$defs/LeakReport',
    handle: ({ mock }) => ok(findLeaks(mock)),
  }),
];
