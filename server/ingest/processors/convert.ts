import { isIP } from 'node:net';
import { illegalArgument } from '../../errors/elasticsearch-error';
import {
  JavaFloat,
  newDouble,
  newFloat,
  parseDouble,
  parseInt32,
  parseInt64,
  ScriptFailure,
  type ScriptValue,
  stringValueOf,
} from '../../painless/java-values';
import type { Budget } from '../../runtime/budget';
import { flagOption, option, targetField, textOption } from '../options';
import { processor } from './factory';

/** Converts a string to a number, or throws ScriptFailure. */
type Reader = (text: string) => ScriptValue;

const isHex = (text: string): boolean => /^[+-]?0[xX][0-9a-fA-F]+$/.test(text);

const READERS: { readonly [type: string]: Reader } = {
  integer: (text) => (isHex(text) ? hexadecimal(text, 32) : parseInt32(text)),
  long: (text) => (isHex(text) ? BigInt(hexadecimal(text, 64)) : parseInt64(text)),
  float: (text) => newFloat(parseDouble(text)),
  double: (text) => newDouble(parseDouble(text)),
};

function hexadecimal(text: string, bits: number): number | bigint {
  const digits = BigInt(text.replace(/^[+-]/, ''));
  const value = text.startsWith('-') ? -digits : digits;
  if (BigInt.asIntN(bits, value) !== value)
    throw new ScriptFailure('number_format_exception', `For input string: "${text}"`);
  return bits === 32 ? Number(value) : value;
}

function numberOf(type: string, value: ScriptValue, budget: Budget): ScriptValue {
  const text = stringValueOf(value, budget);
  budget.charge(text.length);
  try {
    return (READERS[type] as Reader)(text);
  } catch (error) {
    if (error instanceof ScriptFailure) throw illegalArgument(`unable to convert [${text}] to ${type}`);
    throw error;
  }
}

function booleanOf(value: ScriptValue, budget: Budget): boolean {
  const text = stringValueOf(value, budget);
  const lower = text.toLowerCase();
  if (lower === 'true' || lower === 'false') return lower === 'true';
  throw illegalArgument(`[${text}] is not a boolean value, cannot convert to boolean`);
}

function addressOf(value: ScriptValue, budget: Budget): ScriptValue {
  if (typeof value === 'string' && isIP(value) !== 0) return value;
  throw illegalArgument(`[${stringValueOf(value, budget)}] is not a valid ipv4/ipv6 address`);
}

/** The narrowest type that a string fits; anything else is returned unchanged. */
function automatic(value: ScriptValue, budget: Budget): ScriptValue {
  if (typeof value !== 'string') return value;
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  for (const type of ['integer', 'long', 'float']) {
    try {
      const number = numberOf(type, value, budget);
      if (!(number instanceof JavaFloat) || Number.isFinite(number.value)) return number;
    } catch {
      // try the next wider type
    }
  }
  return value;
}

const CONVERSIONS: { readonly [type: string]: (value: ScriptValue, budget: Budget) => ScriptValue } = {
  integer: (value, budget) => numberOf('integer', value, budget),
  long: (value, budget) => numberOf('long', value, budget),
  float: (value, budget) => numberOf('float', value, budget),
  double: (value, budget) => numberOf('double', value, budget),
  boolean: booleanOf,
  ip: addressOf,
  string: (value, budget) => stringValueOf(value, budget),
  auto: automatic,
};

const OPTIONS = {
  field: textOption,
  type: option((config, name) => conversionOf(config.text(name), (reason) => config.error(name, reason))),
  target_field: targetField,
  ignore_missing: flagOption(false),
} as const;

interface Conversion {
  readonly type: string;
  readonly convert: (value: ScriptValue, budget: Budget) => ScriptValue;
}

function conversionOf(name: string, refused: (reason: string) => Error): Conversion {
  const type = name.toLowerCase();
  const convert = Object.hasOwn(CONVERSIONS, type) ? CONVERSIONS[type] : undefined;
  if (!convert) throw refused(`type [${name}] not supported, cannot convert field.`);
  return { type, convert };
}

/** ConvertProcessor. */
export const convert = processor(OPTIONS, ({ field, type: conversion, target_field: target, ignore_missing }) => {
  const { type, convert: converted } = conversion;
  return (document) => {
    const { budget } = document;
    const value = document.find(field, ignore_missing) ?? null;
    if (value === null) {
      if (ignore_missing) return undefined;
      throw illegalArgument(`Field [${field}] is null, cannot be converted to type [${type}]`);
    }
    if (Array.isArray(value)) budget.charge(4 * value.length);
    document.set(
      target,
      Array.isArray(value) ? value.map((item) => converted(item, budget)) : converted(value, budget),
    );
    return undefined;
  };
});
