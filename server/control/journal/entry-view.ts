import type { EntryView } from '../../generated/control';
import { toInstant } from '../../runtime/clock';
import { redactHeaders } from '../redaction/headers';
import { shownExchange } from '../redaction/shown-exchange';
import type { JournalEntry } from './entry';

/** An entry as it is shown, without secrets. */
export function viewOf(entry: JournalEntry): EntryView {
  const { exchange } = entry;
  const { request, answer, diagnosis } = shownExchange(entry);
  return {
    id: entry.id,
    at: toInstant(entry.at),
    ...(exchange.mock.sandbox !== undefined && { sandbox: exchange.mock.sandbox }),
    operation: request.operation ?? null,
    method: request.method,
    path: request.path,
    params: request.params,
    query: Object.fromEntries(request.query),
    headers: redactHeaders(exchange.request.headers),
    ...(request.body !== undefined && { body: request.body }),
    ...(entry.bodyCut && { body_cut: entry.bodyCut }),
    status: entry.status,
    ...(entry.refused && { refused: true }),
    took_ms: Math.round(entry.took * 1000) / 1000,
    ...(answer !== undefined && { answer }),
    ...(entry.answerCut && { answer_cut: entry.answerCut }),
    ...(diagnosis && { diagnosis }),
    ...(exchange.faults?.outcome && { outcome: exchange.faults.outcome }),
    ...(exchange.faults && { faults: [...exchange.faults.rules] }),
  };
}

/** The same without the bodies of the request and of the response, for lists. */
export function briefViewOf(entry: JournalEntry): EntryView {
  const { body: _body, answer: _answer, ...brief } = viewOf(entry);
  return brief;
}
