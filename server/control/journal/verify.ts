import type { ClosestRequest, EntryMatch, Verification, VerifyInput } from '../../generated/control';
import { ControlError } from '../control-error';
import { describeMatch } from '../matching/describe';
import { type JournalEntry, viewOf } from './entry';
import type { Journal } from './journal';
import { closest, entryMatches, readMatch } from './search';

/**
 * Compares the journal with the requests that were expected.
 *
 * @throws ControlError 400 if the counts contradict each other, or a string is not a time.
 */
export function verify(journal: Journal, wanted: VerifyInput): Verification {
  const input = readMatch(wanted);
  const entries = journal.entries();
  if (input.in_order) return verifyOrder(entries, input.in_order.map(readMatch));
  const { lowest, highest } = wantedCount(input);
  const count = entries.filter((entry) => entryMatches(input, entry)).length;
  const passed = count >= lowest && count <= highest;
  const reason = `${describeMatch(input)}: wanted ${countInWords(lowest, highest)}, received ${times(count)}`;
  if (passed) return { passed, count, reason };
  return { passed, count, reason, ...(count < lowest && { closest: nearMisses(input, entries) }) };
}

function verifyOrder(entries: readonly JournalEntry[], steps: readonly EntryMatch[]): Verification {
  let from = 0;
  for (const [number, step] of steps.entries()) {
    const found = entries.findIndex((entry, index) => index >= from && entryMatches(step, entry));
    if (found < 0) {
      const after = number === 0 ? '' : ` after request ${entries[from - 1]?.id}`;
      const reason = `in order: step ${number + 1} of ${steps.length}, ${describeMatch(step)}, was not received${after}`;
      return { passed: false, count: number, reason, closest: nearMisses(step, entries.slice(from)) };
    }
    from = found + 1;
  }
  return { passed: true, count: steps.length, reason: `in order: all ${steps.length} steps were received` };
}

function wantedCount({ exactly, at_least, at_most, never }: VerifyInput): { lowest: number; highest: number } {
  if (never) return { lowest: 0, highest: 0 };
  if (exactly !== undefined) return { lowest: exactly, highest: exactly };
  const lowest = at_least ?? (at_most === undefined ? 1 : 0);
  const highest = at_most ?? Number.POSITIVE_INFINITY;
  if (lowest > highest) throw new ControlError(400, `at_least ${lowest} and at_most ${highest} contradict each other.`);
  return { lowest, highest };
}

function countInWords(lowest: number, highest: number): string {
  if (highest === 0) return 'never';
  if (lowest === highest) return `exactly ${times(lowest)}`;
  if (highest === Number.POSITIVE_INFINITY) return `at least ${times(lowest)}`;
  return lowest === 0 ? `at most ${times(highest)}` : `${lowest} to ${times(highest)}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function nearMisses(match: EntryMatch, entries: readonly JournalEntry[]): ClosestRequest[] {
  return closest(match, entries).map(({ entry, differences }) => {
    const { id, operation, method, path, status } = viewOf(entry);
    return {
      request: { id, operation, method, path, status },
      differences: differences.map(
        ({ field, wanted, found }) => `${field}: wanted ${JSON.stringify(wanted)}, found ${inWords(found)}`,
      ),
    };
  });
}

function inWords(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** A failed verification as text, for people reading the output of a failed test. */
export function explainFailure({ reason, closest: nearest = [] }: Verification): string {
  const lines = nearest.flatMap(({ request, differences }) => [
    `  request ${request.id}: ${request.method} ${request.path} (${request.operation ?? 'no route'}) → ${request.status}`,
    ...differences.map((difference) => `    ${difference}`),
  ]);
  return [reason, ...(lines.length > 0 ? ['Closest requests:', ...lines] : [])].join('\n');
}
