import type { Command } from './command';
import { type Flags, variableOf } from './flags';

/** Terminals have at least this many columns. */
const COLUMNS = 80;
const INDENT = '      ';

const COMMON: Flags = {
  help: { value: 'none', short: 'h', help: 'Show this text; after a command, the help of that command.' },
  version: { value: 'none', short: 'v', help: 'Show the version.' },
};

/** The output of `--help`: all commands, and the flags of start. */
export function helpOverview(commands: Readonly<Record<string, Command>>): string {
  const names = Object.entries(commands).flatMap(([name, { summary }]) => hanging(`  ${name.padEnd(12)}`, summary));
  return [
    'es-connector-mock: a stand-in for Elasticsearch while you build connector',
    'services.',
    '',
    'Usage: es-connector-mock [command] [flags]',
    '',
    ...names,
    '',
    'Examples:',
    '  es-connector-mock --fixture every-status --log text',
    '  es-connector-mock exec -- npm test',
    '  es-connector-mock journal --refused',
    '',
    'Flags of start, which is the default command:',
    '',
    ...linesOf({ ...commands.start?.flags, ...COMMON }),
    '',
    ...wrapped(
      `Each flag can also be set as an environment variable (--cluster-name is ${variableOf('cluster-name')}) or in a configuration file (clusterName in es-connector-mock.config.json). A flag takes precedence over a variable, a variable over the file. Switches can be set to true, 1, yes, on, false, 0, no or off: --tls=off.`,
    ),
    '',
  ].join('\n');
}

/** The output of `COMMAND --help`. */
export function commandHelp({ usage, summary, details = [], flags }: Command): string {
  return [
    ...hanging('Usage: ', `es-connector-mock ${usage}`),
    '',
    ...wrapped(summary),
    ...blocksOf(details).flatMap(blockLines),
    ...(Object.keys(flags).length > 0 ? ['', 'Flags:', '', ...linesOf(flags)] : []),
    '',
  ].join('\n');
}

type Kind = 'action' | 'example' | 'prose';

interface Block {
  readonly kind: Kind;
  readonly lines: string[];
}

/** The details in blocks of the same kind, which are separated by empty lines. */
function blocksOf(details: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of details) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
}

/** An action has two columns: `  save NAME    saves the state`. */
function kindOf(line: string): Kind {
  if (/^ {2}\S.* {2}/.test(line)) return 'action';
  return line.startsWith('es-connector-mock') || line.startsWith('  ') ? 'example' : 'prose';
}

/** Examples must stay whole; the sentences of prose are one paragraph. */
function blockLines({ kind, lines }: Block): string[] {
  if (kind === 'prose') return ['', ...wrapped(lines.join(' '))];
  if (kind === 'example') return ['', ...lines.map((line) => `  ${line.trimStart()}`)];
  const actions = lines.flatMap((line) => {
    const meaning = line.slice(line.indexOf('  ', 2)).trimStart();
    return hanging(line.slice(0, line.length - meaning.length), meaning);
  });
  return ['', ...actions];
}

function linesOf(flags: Flags): string[] {
  return Object.entries(flags).flatMap(([name, flag]) => [`  ${usageOf(name, flag)}`, ...hanging(INDENT, flag.help)]);
}

/** Text after a first column, with further lines below its beginning. */
function hanging(first: string, text: string): string[] {
  const [start = '', ...rest] = wrapped(text, COLUMNS - first.length);
  return [first + start, ...rest.map((line) => ' '.repeat(first.length) + line)];
}

/** Breaks text between words into lines of at most so many columns. */
function wrapped(text: string, columns = COLUMNS): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function usageOf(name: string, { value, short }: Flags[string]): string {
  const letter = short === undefined ? '' : `, -${short}`;
  const placeholder =
    value === 'none'
      ? ''
      : ` ${Array.isArray(value) ? value.join('|') : value === 'number' || value === 'decimal' ? 'N' : 'TEXT'}`;
  return `--${name}${letter}${placeholder}`;
}
