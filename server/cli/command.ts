import type { Flags } from './flags';

/** A command of the command line, as data: help is made from it. */
export interface Command {
  /** What comes after `es-connector-mock`: `load NAME|FILE [flags]`. */
  readonly usage: string;
  readonly summary: string;
  /** More that a user should know. */
  readonly details?: readonly string[];
  readonly flags: Flags;
  /** Where the arguments begin that are not this command's own: another command's, whose flags are none of ours. */
  ownLength?(args: readonly string[]): number;
  /**
   * @returns the exit code; nothing where the process goes on.
   * @throws UsageError, which is exit code 2; any other error is 1.
   */
  run(args: readonly string[]): Promise<number | undefined>;
}
