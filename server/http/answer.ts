import type { AnswerValue } from '../json/value';

/** A part of a request that failed although the response reports success: an item of a bulk request, a shard. */
export interface PartFailure {
  /** `item 2 (index docs/7)` */
  readonly part: string;
  readonly type: string;
  readonly reason: string;
}

/** What a handler answers. Media type, `pretty`, `filter_path` and the rest are the HTTP layer's. */
export interface Answer {
  readonly status: number;
  /** A JSON value; answered in the format that was negotiated. */
  readonly body?: AnswerValue;
  /** Plain text, for `_cat` and its like; `body` is not looked at then. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** The answer is pretty unless the request says otherwise (`GET /`). */
  readonly prettyByDefault?: boolean;
  /** Lists the parts that failed, if there are any. A function, since the list is rarely needed. */
  readonly failures?: (() => readonly PartFailure[]) | undefined;
}

export const ok = (body: AnswerValue): Answer => ({ status: 200, body });
export const created = (body: AnswerValue): Answer => ({ status: 201, body });
export const acknowledged: Answer = { status: 200, body: { acknowledged: true } };
/** For HEAD requests: there is no body to measure. */
export const empty = (status: number): Answer => ({ status, text: '' });
