import { ElasticsearchError } from '../errors/elasticsearch-error';
import { errorBody } from '../errors/render-error';
import type { Answer } from './answer';
import { SimpleError } from './simple-error';

/** What is answered to an error. */
export interface Refusal<A = Answer> {
  readonly answer: A;
  /** Undefined for errors that are not exceptions of Elasticsearch. */
  readonly error: ElasticsearchError | undefined;
}

/**
 * The answer to anything that is thrown, in either API. Anything that is not thrown on purpose is a bug in the mock: the answer
 * says so, and asks the user to report it.
 *
 * @param operation the name to report in that case.
 * @param trace show stack traces.
 */
export function refusalOf(thrown: unknown, operation: string, trace = false): Refusal {
  if (thrown instanceof SimpleError) {
    const { status, body, headers } = thrown;
    return { answer: { status, body, headers }, error: undefined };
  }
  const error = thrown instanceof ElasticsearchError ? thrown : unexpected(thrown, operation);
  const { status, headers } = error;
  const body = errorBody(error, trace && status !== 401);
  return { answer: { status, body, ...(headers && { headers }) }, error };
}

function unexpected(thrown: unknown, operation: string): ElasticsearchError {
  const stack = thrown instanceof Error ? thrown.stack : String(thrown);
  const reason = `es-connector-mock failed in [${operation}], please report this: ${stack}`;
  return new ElasticsearchError('exception', reason);
}
