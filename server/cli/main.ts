// First, so that the library is not loaded before its compiled code.
import './compiled-library';

import { nearest } from '../control/nearest';
import { UsageError } from './flags';
import { start, startFlags } from './start';

interface Command {
  readonly summary: string;
  run(args: readonly string[]): Promise<void>;
}

const commands: Readonly<Record<string, Command>> = {
  start: { summary: 'Starts the server.', run: start },
};

async function main(args: readonly string[]): Promise<void> {
  const [first = 'start', ...others] = args;
  if (args.includes('--help') || args.includes('-h')) printHelp();
  else if (args.includes('--version') || args.includes('-v')) printVersion();
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

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`es-connector-mock: ${error.message}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
