import type { SnapshotSummary, StateDiff } from '../index';
import { printable } from '../runtime/printable';
import { type Action, runAction } from './actions';
import type { Command } from './command';
import { type CommandCall, connectionFlags, readCall } from './connection';
import type { Flags } from './flags';
import { readState } from './load';
import { print, printResult } from './print';
import { megabytesText, withProgress } from './progress';
import { exportQuery, secretsFlag } from './state';

const flags = {
  'exit-code': { value: 'none', help: 'Make diff exit with 1 if there are differences.' },
  ...secretsFlag,
  ...connectionFlags,
} as const satisfies Flags;

export const snapshotCommand: Command = {
  usage: 'snapshot list|save|restore|delete|diff|export|import [NAME] [flags]',
  summary: 'Saves and restores named states of a running server.',
  details: [
    '  list                 lists the snapshots; this is the default',
    '  save NAME            saves the current state',
    '  restore NAME         restores a snapshot',
    '  delete NAME          deletes a snapshot',
    '  diff NAME [OTHER]    shows what has changed since a snapshot, or between two',
    '  export NAME          prints a snapshot as a fixture',
    '  import NAME FILE     stores an exported snapshot under a name, without restoring it; - is standard input',
    'es-connector-mock snapshot save before-the-sync',
    'es-connector-mock snapshot diff before-the-sync',
  ],
  flags,
  run: (args) => runAction('snapshot', actions, readCall('snapshot', flags, args, 3), 'list'),
};

const actions: Readonly<Record<string, Action<typeof flags>>> = {
  list: { wants: '', names: [0, 0], run: printSnapshots },
  save: {
    wants: ' NAME',
    names: [1, 1],
    run: async ({ connection, values }, [name]) => {
      const saved = await connection.call<SnapshotSummary>('PUT', snapshotPath(name));
      printResult(saved, values.json, `Saved ${snapshotText(saved)}.`);
    },
  },
  restore: {
    wants: ' NAME',
    names: [1, 1],
    run: async ({ connection, values }, [name]) => {
      printResult(await connection.call('POST', `${snapshotPath(name)}/restore`), values.json, `Restored ${name}.`);
    },
  },
  delete: {
    wants: ' NAME',
    names: [1, 1],
    run: async ({ connection, values }, [name]) => {
      printResult(await connection.call('DELETE', snapshotPath(name)), values.json, `Deleted ${name}.`);
    },
  },
  diff: { wants: ' NAME [OTHER]', names: [1, 2], run: diff },
  export: {
    wants: ' NAME',
    names: [1, 1],
    run: async ({ connection, values }, [name]) => {
      print(await connection.text(`${snapshotPath(name)}/state${exportQuery(values)}`));
    },
  },
  import: {
    wants: ' NAME FILE',
    names: [2, 2],
    run: async ({ connection, values }, [name, file = '-']) => {
      const text = readState(file);
      const saved = await withProgress(`Importing ${name}${megabytesText(text)}`, () =>
        connection.call<SnapshotSummary>('PUT', `${snapshotPath(name)}/state`, text),
      );
      printResult(saved, values.json, `Imported ${snapshotText(saved)}.`);
    },
  },
};

async function printSnapshots({ connection, values }: CommandCall<typeof flags>): Promise<undefined> {
  const answer = await connection.call<{ snapshots: SnapshotSummary[] }>('GET', '/snapshots');
  const lines = answer.snapshots.map((snapshot) => `${snapshotText(snapshot)}, ${snapshot.taken_at}`);
  printResult(answer, values.json, lines.join('\n') || 'There are no snapshots.');
}

async function diff(
  { connection, values }: CommandCall<typeof flags>,
  [name, other]: readonly string[],
): Promise<number> {
  const query = other === undefined ? '' : `?with=${encodeURIComponent(other)}`;
  const answer = await connection.call<StateDiff>('GET', `${snapshotPath(name)}/diff${query}`);
  printResult(answer, values.json, answer.summary.map(printable).join('\n') || 'Nothing differs.');
  return values['exit-code'] && !answer.same ? 1 : 0;
}

function snapshotPath(name = ''): string {
  return `/snapshots/${encodeURIComponent(name)}`;
}

function snapshotText({ name, documents, indices }: SnapshotSummary): string {
  const [of, from] = [documents === 1 ? '1 document' : `${documents} documents`, indices === 1 ? 'index' : 'indices'];
  return `${name}: ${of} in ${indices} ${from}`;
}
