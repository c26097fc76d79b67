import type { Command } from './command';

/** All commands. Each is loaded only when it is called, to keep startup fast. */
export const commands: Readonly<Record<string, () => Command>> = {
  start: () => (require('./start') as typeof import('./start')).startCommand,
  exec: () => (require('./exec') as typeof import('./exec')).execCommand,
  reset: () => (require('./reset') as typeof import('./reset')).resetCommand,
  load: () => (require('./load') as typeof import('./load')).loadCommand,
  state: () => (require('./state') as typeof import('./state')).stateCommand,
  snapshot: () => (require('./snapshot') as typeof import('./snapshot')).snapshotCommand,
  journal: () => (require('./journal') as typeof import('./journal')).journalCommand,
  record: () => (require('./record') as typeof import('./record')).recordCommand,
  replay: () => (require('./replay') as typeof import('./replay')).replayCommand,
  compare: () => (require('./compare') as typeof import('./compare')).compareCommand,
  wait: () => (require('./wait') as typeof import('./wait')).waitCommand,
  verify: () => (require('./verify') as typeof import('./verify')).verifyCommand,
  faults: () => (require('./faults') as typeof import('./faults')).faultsCommand,
  scenario: () => (require('./scenario') as typeof import('./scenario')).scenarioCommand,
  clock: () => (require('./clock') as typeof import('./clock')).clockCommand,
  'stand-in': () => (require('./stand-in') as typeof import('./stand-in')).standInCommand,
  sandboxes: () => (require('./sandboxes') as typeof import('./sandboxes')).sandboxesCommand,
  operations: () => (require('./operations') as typeof import('./operations')).operationsCommand,
  openapi: () => (require('./openapi') as typeof import('./openapi')).openApiCommand,
  whoami: () => (require('./whoami') as typeof import('./whoami')).whoamiCommand,
  ca: () => (require('./ca') as typeof import('./ca')).caCommand,
  open: () => (require('./open') as typeof import('./open')).openCommand,
  completion: () => (require('./completion') as typeof import('./completion')).completionCommand(allCommands),
  health: () => (require('./health') as typeof import('./health')).healthCommand,
};

/** All commands, loaded. */
export function allCommands(): Readonly<Record<string, Command>> {
  return Object.fromEntries(Object.entries(commands).map(([name, load]) => [name, load()]));
}
