import { readDuration } from './runtime/duration';
import { readNamed } from './runtime/invalid-value';
import type { Expected } from './validation/option-kinds';

/** Limits on what clients may hold of the server. `docs/limits.md` lists all limits. */
export interface Limits {
  /** Open connections. Above this, the server closes the oldest idle one, or refuses the new one if none is idle. */
  readonly connections: number;
  /** Requests of one mock that wait for something: for a cluster's health, for entries of the journal. */
  readonly waiting: number;
  /** Readers of one mock's journal events. */
  readonly subscribers: number;
  /** Bytes of large responses that clients have not read yet. Above this, the oldest of these responses is given up. */
  readonly unreadBytes: number;
  /** Milliseconds until the headers of a request must have arrived; 0 for no limit. */
  readonly headersTimeout: number;
  /** Milliseconds until a whole request must have arrived; 0 for no limit. */
  readonly requestTimeout: number;
  /** Milliseconds that a connection may stay open without a request; 0 for no limit. */
  readonly idleTimeout: number;
  /** Milliseconds that requests in progress get to finish after a signal to stop. */
  readonly stopTimeout: number;
}

/** Limits as they are given: durations as milliseconds or as strings such as `5m`. */
export type GivenLimits = {
  readonly [Name in keyof Limits]?: (Name extends `${string}Timeout` ? number | string : number) | undefined;
};

/** Elasticsearch keeps idle connections open forever; an hour is longer than test runs leave a connection alone. */
const defaults: { [Name in keyof Limits]: number } = {
  connections: 4000,
  waiting: 1000,
  subscribers: 200,
  unreadBytes: 256 * 1024 * 1024,
  headersTimeout: 60_000,
  requestTimeout: 300_000,
  idleTimeout: 3_600_000,
  stopTimeout: 3000,
};

/** What each limit may be. */
export const limitOptions: Readonly<Record<string, Expected>> = Object.fromEntries(
  Object.keys(defaults).map((name) => [name, name.endsWith('Timeout') ? ['number', 'text'] : ['number']]),
);

/** @throws InvalidValueError if a string is not a duration. */
export function limitsWithDefaults(given: GivenLimits = {}): Limits {
  const limits = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof Limits)[]) {
    const value = given[name];
    if (value !== undefined) limits[name] = readNamed(`limits.${name}`, () => readDuration(value));
  }
  return limits;
}
