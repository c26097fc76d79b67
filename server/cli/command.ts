import type { Flags } from './flags';

/** A command of the command line, as data; help is generated from it. */
export interface Command {
  /** What follows `es-connector-mock`: `load NAME|FILE [flags]`. */
  readonly usage: string;
  readonly summary: string;
  /** Further information for users. */
  readonly details?: readonly string[];
  readonly flags: Flags;
  /** Where the command's own arguments end and those of another command, with flags of its own, begin. */
  ownLength?(args: readonly string[]): number;
  /**
   * @returns the exit code; undefined if the process keeps running.
   * @throws UsageError for exit code 2; any other error means 1.
   */
  run(args: readonly string[]): Promise<number | undefined>;
}
