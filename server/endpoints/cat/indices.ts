import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { booleanParameter, keptParameter, stringParameter } from '../../http/parameters';
import { checkBlocks } from '../../store/blocks';
import type { IndexState } from '../../store/index-state';
import { indicesOptions } from '../../store/indices-options';
import { indexSize } from '../shared/index-size';
import { indexStats, statsSections } from '../shared/index-stats';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { ALL_LOADED, ONE_COPY } from '../shared/kept-parameters';
import { healthOf, primariesOf, replicasOf } from '../shared/shards';
import { counterColumns, counterValues } from './counters';
import { bytesParameter, sizeText } from './sizes';
import { type CatRow, type Column, catTable, localCatParameters } from './table';

const right = true;
const optional = true;

const columns: readonly Column[] = [
  { name: 'health', aliases: ['h'], description: 'current health status' },
  { name: 'status', aliases: ['s'], description: 'open/close status' },
  { name: 'index', aliases: ['i', 'idx'], description: 'index name' },
  { name: 'uuid', aliases: ['id', 'uuid'], description: 'index uuid' },
  { name: 'pri', aliases: ['p', 'shards.primary', 'shardsPrimary'], description: 'number of primary shards', right },
  { name: 'rep', aliases: ['r', 'shards.replica', 'shardsReplica'], description: 'number of replica shards', right },
  { name: 'docs.count', aliases: ['dc', 'docsCount'], description: 'available docs', right },
  { name: 'docs.deleted', aliases: ['dd', 'docsDeleted'], description: 'deleted docs', right },
  { name: 'creation.date', aliases: ['cd'], description: 'index creation date (millisecond value)', optional },
  { name: 'creation.date.string', aliases: ['cds'], description: 'index creation date (as string)', optional },
  { name: 'store.size', aliases: ['ss', 'storeSize'], description: 'store size of primaries & replicas', right },
  { name: 'pri.store.size', description: 'store size of primaries', right },
  { name: 'dataset.size', description: 'total size of dataset', right },
];

/** One line for each index, including hidden ones: RestIndicesAction. */
export const catIndices = endpoint({
  name: 'cat.indices',
  routes: ['GET /_cat/indices', 'GET /_cat/indices/{index}'],
  query: {
    ...localCatParameters,
    ...indicesParameters,
    bytes: bytesParameter,
    health: stringParameter,
    pri: keptParameter(ONE_COPY, booleanParameter()),
    include_unloaded_segments: keptParameter(ALL_LOADED, booleanParameter()),
  },
  note: 'sizes are estimates, and counters without a meaning for the mock are 0',
  handle: (call) => {
    const { health, bytes: unit } = call.query;
    if (health !== undefined && !['green', 'yellow', 'red'].includes(health.toLowerCase())) {
      throw illegalArgument(`unknown cluster health status [${health}]`);
    }
    const indices = indicesOf(call, indicesOptions.strictExpand);
    checkBlocks(indices, 'metadata_read');
    const shown = indices.filter((index) => health === undefined || healthOf([index]) === health.toLowerCase());
    return catTable(
      call,
      [...columns, ...counterColumns('i')],
      shown.map((index) => row(index, unit, call.query.h !== undefined)),
    );
  },
});

function row(index: IndexState, unit: string | undefined, counted: boolean): CatRow {
  const size = index.closed ? undefined : sizeText(indexSize(index), unit);
  return {
    health: healthOf([index]),
    status: index.closed ? 'close' : 'open',
    index: index.name,
    uuid: index.uuid,
    pri: primariesOf(index),
    rep: replicasOf(index),
    'docs.count': index.closed ? undefined : index.searchable.size,
    'docs.deleted': index.closed ? undefined : 0,
    'creation.date': index.createdAt,
    'creation.date.string': new Date(index.createdAt).toISOString(),
    'store.size': size,
    'pri.store.size': size,
    'dataset.size': size,
    ...(counted && counterValues('i', indexStats(index, statsSections), unit)),
  };
}
