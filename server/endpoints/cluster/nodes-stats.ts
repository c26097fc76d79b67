import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter, stringParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { NODE_ID } from '../../runtime/node';
import { splitByComma } from '../../store/indices-options';
import { indexStats, noStats, type StatsOptions, statsSections, sumStats } from '../shared/index-stats';
import { waitTimeout } from '../shared/kept-parameters';
import { nodeBody, nodeHeader, reachesNode } from '../shared/only-node';
import { statsOptions, statsParameters } from '../shared/stats-parameters';
import { unknownMetrics } from '../shared/unknown-metrics';
import { nodeMetrics } from './node-metrics';

/** Index metrics whose names differ from their sections, and one that only nodes have. */
const INDEX_METRICS: Readonly<Record<string, string>> = { merge: 'merges', mappings: 'mappings' };
const ALL_INDEX_METRICS = [...statsSections.filter((name) => name !== 'merges'), 'merge', 'mappings'];
const LEVELS = ['node', 'indices', 'shards'];

/** Counters of the node: RestNodesStatsAction. Only what happens to indices is counted. */
export const nodesStats = endpoint({
  name: 'nodes.stats',
  routes: [
    'GET /_nodes/stats',
    'GET /_nodes/{node_id}/stats',
    'GET /_nodes/stats/{metric}',
    'GET /_nodes/{node_id}/stats/{metric}',
    'GET /_nodes/stats/{metric}/{index_metric}',
    'GET /_nodes/{node_id}/stats/{metric}/{index_metric}',
  ],
  query: {
    ...statsParameters,
    level: stringParameter,
    timeout: waitTimeout,
    include_unloaded_segments: booleanParameter(false),
  },
  note: 'nothing about the machine is measured; not [level=shards]',
  prepare: ({ placeholders, path }) => metricsOf(placeholders, path),
  handle: (call) => {
    const { mock, placeholders, query, path } = call;
    const { node_id: node } = placeholders;
    const { metrics, sections } = metricsOf(placeholders, path);
    const { level = 'node' } = query;
    if (!LEVELS.includes(level)) {
      throw illegalArgument(`level parameter must be one of [node] or [indices] or [shards] but was [${level}]`);
    }
    if (level === 'shards') throw notEmulated('[level=shards] of node statistics');
    if (!reachesNode(node)) return ok({ ...nodeHeader(mock, false), nodes: {} });
    const indices = metrics.includes('indices')
      ? indicesBody(mock, sections, statsOptions(mock, query), level === 'indices')
      : undefined;
    return ok({ ...nodeHeader(mock), nodes: { [NODE_ID]: statsBody(mock, metrics, indices) } });
  },
});

interface NamedMetrics {
  readonly metric?: string | undefined;
  readonly index_metric?: string | undefined;
}

function metricsOf({ metric, index_metric: indexMetric }: NamedMetrics, path: string) {
  const metrics = readMetrics(path, metric);
  return { metrics, sections: readIndexMetrics(path, metrics, indexMetric) };
}

function readMetrics(path: string, metric: string | undefined): readonly string[] {
  const all = ['indices', ...Object.keys(nodeMetrics)];
  const asked = splitByComma(metric);
  if (asked.length === 0 || (asked.length === 1 && asked[0] === '_all')) return all;
  if (asked.includes('_all')) {
    throw illegalArgument(`request [${path}] contains _all and individual metrics [${metric}]`);
  }
  const unknown = asked.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw unknownMetrics(path, unknown, all);
  return asked;
}

function readIndexMetrics(path: string, metrics: readonly string[], asked: string | undefined): readonly string[] {
  const everything = [...statsSections, 'mappings'];
  const names = splitByComma(asked);
  if (names.length > 0 && metrics.length > Object.keys(nodeMetrics).length) {
    throw illegalArgument(`request [${path}] contains index metrics [${asked}] but all stats requested`);
  }
  if (names.length > 0 && !metrics.includes('indices')) {
    throw illegalArgument(`request [${path}] contains index metrics [${asked}] but indices stats not requested`);
  }
  if (names.length === 0 || (names.length === 1 && names[0] === '_all')) return everything;
  const unknown = names.filter((name) => !ALL_INDEX_METRICS.includes(name));
  if (unknown.length > 0) throw unknownMetrics(path, unknown, ALL_INDEX_METRICS, 'index metric');
  return everything.filter((name) => names.some((one) => (INDEX_METRICS[one] ?? one) === name));
}

function indicesBody(mock: Mock, names: readonly string[], options: StatsOptions, each: boolean): AnswerObject {
  const indices = [...mock.store.all()];
  const sections = names.filter((name) => name !== 'mappings');
  const parts = indices.map((index) => indexStats(index, sections, options));
  const fields = indices.reduce((sum, { mappings }) => sum + mappings.fieldNames().length, 0);
  const mappings = { total_count: fields, total_estimated_overhead_in_bytes: fields * 1024 };
  return {
    ...sumStats([noStats(sections, options), ...parts]),
    mappings: names.includes('mappings') ? mappings : undefined,
    indices: each ? Object.fromEntries(indices.map(({ name }, at) => [name, parts[at]])) : undefined,
  };
}

function statsBody(mock: Mock, metrics: readonly string[], indices: AnswerObject | undefined): AnswerObject {
  const now = mock.runtime.clock.now();
  const shown = Object.entries(nodeMetrics).filter(([name]) => metrics.includes(name));
  return {
    timestamp: now,
    ...nodeBody(),
    indices,
    ...Object.fromEntries(shown.map(([name, body]) => [name === 'breaker' ? 'breakers' : name, body(now, mock)])),
  };
}
