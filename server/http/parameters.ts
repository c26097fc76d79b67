import { ANY_VALUE, type Effect } from '../errors/effect';
import { ElasticsearchError, illegalArgument, numberFormatException } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { withoutTrailing } from '../json/text-parts';
import { notBoolean } from '../validation/booleans';
import { isBlank } from '../validation/java-text';
import { parseTimeValue } from '../validation/time-value';

/** How to read one query parameter. `raw` is undefined if it was not sent. */
export interface QueryParameter<T> {
  read(raw: string | undefined, name: string): T;
  /** What becomes of it, unless it does what it does in Elasticsearch. */
  readonly effect?: Effect;
  /** What its value is, for descriptions of the API; by default, text. */
  readonly kind?: ParameterKind;
  /** The values that it may have, if they are a choice. */
  readonly values?: readonly string[];
}

export type ParameterKind = 'boolean' | 'integer' | 'number' | 'list' | 'time';

export type ParameterTable = Readonly<Record<string, QueryParameter<unknown>>>;

/** The values read by a table of parameters. */
export type ParameterValues<T extends ParameterTable> = { readonly [Name in keyof T]: ReturnType<T[Name]['read']> };

/** The values of the parameters if none are sent. */
export function defaultsOf<T extends ParameterTable>(table: T): ParameterValues<T> {
  const values = Object.entries(table).map(([name, parameter]) => [name, parameter.read(undefined, name)] as const);
  // One value for each parameter, read by it.
  return Object.fromEntries(values) as ParameterValues<T>;
}

/** A string, unchanged. */
export const stringParameter: QueryParameter<string | undefined> = { read: (raw) => raw };

/**
 * A parameter that has no effect that a client could see. Its value is checked and dropped, so that no handler can use it.
 *
 * @param why the reason, for the documentation.
 * @param checked reads the value as Elasticsearch does; by default, anything goes.
 */
export function keptParameter(
  why: string,
  checked: QueryParameter<unknown> = stringParameter,
): QueryParameter<undefined> {
  const { kind, values } = checked;
  return {
    ...(kind && { kind }),
    ...(values && { values }),
    effect: { ...checked.effect, kept: why },
    read: (raw, name) => {
      checked.read(raw, name);
      return undefined;
    },
  };
}

/** A parameter that is not emulated. @param what the parameter's name in the error, with its request. */
export function refusedParameter(what: string): QueryParameter<undefined> {
  return {
    effect: { refused: ANY_VALUE },
    read: (raw) => {
      if (raw !== undefined) throw notEmulated(what);
      return undefined;
    },
  };
}

/** A boolean parameter that is emulated only when it is off. @param what the parameter's name in the error. */
export function refusedWhenTrue(what: string): QueryParameter<undefined> {
  return {
    kind: 'boolean',
    effect: { refused: 'true' },
    read: (raw, name) => {
      if (booleanParameter(false).read(raw, name)) throw notEmulated(what);
      return undefined;
    },
  };
}

/**
 * A comma-separated list; undefined if it was not sent. Empty parts at the end are dropped
 * (Strings.splitStringByCommaToArray).
 */
export const listParameter: QueryParameter<readonly string[] | undefined> = {
  kind: 'list',
  read: (raw) => {
    if (raw === undefined) return undefined;
    const filled = withoutTrailing(raw, ',');
    return filled === '' ? [] : filled.split(',');
  },
};

/** `true`, `false`, or no value, which means true. White space alone means the default. */
export function booleanParameter(fallback: boolean): QueryParameter<boolean>;
export function booleanParameter(): QueryParameter<boolean | undefined>;
export function booleanParameter(fallback?: boolean): QueryParameter<boolean | undefined> {
  return {
    kind: 'boolean',
    read: (raw) => {
      if (raw === undefined) return fallback;
      if (raw === '' || raw === 'true') return true;
      if (raw === 'false') return false;
      if (isBlank(raw)) return fallback;
      throw notBoolean(raw);
    },
  };
}

