import { type ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { FieldMapper, Mappings } from '../mappings';
import type { IndexSettings, SettingValue } from '../settings';

/**
 * Checks the settings of a new index against each other (MetadataCreateIndexService, IndexMode, IndexSortConfig).
 *
 * @throws ElasticsearchError 400; 501 for what is not emulated.
 */
export function checkNewSettings(settings: IndexSettings): void {
  const shards = Number(settings.number_of_shards ?? 1);
  const routingShards = settings.number_of_routing_shards;
  if (routingShards !== undefined && Number(routingShards) % shards !== 0) {
    throw illegalArgument(`the number of source shards [${shards}] must be a factor of [${routingShards}]`);
  }
  if (settings.mode === 'lookup' && shards !== 1) {
    throw illegalArgument(
      `index with [lookup] mode must have [index.number_of_shards] set to 1 or unset; provided ${shards}`,
    );
  }
  checkTimeSeries(settings);
  checkRemoved(settings);
  checkActiveShards(settings);
  checkSortSizes(settings);
  checkSimilarities(settings);
}

/** IndexMode: settings of the mode that is refused. */
function checkTimeSeries(settings: IndexSettings): void {
  const name = ['routing_path', 'time_series.start_time', 'time_series.end_time'].find((one) =>
    Object.hasOwn(settings, one),
  );
  if (name !== undefined) throw illegalArgument(`[index.${name}] requires [index.mode=time_series]`);
}

function checkRemoved(settings: IndexSettings): void {
  if (settings['soft_deletes.enabled'] === 'false') {
    throw illegalArgument(
      'Creating indices with soft-deletes disabled is no longer supported. Please do not specify a value for setting [index.soft_deletes.enabled].',
    );
  }
  if (settings['translog.retention.age'] !== undefined || settings['translog.retention.size'] !== undefined) {
    throw illegalArgument(
      'Translog retention settings [index.translog.retention.age] and [index.translog.retention.size] are no longer supported. Please do not specify values for these settings',
    );
  }
  if (settings.fast_refresh === 'true') throw illegalArgument('index.fast_refresh is allowed only in stateless');
}

function checkActiveShards({
  'write.wait_for_active_shards': wanted,
  number_of_replicas: replicas = '1',
}: IndexSettings): void {
  const copies = Number(replicas) + 1;
  if (wanted === undefined || wanted === 'all' || Number(wanted) <= copies) return;
  throw illegalArgument(
    `invalid index.write.wait_for_active_shards[${wanted}]: cannot be greater than number of shard copies [${copies}]`,
  );
}

function checkSortSizes(settings: IndexSettings): void {
  const fields = listOf(settings['sort.field']);
  for (const part of ['order', 'mode', 'missing']) {
    const values = settings[`sort.${part}`];
    if (values === undefined || listOf(values).length === fields.length) continue;
    throw illegalArgument(
      `index.sort.field:[${fields.join(', ')}] index.sort.${part}:[${listOf(values).join(', ')}], size mismatch`,
    );
  }
}

/** Types of index fields by which an index can be sorted. */
const SORTABLE = ['keyword', 'integer', 'float', 'boolean', 'date', 'ip', 'version'];

/**
 * Checks that the fields by which an index is sorted can be sorted by.
 *
 * @throws ElasticsearchError 400 (IndexSortConfig.buildIndexSort, DocumentMapper.validate).
 */
export function checkSortFields(settings: IndexSettings, mappings: Mappings): void {
  for (const name of listOf(settings['sort.field'])) {
    const field = mappings.field(name);
    if (!field) throw illegalArgument(`unknown index sort field:[${name}]`);
    if (field.nestedPath !== undefined) {
      throw illegalArgument(`cannot apply index sort to field [${name}] under nested object [${field.nestedPath}]`);
    }
    if (!field.docValues) {
      throw illegalArgument(`docvalues not found for index sort field:[${name}]`, withoutValues(field));
    }
    if (!SORTABLE.includes(field.traits.family)) throw illegalArgument(`invalid index sort field:[${name}]`);
  }
}

/** Why a field has no values to sort by (IndexSortConfig.buildIndexSort). */
function withoutValues({ path, type }: FieldMapper): ElasticsearchError {
  if (type !== 'text') {
    const reason = `Can't load fielddata on [${path}] because fielddata is unsupported on fields of type [${type}]. Use doc values instead.`;
    return illegalArgument(reason);
  }
  return illegalArgument(
    `Fielddata is disabled on [${path}] in []. Text fields are not optimised for operations that require per-document field data like aggregations and sorting, so these operations are disabled by default. Please use a keyword field instead. Alternatively, set fielddata=true on [${path}] in order to load field data by uninverting the inverted index. Note that this can use significant memory.`,
  );
}

const BUILT_IN = ['BM25', 'boolean'];
const KNOWN = ['DFR', 'IB', 'LMDirichlet', 'LMJelinekMercer', 'DFI', 'scripted'];
const BM25_PARAMETERS = ['k1', 'b', 'discount_overlaps'];

/** SimilarityService, SimilarityProviders. */
function checkSimilarities(settings: IndexSettings): void {
  const names = new Set<string>();
  for (const key of Object.keys(settings)) {
    const [family, name] = key.split('.');
    if (family === 'similarity' && name !== undefined) names.add(name);
  }
  for (const name of names) {
    if (BUILT_IN.includes(name)) {
      throw illegalArgument(`illegal value for [index.similarity.${name}] cannot redefine built-in similarity`);
    }
    checkSimilarity(name, settings);
  }
}

function checkSimilarity(name: string, settings: IndexSettings): void {
  const type = settings[`similarity.${name}.type`];
  if (type === undefined) throw illegalArgument(`Similarity [${name}] must have an associated type`);
  if (KNOWN.includes(String(type))) throw notEmulated(`the similarity [${type}]`);
  if (!BUILT_IN.includes(String(type))) throw illegalArgument(`Unknown Similarity type [${type}] for [${name}]`);
  const prefix = `similarity.${name}.`;
  const given = Object.keys(settings).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  const parameters = given.filter((parameter) => parameter !== 'type');
  const allowed = type === 'BM25' ? BM25_PARAMETERS : [];
  const unknown = parameters.filter((parameter) => !allowed.includes(parameter));
  if (unknown.length > 0) {
    throw illegalArgument(`Unknown settings for similarity of type [${type}]: [${unknown.join(', ')}]`);
  }
  const b = Number(settings[`${prefix}b`] ?? 0.75);
  if (!(b >= 0 && b <= 1)) {
    throw illegalArgument(`illegal b value: ${Number.isInteger(b) ? b.toFixed(1) : b}, must be between 0 and 1`);
  }
  const shown: Record<string, string> = { k1: '1.2', b: '0.75', discount_overlaps: 'true' };
  const changed = parameters.find((parameter) => String(settings[prefix + parameter]) !== shown[parameter]);
  if (changed !== undefined) throw notEmulated(`[${changed}] of a similarity`);
  if (type === 'boolean') throw notEmulated('the similarity [boolean] for all fields');
}

function listOf(value: SettingValue | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value;
}
