import type { Command } from './command';
import { type Flags, readFlags, UsageError } from './flags';
import { print } from './print';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const flags = {} as const satisfies Flags;

export const completionCommand: Command = {
  usage: 'completion bash|zsh|fish',
  summary: 'Prints a script that lets a shell complete commands and flags.',
  details: [
    'For bash, add this line to ~/.bashrc:',
    '  source <(es-connector-mock completion bash)',
    'For zsh, add it to ~/.zshrc with zsh in place of bash, after compinit. For fish:',
    '  es-connector-mock completion fish > ~/.config/fish/completions/es-connector-mock.fish',
  ],
  flags,
  run: async (args) => {
    const { rest } = readFlags(flags, args, {});
    const shell = SHELLS.find((each) => each === rest[0]);
    if (shell === undefined || rest.length > 1) {
      throw new UsageError(`Usage: es-connector-mock completion ${SHELLS.join('|')}`);
    }
    print(scriptFor(shell));
    return 0;
  },
};

function scriptFor(shell: Shell): string {
  const { commands } = require('./commands') as typeof import('./commands');
  const { wordsOf } = require('./completion/words') as typeof import('./completion/words');
  const words = wordsOf(Object.fromEntries(Object.entries(commands).map(([name, load]) => [name, load()])));
  if (shell === 'bash') return (require('./completion/bash') as typeof import('./completion/bash')).bashScript(words);
  if (shell === 'zsh') return (require('./completion/zsh') as typeof import('./completion/zsh')).zshScript(words);
  return (require('./completion/fish') as typeof import('./completion/fish')).fishScript(words);
}
