import type { ServerOptions } from '../options';

/**
 * What a configuration file of the command contains: the options of `startServer`, and what only the command can do. A module can
 * check itself with `satisfies ConfigFile`, or as a comment in JavaScript.
 */
export interface ConfigFile extends ServerOptions {
  /** Path of the schema, for editors. */
  readonly $schema?: string | undefined;
  /** Write a line for each request to standard error. */
  readonly log?: 'text' | 'json' | undefined;
  /** Load the fixtures again when their files change, which resets the server. Only for `start`. */
  readonly watch?: boolean | undefined;
  /** How many refused requests `exec` shows after a failure; 0 for none. */
  readonly show?: number | undefined;
}
