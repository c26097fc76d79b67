import type { EntryView } from '../../generated/control';
import { toInstant } from '../../runtime/clock';
import { RequestView } from '../matching/request-view';
import { redactAnswerHeaders, redactHeaders } from '../redaction/headers';
import { type KeptExchange, type ShownExchange, shownExchange } from '../redaction/shown-exchange';
import { type JournalEntry, parseAnswer } from './entry';

/** An entry as it is shown, without secrets. */
export function viewOf(entry: JournalEntry): EntryView {
  const shown = shownExchange(entry);
  return { ...viewFrom(entry, shown), ...answerHeaders(entry, shown) };
}

/** The headers of a response, without those that repeat other parts of the entry. */
function answerHeaders({ exchange }: JournalEntry, { conceal }: ShownExchange): Pick<EntryView, 'answer_headers'> {
  const given = Object.entries(exchange.answer.headers).filter(([name]) => !name.toLowerCase().startsWith('x-mock-'));
  if (given.length === 0) return {};
  const texts = given.map(([name, value]) => [name, conceal(typeof value === 'string' ? value : value.join(', '))]);
  return { answer_headers: redactAnswerHeaders(Object.fromEntries(texts)) };
}

/** The same without the bodies of the request and of the response, for lists. */
export function briefViewOf(entry: JournalEntry): EntryView {
  const { body: _body, answer: _answer, ...brief } = viewFrom(entry, shownExchange(readBriefly(entry)));
  return brief;
}

/** Approximate number of bytes that are read for a view without bodies. */
export function briefSize({ exchange: { request, diagnosis }, size }: JournalEntry): number {
  return diagnosis ? size : HEAD + request.uri.length;
}

const HEAD = 1000;
const NO_BODY = Buffer.alloc(0);

/**
 * What a view without bodies needs of an entry. A diagnosis may quote secrets of the bodies, which are found only by reading
 * them; without a diagnosis, they are not read. What is parsed of them does not stay in memory.
 */
function readBriefly({ exchange, status, connector, bodyCut }: JournalEntry): KeptExchange {
  const { request, endpoint, placeholders, answer, diagnosis } = exchange;
  const read = diagnosis ? request : { ...request, body: NO_BODY };
  return {
    exchange,
    status,
    connector,
    request: new RequestView(read, endpoint, placeholders, bodyCut),
    answer: diagnosis && parseAnswer(answer),
  };
}

function viewFrom(entry: JournalEntry, { request, answer, diagnosis }: ShownExchange): EntryView {
  const { exchange } = entry;
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
