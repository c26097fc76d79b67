// First, so that the library is not loaded before its compiled code.
import './compiled-library';

import { nearest } from '../control/nearest';
import { UsageError } from './flags';
import { start, startFlags } from './start';

interface Command {
  readonly summary: string;
  run(args: readonly string[]): Promise<void>;
}

// What start does not need is loaded when it is needed.
const execution = (): typeof import('./exec') => require('./exec');
const remote = (): typeof import('./remote') => require('./remote');

const commands: Readonly<Record<string, Command>> = {
  start: { summary: 'Starts the server.', run: start },
  exec: {
    summary: 'exec -- npm test: runs a command beside a server of its own.',
    run: (args) => execution().exec(args),
  },
  reset: { summary: 'Takes a server that runs back to its start.', run: (args) => remote().reset(args) },
  load: { summary: 'load NAME|FILE: loads a fixture.', run: (args) => remote().load(args) },
  snapshot: {
    summary: 'snapshot save|restore|delete|diff NAME, snapshot list.',
    run: (args) => remote().snapshot(args),
  },
  journal: {
    summary: 'Lists the last requests: --operation, --method, --path, --status, --text, --limit.',
    run: (args) => remote().journal(args),
  },
  wait: { summary: 'Waits for requests: the same flags, --count and --timeout.', run: (args) => remote().wait(args) },
};

async function main(args: readonly string[]): Promise<void> {
  const [first = 'start', ...others] = args;
  // What comes after -- is another command's.
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (own.includes('--help') || own.includes('-h')) printHelp();
  else if (own.includes('--version') || own.includes('-v')) printVersion();
  else if (first.startsWith('-')) await start(args);
  else if (Object.hasOwn(commands, first)) await commands[first]?.run(others);
  else throw new UsageError(`There is no command ${first}.${nearest(first, Object.keys(commands))} --help lists all.`);
}

function printHelp(): void {
  const { helpText } = require('./help') as typeof import('./help');
  const summaries = Object.entries(commands).map(([name, { summary }]) => [name, summary]);
  process.stdout.write(helpText(Object.fromEntries(summaries), startFlags));
}

function printVersion(): void {
  const { readFileSync } = require('node:fs') as typeof import('node:fs');
  const { packagePath } = require('../control/package-files') as typeof import('../control/package-files');
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };
  process.stdout.write(`${version}\n`);
}

main(process.argv.slice(2)).catch((error: NodeJS.ErrnoException) => {
  const nobody =
    error.code === 'ECONNREFUSED' ? ' Is a server running there? Start one with: es-connector-mock start' : '';
  process.stderr.write(`es-connector-mock: ${error.message}${nobody}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
