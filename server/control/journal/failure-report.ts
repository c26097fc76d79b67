import type { ClosestRequest, OperationCount, RequestSummary, Verification } from '../../generated/control';
import type { InSteps } from '../../runtime/in-steps';
import { printable } from '../../runtime/printable';
import type { EntryCriteria } from '../matching/criteria';
import { redactText } from '../redaction/text';
import { closestEntries } from './closest';
import type { JournalEntry } from './entry';

/** How many requests are shown if there are more than expected. */
export const MOST_SHOWN = 20;

/** What was received instead of a request: the ones that almost match, and the number of each operation. */
export function* insteadOf(
  criteria: EntryCriteria,
  entries: readonly JournalEntry[],
): InSteps<Pick<Verification, 'closest' | 'received'>> {
  const near = (yield* closestEntries(criteria, entries)).map(
    ({ entry, differences }): ClosestRequest => ({
      request: summaryOf(entry),
      differences: differences.map(
        ({ field, wanted, found }) => `${field}: wanted ${JSON.stringify(wanted)}, found ${inWords(found)}`,
      ),
    }),
  );
  return { closest: near, received: operationCounts(entries) };
}

function operationCounts(entries: readonly JournalEntry[]): OperationCount[] {
  const counts = new Map<string | null, number>();
  for (const { request } of entries) {
    const operation = request.operation ?? null;
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
  }
  return [...counts].map(([operation, count]) => ({ operation, count })).sort((a, b) => b.count - a.count);
}

export function summaryOf(entry: JournalEntry): RequestSummary {
  const { request, id, status } = entry;
  return { id, operation: request.operation ?? null, method: request.method, path: redactText(request.path), status };
}

/** `once`, `3 times` */
export function timesText(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function inWords(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** A failed verification as text, for people reading the output of a failed test. */
export function explainFailure({ reason, count, matched, closest: near = [], received = [] }: Verification): string {
  if (matched)
    return [reason, 'Received:', ...matched.map(requestLine), ...moreLine(count - matched.length)].join('\n');
  if (near.length > 0) return [reason, 'Closest requests:', ...near.flatMap(nearLines)].join('\n');
  const others = received.map(({ operation, count: each }) => `${operation ?? 'no route'} (${timesText(each)})`);
  return `${reason}\n${others.length === 0 ? 'No requests were received.' : `${count > 0 ? 'No other' : 'No'} request resembles it. Received: ${others.join(', ')}.`}`;
}

function moreLine(more: number): string[] {
  return more === 0 ? [] : [`  and ${more} more`];
}

function nearLines({ request, differences }: ClosestRequest): string[] {
  return [requestLine(request), ...differences.map((difference) => `    ${printable(difference)}`)];
}

function requestLine({ id, method, path, operation, status }: RequestSummary): string {
  return printable(`  request ${id}: ${method} ${path} (${operation ?? 'no route'}) → ${status}`);
}
