import type { ControlledMock } from '../controlled-mock';
import type { Exchange } from '../exchange';
import { JournalEntry, viewOf } from './entry';

/**
 * Keeps an exchange in the journal, and tells whoever wants to hear of refusals.
 *
 * @param took real milliseconds from the request to its answer.
 */
export function record(mock: ControlledMock, exchange: Exchange, took: number): void {
  const { journal, settings, clock } = mock;
  const entry = journal.enabled ? journal.record(exchange, took) : undefined;
  if (!settings.onRefused || !isRefused(exchange)) return;
  settings.onRefused(viewOf(entry ?? new JournalEntry(0, clock.now(), took, exchange)));
}

function isRefused({ endpoint, answer }: Exchange): boolean {
  return answer.status >= 400 || endpoint?.hasRefusedItems?.(answer.body) === true;
}
