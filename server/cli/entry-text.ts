import type { EntryView } from '../index';
import { printable } from '../runtime/printable';

const LONGEST = 200;

/** `PUT /_connector/c1/_status?pretty → 400  connector.update_status  [sandbox w1]`, without control characters */
export function requestLine({ method, path, query, status, operation, sandbox, outcome }: EntryView): string {
  const parameters = Object.entries(query).map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  const target = parameters.length === 0 ? path : `${path}?${parameters.join('&')}`;
  const answered = outcome === undefined ? `${status}` : `${status} ${outcome}`;
  const where = sandbox === undefined ? '' : `  [sandbox ${sandbox}]`;
  return printable(`${method} ${short(target)} → ${answered}  ${operation ?? 'no route'}${where}`);
}

/** Why a request was refused, and what it sent, without control characters. */
export function whyLines({ diagnosis, answer, body, faults = [] }: EntryView): string[] {
  const reason = diagnosis ? `${diagnosis.summary} (refused by ${diagnosis.refused_by})` : undefined;
  const lines = [
    reason ?? (answer === undefined ? '' : short(JSON.stringify(answer))),
    ...(!diagnosis && faults.length > 0 ? [`fault rules: ${faults.join(', ')}`] : []),
    ...(body === undefined ? [] : [`sent: ${short(JSON.stringify(body))}`]),
  ];
  return lines.filter((line) => line !== '').map(printable);
}

/** A journal entry, followed by the reasons if it was refused. */
export function entryText(entry: EntryView): string {
  return entryLine(entry) + whyBelow(entry);
}

/** The same without the reasons. */
export const entryLine = (entry: EntryView): string => `#${entry.id}  ${timeOfDay(entry)}  ${requestLine(entry)}`;

/** When it was received, without the date. */
export function timeOfDay({ at }: EntryView): string {
  return at.slice('2025-01-01T'.length, -1);
}

/** Why a request was refused, on lines below its own; nothing if it was not. */
export function whyBelow(entry: EntryView): string {
  return entry.refused
    ? whyLines(entry)
        .map((line) => `\n      ${line}`)
        .join('')
    : '';
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
