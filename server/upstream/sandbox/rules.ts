import { isObject } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { notApart, type SandboxNames } from './names';

/** How the names in a request are kept apart. */
export interface ApartRule {
  /** What the path names: an index as its first part, or a connector as its second. */
  readonly path?: 'index' | 'connector';
  /** Without a name in the path, the operation is about all indices. */
  readonly wide?: true;
  /** Changes the names in a body; undefined if bodies have none. */
  readonly body?: (body: LosslessValue, names: SandboxNames) => LosslessValue;
  /** The body consists of lines. */
  readonly lines?: true;
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
  ...rules(IN_PATH, 'indices.delete indices.exists indices.get indices.put_mapping'),
  ...rules(WIDE, 'indices.get_mapping indices.get_settings indices.put_settings indices.refresh indices.flush'),
  ...rules(SEARCH, 'search count'),
  ...rules(IN_PATH, 'open_point_in_time'),
  ...rules({}, 'info ping scroll close_point_in_time security.authenticate license.get'),
  'indices.create': { ...IN_PATH, body: withAliases },
  bulk: { ...IN_PATH, lines: true },
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

/** Searches that name indices in their bodies: lookups of terms, boosts, the field `_index`. */
const NAMING = new Set(['_index', 'index', 'indices', 'indices_boost', 'indexed_shape', 'target_index']);

function withoutNames(body: LosslessValue): LosslessValue {
  if (Array.isArray(body)) body.forEach(withoutNames);
  else if (isObject(body)) {
    for (const [key, value] of Object.entries(body as LosslessObject)) {
      if (NAMING.has(key)) throw notApart(`[${key}] in the body of a search`);
      withoutNames(value);
    }
  }
  return body;
}

function withAliases(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body) || !isObject((body as LosslessObject).aliases)) return body;
  const { aliases, ...rest } = body as LosslessObject;
  const entries = Object.entries(aliases as LosslessObject).map(([name, alias]) => [names.index(name), alias]);
  return { ...rest, aliases: Object.fromEntries(entries) };
}

function withDocuments(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body) || !Array.isArray((body as LosslessObject).docs)) return body;
  const { docs, ...rest } = body as LosslessObject;
  return { ...rest, docs: (docs as LosslessValue[]).map((each) => withIndex(each, names)) };
}

/** An action of a bulk request, or a document to get, with the index in it. */
export function withIndex(target: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(target) || !isNamed((target as LosslessObject)._index)) return target;
  const { _index, ...rest } = target as LosslessObject;
  return { _index: names.index(_index as string), ...rest };
}

function withIndexName(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body) || !isNamed((body as LosslessObject).index_name)) return body;
  return { ...(body as LosslessObject), index_name: names.index((body as LosslessObject).index_name as string) };
}

/** The cluster refuses an empty name. */
function isNamed(name: LosslessValue | undefined): name is string {
  return typeof name === 'string' && name !== '';
}

function withConnector(body: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(body) || typeof (body as LosslessObject).id !== 'string') return body;
  return { ...(body as LosslessObject), id: names.of((body as LosslessObject).id as string) };
}
