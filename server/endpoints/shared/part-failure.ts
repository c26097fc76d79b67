import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import { limitOf } from '../../errors/limit';
import type { Answer, PartFailure } from '../../http/answer';
import { type AnswerObject, type AnswerValue, isObject } from '../../json/value';

/** The failure of a part that threw an exception. */
export function partFailure(part: string, error: ElasticsearchError): PartFailure {
  return { part, type: error.type, reason: error.reason ?? 'null', limit: limitOf(error) };
}

/**
 * The failed shards in the `_shards` of a response; undefined if there are none.
 *
 * @param where a prefix for the names of the shards: the search of an msearch that they belong to.
 */
export function shardFailures(shards: AnswerValue, where = ''): Answer['failures'] {
  if (!isAnswerObject(shards) || !shards.failed) return undefined;
  return () => {
    const { failures } = shards;
    return (Array.isArray(failures) ? failures : []).map((failure) => {
      const { index, shard, reason } = isAnswerObject(failure) ? failure : {};
      return renderedFailure(`${where}shard ${shard} of ${index}`, reason);
    });
  };
}

/** The failure of a part whose error is already an object of the response. */
function renderedFailure(part: string, error: AnswerValue): PartFailure {
  const { type = 'exception', reason = null } = isAnswerObject(error) ? error : {};
  return { part, type: String(type), reason: String(reason) };
}

function isAnswerObject(value: AnswerValue): value is AnswerObject {
  return isObject(value);
}
