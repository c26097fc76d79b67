import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter, intParameter, keptParameter, listParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { IndexState } from '../../store/index-state';
import { indicesOptions } from '../../store/indices-options';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { primariesOf, replicasOf } from '../shared/shards';

/** `_shards` of a request to all copies of all shards; replicas are unassigned on a single node. */
export function broadcastShards(indices: readonly IndexState[]): AnswerObject {
  const total = indices.reduce((sum, index) => sum + primariesOf(index) * (1 + replicasOf(index)), 0);
  const successful = indices.reduce((sum, index) => sum + primariesOf(index), 0);
  return { total, successful, failed: 0 };
}

/** Makes writes visible to searches: RestRefreshAction. */
export const refreshIndex = endpoint({
  name: 'indices.refresh',
  routes: ['POST /_refresh', 'GET /_refresh', 'POST /{index}/_refresh', 'GET /{index}/_refresh'],
  query: indicesParameters,
  handle: (call) => {
    const indices = indicesOf(call, indicesOptions.openOnly);
    for (const index of indices) index.refresh();
    return ok({ _shards: broadcastShards(indices) });
  },
});

/** There is no disk to write to: RestFlushAction. A flush includes a refresh, as Lucene's commit does. */
export const flushIndex = endpoint({
  name: 'indices.flush',
  routes: ['POST /_flush', 'GET /_flush', 'POST /{index}/_flush', 'GET /{index}/_flush'],
  query: { ...indicesParameters, force: booleanParameter(false), wait_if_ongoing: booleanParameter(true) },
  handle: (call) => {
    const { force, wait_if_ongoing: waits } = call.query;
    throwIfInvalid(force && !waits ? ['wait_if_ongoing must be true for a force flush'] : []);
    const indices = indicesOf(call, indicesOptions.openOnly);
    for (const index of indices) index.flush();
    return ok({ _shards: broadcastShards(indices) });
  },
});

/** There are no segments to merge: RestForceMergeAction. */
export const forceMergeIndex = endpoint({
  name: 'indices.forcemerge',
  routes: ['POST /_forcemerge', 'POST /{index}/_forcemerge'],
  query: {
    ...indicesParameters,
    max_num_segments: intParameter(-1),
    only_expunge_deletes: booleanParameter(false),
    flush: keptParameter('nothing is on a disk', booleanParameter()),
    wait_for_completion: booleanParameter(true),
  },
  handle: (call) => {
    const { max_num_segments: most, only_expunge_deletes: onlyDeletes, wait_for_completion: waits } = call.query;
    throwIfInvalid(
      onlyDeletes && most !== -1
        ? [
            'cannot set only_expunge_deletes and max_num_segments at the same time, those two parameters are mutually exclusive',
          ]
        : [],
    );
    if (!waits) throw notEmulated('[wait_for_completion=false] of a force merge');
    return ok({ _shards: broadcastShards(indicesOf(call, indicesOptions.openOnly)) });
  },
});

/** Only statistics show the caches: RestClearIndicesCacheAction. Without a choice, all of them are cleared. */
export const clearIndexCache = endpoint({
  name: 'indices.clear_cache',
  routes: ['POST /_cache/clear', 'POST /{index}/_cache/clear'],
  query: {
    ...indicesParameters,
    query: booleanParameter(false),
    request: booleanParameter(false),
    fielddata: booleanParameter(false),
    fields: listParameter,
  },
  handle: (call) => {
    const { query, request, fielddata, fields } = call.query;
    const everything = !query && !request && !fielddata;
    const indices = indicesOf(call, indicesOptions.openOnly);
    for (const { usage } of indices) {
      if (request || everything) usage.forgetCached();
      if (fielddata || everything) usage.forgetFielddata(fields);
    }
    return ok({ _shards: broadcastShards(indices) });
  },
});
