import { javaDouble } from '../../json/exact-number';
import { floatJsonText } from '../../json/float';
import { mapGet, mapKeys } from './maps';
import { chargeVisit, joinText, type Meter } from './meter';
import {
  isMap,
  JavaCharacter,
  JavaDouble,
  JavaFloat,
  type PlainMap,
  ScriptCollection,
  ScriptMap,
  ScriptObject,
  type ScriptValue,
} from './values';

/** Java's Double.toString: always with a fraction, and with an exponent below 10^-3 and from 10^7. */
export function doubleText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return Number.isFinite(value) ? javaDouble(value) : value > 0 ? 'Infinity' : '-Infinity';
}

/** Java's Float.toString: the shortest text that is read back as the same float. */
export function floatText(value: number): string {
  return Number.isFinite(value) ? floatJsonText(value) : doubleText(value);
}

/** Java's String.valueOf. */
export function stringValueOf(value: ScriptValue, meter: Meter, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof JavaDouble) return doubleText(value.value);
  if (value instanceof JavaFloat) return floatText(value.value);
  if (value instanceof JavaCharacter) return String.fromCharCode(value.code);
  chargeVisit(meter, depth);
  if (Array.isArray(value)) return listText(value, meter, depth);
  if (value instanceof ScriptCollection) return listText(value.elements(meter), meter, depth);
  if (isMap(value)) return mapText(value, meter, depth);
  return (value as ScriptObject).toText(meter, depth);
}

/** The text of each value. */
export function stringValuesOf(values: readonly ScriptValue[], meter: Meter, depth = 0): string[] {
  return values.map((value) => stringValueOf(value, meter, depth));
}

function listText(values: readonly ScriptValue[], meter: Meter, depth: number): string {
  return `[${joinText(stringValuesOf(values, meter, depth + 1), ', ', meter)}]`;
}

function mapText(map: PlainMap | ScriptMap, meter: Meter, depth: number): string {
  const entries = mapKeys(map, meter).map((key) => `${key}=${stringValueOf(mapGet(map, key), meter, depth + 1)}`);
  return `{${joinText(entries, ', ', meter)}}`;
}

/** The canonical name of a value's Java class, as messages print it. */
export function className(value: ScriptValue): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return 'java.lang.String';
    case 'number':
      return 'java.lang.Integer';
    case 'bigint':
      return 'java.lang.Long';
    case 'boolean':
      return 'java.lang.Boolean';
  }
  if (value instanceof JavaDouble) return 'java.lang.Double';
  if (value instanceof JavaFloat) return 'java.lang.Float';
  if (value instanceof JavaCharacter) return 'java.lang.Character';
  if (Array.isArray(value)) return 'java.util.ArrayList';
  return value instanceof ScriptObject || value instanceof ScriptMap
    ? (value as ScriptObject).className
    : 'java.util.HashMap';
}

const UNBOXED: { readonly [className: string]: string } = {
  'java.lang.Integer': 'int',
  'java.lang.Long': 'long',
  'java.lang.Double': 'double',
  'java.lang.Float': 'float',
  'java.lang.Boolean': 'boolean',
  'java.lang.Character': 'char',
};

/** `className`, with the name of the primitive for a box (PainlessLookupUtility.typeToUnboxedType). */
export function unboxedName(value: ScriptValue): string {
  const name = className(value);
  return UNBOXED[name] ?? name;
}
