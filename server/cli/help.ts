import type { Command } from './command';
import { type Flags, variableOf } from './flags';

const COMMON = [
  '  --help, -h                     Show this text; after a command, the help of that command.',
  '  --version, -v                  The version.',
];

/** The output of `--help`: all commands, and the flags of start. */
export function helpOverview(commands: Readonly<Record<string, Command>>): string {
  const names = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return [
    'es-connector-mock: a stand-in for Elasticsearch while you build connector services.',
    '',
    'Usage: es-connector-mock [command] [flags]',
    '',
    ...names,
    '',
    'Flags of start, which is the default command:',
    ...linesOf(commands.start?.flags ?? {}),
    ...COMMON,
    '',
    `Each flag can also be set as an environment variable: --cluster-name is ${variableOf('cluster-name')}.`,
    '',
  ].join('\n');
}

/** The output of `COMMAND --help`. */
export function commandHelp({ usage, summary, details = [], flags }: Command): string {
  const text = [summary, ...(details.length > 0 ? ['', ...details] : [])];
  return [`Usage: es-connector-mock ${usage}`, '', ...text, '', 'Flags:', ...linesOf(flags), ''].join('\n');
}

function linesOf(flags: Flags): string[] {
  return Object.entries(flags).map(([name, flag]) => `  ${usageOf(name, flag).padEnd(30)} ${flag.help}`);
}

function usageOf(name: string, { value, short }: Flags[string]): string {
  const letter = short === undefined ? '' : `, -${short}`;
  const placeholder =
    value === 'none'
      ? ''
      : ` ${Array.isArray(value) ? value.join('|') : value === 'number' || value === 'decimal' ? 'N' : 'TEXT'}`;
  return `--${name}${letter}${placeholder}`;
}
