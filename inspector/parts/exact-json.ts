import { indentJson } from './json-text';

/** A number that JavaScript would write differently: 1.0, or a long with many digits. */
class ExactNumber {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** True for a number that `exactJson` has kept as it is written: its text is what `String` returns. */
export const isExactNumber = (value: unknown): boolean => value instanceof ExactNumber;

/** The value of a JSON text in which numbers keep their form; undefined if it is not JSON. */
export function exactJson(text: string): unknown {
  // Marked, since a parser does not tell how numbers are written; strings are left alone, in long steps as in `json-text.ts`.
  const marked = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `{"${MARK}":"${token}"}`,
  );
  try {
    JSON.parse(text);
    return JSON.parse(marked, (_, value) => (isMarked(value) ? new ExactNumber(value[MARK]) : value));
  } catch {
    return undefined;
  }
}

const MARK = '\ue000 as written';

const isMarked = (value: unknown): value is { readonly [MARK]: string } =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, MARK);

/** A value that `exactJson` has returned, or one that contains such values, as indented JSON. */
export function writeExactJson(value: unknown): string {
  return indentJson(compactExactJson(value));
}

/** The same in one line. */
export function compactExactJson(value: unknown): string {
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map(compactExactJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `${JSON.stringify(key)}:${compactExactJson(each)}`);
  return `{${members.join(',')}}`;
}
