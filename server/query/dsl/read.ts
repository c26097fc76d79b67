import { ANY_VALUE, type Effect } from '../../errors/effect';
import { notEmulated } from '../../errors/not-emulated';
import type { BodyValue } from '../../validation/body-value';
import type { Cursor } from './cursor';
import { argumentFailure } from './failure';

/** Reads one value. */
export interface Read<T> {
  (cursor: Cursor): T;
  /** What becomes of the key that holds it, unless it does what it does in Elasticsearch. */
  readonly effect?: Effect;
}

/** A key that is checked and otherwise ignored. @param why no client can tell */
export function keptKey<T>(why: string, read: Read<T>): Read<T> {
  return Object.assign((cursor: Cursor) => read(cursor), { effect: { kept: why } });
}

/** A key of which only some values are emulated; any other gets a 501 that names it. */
export function onlyValues<T>(accepted: readonly T[], read: Read<T | undefined>): Read<T | undefined> {
  const refused = accepted.length === 0 ? ANY_VALUE : `other than ${accepted.map((one) => `\`${one}\``).join(', ')}`;
  const checked = (cursor: Cursor): T | undefined => {
    const value = read(cursor);
    if (value === undefined || accepted.includes(value)) return value;
    throw notEmulated(`the value [${String(value)}] of [${cursor.name}] in queries`);
  };
  return Object.assign(checked, { effect: { refused } });
}

/**
 * Flags in one text, `A|B`, of which those up to ALL count; only all of them together are emulated.
 *
 * @param kind what an error calls them: `regexp`
 * @param names of all flags but ALL
 */
export function allFlags(kind: string, names: readonly string[]): Read<string | undefined> {
  const read = someFlags(kind, names);
  return onlyValues(['ALL'], (cursor: Cursor): string | undefined => read(cursor)?.join('|') ?? 'ALL');
}

/**
 * Flags in one text, `A|B`, of which those up to ALL count.
 *
 * @returns their names in capitals; undefined for all of them
 */
export function someFlags(kind: string, names: readonly string[]): Read<readonly string[] | undefined> {
  return (cursor: Cursor) => {
    const flags = (readTextOrNull(cursor)?.split('|') ?? []).filter((flag) => flag !== '');
    const all = flags.findIndex((flag) => flag.toUpperCase() === 'ALL');
    const given = all < 0 ? flags : flags.slice(0, all);
    const unknown = given.find((flag) => !names.includes(flag.toUpperCase()));
    if (unknown !== undefined) throw argumentFailure(`Unknown ${kind} flag [${unknown}]`);
    return all < 0 && flags.length > 0 ? given.map((flag) => flag.toUpperCase()) : undefined;
  };
}

export const readText = (value: BodyValue): string => value.text();

/** XContentParser.textOrNull. */
export const readTextOrNull = (value: BodyValue): string | undefined =>
  value.token === 'VALUE_NULL' ? undefined : value.text();

export const readBoolean = (value: BodyValue): boolean => value.boolean();

export const readInt = (value: BodyValue): number => value.int();

export const readFloat = (value: BodyValue): number => value.float();
