/**
 * A value as an index holds it: a number for numbers, dates and booleans, a string for everything else. A field uses
 * only one of the two.
 */
export type Value = number | string;

const FIRST_SURROGATE = 0xd800;
const BEHIND_SURROGATES = 0xe000;

/** Compares numbers by size and strings by their UTF-8 bytes, as Lucene orders terms. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0;
  if (typeof a === 'number' || typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return byCodePoint(left) - byCodePoint(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others, although their code units are below some. */
function byCodePoint(unit: number): number {
  if (unit < FIRST_SURROGATE) return unit;
  return unit < BEHIND_SURROGATES ? unit + 0x10000 : unit;
}
