import { ANY_VALUE, type Effect } from '../errors/effect';
import { notEmulated } from '../errors/not-emulated';
import type { LosslessObject, LosslessValue } from '../json-text/lossless';
import type { JavaRegex } from '../painless/java-values';
import type { Config } from './config';
import { javaRegex } from './regex';
import { type TextSource, textSource } from './value-source';

/** The options that were read before another one, by name. */
type Before = Readonly<Record<string, unknown>>;

/** How one option of a processor or of a pipeline is read; all that read it throw parse_exception. */
export interface ProcessorOption<T, P = unknown> {
  read(config: Config, name: string, before: Before, parser: P): T;
  /** What becomes of it, unless it does what it does in Elasticsearch. */
  readonly effect?: Effect;
}

/** Options in the order in which they are read. */
export type ProcessorOptions<P = never> = Readonly<Record<string, ProcessorOption<unknown, P>>>;

export type OptionValues<O> = {
  readonly [Name in keyof O]: O[Name] extends { read(...given: never[]): infer T } ? T : never;
};

/** Reads declared options from a configuration; any others stay in it. */
export function readOptions<const O extends ProcessorOptions<P>, P>(
  options: O,
  config: Config,
  parser: P,
): OptionValues<O> {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) values[name] = option.read(config, name, values, parser);
  // One value for each option, read by it.
  return values as OptionValues<O>;
}

/** An option that is read in a way of its own. */
export function option<T, P = unknown>(read: ProcessorOption<T, P>['read']): ProcessorOption<T, P> {
  return { read };
}

export const textOption = option((config, name): string => config.text(name));
export const optionalTextOption = option((config, name) => config.optionalText(name));
export const optionalIntOption = option((config, name) => config.int(name));
export const optionalMapOption = option((config, name): LosslessObject | undefined => config.optionalMap(name));
/** Any value, or none. */
export const optionalAny = option((config, name): LosslessValue | undefined => config.take(name));

/** A list whose elements are taken as strings. */
export const optionalTexts = option((config, name) => config.optionalList(name)?.map(String));

export const textOr = (otherwise: string): ProcessorOption<string> =>
  option((config, name) => config.text(name, otherwise));

export const flagOption = (otherwise: boolean): ProcessorOption<boolean> =>
  option((config, name) => config.boolean(name, otherwise));

/** A string that may be a template. */
export const template = option((config, name): TextSource => textSource(config.text(name)));

export const optionalTemplate = option((config, name): TextSource | undefined => {
  const given = config.optionalText(name);
  return given === undefined ? undefined : textSource(given);
});

/** A Java regular expression. */
export const regex = option((config, name): JavaRegex => javaRegex(config.text(name), config, name));

/** An option that is not emulated. @param what its name in the error */
export const refusedOption = (what: string): ProcessorOption<void> => ({
  effect: { refused: ANY_VALUE },
  read: (config, name) => {
    if (config.take(name) !== undefined) throw notEmulated(what);
  },
});

/** A boolean that may only be false. @param what its name in the error */
export const refusedFlagOption = (what: string): ProcessorOption<void> => ({
  effect: { refused: 'true' },
  read: (config, name) => {
    if (config.boolean(name, false)) throw notEmulated(what);
  },
});

/** `target_field` of processors that write to `field` by default, which is read before. */
export const targetField = option((config, name, { field }): string => config.text(name, field as string));
