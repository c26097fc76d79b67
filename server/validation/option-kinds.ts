import { nearestHint } from './nearest';

const kinds = {
  text: ['a string', (value: unknown) => typeof value === 'string'],
  number: ['a number', (value: unknown) => Number.isFinite(value)],
  flag: ['true or false', (value: unknown) => typeof value === 'boolean'],
  off: ['false', (value: unknown) => value === false],
  function: ['a function', (value: unknown) => typeof value === 'function'],
  object: ['an object', (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)],
  items: ['a list', (value: unknown) => Array.isArray(value)],
  list: [
    'a list of strings',
    (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  ],
} as const;

type Kind = keyof typeof kinds;

/** What an option may be: something of one of these kinds, or one of some words. */
export type Expected = readonly Kind[] | { readonly oneOf: readonly string[] };

/**
 * Checks options where no compiler may have looked.
 *
 * @param what what they are called in errors: `journal option`
 * @param given those that are undefined count as not given.
 * @param group that they are in, with a dot: `journal.`
 * @throws Error for an option that does not exist, with the nearest one that does, or for a value that it cannot have.
 */
export function checkOptions(what: string, given: object, known: Readonly<Record<string, Expected>>, group = ''): void {
  for (const [name, value] of Object.entries(given)) {
    const expected = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!expected) throw new Error(`Unknown ${what} [${name}].${nearestHint(name, Object.keys(known))}`);
    if (value === undefined || fits(value, expected)) continue;
    const wrong = new Error(`The ${what} [${name}] must be ${described(expected)}, not ${shown(value)}.`);
    throw Object.assign(wrong, { option: `${group}${name}` });
  }
}

function fits(value: unknown, expected: Expected): boolean {
  if ('oneOf' in expected) return expected.oneOf.includes(value as string);
  return expected.some((kind) => kinds[kind][1](value));
}

function described(expected: Expected): string {
  if ('oneOf' in expected) return `one of ${expected.oneOf.join(', ')}`;
  return expected.map((kind) => kinds[kind][0]).join(' or ');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
