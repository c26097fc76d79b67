import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { printResult } from './print';

export const resetCommand: Command = {
  usage: 'reset [flags]',
  summary: 'Resets a running server to its initial state.',
  details: ['Resets the stored data, clock, ids, journal, faults and stand-in; snapshots are kept.'],
  flags: connectionFlags,
  run: async (args) => {
    const { connection, values } = readCall('reset', connectionFlags, args);
    const answer = await connection.call('POST', '/reset');
    printResult(answer, values.json, 'Reset to the initial state.');
    return 0;
  },
};
