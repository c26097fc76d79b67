import type { EntryView } from '../../server/generated/control';

/** True if a body is a list of lines, as in bulk requests: the journal shows it as a list, which JSON bodies hardly ever are. */
export function isNewlineDelimited({ headers, body }: EntryView): boolean {
  const type = String(headers['content-type'] ?? '');
  return Array.isArray(body) && /ndjson|compatible-with|application\/json/.test(type);
}

/** A body as it was probably sent: lines as lines, JSON in one line, text as it is. */
export function rawBody(entry: EntryView): string {
  return isNewlineDelimited(entry) ? linesOf(entry.body as unknown[]) : rawText(entry.body);
}

/** The same, indented; each line of a newline-delimited body stays one. */
export function prettyBody(entry: EntryView): string {
  return isNewlineDelimited(entry) ? linesOf(entry.body as unknown[]) : prettyText(entry.body);
}

const linesOf = (lines: readonly unknown[]): string => lines.map((line) => `${rawText(line)}\n`).join('');

/** A JSON value in one line; a string as the text that it is. */
export function rawText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A JSON value, indented; a string as the text that it is. */
export function prettyText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
