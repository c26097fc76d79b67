import { javaDouble } from '../../json/exact-number';
import { mapGet, mapKeys } from './maps';
import {
  isMap,
  JavaCharacter,
  JavaDouble,
  JavaFloat,
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
  if (!Number.isFinite(value)) return doubleText(value);
  for (let digits = 1; digits <= 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return doubleText(shorter);
  }
  return doubleText(value);
}

/** Java's String.valueOf. */
export function javaText(value: ScriptValue): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof JavaDouble) return doubleText(value.value);
  if (value instanceof JavaFloat) return floatText(value.value);
  if (value instanceof JavaCharacter) return String.fromCharCode(value.code);
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (value instanceof ScriptCollection) return `[${value.elements().map(javaText).join(', ')}]`;
  if (isMap(value)) return mapText(value);
  return (value as ScriptObject).toText();
}

function mapText(map: Parameters<typeof mapKeys>[0]): string {
  return `{${mapKeys(map)
    .map((key) => `${key}=${javaText(mapGet(map, key))}`)
    .join(', ')}}`;
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
