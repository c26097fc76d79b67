import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { Caller } from '../runtime/wait';

/** The outcome of a request whose client has disconnected. It is not sent, but the journal shows it (TaskCancelledException). */
export function abandoned(): ElasticsearchError {
  return new ElasticsearchError('task_cancelled_exception', 'task cancelled [the client has closed the connection]');
}

/**
 * Ends a search whose client has hung up (RestCancellableNodeClient).
 *
 * @throws ElasticsearchError 400 task_cancelled_exception
 */
export function stopIfAbandoned(caller: Caller): void {
  if (caller.destroyed) throw abandoned();
}
