import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { print } from './print';

export const stateCommand: Command = {
  usage: 'state [flags]',
  summary: 'Prints the whole state of a running server as a fixture.',
  details: ['es-connector-mock state > my-state.json'],
  flags: connectionFlags,
  run: async (args) => {
    const { connection } = readCall('state', connectionFlags, args);
    print(await connection.text('/state'));
    return 0;
  },
};
