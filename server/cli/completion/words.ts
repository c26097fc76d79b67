import type { Command } from '../command';
import type { Flag } from '../flags';

/** What can be written after the name of the program, as far as it is known without a server. */
export interface Words {
  readonly name: string;
  readonly summary: string;
  /** What its first argument can be: `list`, `add`; empty if that is a name. */
  readonly actions: readonly ActionWords[];
  readonly flags: readonly FlagWords[];
}

interface ActionWords {
  readonly name: string;
  /** What it does, if the help says so. */
  readonly help: string;
}

export interface FlagWords {
  /** `--connection` */
  readonly name: string;
  /** `-p` */
  readonly letter: string | undefined;
  readonly help: string;
  readonly takesValue: boolean;
  /** The values that it can have; empty for any. */
  readonly values: readonly string[];
}

const COMMON: readonly FlagWords[] = [
  { name: '--help', letter: '-h', help: 'Show the help.', takesValue: false, values: [] },
];

/** The words of all commands, from the table that their help is made from too. */
export function wordsOf(commands: Readonly<Record<string, Command>>): readonly Words[] {
  return Object.entries(commands).map(([name, { summary, usage, details, flags }]) => ({
    name,
    summary,
    actions: actionsIn(usage).map((action) => ({ name: action, help: meaningOf(action, details) })),
    flags: [...Object.entries(flags).map(([flag, declared]) => flagWords(flag, declared)), ...COMMON],
  }));
}

/** `snapshot list|save|diff [NAME] [flags]`: words in small letters are written as they are. */
function actionsIn(usage: string): readonly string[] {
  const [, first = ''] = usage.split(' ');
  const listed = first.replace(/^\[(.*)\]$/, '$1');
  return /^[a-z-]+(?:\|[a-z-]+)+$/.test(listed) ? listed.split('|') : [];
}

/** What a line of the help says about an action: `  set TIME          sets the time` */
function meaningOf(action: string, details: readonly string[] = []): string {
  const found = details.map((line) => /^ {2}(\S+)(?: \S+)*? {2,}(\S.*)$/.exec(line));
  return found.find((parts) => parts?.[1] === action)?.[2] ?? '';
}

function flagWords(name: string, { short, help, value }: Flag): FlagWords {
  return {
    name: `--${name}`,
    letter: short === undefined ? undefined : `-${short}`,
    help,
    takesValue: value !== 'none',
    values: typeof value === 'string' ? [] : value,
  };
}
