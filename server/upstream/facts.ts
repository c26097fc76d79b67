import { ElasticsearchError } from '../errors/elasticsearch-error';
import { type ErrorType, errorTypes } from '../errors/table';
import type { Answer, PartFailure } from '../http/answer';
import { isObject, type JsonObject, type JsonValue } from '../json/value';

/** The exception in a response of the cluster; undefined if it is a string, or of a type that the server does not know. */
export function errorIn(body: JsonValue | undefined): ElasticsearchError | undefined {
  if (!isObject(body) || !isObject(body.error)) return undefined;
  return exceptionOf(body.error, typeof body.status === 'number' ? body.status : undefined);
}

function exceptionOf(error: JsonObject, status?: number): ElasticsearchError | undefined {
  const { type, reason, caused_by: cause, root_cause: _roots, ...rest } = error;
  if (typeof type !== 'string' || !Object.hasOwn(errorTypes, type)) return undefined;
  const metadata = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'string'));
  return new ElasticsearchError(type as ErrorType, typeof reason === 'string' ? reason : null, {
    status,
    metadata: metadata as Record<string, string>,
    causedBy: isObject(cause) ? exceptionOf(cause) : undefined,
  });
}

/** The parts that failed although a response reports success: items of a bulk request, shards of a search. */
export function failuresIn(body: JsonValue | undefined): Answer['failures'] {
  if (!isObject(body)) return undefined;
  const found = [...itemFailures(body.items), ...shardFailures(body._shards)];
  return found.length === 0 ? undefined : () => found;
}

function itemFailures(items: JsonValue | undefined): PartFailure[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) => {
    const [[action, outcome] = []] = isObject(item) ? Object.entries(item) : [];
    if (!isObject(outcome) || !isObject(outcome.error)) return [];
    const { _index: name, _id: id, error } = outcome;
    return [failure(`item ${index} (${action} ${String(name)}/${String(id ?? 'without an id')})`, error)];
  });
}

function shardFailures(shards: JsonValue | undefined): PartFailure[] {
  if (!isObject(shards) || !Array.isArray(shards.failures)) return [];
  return shards.failures.flatMap((each) => {
    if (!isObject(each) || !isObject(each.reason)) return [];
    return [failure(`shard ${String(each.shard)} of ${String(each.index)}`, each.reason)];
  });
}

function failure(part: string, { type, reason }: JsonObject): PartFailure {
  return { part, type: String(type), reason: String(reason) };
}
