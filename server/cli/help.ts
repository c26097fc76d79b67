import { type Flags, variableOf } from './flags';

/** The text of `--help`. */
export function helpText(commands: Readonly<Record<string, string>>, flags: Flags): string {
  const names = Object.entries(commands).map(([name, summary]) => `  ${name.padEnd(10)} ${summary}`);
  const lines = Object.entries(flags).map(([name, flag]) => `  ${usageOf(name, flag).padEnd(30)} ${flag.help}`);
  return [
    'es-connector-mock: a stand-in for Elasticsearch while you build connector services.',
    '',
    'Usage: es-connector-mock [command] [flags]',
    '',
    ...names,
    '',
    'Commands that talk to a server that runs take --url (http://127.0.0.1:9200), --sandbox, --token and --json.',
    '',
    'Flags of start, which is the command if none is given, and of exec:',
    ...lines,
    '  --help, -h                     This text.',
    '  --version, -v                  The version.',
    '',
    `Each flag is also an environment variable: --cluster-name is ${variableOf('cluster-name')}.`,
    '',
  ].join('\n');
}

function usageOf(name: string, { value, short }: Flags[string]): string {
  const letter = short === undefined ? '' : `, -${short}`;
  const placeholder =
    value === 'none'
      ? ''
      : ` ${Array.isArray(value) ? value.join('|') : value === 'number' || value === 'decimal' ? 'N' : 'TEXT'}`;
  return `--${name}${letter}${placeholder}`;
}
