import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter, stringParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { checkBlocks } from '../../store/blocks';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import { indexStats as countersOf, statsSections, sumStats } from '../shared/index-stats';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { healthOf } from '../shared/shards';
import { statsOptions, statsParameters } from '../shared/stats-parameters';
import { unknownMetrics } from '../shared/unknown-metrics';
import { broadcastShards } from './maintenance';

/** Names that differ between requests and responses. */
const METRICS: Readonly<Record<string, string>> = { merge: 'merges' };

/** Counters of indices: RestIndicesStatsAction. What has no counter is 0. */
export const indicesStats = endpoint({
  name: 'indices.stats',
  routes: ['GET /_stats', 'GET /_stats/{metric}', 'GET /{index}/_stats', 'GET /{index}/_stats/{metric}'],
  query: {
    forbid_closed_indices: booleanParameter(true),
    expand_wildcards: indicesParameters.expand_wildcards,
    ignore_unavailable: indicesParameters.ignore_unavailable,
    allow_no_indices: indicesParameters.allow_no_indices,
    level: stringParameter,
    ...statsParameters,
  },
  note: 'documents, writes, gets, searches, refreshes and flushes are counted; sizes are estimates; all other counters are 0; not [level=shards]',
  handle: (call) => {
    const names = sectionsOf(call.placeholders.metric, call.path);
    const { level = 'indices', forbid_closed_indices } = call.query;
    if (!['cluster', 'indices', 'shards'].includes(level)) {
      throw illegalArgument(`level parameter must be one of [cluster] or [indices] or [shards] but was [${level}]`);
    }
    if (level === 'shards') throw notEmulated('[level=shards] of index statistics');
    const options = forbid_closed_indices ? indicesOptions.openOnly : indicesOptions.strictExpandOpen;
    const indices = indicesOf(call, options);
    checkBlocks(indices, 'metadata_read');
    const shown = statsOptions(call.mock, call.query);
    const parts = indices.map((index) => countersOf(index, names, shown));
    const total = sumStats(parts);
    return ok({
      _shards: broadcastShards(indices),
      _all: { primaries: total, total },
      indices: level === 'cluster' ? undefined : indexBodies(indices, parts),
    });
  },
});

function indexBodies(indices: readonly IndexState[], parts: readonly AnswerObject[]): AnswerObject {
  const body = (index: IndexState, numbers: AnswerObject | undefined): AnswerObject => {
    const status = index.closed ? 'close' : 'open';
    return { uuid: index.uuid, health: healthOf([index]), status, primaries: numbers, total: numbers };
  };
  return Object.fromEntries(indices.map((index, at) => [index.name, body(index, parts[at])]));
}

function sectionsOf(metric: string | undefined, path: string): readonly string[] {
  const all = statsSections;
  const asked = splitByComma(metric);
  if (asked.length === 0 || (asked.length === 1 && asked[0] === '_all')) return all;
  if (asked.includes('_all')) {
    throw illegalArgument(`request [${path}] contains _all and individual metrics [${metric}]`);
  }
  const named = asked.map((name) => METRICS[name] ?? name);
  const unknown = named.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw unknownMetrics(path, unknown, all);
  return all.filter((name) => named.includes(name));
}
