import type { Command } from './command';
import { allCommands, commands } from './commands';
import { UsageError } from './flags';
import { isElasticsearch } from './image/program';

async function main(args: readonly string[]): Promise<void> {
  const [first = 'start'] = args;
  if (Object.hasOwn(commands, first)) await runCommand(first, args.slice(1));
  else if (first === 'help' || (isFlag(first) && isAsked(args, 'help', 'h'))) print(help().helpOverview(allCommands()));
  else if (isFlag(first) && isAsked(args, 'version', 'v')) print(`${version()}\n`);
  else if (isFlag(first) || isElasticsearch(first)) await runCommand('start', args);
  else throw unknownCommand(first);
}

const isFlag = (text: string): boolean => text.startsWith('-');

async function runCommand(name: string, args: readonly string[]): Promise<void> {
  const command = commands[name]?.() as Command;
  const own = args.slice(0, command.ownLength?.(args));
  if (isAsked(own, 'help', 'h')) print(help().commandHelp(command));
  else if (isAsked(own, 'version', 'v')) print(`${version()}\n`);
  else {
    const code = await command.run(args);
    if (code !== undefined) process.exitCode = code;
  }
}

function isAsked(args: readonly string[], long: string, short: string): boolean {
  return args.includes(`--${long}`) || args.includes(`-${short}`);
}

function help(): typeof import('./help') {
  return require('./help') as typeof import('./help');
}

function print(text: string): void {
  (require('./print') as typeof import('./print')).print(text);
}

function version(): string {
  const { readFileSync } = require('node:fs') as typeof import('node:fs');
  const { packagePath } = require('../control/package-files') as typeof import('../control/package-files');
  return (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version;
}

function unknownCommand(name: string): UsageError {
  const { nearestHint } = require('../validation/nearest') as typeof import('../validation/nearest');
  return new UsageError(
    `Unknown command ${name}.${nearestHint(name, Object.keys(commands))} Use --help to list all commands.`,
  );
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`es-connector-mock: ${error.message}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
