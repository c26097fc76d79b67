import type { AnswerValue } from '../json/value';

/** A part of a request that failed although the response reports success: an item of a bulk request, a shard. */
export interface PartFailure {
  /** `item 2 (index docs/7)` */
  readonly part: string;
  readonly type: string;
  readonly reason: string;
  /** The limit that it exceeded. */
  readonly limit?: string | undefined;
}

/**
 * What a handler returns. Media type, `pretty`, `filter_path` and so on are up to the steps after it.
 *
 * @typeParam B what the body may be
 */
export interface Answer<B = AnswerValue> {
  readonly status: number;
  /** A JSON value, sent in the negotiated format. */
  readonly body?: B;
  /** Plain text, for `_cat` and similar endpoints; `body` is ignored in that case. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** The response is pretty-printed unless the request says otherwise (`GET /`). */
  readonly prettyByDefault?: boolean;
  /** `filter_path` does not apply (`GET /{index}/_source/{id}`). */
  readonly unfiltered?: boolean;
  /** Lists the parts that failed, if there are any. A function, since the list is rarely needed. */
  readonly failures?: (() => readonly PartFailure[]) | undefined;
}

export const ok = <B = AnswerValue>(body: B): Answer<B> => ({ status: 200, body });
export const created = <B = AnswerValue>(body: B): Answer<B> => ({ status: 201, body });
export const acknowledged: Answer = { status: 200, body: { acknowledged: true } };
/** For HEAD requests, if there is no body to measure. */
export const emptyAnswer = (status: number): Answer => ({ status, text: '' });