/** The same for options of indices, whose errors name the parameter (IndicesOptions.fromParameters). */
export const indicesFlag: QueryParameter<boolean | undefined> = {
  kind: 'boolean',
  read: (raw, name) => {
    if (raw === undefined) return undefined;
    if (raw === 'true' || raw === 'false') return raw === 'true';
    throw illegalArgument(`Could not convert [${name}] to boolean`, notBoolean(raw));
  },
};

/** A 32-bit integer, parsed as by Integer.parseInt. */
export function intParameter(fallback: number): QueryParameter<number>;
export function intParameter(): QueryParameter<number | undefined>;
export function intParameter(fallback?: number): QueryParameter<number | undefined> {
  return number('int', fallback, -2147483648n, 2147483647n);
}

/** A 64-bit integer, rounded beyond 2^53. */
export function longParameter(fallback: number): QueryParameter<number>;
export function longParameter(): QueryParameter<number | undefined>;
export function longParameter(fallback?: number): QueryParameter<number | undefined> {
  return number('long', fallback, -(2n ** 63n), 2n ** 63n - 1n);
}

function number(
  kind: string,
  fallback: number | undefined,
  least: bigint,
  most: bigint,
): QueryParameter<number | undefined> {
  return {
    kind: 'integer',
    read: (raw, name) => {
      if (raw === undefined) return fallback;
      // Digits beyond those of the largest number cost nothing.
      const value = /^[+-]?0*\d{1,19}$/.test(raw) ? BigInt(raw.replace('+', '')) : undefined;
      if (value !== undefined && value >= least && value <= most) return Number(value);
      const cause = numberFormatException(raw);
      throw illegalArgument(`Failed to parse ${kind} parameter [${name}] with value [${raw}]`, cause);
    },
  };
}

/** A floating point number, parsed as by Float.parseFloat. */
export const floatParameter: QueryParameter<number | undefined> = {
  kind: 'number',
  read: (raw, name) => {
    if (raw === undefined) return undefined;
    const value = raw.trim() === '' ? Number.NaN : Number(raw);
    if (!Number.isNaN(value)) return value;
    const reason = raw.trim() === '' ? 'empty String' : `For input string: "${raw}"`;
    const cause = new ElasticsearchError('number_format_exception', reason);
    throw illegalArgument(`Failed to parse float parameter [${name}] with value [${raw}]`, cause);
  },
};

/** `wait_for_active_shards`: `all` or a number (ActiveShardCount.parseString); undefined if it was not sent. */
export const activeShardsParameter: QueryParameter<number | 'all' | undefined> = {
  read: (raw) => {
    if (raw === undefined || raw === 'all') return raw;
    const count = /^[+-]?\d+$/.test(raw) ? Number(raw) : Number.NaN;
    if (count < 0) throw illegalArgument('shard count cannot be a negative value');
    if (count <= 2147483647) return count;
    const cause = numberFormatException(raw);
    throw illegalArgument(`cannot parse ActiveShardCount[${raw}]`, cause);
  },
};

/** One of several names; anything else is rejected with the endpoint's own error. */
export function choiceParameter<T extends string>(
  values: readonly T[],
  fallback: T | undefined,
  error: (raw: string) => ElasticsearchError,
): QueryParameter<T | undefined> {
  return {
    values,
    read: (raw) => {
      if (raw === undefined) return fallback;
      const found = values.find((value) => value === raw);
      if (found === undefined) throw error(raw);
      return found;
    },
  };
}

/** A time with its unit, in milliseconds; `-1` stays −1 (TimeValue.parseTimeValue). */
export function timeParameter(fallback: number): QueryParameter<number>;
export function timeParameter(): QueryParameter<number | undefined>;
export function timeParameter(fallback?: number): QueryParameter<number | undefined> {
  return { kind: 'time', read: (raw, name) => (raw === undefined ? fallback : parseTimeValue(raw, name)) };
}
