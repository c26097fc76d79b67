import { isObject } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { changedActions, changedSearches } from './lines';
import { isNamed, withExpressions, withIndex, withoutNames } from './named';
import { notApart, type SandboxNames } from './names';

/** How the names in a request are kept apart. */
export interface ApartRule {
  /** What the path names: an index as its first part, or a connector as its second. */
  readonly path?: 'index' | 'connector';
  /** Without a name in the path, the operation is about all indices. */
  readonly wide?: true;
  /** Changes the names in a body; undefined if bodies have none. */
  readonly body?: (body: LosslessValue, names: SandboxNames) => LosslessValue;
  /** Changes the names in a body that consists of lines. */
  readonly lines?: (text: string, names: SandboxNames) => string;
  /** The path names aliases behind `_alias`. */
  readonly aliases?: true;
  /** The response lists things of others, too: whose each is. */
  readonly listed?: (item: LosslessObject) => LosslessValue | undefined;
}

const IN_PATH: ApartRule = { path: 'index' };
const WIDE: ApartRule = { path: 'index', wide: true };
const SEARCH: ApartRule = { ...WIDE, body: withoutNames };
const CONNECTOR: ApartRule = { path: 'connector' };

/** The operations that can be kept apart. All others are refused. */
export const apartRules: Readonly<Record<string, ApartRule>> = {
  ...rules(IN_PATH, 'index create get get_source exists exists_source delete update'),
  ...rules(IN_PATH, 'indices.delete indices.exists indices.get indices.put_mapping indices.close indices.open'),
  ...rules(WIDE, 'indices.get_mapping indices.get_settings indices.put_settings indices.refresh indices.flush'),
  ...rules(SEARCH, 'search count field_caps indices.validate_query'),
  ...rules({ ...IN_PATH, body: withoutNames }, 'explain delete_by_query update_by_query'),
  ...rules(IN_PATH, 'open_point_in_time'),
  ...rules({}, 'info ping scroll close_point_in_time security.authenticate license.get'),
  'indices.create': { ...IN_PATH, body: withAliases },
  'indices.update_aliases': { body: withActions },
  ...rules({ ...IN_PATH, aliases: true, body: withoutNames }, 'indices.put_alias indices.delete_alias'),
  ...rules({ ...WIDE, aliases: true }, 'indices.get_alias indices.exists_alias'),
  clear_scroll: { body: withoutAll },
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
  'connector.sync_job_post': { body: withConnector },
  'connector.sync_job_list': {
    listed: ({ connector }) => (isObject(connector) ? (connector as LosslessObject).id : undefined),
  },
  // Ids of jobs are made up by the cluster, so that no other sandbox knows them.
  ...rules(
    {},
    `connector.sync_job_get connector.sync_job_delete connector.sync_job_cancel connector.sync_job_check_in
    connector.sync_job_claim connector.sync_job_error connector.sync_job_update_stats`,
  ),
};

function rules(rule: ApartRule, operations: string): Record<string, ApartRule> {
  return Object.fromEntries(operations.split(/\s+/).map((name) => [name, rule]));
}

function withAliases(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body) || !isObject((body as LosslessObject).aliases)) return body;
  const { aliases, ...rest } = body as LosslessObject;
  const entries = Object.entries(aliases as LosslessObject).map(([name, alias]) => [names.index(name), alias]);
  return { ...rest, aliases: Object.fromEntries(entries) };
}

/** Actions on aliases: `{"add":{"index":"docs","alias":"current"}}`. */
function withActions(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body) || !Array.isArray((body as LosslessObject).actions)) return body;
  const actions = (body as LosslessObject).actions as LosslessValue[];
  return { ...(body as LosslessObject), actions: actions.map((each) => withTargets(each, names)) };
}

function withTargets(action: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(action)) return action;
  const entries = Object.entries(action as LosslessObject).map(([kind, target]) => {
    if (!isObject(target)) return [kind, target];
    const named = Object.entries(target as LosslessObject).map(([key, value]) =>
      OF_ALIASES.has(key) ? [key, withExpressions(value, names)] : [key, withoutNames(value)],
    );
    return [kind, Object.fromEntries(named)];
  });
  return Object.fromEntries(entries);
}

const OF_ALIASES = new Set(['index', 'indices', 'alias', 'aliases']);

/** A cluster lets anybody clear all scrolls. */
function withoutAll(body: LosslessValue): LosslessValue {
  const ids = isObject(body) ? (body as LosslessObject).scroll_id : undefined;
  if ([ids].flat().includes('_all')) throw notApart('[_all] of the scrolls');
  return body;
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
  if (!isObject(body) || typeof (body as LosslessObject).id !== 'string') return body;
  return { ...(body as LosslessObject), id: names.of((body as LosslessObject).id as string) };
}
