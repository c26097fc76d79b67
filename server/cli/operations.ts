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
  details: [
    'NAME can be a part of a name or of a path, or a pattern in which * matches any text. No server has to be running.',
    'es-connector-mock operations check_in',
    "es-connector-mock operations 'connector.*' --emulated",
  ],
  flags,
  run: async (args) => {
    const { values, rest } = readFlags(flags, args, {});
    const [name, ...more] = rest;
    if (more.length > 0) throw new UsageError(`operations takes at most 1 argument, but got: ${rest.join(' ')}`);
    const names = name === undefined ? undefined : [...new Set(name.split(',').flatMap(namesWith))];
    const found = listOperations({ name: names, emulated: values.emulated });
    printResult({ operations: found }, values.json, found.map(lineOf).join('\n'));
    return 0;
  },
};

/** The names that are meant by a name, by a pattern, or by a part of names or paths; what is none of them, for its error. */
function namesWith(written: string): readonly string[] {
  const all = listOperations();
  if (written.includes('*') || all.some(({ name }) => name === written)) return [written];
  const part = written.toLowerCase();
  const found = all.filter(({ name, routes }) => [name, ...routes].some((each) => each.toLowerCase().includes(part)));
  return found.length > 0 ? found.map(({ name }) => name) : [written];
}

function lineOf({ name, routes, emulated }: OperationView): string {
  return `${name.padEnd(40)} ${routes.join(', ')}${emulated ? '' : '  (not emulated)'}`;
}
