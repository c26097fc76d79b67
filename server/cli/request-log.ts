import { styleText } from 'node:util';
import type { EntryView } from '../index';
import { requestLine, timeOfDay, whyBelow } from './entry-text';

type Format = 'text' | 'json';
type Colour = Parameters<typeof styleText>[0];

/**
 * A listener that writes a line for each request to standard error, and the reasons below it if it was refused.
 *
 * @param format `text` for people, in colours on a terminal unless NO_COLOR is set; `json` for programs.
 */
export function requestLog(format: Format | undefined): ((entry: EntryView) => void) | undefined {
  if (format === undefined) return undefined;
  const coloured = showsColours(process.stderr);
  const lineOf = format === 'json' ? jsonLine : (entry: EntryView) => textLine(entry, coloured);
  return (entry) => {
    process.stderr.write(`${lineOf(entry)}\n`);
  };
}

/** `12:00:00.000  PUT /_connector/c1/_name → 200  connector.update_name  1.2 ms` */
function textLine(entry: EntryView, coloured: boolean): string {
  const line = `${timeOfDay(entry)}  ${requestLine(entry)}  ${entry.took_ms.toFixed(1)} ms`;
  return (coloured ? inColour(entry, line) : line) + whyBelow(entry);
}

/** A line about a request in the colour of its outcome. */
export const inColour = (entry: EntryView, line: string): string => styleText(colourOf(entry), line);

/** Whether a stream shows colours: it is a terminal, and NO_COLOR is not set. */
export const showsColours = ({ isTTY }: { readonly isTTY?: boolean }): boolean => !!isTTY && !process.env.NO_COLOR;

function colourOf({ status, refused }: EntryView): Colour {
  if (status >= 500) return 'red';
  return refused ? 'yellow' : 'reset';
}

/** What a program gets of a request: neither bodies nor headers. */
const SHOWN = [
  ...['at', 'sandbox', 'method', 'path', 'query', 'status', 'took_ms', 'operation', 'refused'],
  ...['outcome', 'faults', 'diagnosis'],
] as readonly (keyof EntryView)[];

function jsonLine(entry: EntryView): string {
  const shown = Object.fromEntries(SHOWN.map((key) => [key, entry[key]]));
  return JSON.stringify({ ...shown, journal_id: entry.id });
}
