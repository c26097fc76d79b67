import type { BodyValue } from '../../validation/body-value';
import type { Cursor } from './cursor';

/** Reads one value. */
export type Read<T> = (cursor: Cursor) => T;

export const readText = (value: BodyValue): string => value.text();

/** XContentParser.textOrNull. */
export const readTextOrNull = (value: BodyValue): string | undefined =>
  value.token === 'VALUE_NULL' ? undefined : value.text();

export const readBoolean = (value: BodyValue): boolean => value.boolean();

export const readInt = (value: BodyValue): number => value.int();

export const readFloat = (value: BodyValue): number => value.float();
