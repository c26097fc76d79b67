import type { EntryView } from '../index';

const LONGEST = 200;

/** `PUT /_connector/c1/_status?pretty → 400  connector.update_status  [sandbox w1]` */
export function requestLine({ method, path, query, status, operation, sandbox, outcome }: EntryView): string {
  const parameters = Object.entries(query).map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  const target = parameters.length === 0 ? path : `${path}?${parameters.join('&')}`;
  const answered = outcome === undefined ? `${status}` : `${status} ${outcome}`;
  const where = sandbox === undefined ? '' : `  [sandbox ${sandbox}]`;
  return `${method} ${short(target)} → ${answered}  ${operation ?? 'no route'}${where}`;
}

/** Why a request was refused, and what it sent. */
export function whyLines({ diagnosis, answer, body, faults = [] }: EntryView): string[] {
  const reason = diagnosis ? `${diagnosis.summary} (refused by ${diagnosis.refused_by})` : failedItems(answer);
  return [
    reason ?? (answer === undefined ? '' : short(JSON.stringify(answer))),
    ...(!diagnosis && faults.length > 0 ? [`fault rules: ${faults.join(', ')}`] : []),
    ...(body === undefined ? [] : [`sent: ${short(JSON.stringify(body))}`]),
  ].filter((line) => line !== '');
}

interface BulkItem {
  readonly _index?: string;
  readonly _id?: string | null;
  readonly status?: number;
  readonly error?: { readonly type?: string; readonly reason?: string };
}

/** For the response to a bulk request: how many items failed, and why the first one did. */
function failedItems(answer: unknown): string | undefined {
  const { items } = (answer ?? {}) as { readonly items?: readonly Record<string, BulkItem>[] };
  if (!Array.isArray(items)) return undefined;
  const failed = items.flatMap((item) => Object.values(item as Record<string, BulkItem>)).filter(({ error }) => error);
  const [first] = failed;
  if (!first) return undefined;
  const { _index, _id, status, error } = first;
  const count = `${failed.length} of ${items.length} items failed`;
  return `${count}; the first, [${_index}/${_id}], with ${status} ${error?.type}: ${short(String(error?.reason))}`;
}

/** A journal entry, followed by the reasons if it was refused. */
export function entryText(entry: EntryView): string {
  const time = entry.at.slice('2025-01-01T'.length, -1);
  const failed = entry.status >= 400 || failedItems(entry.answer) !== undefined;
  const why = failed ? whyLines(entry).map((line) => `\n      ${line}`) : [];
  return `#${entry.id}  ${time}  ${requestLine(entry)}${why.join('')}`;
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
