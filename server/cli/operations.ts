// First, so that the library is not loaded before its compiled code.
import './compiled-library';

import { listOperations, type OperationView } from '../index';
import type { Command } from './command';
import { type Flags, readFlags, UsageError } from './flags';
import { printResult } from './print';

const flags = {
  emulated: { value: 'none', help: 'Only emulated operations.' },
  json: { value: 'none', help: 'Print the list as one line of JSON.' },
} as const satisfies Flags;

export const operationsCommand: Command = {
  usage: 'operations [NAME] [flags]',
  summary: 'Lists the operations of Elasticsearch, by the names that filters and fault rules use.',
  details: ["es-connector-mock operations 'connector.*'", 'No server has to be running. * in NAME matches any text.'],
  flags,
  run: async (args) => {
    const { values, rest } = readFlags(flags, args, {});
    const [name, ...more] = rest;
    if (more.length > 0) throw new UsageError(`operations takes at most 1 argument, but got: ${rest.join(' ')}`);
    const found = listOperations({ name: name?.split(','), emulated: values.emulated });
    printResult({ operations: found }, values.json, found.map(lineOf).join('\n'));
    return 0;
  },
};

function lineOf({ name, routes, emulated }: OperationView): string {
  return `${name.padEnd(40)} ${routes.join(', ')}${emulated ? '' : '  (not emulated)'}`;
}
