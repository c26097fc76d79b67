import type { Whoami } from '../index';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { printResult } from './print';

export const whoamiCommand: Command = {
  usage: 'whoami [USER|KEY|HEADER] [flags]',
  summary: 'Explains what a user or an API key may do, and why their requests are refused.',
  details: [
    "es-connector-mock whoami 'ApiKey VnVhQ2ZH...'",
    'USER is the name of a user, KEY the id of an API key, HEADER an Authorization header. Without any of them, requests',
    'without credentials are explained.',
  ],
  flags: connectionFlags,
  run: async (args) => {
    const { connection, values, rest } = readCall('whoami', connectionFlags, args, 1);
    const query = rest[0] === undefined ? '' : `?as=${encodeURIComponent(rest[0])}`;
    const found = await connection.call<Whoami>('GET', `/whoami${query}`);
    printResult(found, values.json, found.text.join('\n'));
    return 0;
  },
};
