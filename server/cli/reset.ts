import type { UpstreamView } from '../generated/control';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import type { Flags } from './flags';
import { printResult } from './print';

const flags = {
  ...connectionFlags,
  'dry-run': {
    value: 'none',
    help: 'With a cluster behind the server: only show what would be removed from it, and what stays.',
  },
} as const satisfies Flags;

export const resetCommand: Command = {
  usage: 'reset [flags]',
  summary: 'Resets a running server to its initial state.',
  details: [
    'Resets the stored data, clock, ids, journal, faults and stand-in; snapshots are kept. With a cluster behind the server',
    '(--upstream), removes from it what requests have made, and nothing else.',
    'es-connector-mock reset --sandbox w1',
  ],
  flags,
  run: async (args) => {
    const { connection, values } = readCall('reset', flags, args);
    if (values['dry-run']) {
      const view = await connection.call<UpstreamView>('GET', '/upstream');
      printResult(view, values.json, wordsFor(view));
      return 0;
    }
    const answer = await connection.call('POST', '/reset');
    printResult(answer, values.json, 'Reset to the initial state.');
    return 0;
  },
};

function wordsFor({ url, made, staying }: UpstreamView): string {
  const removed = made.map(({ kind, name }) => `  ${kind} ${name}`);
  const stay = staying.map(({ change, requests }) => `  ${change} (${requests})`);
  return [
    removed.length === 0 ? `Nothing would be removed from ${url}.` : `Would be removed from ${url}:`,
    ...removed,
    ...(stay.length === 0 ? [] : ['Changes that stay, with the number of requests:', ...stay]),
  ].join('\n');
}
