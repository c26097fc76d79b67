import type { CommandCall, connectionFlags } from './connection';
import { type Flags, UsageError } from './flags';

/** One of the things that a command such as `snapshot` can do, chosen by its first argument. */
export interface Action<F extends Flags & typeof connectionFlags> {
  /** What follows its name: ` NAME`. */
  readonly wants: string;
  /** The minimum and maximum number of further arguments. */
  readonly names: readonly [fewest: number, most: number];
  /** @returns the exit code, if it is not 0. */
  run(call: CommandCall<F>, names: readonly string[]): Promise<number | undefined>;
}

/**
 * Runs the action that the first argument names.
 *
 * @param command the name of the command, for errors
 * @param fallback the action without arguments
 * @returns the exit code
 * @throws UsageError for an unknown action, with the nearest one, or a wrong number of arguments.
 */
export async function runAction<F extends Flags & typeof connectionFlags>(
  command: string,
  actions: Readonly<Record<string, Action<F>>>,
  call: CommandCall<F>,
  fallback: string,
): Promise<number> {
  const [name = fallback, ...names] = call.rest;
  const chosen = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!chosen) throw unknownAction(command, name, Object.keys(actions));
  const [fewest, most] = chosen.names;
  if (names.length < fewest || names.length > most) {
    throw new UsageError(`Usage: es-connector-mock ${command} ${name}${chosen.wants}`);
  }
  return (await chosen.run(call, names)) ?? 0;
}

function unknownAction(command: string, name: string, known: readonly string[]): UsageError {
  const { nearestHint } = require('../validation/nearest') as typeof import('../validation/nearest');
  return new UsageError(
    `Unknown ${command} action ${name}.${nearestHint(name, known)} The actions are ${known.join(', ')}.`,
  );
}

/** The value of an argument that must be JSON. @throws UsageError */
export function jsonArgument(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name} must be JSON: ${(error as Error).message}`);
  }
}
