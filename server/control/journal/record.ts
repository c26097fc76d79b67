import { callListener } from '../../runtime/report';
import type { ControlledMock } from '../controlled-mock';
import { type Exchange, isRefused } from '../exchange';
import { JournalEntry } from './entry';

/**
 * Adds an exchange to the journal, and reports it to the listeners of the options.
 *
 * @param took real milliseconds from the request to its response.
 */
export function recordExchange(mock: ControlledMock, exchange: Exchange, took: number): void {
  const { journal, clock } = mock;
  const { onRefused, onRequest } = mock.settings;
  const kept = journal.enabled ? journal.record(exchange, took) : undefined;
  const refusal = onRefused && isRefused(exchange) ? onRefused : undefined;
  if (!refusal && !onRequest) return;
  const entry = kept ?? new JournalEntry(0, clock.now(), took, exchange);
  if (!kept) entry.cutBodies(journal.limits.bodyBytes);
  const { viewOf } = require('./entry-view') as typeof import('./entry-view');
  if (onRequest) callListener('onRequest', () => onRequest(viewOf(entry)));
  if (refusal) callListener('onRefused', () => refusal(viewOf(entry)));
}
