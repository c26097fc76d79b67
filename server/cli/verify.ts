import type { Verification } from '../index';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { filterFlags, matchOf } from './filters';
import { type Flags, UsageError } from './flags';
import { printResult } from './print';

const flags = {
  ...filterFlags,
  exactly: { value: 'number', help: 'The requests were received exactly this often.' },
  'at-least': { value: 'number', help: 'At least this often. Default 1.' },
  'at-most': { value: 'number', help: 'At most this often.' },
  never: { value: 'none', help: 'Never.' },
  ...connectionFlags,
} as const satisfies Flags;

export const verifyCommand: Command = {
  usage: 'verify FILTERS [flags]',
  summary: 'Verifies that a running server has received certain requests.',
  details: [
    'es-connector-mock verify --operation connector.check_in --at-least 2',
    "es-connector-mock verify --operation 'connector.*' --status 4xx --never",
    'The exit code is 1 if not; the requests that come closest are shown.',
  ],
  flags,
  run: async (args) => {
    const { connection, values } = readCall('verify', flags, args);
    const { exactly, 'at-least': least, 'at-most': most, never, json } = values;
    const match = matchOf(values);
    if (Object.keys(match).length === 0) throw new UsageError('verify needs a filter, such as --operation bulk.');
    const wanted = {
      ...match,
      ...(exactly !== undefined && { exactly }),
      ...(least !== undefined && { at_least: least }),
      ...(most !== undefined && { at_most: most }),
      ...(never && { never }),
    };
    const result = await connection.call<Verification>('POST', '/journal/verify', wanted, [422]);
    printResult(result, json, result.passed ? result.reason : (result.explanation ?? result.reason));
    return result.passed ? 0 : 1;
  },
};
