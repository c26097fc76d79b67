import { endpoint } from '../../endpoint/endpoint';
import { acknowledged, ok } from '../../http/answer';
import { listParameter, refusedWhenTrue } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import {
  addDataStream,
  backingIndices,
  type DataStream,
  dataStreams,
  dataStreamTemplate,
  newestTime,
  removeDataStream,
} from '../../store/data-streams';
import { indicesOptions, optionsFrom, splitByComma } from '../../store/indices-options';
import { TIMESTAMP } from '../../store/mapping/timestamp';
import { resolveResources } from '../../store/resolve';
import type { Store } from '../../store/store';
import { indexSize } from '../shared/index-size';
import { indicesParameters, timeoutParameters } from '../shared/indices-parameters';
import { masterTimeout } from '../shared/kept-parameters';
import { healthOf } from '../shared/shards';

/** Creates a data stream from the template that matches its name: RestCreateDataStreamAction. */
export const createDataStream = endpoint({
  name: 'indices.create_data_stream',
  routes: ['PUT /_data_stream/{name}'],
  query: timeoutParameters,
  handle: ({ mock, placeholders: { name } }) => {
    addDataStream(mock.store, name);
    return acknowledged;
  },
});

/** Deletes data streams with their backing indices: RestDeleteDataStreamAction. */
export const deleteDataStream = endpoint({
  name: 'indices.delete_data_stream',
  routes: ['DELETE /_data_stream/{name}'],
  query: { master_timeout: masterTimeout, expand_wildcards: listParameter },
  handle: ({ mock: { store }, placeholders: { name }, query }) => {
    for (const stream of named(store, name, query)) removeDataStream(store, stream);
    return acknowledged;
  },
});

/** Data streams by name: RestGetDataStreamsAction. */
export const getDataStream = endpoint({
  name: 'indices.get_data_stream',
  routes: ['GET /_data_stream', 'GET /_data_stream/{name}'],
  query: {
    ...indicesParameters,
    include_defaults: refusedWhenTrue('[include_defaults] of data streams'),
    verbose: refusedWhenTrue('[verbose] of data streams'),
    master_timeout: masterTimeout,
  },
  handle: ({ mock: { store }, placeholders, query }) => {
    const found = named(store, placeholders.name ?? '*', query);
    return ok({ data_streams: found.map((stream) => streamBody(store, stream)) });
  },
});

/** Sizes of data streams: RestDataStreamsStatsAction. */
export const dataStreamStats = endpoint({
  name: 'indices.data_streams_stats',
  routes: ['GET /_data_stream/_stats', 'GET /_data_stream/{name}/_stats'],
  query: { ...indicesParameters },
  note: 'sizes are estimates; the time of the newest document is read from its source',
  handle: ({ mock: { store }, placeholders, query, budget }) => {
    const found = named(store, placeholders.name ?? '*', query);
    const backing = found.map((stream) => backingIndices(store, stream));
    const sizes = backing.map((indices) => indices.reduce((sum, index) => sum + indexSize(index), 0));
    const count = backing.reduce((sum, indices) => sum + indices.length, 0);
    return ok({
      _shards: { total: count, successful: count, failed: 0 },
      data_stream_count: found.length,
      backing_indices: count,
      total_store_size_bytes: sizes.reduce((sum, size) => sum + size, 0),
      data_streams: found.map((stream, at) => ({
        data_stream: stream.name,
        backing_indices: stream.indices.length,
        store_size_bytes: sizes[at],
        maximum_timestamp: newestTime(backing[at] ?? [], budget),
      })),
    });
  },
});

/**
 * The data streams that an expression names, by name.
 *
 * @throws ElasticsearchError 404 for one that does not exist.
 */
function named(store: Store, expression: string, query: Parameters<typeof optionsFrom>[0]): DataStream[] {
  const expressions = splitByComma(expression);
  const options = optionsFrom(query, indicesOptions.strictExpand);
  const exact = expressions.filter((name) => !name.includes('*') && name !== '_all');
  if (exact.length > 0) resolveResources(store, exact, options, true);
  const mayExpandTo = ({ name, hidden }: DataStream): boolean =>
    (options.expandHidden || !hidden) && (store.access?.permits(name) ?? true);
  const all = [...dataStreams(store).values()].filter(
    (stream) =>
      expressions.includes(stream.name) ||
      (expressions.some((pattern) => matches(pattern, stream.name)) && mayExpandTo(stream)),
  );
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function matches(pattern: string, name: string): boolean {
  return pattern === '_all' || (pattern.includes('*') && wildcardMatch(pattern, name));
}

/** GetDataStreamAction.Response.DataStreamInfo.toXContent */
function streamBody(store: Store, stream: DataStream): AnswerObject {
  const indices = backingIndices(store, stream);
  const template = dataStreamTemplate(store, stream.name);
  const mode = indices.at(-1)?.setting('mode') ?? 'standard';
  return {
    name: stream.name,
    timestamp_field: { name: TIMESTAMP },
    indices: indices.map((index) => ({
      index_name: index.name,
      index_uuid: index.uuid,
      prefer_ilm: true,
      managed_by: 'Unmanaged',
      index_mode: index.setting('mode') ?? 'standard',
    })),
    generation: stream.generation,
    _meta: template?.[1].meta,
    status: worst(indices.map((index) => healthOf([index]))),
    template: template?.[0],
    next_generation_managed_by: 'Unmanaged',
    prefer_ilm: true,
    hidden: stream.hidden,
    system: false,
    allow_custom_routing: stream.allowCustomRouting,
    replicated: false,
    rollover_on_write: stream.rolloverOnWrite,
    settings: {},
    mappings: {},
    index_mode: mode,
    failure_store: { enabled: false, rollover_on_write: true, indices: [] },
  };
}

function worst(healths: readonly string[]): string {
  return (['red', 'yellow'].find((one) => healths.includes(one)) ?? 'green').toUpperCase();
}
