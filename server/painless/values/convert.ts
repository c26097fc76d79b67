import { doubleOf, intOf, isNumber, longOf, newDouble, newFloat } from './arithmetic';
import { castFailure, type ScriptFailure, scriptNullPointer } from './failures';
import { className, unboxedName } from './text';
import { canonicalType, type TypeName } from './types';
import {
  isMap,
  JavaCharacter,
  JavaDouble,
  JavaFloat,
  ScriptCollection,
  ScriptObject,
  type ScriptValue,
} from './values';

const WIDTHS = ['byte', 'short', 'int', 'long', 'float', 'double'];

/** The width of a value as an index into WIDTHS; characters count as ints. */
function widthOf(value: ScriptValue): number {
  if (typeof value === 'number' || value instanceof JavaCharacter) return 2;
  if (typeof value === 'bigint') return 3;
  if (value instanceof JavaFloat) return 4;
  return value instanceof JavaDouble ? 5 : -1;
}

function toPrimitive(value: ScriptValue, type: string): ScriptValue {
  switch (type) {
    case 'byte':
      return (intOf(value) << 24) >> 24;
    case 'short':
      return (intOf(value) << 16) >> 16;
    case 'int':
      return intOf(value);
    case 'long':
      return longOf(value);
    case 'float':
      return newFloat(doubleOf(value));
    default:
      return newDouble(doubleOf(value));
  }
}

function refused(value: ScriptValue, type: string, isExplicit: boolean | undefined): ScriptFailure {
  if (value === null) return scriptNullPointer('Cannot invoke "Object.getClass()" because "value" is null');
  const how = isExplicit === undefined ? '' : isExplicit ? 'explicitly ' : 'implicitly ';
  return castFailure(`cannot ${how}cast def [${unboxedName(value)}] to ${type}`);
}

/**
 * Converts a value to a declared type (Def.defTo…Implicit, defTo…Explicit and the JVM's checkcast). Throws
 * ScriptFailure where Java would.
 */
export function convertToType(value: ScriptValue, type: TypeName, isExplicit: boolean): ScriptValue {
  const name = canonicalType(type.name) ?? type.name;
  if (type.dimensions > 0) return value;
  if (name === 'def' || name === 'java.lang.Object') return value;
  if (name === 'boolean') {
    if (typeof value === 'boolean') return value;
    throw refused(value, name, undefined);
  }
  if (name === 'char') return toCharacter(value, isExplicit);
  if (WIDTHS.includes(name)) return toNumber(value, name, isExplicit);
  if (value === null || isInstance(value, name)) return value;
  if (name === 'java.lang.String' && value instanceof JavaCharacter) return String.fromCharCode(value.code);
  throw checkCast(value, name);
}

function toCharacter(value: ScriptValue, isExplicit: boolean): ScriptValue {
  if (value instanceof JavaCharacter) return value;
  if (typeof value === 'string' && value.length === 1) return new JavaCharacter(value.charCodeAt(0));
  if (isExplicit && isNumber(value)) return new JavaCharacter(intOf(value) & 0xffff);
  throw refused(value, 'char', isExplicit);
}

function toNumber(value: ScriptValue, type: string, isExplicit: boolean): ScriptValue {
  const width = widthOf(value);
  const isWider = width > WIDTHS.indexOf(type) && !(typeof value === 'number' && fits(value, type));
  if (width < 0 || (!isExplicit && isWider)) throw refused(value, type, isExplicit);
  return toPrimitive(value, type);
}

/** Constants that fit are converted implicitly: `byte b = 1`. */
function fits(value: number, type: string): boolean {
  return toPrimitive(value, type) === value;
}

function checkCast(value: ScriptValue, name: string): ScriptFailure {
  const from = className(value);
  return castFailure(
    `class ${from} cannot be cast to class ${name} (${from} and ${name} are in module java.base of loader 'bootstrap')`,
  );
}

const LISTS = new Set(['java.util.List', 'java.util.ArrayList', 'java.util.AbstractList', 'java.util.RandomAccess']);
const MAPS = new Set([
  'java.util.Map',
  'java.util.HashMap',
  'java.util.AbstractMap',
  'java.util.LinkedHashMap',
  'java.util.TreeMap',
]);
const SETS = new Set([
  'java.util.Set',
  'java.util.HashSet',
  'java.util.LinkedHashSet',
  'java.util.TreeSet',
  'java.util.SortedSet',
]);
const COLLECTIONS = new Set(['java.util.Collection', 'java.lang.Iterable', 'java.util.AbstractCollection']);
const COMPARABLE = new Set(['java.lang.Comparable']);

/** `instanceof` for a value and a canonical type name. */
function isInstance(value: ScriptValue, type: string): boolean {
  if (value === null) return false;
  if (type === 'java.lang.Object' || type === 'def') return true;
  if (className(value) === type) return true;
  if (Array.isArray(value)) return LISTS.has(type) || COLLECTIONS.has(type);
  if (isMap(value)) return MAPS.has(type);
  if (value instanceof ScriptCollection) return SETS.has(type) || COLLECTIONS.has(type) || value.isA(type);
  if (value instanceof ScriptObject) return value.isA(type);
  if (COMPARABLE.has(type)) return true;
  return (
    (type === 'java.lang.Number' && isNumber(value)) || (type === 'java.lang.CharSequence' && typeof value === 'string')
  );
}

/** `instanceof` for a type as written; primitives stand for their boxes. */
export function instanceOf(value: ScriptValue, type: TypeName): boolean {
  if (type.dimensions > 0) return false;
  const name = canonicalType(type.name) ?? type.name;
  return isInstance(value, name) || (value !== null && unboxedName(value) === name);
}
