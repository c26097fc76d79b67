import { isObject } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { changedActions, changedSearches } from './lines';
import { isNamed, withExpressions, withIndex, withoutNames } from './named';
import { notApart, type SandboxNames } from './names';

/** How the names in a request are kept apart. */
export interface ApartRule {
  /** What the path names: an index as its first part, a connector as its second, a sync job as its third. */
  readonly path?: 'index' | 'connector' | 'job';
  /** Without a name in the path, the operation is about all indices. */
  readonly wide?: true;
  /** Changes the names in a body; undefined if bodies have none. */
  readonly body?: (body: LosslessValue, names: SandboxNames) => LosslessValue;
  /** It has a query, in a parameter or in its body. */
  readonly asks?: true;
  /** Changes the names in a body that consists of lines. */
  readonly lines?: (text: string, names: SandboxNames) => string;
  /** The path names aliases behind `_alias`. */
  readonly aliases?: true;
  /** The response begins with an id that the cluster has made up for this sandbox. */
  readonly gives?: 'search' | 'job';
  /** The response lists things of others, too: whose each is. */
  readonly listed?: (item: LosslessObject) => LosslessValue | undefined;
}

const IN_PATH: ApartRule = { path: 'index' };
const WIDE: ApartRule = { path: 'index', wide: true };
const QUERY: ApartRule = { body: withoutNames, asks: true };
const CONNECTOR: ApartRule = { path: 'connector' };

/** The operations that can be kept apart. All others are refused. */
export const apartRules: Readonly<Record<string, ApartRule>> = {
  ...rules(IN_PATH, 'index create get get_source exists exists_source delete update'),
  ...rules(IN_PATH, 'indices.delete indices.exists indices.get indices.close indices.open'),
  'indices.put_mapping': { ...IN_PATH, body: withoutLookups },
  ...rules(WIDE, 'indices.get_mapping indices.get_settings indices.put_settings indices.refresh indices.flush'),
  search: { ...WIDE, ...QUERY, body: withPointInTime, gives: 'search' },
  ...rules({ ...WIDE, ...QUERY }, 'count field_caps indices.validate_query'),
  ...rules({ ...IN_PATH, ...QUERY }, 'explain delete_by_query update_by_query'),
  open_point_in_time: { ...IN_PATH, ...QUERY, gives: 'search' },
  close_point_in_time: { body: withPointInTimeId },
  scroll: { body: withScrolls, gives: 'search' },
  clear_scroll: { body: withScrolls },
  ...rules({}, 'info ping security.authenticate license.get'),
  'indices.create': { ...IN_PATH, body: withAliases },
  'indices.update_aliases': { body: withActions },
  'indices.put_alias': { ...IN_PATH, aliases: true, body: withAlias },
  'indices.delete_alias': { ...IN_PATH, aliases: true },
  ...rules({ ...WIDE, aliases: true }, 'indices.get_alias indices.exists_alias'),
  bulk: { ...IN_PATH, lines: changedActions },
  msearch: { ...WIDE, lines: changedSearches },
  mget: { ...IN_PATH, body: withDocuments },
  ...rules(
    CONNECTOR,
    `connector.get connector.delete connector.check_in connector.last_sync connector.update_api_key_id
    connector.update_configuration connector.update_error connector.update_features connector.update_filtering
    connector.update_active_filtering connector.update_filtering_validation connector.update_name connector.update_native
    connector.update_pipeline connector.update_scheduling connector.update_service_type connector.update_status`,
  ),
  'connector.put': { ...CONNECTOR, body: withIndexName },
  'connector.update_index_name': { ...CONNECTOR, body: withIndexName },
  'connector.list': { listed: ({ id }) => id },
  'connector.sync_job_post': { body: withConnector, gives: 'job' },
  'connector.sync_job_list': {
    listed: ({ connector }) => (isObject(connector) ? (connector as LosslessObject).id : undefined),
  },
  ...rules(
    { path: 'job' },
    `connector.sync_job_get connector.sync_job_delete connector.sync_job_cancel connector.sync_job_check_in
    connector.sync_job_claim connector.sync_job_error connector.sync_job_update_stats`,
  ),
};

function rules(rule: ApartRule, operations: string): Record<string, ApartRule> {
  return Object.fromEntries(operations.split(/\s+/).map((name) => [name, rule]));
}

