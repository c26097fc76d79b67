import { ElasticsearchError } from '../../server/errors/elasticsearch-error';

/** The error that an action throws; anything but an ElasticsearchError is rethrown. */
export function failureOf(action: () => unknown): ElasticsearchError {
  try {
    action();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** `type: reason` of an error and all its causes, outermost first. The two most common types are omitted. */
export function chainOf(error: ElasticsearchError): string[] {
  const plain = error.type === 'x_content_parse_exception' || error.type === 'illegal_argument_exception';
  const text = plain ? String(error.reason) : `${error.type}: ${error.reason}`;
  return [text, ...(error.causedBy ? chainOf(error.causedBy) : [])];
}
