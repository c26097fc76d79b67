import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { printResult } from './print';

export const resetCommand: Command = {
  usage: 'reset [flags]',
  summary: 'Takes a running server back to its start.',
  details: ['What is stored, clock, ids, journal, faults and stand-in go back; snapshots stay.'],
  flags: connectionFlags,
  run: async (args) => {
    const { connection, values } = readCall('reset', connectionFlags, args);
    const answer = await connection.call('POST', '/reset');
    printResult(answer, values.json, 'Back at the start.');
    return 0;
  },
};
