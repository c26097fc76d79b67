import type { AnswerObject } from '../json/value';

/**
 * An error that is not an exception of Elasticsearch. Some checks before the handler have the short body
 * `{"error":"text","status":N}`; subclasses have bodies of their own.
 */
export class SimpleError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  get body(): AnswerObject {
    return { error: this.message, status: this.status };
  }
}
