import type { Command } from './command';
import { type Flags, readFlags, UsageError } from './flags';
import { print } from './print';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const flags = {} as const satisfies Flags;

/** @param all what is completed. */
export function completionCommand(all: () => Readonly<Record<string, Command>>): Command {
  return {
    usage: 'completion bash|zsh|fish',
    summary: 'Prints a script that lets a shell complete commands and flags.',
    details: [
      'For bash, add this line to ~/.bashrc:',
      '  source <(es-connector-mock completion bash)',
      'For zsh, add it to ~/.zshrc with zsh in place of bash, after compinit. For fish, add to ~/.config/fish/config.fish:',
      '  es-connector-mock completion fish | source',
    ],
    flags,
    run: async (args) => {
      const { rest } = readFlags(flags, args, {});
      const shell = SHELLS.find((each) => each === rest[0]);
      if (shell === undefined || rest.length > 1) {
        throw new UsageError(`Usage: es-connector-mock completion ${SHELLS.join('|')}`);
      }
      print(scriptFor(shell, all()));
      return 0;
    },
  };
}

function scriptFor(shell: Shell, commands: Readonly<Record<string, Command>>): string {
  const { wordsOf } = require('./completion/words') as typeof import('./completion/words');
  const words = wordsOf(commands);
  if (shell === 'bash') return (require('./completion/bash') as typeof import('./completion/bash')).bashScript(words);
  if (shell === 'zsh') return (require('./completion/zsh') as typeof import('./completion/zsh')).zshScript(words);
  return (require('./completion/fish') as typeof import('./completion/fish')).fishScript(words);
}
