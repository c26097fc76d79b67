import type { EntryMatch } from '../../server/generated/control';
import { parseJson } from '../parts/json-problem';

/**
 * A filter as it is written: JSON in the journal's own language, or its keys as on the command line
 * (`operation=connector.* status=4xx refused`). Words without a key are looked for in the path, in the order in which they are written.
 *
 * @returns what the control API is asked for; it checks the names and the values.
 * @throws Error if it starts like JSON and is none, or if a quote has no end.
 */
export function readFilter(text: string): EntryMatch {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  if (trimmed.startsWith('{')) return parseJson(trimmed, 'The filter') as EntryMatch;
  const match: Record<string, unknown> = {};
  const words: string[] = [];
  for (const part of partsOf(trimmed)) {
    const [key = '', value] = part.split(/=(.*)/s);
    if (value !== undefined) match[key] = readValue(value);
    else if (FLAGS.includes(key)) match[key] = true;
    else words.push(key);
  }
  if (words.length > 0) match.path = `*${words.join('*')}*`;
  return match as EntryMatch;
}

const FLAGS = ['refused'];

/** JSON, something in quotes, and what surrounds them. */
const PARTS = /(?:\{.*?\}+(?=\s|$)|"[^"]*"|[^\s"{])+|"/gs;

/** Splits at spaces, except in quotes and in JSON: `body={"status": "error"} path="/a b"`. */
function partsOf(text: string): readonly string[] {
  const parts: readonly string[] = text.match(PARTS) ?? [];
  if (parts.includes('"')) throw new Error('A quote (") in the filter has no end.');
  return parts;
}

/** Numbers, booleans and JSON as such, lists at commas, everything else as text. */
function readValue(text: string): unknown {
  if (/^(?:true|false|-?\d+(?:\.\d+)?)$/.test(text) || /^[[{"]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text.includes(',') ? text.split(',') : text;
}
