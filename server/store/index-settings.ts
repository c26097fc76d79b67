import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { type JsonObject, own } from '../json/value';
import { notBoolean } from '../validation/booleans';
import { suggestions } from '../validation/suggest';
import { parseTimeValue } from '../validation/time-value';
import { flattenSettings, type SettingChanges, type Settings, type SettingValue } from './settings';

/** The type that the value of a setting must have. */
type Kind = 'text' | 'flag' | 'list' | 'time' | { readonly least: number; readonly most?: number };

interface KnownSetting {
  readonly kind: Kind;
  /** When the setting may change: at any time, only while the index is closed, never, or not by any request. */
  readonly scope: 'dynamic' | 'static' | 'final' | 'private';
  readonly fallback?: SettingValue;
}

const dynamic = (kind: Kind, fallback?: SettingValue): KnownSetting => ({
  kind,
  scope: 'dynamic',
  ...(fallback !== undefined && { fallback }),
});
const fixed = (kind: Kind, fallback?: SettingValue): KnownSetting => ({ ...dynamic(kind, fallback), scope: 'static' });
const final = (kind: Kind, fallback?: SettingValue): KnownSetting => ({ ...dynamic(kind, fallback), scope: 'final' });
const hiddenSetting: KnownSetting = { kind: 'text', scope: 'private' };
const number = (least: number, most?: number): Kind => ({ least, ...(most !== undefined && { most }) });

/** The index settings that Elasticsearch knows by name (IndexScopedSettings), without the `index.` prefix. */
const known: Readonly<Record<string, KnownSetting>> = {
  number_of_shards: final(number(1, 1024), '1'),
  number_of_replicas: dynamic(number(0), '1'),
  number_of_routing_shards: final(number(1)),
  routing_partition_size: final(number(1), '1'),
  auto_expand_replicas: dynamic('text', 'false'),
  refresh_interval: dynamic('time', '1s'),
  hidden: dynamic('flag', 'false'),
  default_pipeline: dynamic('text', '_none'),
  final_pipeline: dynamic('text', '_none'),
  codec: fixed('text', 'default'),
  mode: final('text', 'standard'),
  priority: dynamic(number(0), '1'),
  'blocks.read_only': dynamic('flag', 'false'),
  'blocks.read': dynamic('flag', 'false'),
  'blocks.write': dynamic('flag', 'false'),
  'blocks.metadata': dynamic('flag', 'false'),
  'blocks.read_only_allow_delete': dynamic('flag', 'false'),
  max_result_window: dynamic(number(1), '10000'),
  max_inner_result_window: dynamic(number(1), '100'),
  max_rescore_window: dynamic(number(1), '10000'),
  max_docvalue_fields_search: dynamic(number(0), '100'),
  max_script_fields: dynamic(number(0), '32'),
  max_ngram_diff: dynamic(number(0), '1'),
  max_shingle_diff: dynamic(number(0), '3'),
  max_terms_count: dynamic(number(1), '65536'),
  max_regex_length: dynamic(number(1), '1000'),
  max_refresh_listeners: dynamic(number(0), '1000'),
  max_slices_per_scroll: dynamic(number(1), '1024'),
  'analyze.max_token_count': dynamic(number(1), '10000'),
  'highlight.max_analyzed_offset': dynamic(number(1), '1000000'),
  'highlight.weight_matches_mode.enabled': dynamic('flag', 'true'),
  gc_deletes: dynamic('time', '60s'),
  warmers: dynamic('text'),
  load_fixed_bitset_filters_eagerly: fixed('flag', 'true'),
  soft_deletes: fixed('text'),
  'soft_deletes.enabled': final('flag', 'true'),
  'soft_deletes.retention.operations': dynamic(number(0), '0'),
  'soft_deletes.retention_lease.period': dynamic('time', '12h'),
  'search.idle.after': dynamic('time', '30s'),
  'search.default_pipeline': dynamic('text'),
  'query.default_field': dynamic('list', ['*']),
  'query.parse.allow_unmapped_fields': dynamic('flag', 'true'),
  'query_string.lenient': fixed('flag', 'false'),
  'requests.cache.enable': dynamic('flag', 'true'),
  'queries.cache.enabled': fixed('flag', 'true'),
  'translog.durability': dynamic('text', 'REQUEST'),
  'translog.sync_interval': dynamic('time', '5s'),
  'translog.flush_threshold_size': dynamic('text', '10gb'),
  'translog.generation_threshold_size': dynamic('text', '64mb'),
  'translog.retention.age': dynamic('time', '-1'),
  'translog.retention.size': dynamic('text', '-1'),
  'unassigned.node_left.delayed_timeout': dynamic('time', '1m'),
  'write.wait_for_active_shards': dynamic('text', '1'),
  'allocation.max_retries': dynamic(number(0), '5'),
  'mapping.coerce': fixed('flag', 'true'),
  'mapping.ignore_malformed': fixed('flag', 'false'),
  'mapping.total_fields.limit': dynamic(number(1), '1000'),
  'mapping.total_fields.ignore_dynamic_beyond_limit': dynamic('flag', 'false'),
  'mapping.depth.limit': dynamic(number(1), '20'),
  'mapping.nested_fields.limit': dynamic(number(0), '100'),
  'mapping.nested_parent_limit': dynamic(number(0), '50'),
  'mapping.nested_objects.limit': dynamic(number(0), '10000'),
  'mapping.field_name_length.limit': dynamic(number(1), '9223372036854775807'),
  'mapping.dimension_fields.limit': dynamic(number(0), '32768'),
  'mapping.source.mode': final('text', 'stored'),
  'mapper.dynamic': fixed('flag', 'true'),
  'store.type': fixed('text', 'fs'),
  'store.preload': fixed('list', []),
  'shard.check_on_startup': fixed('text', 'false'),
  indexing_complete: dynamic('flag', 'false'),
  'routing.allocation.enable': dynamic('text', 'all'),
  'routing.rebalance.enable': dynamic('text', 'all'),
  'routing.allocation.total_shards_per_node': dynamic(number(-1), '-1'),
  'lifecycle.name': dynamic('text', ''),
  'lifecycle.rollover_alias': dynamic('text', ''),
  'lifecycle.origination_date': dynamic(number(-1), '-1'),
  'lifecycle.parse_origination_date': dynamic('flag', 'false'),
  'lifecycle.indexing_complete': dynamic('flag', 'false'),
  'lifecycle.prefer_ilm': dynamic('flag', 'true'),
  'time_series.start_time': final('text'),
  'time_series.end_time': dynamic('text'),
  routing_path: final('list', []),
  'esql.stored_fields_sequential_proportion': dynamic('text'),
  fast_refresh: final('flag', 'false'),
  'merge.enabled': fixed('flag', 'true'),
  uuid: hiddenSetting,
  creation_date: hiddenSetting,
  provided_name: hiddenSetting,
  'version.created': hiddenSetting,
};

