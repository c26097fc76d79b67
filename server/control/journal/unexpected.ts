import type { EntryMatch } from '../../generated/control';
import { isObject } from '../../json/value';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';
import { readEntryMatch } from '../matching/read-match';
import type { JournalEntry } from './entry';
import { matchingEntries } from './search';

const MOST_EXPECTED = 1000;

/**
 * Announces that requests will be refused, or have been: until the next reset, they do not count as unexpected.
 *
 * @throws ControlError 400 for a match that nothing can meet; 429 if there are too many.
 */
export function expectRefusal({ known, journal }: ControlledMock, match: EntryMatch): void {
  const criteria = readEntryMatch(known, match);
  if (journal.expected.length >= MOST_EXPECTED) {
    throw new ControlError(429, `There are already ${MOST_EXPECTED} expected refusals. A reset removes them.`);
  }
  journal.expected.push(criteria);
}

/** The refused requests that no fault rule caused and no test has announced, oldest first. */
export function unexpectedRefusals({ journal }: ControlledMock): JournalEntry[] {
  const refused = journal.entries().filter((entry) => entry.refused && !isDenial(entry) && !entry.exchange.faults);
  if (refused.length === 0) return refused;
  const expected = new Set(journal.expected.flatMap((criteria) => matchingEntries(criteria, refused)));
  return refused.filter((entry) => !expected.has(entry));
}

/** True if the response only says that there is no such thing: to HEAD, or for a document that is looked up. */
function isDenial({ status, exchange, answer }: JournalEntry): boolean {
  if (status !== 404 || exchange.endpoint === undefined) return false;
  return exchange.request.method === 'HEAD' || (isObject(answer) && !Object.hasOwn(answer, 'error'));
}
