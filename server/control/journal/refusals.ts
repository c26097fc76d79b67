import type { EntryView } from '../../generated/control';
import type { Exchange, HttpAnswer } from '../../http/exchange';
import { JournalEntry, viewOf } from './entry';

const KEPT = 20;

/**
 * The last requests that were refused, of all sandboxes. Resets leave them alone: whoever asks why a test run failed asks
 * after its last reset.
 */
export class Refusals {
  private readonly entries: JournalEntry[] = [];

  keep(exchange: Exchange, answer: HttpAnswer, took: number): void {
    const { journal, clock } = exchange.mock;
    this.entries.push(new JournalEntry(journal.nextId, clock.now(), took, exchange, answer));
    if (this.entries.length > KEPT) this.entries.shift();
  }

  /** The oldest first. */
  list(): EntryView[] {
    return this.entries.map(viewOf);
  }
}
