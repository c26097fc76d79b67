import { endpoint } from '../../endpoint/endpoint';
import { booleanParameter, keptParameter, listParameter } from '../../http/parameters';
import { NODE_NAME } from '../../runtime/node';
import { indicesOptions } from '../../store/indices-options';
import { indicesOf } from '../shared/indices-parameters';
import { HOST } from '../shared/only-node';
import { type Recovery, recoveredPercent, recoveriesOf } from '../shared/recovery';
import { bytesParameter, sizeText } from './sizes';
import { type CatRow, type Column, catParameters, catTable, NO_TIME } from './table';

const optional = true;

const columns: readonly Column[] = [
  { name: 'index', aliases: ['i', 'idx'], description: 'index name' },
  { name: 'shard', aliases: ['s', 'sh'], description: 'shard name' },
  { name: 'start_time', aliases: ['start'], description: 'recovery start time', optional },
  {
    name: 'start_time_millis',
    aliases: ['start_millis'],
    description: 'recovery start time in epoch milliseconds',
    optional,
  },
  { name: 'stop_time', aliases: ['stop'], description: 'recovery stop time', optional },
  {
    name: 'stop_time_millis',
    aliases: ['stop_millis'],
    description: 'recovery stop time in epoch milliseconds',
    optional,
  },
  { name: 'time', aliases: ['t', 'ti'], description: 'recovery time' },
  { name: 'type', aliases: ['ty'], description: 'recovery type' },
  { name: 'stage', aliases: ['st'], description: 'recovery stage' },
  { name: 'source_host', aliases: ['shost'], description: 'source host' },
  { name: 'source_node', aliases: ['snode'], description: 'source node name' },
  { name: 'target_host', aliases: ['thost'], description: 'target host' },
  { name: 'target_node', aliases: ['tnode'], description: 'target node name' },
  { name: 'repository', aliases: ['rep'], description: 'repository' },
  { name: 'snapshot', aliases: ['snap'], description: 'snapshot' },
  { name: 'files', aliases: ['f'], description: 'number of files to recover' },
  { name: 'files_recovered', aliases: ['fr'], description: 'files recovered' },
  { name: 'files_percent', aliases: ['fp'], description: 'percent of files recovered' },
  { name: 'files_total', aliases: ['tf'], description: 'total number of files' },
  { name: 'bytes', aliases: ['b'], description: 'number of bytes to recover' },
  { name: 'bytes_recovered', aliases: ['br'], description: 'bytes recovered' },
  { name: 'bytes_percent', aliases: ['bp'], description: 'percent of bytes recovered' },
  { name: 'bytes_total', aliases: ['tb'], description: 'total number of bytes' },
  { name: 'translog_ops', aliases: ['to'], description: 'number of translog ops to recover' },
  { name: 'translog_ops_recovered', aliases: ['tor'], description: 'translog ops recovered' },
  { name: 'translog_ops_percent', aliases: ['top'], description: 'percent of translog ops recovered' },
];

/** One line for each shard that has come to a node: RestCatRecoveryAction. No recovery is ever active. */
export const catRecovery = endpoint({
  name: 'cat.recovery',
  routes: ['GET /_cat/recovery', 'GET /_cat/recovery/{index}'],
  query: {
    ...catParameters,
    bytes: bytesParameter,
    detailed: keptParameter('the table has the same columns either way', booleanParameter()),
    active_only: booleanParameter(false),
    index: listParameter,
  },
  note: 'all recoveries have finished and took no time',
  handle: (call) => {
    const { mock, placeholders, query } = call;
    const index = placeholders.index ?? query.index?.join(',');
    const indices = indicesOf({ mock, placeholders: { index }, query: {} }, indicesOptions.strictExpand);
    const recoveries = query.active_only ? [] : indices.flatMap(recoveriesOf);
    const rows = recoveries.map((recovery) => row(recovery, query.bytes));
    return catTable(call, columns, rows);
  },
});

function row({ index, shard, type, at, files, bytes: size }: Recovery, unit: string | undefined): CatRow {
  const date = new Date(at).toISOString();
  return {
    index: index.name,
    shard,
    start_time: date,
    start_time_millis: at,
    stop_time: date,
    stop_time_millis: at,
    time: NO_TIME,
    type,
    stage: 'done',
    source_host: 'n/a',
    source_node: 'n/a',
    target_host: HOST,
    target_node: NODE_NAME,
    repository: 'n/a',
    snapshot: 'n/a',
    files: 0,
    files_recovered: 0,
    files_percent: recoveredPercent(files),
    files_total: files,
    bytes: sizeText(0, unit),
    bytes_recovered: sizeText(0, unit),
    bytes_percent: recoveredPercent(size),
    bytes_total: sizeText(size, unit),
    translog_ops: 0,
    translog_ops_recovered: 0,
    translog_ops_percent: '100.0%',
  };
}
