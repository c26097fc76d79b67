import { parseArgs } from 'node:util';
import { isSwitchedOn, SWITCH_WORDS } from '../runtime/switch-words';
import { nearestHint } from '../validation/nearest';

/**
 * A flag of the command line. Each is also an environment variable: `--es-version` is ES_CONNECTOR_MOCK_ES_VERSION. Those with the
 * value `none` are switches: `--tls`, and `--tls=off` against a variable or a file.
 */
export interface Flag {
  /** A `list` may be given several times; in the environment, its items are separated by semicolons. */
  readonly value: 'text' | 'number' | 'decimal' | 'duration' | 'time' | 'none' | 'list' | readonly string[];
  readonly help: string;
  readonly short?: string;
  readonly highest?: number;
}

export type Flags = Readonly<Record<string, Flag>>;

interface SimpleValues {
  text: string;
  number: number;
  decimal: number;
  /** As it is written. */
  duration: string;
  /** As it is written. */
  time: string;
  none: boolean;
  list: readonly string[];
}

type ValueOf<F extends Flag> = F['value'] extends readonly (infer Word)[]
  ? Word
  : F['value'] extends keyof SimpleValues
    ? SimpleValues[F['value']]
    : never;

/** The values of flags, each with the type that its declaration gives it. */
export type FlagValues<F extends Flags> = { readonly [Name in keyof F]?: ValueOf<F[Name]> };

export interface Arguments<F extends Flags> {
  readonly values: FlagValues<F>;
  readonly rest: readonly string[];
  /** Flag → where its value is from: `--port`, or `ES_CONNECTOR_MOCK_PORT`. */
  readonly origins: Readonly<Record<string, string>>;
}

type Value = string | number | boolean | readonly string[];

/** A mistake in how the command was called, for exit code 2. */
export class UsageError extends Error {}

const PREFIX = 'ES_CONNECTOR_MOCK_';

export function variableOf(flag: string): string {
  return PREFIX + flag.toUpperCase().replaceAll('-', '_');
}

/**
 * Reads flags from the command line and, if absent there, from the environment.
 *
 * @throws UsageError for an unknown flag, naming the nearest one, or for an invalid value.
 */
export function readFlags<F extends Flags>(
  flags: F,
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
): Arguments<F> {
  const { tokens } = parseArgs({ ...parseOptions(flags), args: [...given] });
  const values: Record<string, Value> = {};
  const rest: string[] = [];
  const inEnvironment = fromEnvironment(flags, environment);
  const origins = Object.fromEntries(Object.keys(inEnvironment).map((name) => [name, variableOf(name)]));
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (!flag) throw unknownFlag(token.rawName, flags);
    const value = readValue(token.rawName, flag, token.value);
    origins[token.name] = token.rawName;
    const earlier = values[token.name];
    values[token.name] = Array.isArray(earlier) && Array.isArray(value) ? [...earlier, ...value] : value;
  }
  // The only cast: readValue converts each flag to the type of its declaration.
  return { values: { ...inEnvironment, ...values } as FlagValues<F>, rest, origins };
}

/** What Node's parser needs to know about flags: their letters, and which take a value. */
export function parseOptions(flags: Flags) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value, short }]) => {
      const type = value === 'none' ? ('boolean' as const) : ('string' as const);
      return [name, { type, ...(short !== undefined && { short }) }];
    }),
  );
  return { options, strict: false, allowPositionals: true, tokens: true } as const;
}

function fromEnvironment(flags: Flags, environment: NodeJS.ProcessEnv): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, flag] of Object.entries(flags)) {
    const variable = variableOf(name);
    const text = environment[variable];
    if (text === undefined || text === '') continue;
    if (flag.value === 'list') values[name] = text.split(';').map((item) => item.trim());
    else values[name] = readValue(variable, flag, text);
  }
  return values;
}

function isOn(variable: string, text: string): boolean {
  const on = isSwitchedOn(text);
  if (on !== undefined) return on;
  throw new UsageError(`${variable} must be one of ${SWITCH_WORDS.join(', ')}, not ${text}.`);
}

/** Variables of ours that are not flags: they are read by clients, by hooks and by `exec`. */
const OTHER_VARIABLES = ['URL', 'TOKEN', 'CA', 'COMMAND', 'NODE', 'WITH_SECRETS', 'STRICT'].map(
  (name) => PREFIX + name,
);

/** A line for each variable that is called like ours and that nothing reads, with the nearest one that is read. */
export function unknownVariables(flags: Flags, environment: NodeJS.ProcessEnv): string[] {
  const known = [...Object.keys(flags).map(variableOf), ...OTHER_VARIABLES];
  const unknown = Object.keys(environment).filter((name) => name.startsWith(PREFIX) && !known.includes(name));
  return unknown.map((name) => `The variable ${name} has no effect.${nearestHint(name, known)}`);
}

function readValue(name: string, flag: Flag, text: string | undefined): Value {
  if (flag.value === 'none') {
    return text === undefined || isOn(name, text);
  }
  if (text === undefined || text === '') throw new UsageError(`${name} needs a value: ${flag.help}`);
  if (flag.value === 'text') return text;
  if (flag.value === 'duration' || flag.value === 'time') return readOnClock(name, flag.value, text);
  if (flag.value === 'list') return [text];
  if (flag.value === 'number') {
    const { highest = Number.MAX_SAFE_INTEGER } = flag;
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number <= highest) return number;
    const range = flag.highest === undefined ? '' : ` from 0 to ${highest}`;
    throw new UsageError(`${name} must be a whole number${range}, not ${text}.`);
  }
  if (flag.value === 'decimal') {
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
    throw new UsageError(`${name} must be a number, not ${text}.`);
  }
  if (flag.value.includes(text)) return text;
  throw new UsageError(`${name} must be one of ${flag.value.join(', ')}, not ${text}.${nearestHint(text, flag.value)}`);
}

/** A duration or a time as it is written, if it is one. */
function readOnClock(name: string, kind: 'duration' | 'time', text: string): string {
  const { readDuration, readTime } = require('../runtime/duration') as typeof import('../runtime/duration');
  try {
    if (kind === 'duration') readDuration(text);
    else readTime(text);
    return text;
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message}.`);
  }
}

function unknownFlag(name: string, flags: Flags): UsageError {
  const known = Object.keys(flags).map((flag) => `--${flag}`);
  return new UsageError(`Unknown flag ${name}.${nearestHint(name, known)} Use --help to list all flags.`);
}
