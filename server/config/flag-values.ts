import { isAbsolute, join, relative } from 'node:path';
import { isObject, type JsonObject, type JsonValue } from '../json/value';
import { FILE_NAME } from '../text-files/given-file';

/** Option → flag, where the name of the flag is not that of the option with dashes. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'clock.now': 'time',
  'clock.rate': 'time-rate',
  'clock.tick': 'time-tick',
  settings: 'setting',
  control: 'no-control',
  'tls.certificate': 'tls-cert',
  'tls.authorities': 'tls-ca',
  'tls.clientAuthentication': 'tls-client-auth',
  'upstream.url': 'upstream',
};

/** Options with options in them, which have flags of their own. */
const GROUPS = new Set(['clock', 'journal', 'limits', 'tls', 'upstream']);
/** What has no flag. */
const WITHOUT_FLAG = new Set(['$schema', 'faults', 'sandboxes', 'onRequest', 'onRefused']);
const PATHS = new Set(['fixtures', 'tls-folder', 'tls-cert', 'tls-key', 'tls-ca', 'upstream-ca']);

export type FlagValue = string | number | boolean | readonly string[];

/** The values of a configuration by the names of flags, and the options that have none. */
export interface ConfigValues {
  readonly values: Readonly<Record<string, FlagValue>>;
  readonly options: JsonObject;
  /** Flag → path of the option in the file. */
  readonly paths: Readonly<Record<string, string>>;
}

/** The flag of an option: `journal.entries` has `journal-entries`, `limits.waiting` has `max-waiting`. */
export function flagOfOption(option: string): string {
  const [group = '', member] = option.split('.');
  const named = NAMED_OTHERWISE[option];
  if (named !== undefined) return named;
  if (member === undefined) return dashed(group);
  if (group !== 'limits') return dashed(`${group}-${member}`);
  return member.endsWith('Timeout') ? dashed(member) : `max-${dashed(member)}`;
}

function dashed(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Translates a configuration that fits its schema.
 *
 * @param folder that of the file, which its paths are relative to; the values are relative to the working folder.
 */
export function flagValues(config: JsonObject, folder: string): ConfigValues {
  const values: Record<string, FlagValue> = {};
  const options: JsonObject = {};
  const paths: Record<string, string> = {};
  const put = (option: string, value: JsonValue): void => {
    const flag = flagOfOption(option);
    values[flag] = flagValueOf(flag, value, folder);
    paths[flag] = `$.${option}`;
  };
  for (const [name, value] of Object.entries(config)) {
    if (GROUPS.has(name) && isObject(value)) {
      if (name === 'tls') put('tls', true);
      for (const [member, item] of Object.entries(value)) put(`${name}.${member}`, item);
    } else if (name === 'journal') put('journal.entries', 0);
    else if (!WITHOUT_FLAG.has(name) && (name === 'settings' || !isObject(value))) put(name, value);
    else if (name !== '$schema') options[name] = value;
  }
  return { values, options: withPaths(options, folder), paths };
}

function flagValueOf(flag: string, value: JsonValue, folder: string): FlagValue {
  if (flag === 'no-control') return value === false;
  if (isObject(value)) return Object.entries(value).map(([name, item]) => `${name}=${item}`);
  if (Array.isArray(value)) return value.join(',');
  if (typeof value !== 'string') return value as number | boolean;
  const isPath = PATHS.has(flag) || (flag === 'fixture' && isFixturePath(value));
  return isPath ? fromHere(value, folder) : value;
}

/** The fixtures of sandboxes. */
function withPaths(options: JsonObject, folder: string): JsonObject {
  const { sandboxes } = options;
  if (!isObject(sandboxes)) return options;
  const moved = Object.entries(sandboxes).map(([name, sandbox]) => {
    const { fixture } = sandbox as JsonObject;
    const isPath = typeof fixture === 'string' && isFixturePath(fixture);
    return [name, isPath ? { ...(sandbox as JsonObject), fixture: fromHere(fixture, folder) } : sandbox] as const;
  });
  return { ...options, sandboxes: Object.fromEntries(moved) };
}

function isFixturePath(fixture: string): boolean {
  return /[/\\]/.test(fixture) || FILE_NAME.test(fixture);
}

function fromHere(path: string, folder: string): string {
  return isAbsolute(path) ? path : join(relative('', folder), path);
}
