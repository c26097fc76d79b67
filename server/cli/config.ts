import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GivenConfig } from '../config/read-config';
import type { ServerOptions } from '../index';
import type { AboutOption } from '../runtime/invalid-value';
import { type Arguments, type Flags, UsageError } from './flags';

/** The files that are looked for in the working folder. */
export const CONFIG_FILES = ['json', 'yaml', 'js', 'mjs', 'cjs'].map((kind) => `es-connector-mock.config.${kind}`);

export const configFlag = {
  config: {
    value: 'text',
    help: `File with options. Default: ${CONFIG_FILES[0]}, or .yaml, .js, .mjs or .cjs, in the working folder.`,
  },
} as const satisfies Flags;

/**
 * The configuration file that is given, or that is in the working folder.
 *
 * @param given that of `--config`.
 * @param folder the working folder, if it is that of another process.
 * @returns undefined if there is none.
 * @throws UsageError if it cannot be read, or if there are several.
 */
export async function findConfig(given: string | undefined, folder = ''): Promise<GivenConfig | undefined> {
  const here = (name: string): string => (folder === '' ? name : resolve(folder, name));
  const [file, other] = given === undefined ? CONFIG_FILES.map(here).filter((name) => existsSync(name)) : [here(given)];
  if (file === undefined) return undefined;
  if (other !== undefined) throw new UsageError(`There is ${file}, and there is ${other}. Choose one with --config.`);
  const { readConfig } = require('../config/read-config') as typeof import('../config/read-config');
  return readConfig(file).catch((error: Error) => {
    throw new UsageError(error.message);
  });
}

/** Values of flags: from the file, unless they are given otherwise; items of lists are added up. */
export function withConfig<V extends object>(values: V, config: GivenConfig | undefined): V {
  if (!config) return values;
  const { setting: inFile = [] } = config.values as { setting?: readonly string[] };
  const { setting: given = [] } = values as { setting?: readonly string[] };
  const setting = [...inFile, ...given];
  return { ...config.values, ...values, ...(setting.length > 0 && { setting }) };
}

/** Options that have no flag. Those that a flag says otherwise are left out. */
export function otherOptions(config: GivenConfig | undefined, values: object): ServerOptions {
  if (!config) return {};
  const { fixture, standIn, ...options } = config.options;
  const { 'stand-in': standInFlag, fixture: fixtureFlag } = values as { 'stand-in'?: boolean; fixture?: string };
  return {
    ...options,
    ...(fixture !== undefined && fixtureFlag === undefined && { fixture }),
    ...(standIn !== undefined && standInFlag !== false && { standIn }),
  };
}

/** Adds to an error about an option where its value is from. */
export function withOrigin(error: Error, origins: Arguments<Flags>['origins'], config: GivenConfig | undefined): Error {
  const { option } = error as AboutOption;
  if (option === undefined) return error;
  const { flagOfOption } = require('../config/flag-values') as typeof import('../config/flag-values');
  const flag = flagOfOption(option);
  const path = config?.paths[flag] ?? `$.${option}`;
  const origin = origins[flag] ?? config?.placeOf(path);
  if (origin !== undefined) error.message += `\n(${origin})`;
  return error;
}

/** Calls two listeners, where there are two. */
export function both<T>(one: ((entry: T) => void) | undefined, other: ((entry: T) => void) | undefined) {
  if (!one || !other) return one ?? other;
  return (entry: T): void => {
    one(entry);
    other(entry);
  };
}
