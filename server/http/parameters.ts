import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';

/** How one query parameter is read. `raw` is undefined where it was not sent. */
export interface Parameter<T> {
  read(raw: string | undefined, name: string): T;
}

export type ParameterTable = Readonly<Record<string, Parameter<unknown>>>;

/** The values that a table of parameters reads. */
export type ParameterValues<T extends ParameterTable> = { readonly [Name in keyof T]: ReturnType<T[Name]['read']> };

/** Text as it was sent. */
export const text: Parameter<string | undefined> = { read: (raw) => raw };

/** A parameter that is accepted and changes nothing here, because one node in memory has nothing for it to change. */
export const ignored: Parameter<undefined> = { read: () => undefined };

/** A comma list; undefined where it was not sent, empty parts left out (Strings.splitStringByCommaToArray). */
export const list: Parameter<readonly string[] | undefined> = {
  read: (raw) => (raw === undefined ? undefined : raw.split(',').filter((part) => part !== '')),
};

/** `true`, `false`, or no value at all, which is true. Only white space: the default. */
export function boolean(fallback: boolean): Parameter<boolean>;
export function boolean(): Parameter<boolean | undefined>;
export function boolean(fallback?: boolean): Parameter<boolean | undefined> {
  return {
    read: (raw) => {
      if (raw === undefined) return fallback;
      if (raw === '' || raw === 'true') return true;
      if (raw === 'false') return false;
      if (raw.trim() === '') return fallback;
      throw illegalArgument(`Failed to parse value [${raw}] as only [true] or [false] are allowed.`);
    },
  };
}

/** A 32 bit integer, as Integer.parseInt reads it. */
export function int(fallback: number): Parameter<number>;
export function int(): Parameter<number | undefined>;
export function int(fallback?: number): Parameter<number | undefined> {
  return number('int', fallback, -2147483648, 2147483647);
}

/** A 64 bit integer; beyond 2^53 it is rounded. */
export function long(fallback: number): Parameter<number>;
export function long(): Parameter<number | undefined>;
export function long(fallback?: number): Parameter<number | undefined> {
  return number('long', fallback, -(2 ** 63), 2 ** 63);
}

function number(
  kind: string,
  fallback: number | undefined,
  least: number,
  most: number,
): Parameter<number | undefined> {
  return {
    read: (raw, name) => {
      if (raw === undefined) return fallback;
      const value = /^[+-]?\d+$/.test(raw) ? Number(raw) : Number.NaN;
      if (value >= least && value <= most) return value;
      const cause = new ElasticsearchError('number_format_exception', `For input string: "${raw}"`);
      throw illegalArgument(`Failed to parse ${kind} parameter [${name}] with value [${raw}]`, cause);
    },
  };
}

/** One of some names; anything else is refused with the error that the endpoint words. */
export function oneOf<T extends string>(
  values: readonly T[],
  fallback: T | undefined,
  error: (raw: string) => ElasticsearchError,
): Parameter<T | undefined> {
  return {
    read: (raw) => {
      if (raw === undefined) return fallback;
      const found = values.find((value) => value === raw);
      if (found === undefined) throw error(raw);
      return found;
    },
  };
}

/** A time with its unit, in milliseconds; `-1` stays −1 (TimeValue.parseTimeValue). */
export function time(fallback: number): Parameter<number>;
export function time(): Parameter<number | undefined>;
export function time(fallback?: number): Parameter<number | undefined> {
  return { read: (raw, name) => (raw === undefined ? fallback : parseTime(raw, name)) };
}

const UNITS: Readonly<Record<string, number>> = {
  nanos: 1e-6,
  micros: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Reads a time value in milliseconds.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception that names the setting.
 */
export function parseTime(raw: string, name: string): number {
  const value = raw.trim().toLowerCase();
  const prefix = `failed to parse setting [${name}] with value [${raw}] as a time value`;
  if (value === '-1') return -1;
  if (/^0+$/.test(value)) return 0;
  const match = /^([+-]?\d+(?:\.\d+)?)(nanos|micros|ms|s|m|h|d)$/.exec(value);
  if (!match) throw illegalArgument(`${prefix}: unit is missing or unrecognized`);
  const amount = Number(match[1]);
  if (amount < 0 && amount !== -1) throw illegalArgument(`${prefix}: negative durations are not supported`);
  return amount === -1 ? -1 : amount * (UNITS[match[2] as string] as number);
}
