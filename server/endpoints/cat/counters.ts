import { type AnswerObject, isObject } from '../../json/value';
import { sizeText } from './sizes';
import { type CatRow, type Column, NO_TIME } from './table';

/**
 * The counters that `_cat` shows on request: name, aliases (besides the name in camel case, unless two are given),
 * description, and the tables that have it: of indices (`i`), nodes (`n`) and shards (`s`).
 */
const COUNTERS = `
completion.size | cs | size of completion | ins
fielddata.memory_size | fm,fielddataMemory | used fielddata cache | ins
fielddata.evictions | fe | fielddata evictions | ins
query_cache.memory_size | qcm,queryCacheMemory | used query cache | ins
query_cache.evictions | qce | query cache evictions | ins
query_cache.hit_count | qchc | query cache hit counts | n
query_cache.miss_count | qcmc | query cache miss counts | n
request_cache.memory_size | rcm,requestCacheMemory | used request cache | in
request_cache.evictions | rce | request cache evictions | in
request_cache.hit_count | rchc | request cache hit counts | in
request_cache.miss_count | rcmc | request cache miss counts | in
flush.total | ft | number of flushes | ins
flush.total_time | ftt | time spent in flush | ins
get.current | gc | number of current get ops | ins
get.time | gti | time spent in get | ins
get.total | gto | number of get ops | ins
get.exists_time | geti | time spent in successful gets | ins
get.exists_total | geto | number of successful gets | ins
get.missing_time | gmti | time spent in failed gets | ins
get.missing_total | gmto | number of failed gets | ins
indexing.delete_current | idc | number of current deletions | ins
indexing.delete_time | idti | time spent in deletions | ins
indexing.delete_total | idto | number of delete ops | ins
indexing.index_current | iic | number of current indexing ops | ins
indexing.index_time | iiti | time spent in indexing | ins
indexing.index_total | iito | number of indexing ops | ins
indexing.index_failed | iif | number of failed indexing ops | ins
indexing.index_failed_due_to_version_conflict | iifvc | number of failed indexing ops due to version conflict | ins
merges.current | mc | number of current merges | ins
merges.current_docs | mcd | number of current merging docs | ins
merges.current_size | mcs | size of current merges | ins
merges.total | mt | number of completed merge ops | ins
merges.total_docs | mtd | docs merged | ins
merges.total_size | mts | size merged | ins
merges.total_time | mtt | time spent in merges | ins
refresh.total | rto | total refreshes | ins
refresh.time | rti | time spent in refreshes | ins
refresh.external_total | rto,refreshTotal | total external refreshes | ins
refresh.external_time | rti,refreshTime | time spent in external refreshes | ins
refresh.listeners | rli | number of pending refresh listeners | ins
script.compilations | scrcc | script compilations | n
script.cache_evictions | scrce | script cache evictions | n
script.compilation_limit_triggered | scrclt,scriptCacheCompilationLimitTriggered | script cache compilation limit triggered | n
search.fetch_current | sfc | current fetch phase ops | ins
search.fetch_time | sfti | time spent in fetch phase | ins
search.fetch_total | sfto | total fetch ops | ins
search.open_contexts | so | open search contexts | ins
search.query_current | sqc | current query phase ops | ins
search.query_time | sqti | time spent in query phase | ins
search.query_total | sqto | total query phase ops | ins
search.scroll_current | scc | open scroll contexts | ins
search.scroll_time | scti | time scroll contexts held open | ins
search.scroll_total | scto | completed scroll contexts | ins
segments.count | sc | number of segments | ins
segments.memory | sm | memory used by segments | ins
segments.index_writer_memory | siwm | memory used by index writer | ins
segments.version_map_memory | svmm | memory used by version map | ins
segments.fixed_bitset_memory | sfbm,fixedBitsetMemory | memory used by fixed bit sets for nested object field types and type filters for types referred in _parent fields | ins
seq_no.max | sqm,maxSeqNo | max sequence number | s
seq_no.local_checkpoint | sql,localCheckpoint | local checkpoint | s
seq_no.global_checkpoint | sqg,globalCheckpoint | global checkpoint | s
warmer.current | wc | current warmer ops | is
warmer.total | wto | total warmer ops | is
warmer.total_time | wtt | time spent in warmers | is
suggest.current | suc | number of current suggest ops | in
suggest.time | suti | time spend in suggest | in
suggest.total | suto | number of suggest ops | in
memory.total | tm | total used memory | i
path.data | pd,dataPath | shard data path | s
path.state | ps,statsPath | shard state path | s
bulk.total_operations | bto | number of bulk shard ops | ins
bulk.total_time | btti | time spend in shard bulk | ins
bulk.total_size_in_bytes | btsi | total size in bytes of shard bulk | ins
bulk.avg_time | bati | average time spend in shard bulk | ins
bulk.avg_size_in_bytes | basi | average size in bytes of shard bulk | ins
shard_stats.total_count | sstc,shards,shardStatsTotalCount | number of shards assigned | n
mappings.total_count | mtc | number of mappings | n
mappings.total_estimated_overhead_in_bytes | mteo | estimated overhead in bytes of mappings | n
dense_vector.value_count | dvc,denseVectorCount | number of indexed dense vectors in shard | is
sparse_vector.value_count | svc,sparseVectorCount | number of indexed sparse vectors in shard | is`;

type Table = 'i' | 'n' | 's';

/** The counters of a table as columns; a table of indices shows each a second time, for primaries only. */
export function counterColumns(table: Table): Column[] {
  return countersOf(table).flatMap(([name = '', short = '', description = '']) => {
    const aliases = short.includes(',') ? short.split(',') : [short, camelCase(name)];
    const column: Column = { name, aliases, description, right: true, optional: true };
    const primaries: Column = { name: `pri.${name}`, description, right: true, optional: true };
    return table === 'i' ? [column, primaries] : [column];
  });
}

/** The values of these columns. @param stats counters as by `indexStats`. @param unit the unit of sizes. */
export function counterValues(table: Table, stats: AnswerObject, unit: string | undefined): CatRow {
  const row: Record<string, CatRow[string]> = {};
  for (const [name = ''] of countersOf(table)) {
    row[name] = counterText(name, stats, unit);
    if (table === 'i') row[`pri.${name}`] = row[name];
  }
  return row;
}

function countersOf(table: Table): string[][] {
  const lines = COUNTERS.trim()
    .split('\n')
    .map((line) => line.split(' | '));
  return lines.filter(([, , , tables]) => tables?.includes(table));
}

function camelCase(name: string): string {
  return name.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Columns whose names differ from those of the counters. */
const SOURCES: Readonly<Record<string, string>> = {
  'refresh.time': 'refresh.total_time',
  'refresh.external_time': 'refresh.external_total_time',
  'segments.fixed_bitset_memory': 'segments.fixed_bit_set_memory',
};

function counterText(name: string, stats: AnswerObject, unit: string | undefined): string | number {
  const [section = '', key = ''] = (SOURCES[name] ?? name).split('.');
  const counters = stats[section];
  if (!isObject(counters)) return name.endsWith('memory.total') ? sizeText(0, unit) : 0;
  const size = counters[`${key}_in_bytes`];
  if (typeof size === 'number') return sizeText(size, unit);
  if (counters[`${key}_in_millis`] !== undefined) return NO_TIME;
  return Number(counters[key] ?? 0);
}
