import { javaDouble } from './exact-number';
import { RawJson } from './value';

/** Float.toString as JSON: the shortest decimal that identifies the 32-bit number, and a string if it is not finite. */
export function floatJsonText(value: number): string {
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return javaDouble(single);
  for (let digits = 1; digits <= 9; digits += 1) {
    const shortest = Number(single.toPrecision(digits));
    if (Math.fround(shortest) === single) return javaDouble(shortest);
  }
  return javaDouble(single);
}

/** A 32-bit number as shown in a response: `1.0`, `0.2876821`. */
export function floatJson(value: number): RawJson {
  return new RawJson(floatJsonText(value));
}

/** A 64-bit number as shown in a response: `4.0`, `1.5E10`. */
export function doubleJson(value: number): RawJson {
  return new RawJson(javaDouble(value));
}