/** A new index with aliases: `{"aliases":{"current":{}}}`. */
function withAliases(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body)) return body;
  const { aliases, ...rest } = body as LosslessObject;
  withoutLookups(rest);
  if (!isObject(aliases)) return body;
  const entries = Object.entries(aliases as LosslessObject).map(([name, alias]) => [
    names.index(name),
    withoutNames(alias),
  ]);
  return { ...rest, aliases: Object.fromEntries(entries) };
}

/** Mappings whose runtime fields do not look things up in other indices. A field may be called `target_index`. */
function withoutLookups(mappings: LosslessValue): LosslessValue {
  if (Array.isArray(mappings)) mappings.forEach(withoutLookups);
  else if (isObject(mappings)) {
    for (const [key, value] of Object.entries(mappings as LosslessObject)) {
      if (key === 'target_index' && !isObject(value)) throw notApart('[target_index] in the body of the request');
      withoutLookups(value);
    }
  }
  return mappings;
}

/** The body of an alias, whose name it may have. */
function withAlias(body: LosslessValue, names: SandboxNames): LosslessValue {
  return isObject(body) ? withNamed(body as LosslessObject, names) : body;
}

/** Actions on aliases: `{"add":{"index":"docs","alias":"current"}}`. A cluster takes a single one without a list, too. */
function withActions(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body)) return body;
  const { actions, ...rest } = body as LosslessObject;
  if (Array.isArray(actions)) return { ...rest, actions: actions.map((each) => withTargets(each, names)) };
  return isObject(actions) ? { ...rest, actions: withTargets(actions, names) } : body;
}

function withTargets(action: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(action)) return action;
  const entries = Object.entries(action as LosslessObject).map(([kind, target]) =>
    isObject(target) ? [kind, withNamed(target as LosslessObject, names)] : [kind, target],
  );
  return Object.fromEntries(entries);
}

const OF_ALIASES = new Set(['index', 'indices', 'alias', 'aliases']);

/** What names indices and aliases by keys of its own. */
function withNamed(target: LosslessObject, names: SandboxNames): LosslessObject {
  const entries = Object.entries(target).map(([key, value]) =>
    OF_ALIASES.has(key) ? [key, withExpressions(value, names)] : [key, withoutNames(value)],
  );
  return Object.fromEntries(entries);
}

/** A search, which may be in a point in time. */
function withPointInTime(body: LosslessValue, names: SandboxNames): LosslessValue {
  withoutNames(body);
  const pit = isObject(body) ? (body as LosslessObject).pit : undefined;
  return isObject(pit) ? { ...(body as LosslessObject), pit: withPointInTimeId(pit as LosslessObject, names) } : body;
}

function withPointInTimeId(body: LosslessValue, names: SandboxNames): LosslessValue {
  const id = isObject(body) ? (body as LosslessObject).id : undefined;
  return typeof id === 'string' ? { ...(body as LosslessObject), id: names.id(id) } : body;
}

/** A cluster lets anybody clear all scrolls. */
function withScrolls(body: LosslessValue, names: SandboxNames): LosslessValue {
  const ids = isObject(body) ? (body as LosslessObject).scroll_id : undefined;
  if (ids === undefined) return body;
  const own = Array.isArray(ids) ? ids.map((id) => scroll(id, names)) : scroll(ids, names);
  return { ...(body as LosslessObject), scroll_id: own };
}

function scroll(id: LosslessValue, names: SandboxNames): LosslessValue {
  return typeof id === 'string' ? scrollsNamed(id, names) : id;
}

/** Ids of scrolls, separated by commas. @throws Trouble 501 for `_all`. */
export function scrollsNamed(ids: string, names: SandboxNames): string {
  const own = ids.split(',').map((id) => {
    if (id === '_all') throw notApart('[_all] of the scrolls');
    return id === '' ? id : names.id(id);
  });
  return own.join(',');
}

function withDocuments(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body) || !Array.isArray((body as LosslessObject).docs)) return body;
  const { docs, ...rest } = body as LosslessObject;
  return { ...rest, docs: (docs as LosslessValue[]).map((each) => withIndex(each, names)) };
}

function withIndexName(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body) || !isNamed((body as LosslessObject).index_name)) return body;
  return { ...(body as LosslessObject), index_name: names.index((body as LosslessObject).index_name as string) };
}

function withConnector(body: LosslessValue, names: SandboxNames): LosslessValue {
  const id = isObject(body) ? (body as LosslessObject).id : undefined;
  return isNamed(id) ? { ...(body as LosslessObject), id: names.of(id) } : body;
}
