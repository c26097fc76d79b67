import type { ServerResponse } from 'node:http';
import type { EntryCriteria } from '../matching/criteria';
import { type JournalEntry, viewOf } from './entry';
import type { Journal } from './journal';
import { entryMatches } from './search';

/** A reader that leaves this much unread is considered to have stopped reading. */
const MOST_UNREAD = 4 * 1024 * 1024;
const KEEP_ALIVE = 15_000;

/**
 * Streams each matching request as a server-sent event, from now on or from the one after `after`.
 *
 * @param after id of the last entry that the reader has seen (`Last-Event-ID`).
 */
export function streamEvents(
  journal: Journal,
  criteria: EntryCriteria,
  after: number | undefined,
  response: ServerResponse,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': the journal of es-connector-mock\n\n');
  const write = (entry: JournalEntry): void => {
    if (!entryMatches(criteria, entry)) return;
    response.write(`id: ${entry.id}\nevent: request\ndata: ${JSON.stringify(viewOf(entry))}\n\n`);
    if (response.writableLength > MOST_UNREAD) response.destroy();
  };
  if (after !== undefined) for (const entry of journal.entries()) if (entry.id > after) write(entry);
  const stop = journal.listen(write);
  const beat = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE);
  response.on('close', () => {
    stop();
    clearInterval(beat);
  });
}
