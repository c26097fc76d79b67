import type { EntryText, EntryView } from '../../server/generated/control';
import { indentJson } from '../parts/json-text';

/** A request with its response: what they are, and their bodies as they were sent. */
export interface ShownEntry {
  readonly entry: EntryView;
  readonly text: EntryText;
}

/** True if a body is a list of lines, as in bulk requests. The journal shows it as a list, which it is not as a whole. */
export function isNewlineDelimited({ entry, text }: ShownEntry): boolean {
  return Array.isArray(entry.body) && !isJson(text.body?.text ?? '');
}

/** A body as it was sent; empty if there is none. */
const rawBody = ({ text }: ShownEntry): string => text.body?.text ?? '';

/** The same, indented, with its numbers as they are; each line of a newline-delimited body stays one. */
export const prettyBody = (shown: ShownEntry): string =>
  isNewlineDelimited(shown) ? rawBody(shown) : prettyText(rawBody(shown));

/** A text, indented if it is JSON. */
export const prettyText = (text: string): string => (isJson(text) ? indentJson(text) : text);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A JSON value in one line; a string as the text that it is. */
export const rawText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
