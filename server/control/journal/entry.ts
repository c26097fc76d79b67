import { storedDocument } from '../../api-documents/indices';
import type { CutBody, Diagnosis, EntryView } from '../../generated/control';
import type { HttpAnswer } from '../../http/request';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { toInstant } from '../../runtime/clock';
import { type Exchange, isRefused } from '../exchange';
import { REDACTED, redact, redactField, redactHeaders } from '../matching/redact';
import { RequestView } from '../matching/request-view';
import { firstPart } from './cut-body';

/** What the journal keeps of one request: just references until it is read. */
export class JournalEntry {
  private view: RequestView | undefined;
  private parsedAnswer: { readonly value: JsonValue | undefined } | undefined;
  private kept: Exchange;
  /** Set if only the first part of the request's body is kept. */
  bodyCut: CutBody | undefined;
  /** The same for the response. */
  answerCut: CutBody | undefined;

  constructor(
    readonly id: number,
    /** In milliseconds, on the mock's clock. */
    readonly at: number,
    /** Real milliseconds. */
    readonly took: number,
    exchange: Exchange,
  ) {
    this.kept = exchange;
  }

  get exchange(): Exchange {
    return this.kept;
  }

  /** Approximate number of bytes that it keeps in memory. */
  get size(): number {
    const { request, answer } = this.kept;
    return OVERHEAD + request.body.length + request.uri.length + answer.body.length;
  }

  get request(): RequestView {
    const { request, endpoint, path } = this.kept;
    this.view ??= new RequestView(request, endpoint?.name, path, this.bodyCut);
    return this.view;
  }

  /** Keeps only the first part of bodies with more bytes than the limit. */
  cutBodies(limit: number): void {
    const { request, answer } = this.kept;
    const body = firstPart(request.body, limit);
    const answered = firstPart(answer.body, limit);
    if (!body && !answered) return;
    this.kept = {
      ...this.kept,
      request: body ? { ...request, body: body.kept } : request,
      answer: answered ? { ...answer, body: answered.kept } : answer,
    };
    this.bodyCut = body?.cut;
    this.answerCut = answered?.cut;
    // What was parsed of the whole body must not stay in memory.
    this.view = undefined;
    this.parsedAnswer = undefined;
  }

  get status(): number {
    return this.exchange.answer.status;
  }

  /** The parsed response; a string if it cannot be parsed, undefined if there is none. */
  get answer(): JsonValue | undefined {
    this.parsedAnswer ??= { value: parseAnswer(this.exchange.answer) };
    return this.parsedAnswer.value;
  }

  /** True if the request was refused, completely or in part. */
  get refused(): boolean {
    return isRefused(this.exchange);
  }
}

const OVERHEAD = 1000;

export function viewOf(entry: JournalEntry): EntryView {
  const { exchange, request } = entry;
  const body = redactBody(entry, request.body);
  const answered = redactBody(entry, entry.answer);
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
    ...(body !== undefined && { body }),
    ...(entry.bodyCut && { body_cut: entry.bodyCut }),
    status: entry.status,
    ...(entry.refused && { refused: true }),
    took_ms: Math.round(entry.took * 1000) / 1000,
    ...(answered !== undefined && { answer: answered }),
    ...(entry.answerCut && { answer_cut: entry.answerCut }),
    ...(exchange.diagnosis && {
      diagnosis: redact(exchange.diagnosis as unknown as JsonValue) as unknown as Diagnosis,
    }),
    ...(exchange.faults?.outcome && { outcome: exchange.faults.outcome }),
    ...(exchange.faults && { faults: [...exchange.faults.rules] }),
  };
}

function parseAnswer({ body }: HttpAnswer): JsonValue | undefined {
  if (body.length === 0) return undefined;
  const text = body.toString();
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

function redactBody({ exchange, request }: JournalEntry, value: JsonValue | undefined): JsonValue | undefined {
  if (value === undefined) return undefined;
  const secret = request.operation?.startsWith('connector.secret_') || request.operation?.startsWith('security.');
  if (secret && typeof value === 'string') return REDACTED;
  const clean = redact(value);
  if (request.operation?.startsWith('connector.secret_')) return redactField(clean, 'value');
  if (request.operation !== 'connector.update_configuration' || !isObject(clean)) return clean;
  return isObject(clean.values) ? { ...clean, values: redactValues(clean.values, sensitiveFields(exchange)) } : clean;
}

/**
 * The sensitive fields of the connector's configuration; a request that contains only values does not tell which they
 * are.
 */
function sensitiveFields({ mock, path }: Exchange): ReadonlySet<string> {
  const connector = storedDocument(mock.store, 'connectors', path.connector_id ?? '');
  const configuration = connector?.source.configuration;
  const fields = isObject(configuration) ? Object.entries(configuration) : [];
  return new Set(fields.filter(([, field]) => isObject(field) && field.sensitive === true).map(([name]) => name));
}

function redactValues(values: JsonObject, sensitive: ReadonlySet<string>): JsonObject {
  const entries = Object.entries(values).map(([name, value]) => [name, sensitive.has(name) ? REDACTED : value]);
  return Object.fromEntries(entries) as JsonObject;
}
