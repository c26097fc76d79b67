import type { ControlledMock } from '../controlled-mock';
import type { Exchange } from '../exchange';
import { JournalEntry, viewOf } from './entry';

/**
 * Keeps an exchange in the journal, and tells whoever wants to hear of refusals.
 *
 * @param took real milliseconds from the request to its answer.
 */
export function record(mock: ControlledMock, exchange: Exchange, took: number): void {
  const { journal, clock } = mock;
  const { onRefused } = mock.settings;
  const kept = journal.enabled ? journal.record(exchange, took) : undefined;
  if (!onRefused || !isRefused(exchange)) return;
  const entry = kept ?? new JournalEntry(0, clock.now(), took, exchange);
  // Whatever the listener throws is the test's own error, and must not become the answer to the request.
  queueMicrotask(() => onRefused(viewOf(entry)));
}

function isRefused({ endpoint, answer }: Exchange): boolean {
  return answer.status >= 400 || endpoint?.hasRefusedItems?.(answer.body) === true;
}
