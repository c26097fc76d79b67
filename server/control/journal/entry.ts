import type { CutBody } from '../../generated/control';
import type { HttpAnswer } from '../../http/request';
import type { JsonValue } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import { type Exchange, isRefused } from '../exchange';
import { LONGEST_PARSED, RequestView } from '../matching/request-view';
import { connectorOf } from './connector-of';
import { firstPart } from './cut-body';

/** What the journal keeps of one request: just references until it is read. */
export class JournalEntry {
  private view: RequestView | undefined;
  private parsedAnswer: { readonly value: JsonValue | undefined } | undefined;
  private kept: Exchange;
  /** The connector that it is about; its configuration says which values are secret, even when it has changed since. */
  readonly connector: StoredDocument | undefined;
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
    this.bodyCut = exchange.cuts?.body;
    this.answerCut = exchange.cuts?.answer;
    this.connector = connectorOf(exchange);
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
    const { request, endpoint, placeholders } = this.kept;
    this.view ??= new RequestView(request, endpoint, placeholders, this.bodyCut);
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
    this.bodyCut = body?.cut ?? this.bodyCut;
    this.answerCut = answered?.cut ?? this.answerCut;
    // What was parsed of the whole body must not stay in memory.
    this.view = undefined;
    this.parsedAnswer = undefined;
  }

  /** Forgets what was parsed of long bodies, which takes a multiple of their memory. Whoever needs it parses it again. */
  release(): void {
    const { request, answer } = this.kept;
    if (request.body.length + answer.body.length <= LONGEST_KEPT_PARSED) return;
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
const LONGEST_KEPT_PARSED = 16 * 1024;

/** The parsed body of a response; a string if it cannot be parsed, undefined if there is none. */
export function parseAnswer({ body }: HttpAnswer): JsonValue | undefined {
  if (body.length === 0) return undefined;
  const text = body.toString();
  if (text.length > LONGEST_PARSED) return text;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