/** Families of settings, identified by prefix. Those that affect analysis can change only while the index is closed. */
const families: readonly (readonly [prefix: string, scope: 'dynamic' | 'static' | 'final'])[] = [
  ['analysis.', 'static'],
  ['similarity.', 'static'],
  ['sort.', 'final'],
  ['routing.allocation.include.', 'dynamic'],
  ['routing.allocation.exclude.', 'dynamic'],
  ['routing.allocation.require.', 'dynamic'],
  ['routing.allocation.initial_recovery.', 'final'],
  ['search.slowlog.', 'dynamic'],
  ['indexing.slowlog.', 'dynamic'],
  ['merge.', 'dynamic'],
  ['search.', 'dynamic'],
];

function lookUp(name: string): KnownSetting | undefined {
  const exact = own(known, name);
  if (exact) return exact;
  const family = families.find(([prefix]) => name.startsWith(prefix) && name.length > prefix.length);
  return family && { kind: 'text', scope: family[1] };
}

/** All settings with a default value, as flat keys without the prefix. */
export function defaultSettings(): Record<string, SettingValue> {
  const defaults: Record<string, SettingValue> = {};
  for (const [name, { fallback }] of Object.entries(known)) if (fallback !== undefined) defaults[name] = fallback;
  return defaults;
}

/**
 * Reads the settings of a request that creates an index or a template: nested or flat, with or without `index.`.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception for an unknown setting or an invalid value.
 */
export function parseIndexSettings(raw: JsonObject): Settings {
  const settings: Record<string, SettingValue> = {};
  for (const [name, value] of Object.entries(readChanges(raw))) {
    if (lookUp(name)?.scope === 'private') {
      throw illegalArgument(`private index setting [index.${name}] can not be set explicitly`);
    }
    if (value !== null) settings[name] = value;
  }
  return settings;
}

