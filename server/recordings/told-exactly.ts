import { scanJson } from '../json/scan';
import { type LosslessValue, parseLossless, stringifyLossless } from '../json-text/lossless';

/** Values that are nested more deeply are kept as text: readers of YAML and people have trouble with them. */
export const DEEPEST_VALUE = 200;

/**
 * The JSON value of a text if writing that value gives the same text, white space aside: no key twice, no number in a form that
 * would be lost, no escape that could be left out. Otherwise the text, which then has to be sent as it is.
 */
export function toldExactly(text: string): LosslessValue {
  const value = parsedJson(text);
  if (value === undefined || typeof value === 'string') return text;
  return stringifyLossless(value) === withoutSpace(text) ? value : text;
}

/** The value of a text whose numbers keep their form; undefined if it is not JSON, or nested too deeply. */
export function parsedJson(text: string): LosslessValue | undefined {
  try {
    JSON.parse(text);
    return scanJson(text).depth > DEEPEST_VALUE ? undefined : parseLossless(text);
  } catch {
    return undefined;
  }
}

const SPACE = /\s+/g;

/** A JSON text without the white space outside of its strings. */
function withoutSpace(text: string): string {
  let plain = '';
  let at = 0;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', at)) {
    const end = endOfString(text, start + 1);
    plain += text.slice(at, start).replace(SPACE, '') + text.slice(start, end);
    at = end;
  }
  return plain + text.slice(at).replace(SPACE, '');
}

/** The offset behind the quote that ends a string. */
function endOfString(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
