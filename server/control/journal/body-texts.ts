import type { EntryText } from '../../generated/control';
import { shownExchange } from '../redaction/shown-exchange';
import { answerText, requestText } from '../redaction/shown-text';
import type { JournalEntry } from './entry';

/** The bodies of an entry as they were sent, without secrets. */
export function bodyTexts(entry: JournalEntry): EntryText {
  const shown = shownExchange(entry);
  const body = requestText(entry, shown);
  const answer = answerText(entry, shown, entry.answerCut);
  return { ...(body && { body }), ...(answer && { answer }) };
}