/** Reads the settings of a request that changes them; the caller checks which of them may change. */
export function parseSettingChanges(raw: JsonObject): SettingChanges {
  return readChanges(raw);
}

function readChanges(raw: JsonObject): Record<string, SettingValue | null> {
  const changes: Record<string, SettingValue | null> = {};
  for (const [key, value] of Object.entries(flattenSettings(raw))) {
    const name = key.startsWith('index.') ? key.slice('index.'.length) : key;
    const setting = lookUp(name);
    if (!setting) throw unknownSetting(`index.${name}`);
    if (value !== null) checkValue(`index.${name}`, value, setting.kind);
    changes[name] = value;
  }
  return changes;
}

/** AbstractScopedSettings.validate: suggests names that are similar. */
function unknownSetting(key: string): ElasticsearchError {
  const names = Object.keys(known).map((name) => `index.${name}`);
  const near = suggestions(key, names, 0.7);
  const hint =
    near.length === 0
      ? 'please check that any required plugins are installed, or check the breaking changes documentation for removed settings'
      : `did you mean ${near.length === 1 ? `[${near[0]}]` : `any of [${near.join(', ')}]`}?`;
  return illegalArgument(`unknown setting [${key}] ${hint}`);
}

function checkValue(key: string, value: SettingValue, kind: Kind): void {
  if (kind === 'text' || kind === 'list') return;
  const text = typeof value === 'string' ? value : `[${value.join(', ')}]`;
  if (kind === 'flag') {
    if (text === 'true' || text === 'false') return;
    throw notBoolean(text);
  }
  if (kind === 'time') parseTimeValue(text, key);
  else checkNumber(key, text, kind);
}

function checkNumber(
  key: string,
  text: string,
  { least, most }: { readonly least: number; readonly most?: number },
): void {
  if (!/^-?\d{1,19}$/.test(text)) {
    const cause = new ElasticsearchError('number_format_exception', `For input string: "${text}"`);
    throw illegalArgument(`Failed to parse value [${text}] for setting [${key}]`, cause);
  }
  const value = Number(text);
  if (value < least) throw illegalArgument(`Failed to parse value [${text}] for setting [${key}] must be >= ${least}`);
  if (most !== undefined && value > most) {
    throw illegalArgument(`Failed to parse value [${text}] for setting [${key}] must be <= ${most}`);
  }
}

/** An index whose settings are about to change. */
export interface ChangedIndex {
  readonly name: string;
  readonly uuid: string;
  readonly closed: boolean;
  readonly settings: Settings;
}

/**
 * The settings of an index after a change (MetadataUpdateSettingsService).
 *
 * @throws ElasticsearchError 400 if a setting is final, or if it is static and the index is open.
 */
export function changeSettings(index: ChangedIndex, changes: SettingChanges, preserveExisting = false): Settings {
  const refused = Object.keys(changes).filter((name) => lookUp(name)?.scope === 'static' && !index.closed);
  for (const name of Object.keys(changes)) {
    const { scope } = lookUp(name) as KnownSetting;
    if (scope === 'final' || scope === 'private') {
      throw illegalArgument(
        `${scope === 'final' ? 'final' : 'private'} ${index.name} setting [index.${name}], not updateable`,
      );
    }
  }
  if (refused.length > 0) {
    const names = refused.map((name) => `index.${name}`).join(', ');
    throw illegalArgument(
      `Can't update non dynamic settings [[${names}]] for open indices [[${index.name}/${index.uuid}]]`,
    );
  }
  const settings: Record<string, SettingValue> = { ...index.settings };
  for (const [name, value] of Object.entries(changes)) {
    if (preserveExisting && Object.hasOwn(settings, name)) continue;
    if (value === null) delete settings[name];
    else settings[name] = value;
  }
  return expandReplicas(settings);
}

/** Auto-expanding replicas follow the number of nodes; with a single node there are none. */
export function expandReplicas(settings: Settings): Settings {
  const expand = settings.auto_expand_replicas ?? 'false';
  const replicas = expand === 'false' ? {} : { number_of_replicas: '0' };
  return { number_of_shards: '1', number_of_replicas: '1', ...settings, ...replicas };
}
