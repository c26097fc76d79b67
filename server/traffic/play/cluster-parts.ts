import { isObject, type JsonValue } from '../../json/value';
import type { TrafficClient } from './client';

/** Something that requests make on a cluster, and how it is listed and removed. */
interface Kind {
  readonly list: string;
  /** Where the names are in the answer; undefined for anything else. */
  readonly names: (answer: JsonValue) => readonly unknown[] | undefined;
  /** The target of the DELETE request that removes one. */
  readonly remove: (name: string) => string;
}

const keys = (answer: JsonValue): readonly string[] => (isObject(answer) ? Object.keys(answer) : []);
const keysBelow = (answer: JsonValue, outer: string, inner: string): readonly string[] => {
  const found = isObject(answer) ? answer[outer] : undefined;
  return isObject(found) ? keys(found[inner] ?? null) : [];
};
const named =
  (list: string, key: string) =>
  (answer: JsonValue): readonly unknown[] | undefined =>
    isObject(answer) && Array.isArray(answer[list])
      ? (answer[list] as JsonValue[]).map((item) => (isObject(item) ? item[key] : undefined))
      : undefined;
const below = (path: string) => (name: string) => `${path}/${encodeURIComponent(name)}`;

/** In the order in which they are removed: what others depend on comes last. */
const KINDS: Readonly<Record<string, Kind>> = {
  'sync job': {
    list: '/_connector/_sync_job?size=1000',
    names: named('results', 'id'),
    remove: below('/_connector/_sync_job'),
  },
  connector: {
    list: '/_connector?size=1000',
    names: named('results', 'id'),
    // Otherwise, its document would stay, and a later connector of that name would be an update.
    remove: (name) => `/_connector/${encodeURIComponent(name)}?hard=true`,
  },
  'search application': {
    list: '/_application/search_application?size=1000',
    names: named('results', 'name'),
    remove: below('/_application/search_application'),
  },
  'query ruleset': {
    list: '/_query_rules?size=1000',
    names: named('results', 'ruleset_id'),
    remove: below('/_query_rules'),
  },
  'data stream': { list: '/_data_stream', names: named('data_streams', 'name'), remove: below('/_data_stream') },
  index: {
    // Blocks of an index do not keep it from being listed there.
    list: '/_cluster/state/metadata?filter_path=metadata.indices.*.state',
    names: (answer) => keysBelow(answer, 'metadata', 'indices'),
    remove: below(''),
  },
  'index template': {
    list: '/_index_template',
    names: named('index_templates', 'name'),
    remove: below('/_index_template'),
  },
  'component template': {
    list: '/_component_template',
    names: named('component_templates', 'name'),
    remove: below('/_component_template'),
  },
  template: { list: '/_template', names: keys, remove: below('/_template') },
  pipeline: { list: '/_ingest/pipeline', names: keys, remove: below('/_ingest/pipeline') },
  script: {
    list: '/_cluster/state/metadata?filter_path=metadata.stored_scripts',
    names: (answer) => keysBelow(answer, 'metadata', 'stored_scripts'),
    remove: below('/_scripts'),
  },
  repository: { list: '/_snapshot', names: keys, remove: below('/_snapshot') },
};

/** Kind → names. */
export type Inventory = ReadonlyMap<string, ReadonlySet<string>>;

/** What there is on a cluster. Kinds that it does not know are left out. */
export async function inventoryOf(
  client: TrafficClient,
  kinds: Iterable<string> = Object.keys(KINDS),
): Promise<Inventory> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const kind of kinds) {
    const { list, names } = KINDS[kind] as Kind;
    const { status, text } = await client.send('GET', list);
    if (status === 400 || status === 405) continue;
    if (status !== 200 && status !== 404) {
      throw new Error(`${client.url} cannot list what it has: ${list} answers ${status} ${text.slice(0, 300)}`);
    }
    const all = status === 200 ? (names(JSON.parse(text) as JsonValue) ?? []) : [];
    found.set(kind, new Set(all.filter((name): name is string => typeof name === 'string')));
  }
  return found;
}

/** Names of indices that belong to the cluster itself, or to its plugins. */
export function isClustersOwn(name: string): boolean {
  return name.startsWith('.');
}

/** A request may lift a block of metadata only if it does nothing else. */
const BLOCKS = ['read_only', 'read_only_allow_delete', 'metadata'];
const JSON_BODY = { 'content-type': 'application/json' };

/**
 * Removes what is there now, was not there before, and was named by requests that were sent, in one order: nothing else is ever
 * removed.
 *
 * @param isOurs whether requests or answers named it
 * @returns `index docs`: what could not be removed
 */
export async function removeNew(
  client: TrafficClient,
  before: Inventory,
  isOurs: (name: string) => boolean,
): Promise<string[]> {
  const left: string[] = [];
  const now = await inventoryOf(client, before.keys());
  for (const [kind, { remove }] of Object.entries(KINDS)) {
    for (const name of now.get(kind) ?? []) {
      if (before.get(kind)?.has(name) || !isOurs(name)) continue;
      const removed = await removeOne(client, kind, remove(name));
      if (!removed) left.push(`${kind} ${name}`);
    }
  }
  return left;
}

async function removeOne(client: TrafficClient, kind: string, target: string): Promise<boolean> {
  const { status } = await client.send('DELETE', target);
  if (status < 300 || status === 404) return true;
  // Versions that do not know the parameter.
  const [plain = '', parameters] = target.split('?');
  if (parameters !== undefined) return (await client.send('DELETE', plain)).status < 300;
  if (kind !== 'index') return false;
  for (const block of BLOCKS) {
    await client.send('PUT', `${target}/_settings`, JSON_BODY, `{"index.blocks.${block}":null}`);
  }
  return (await client.send('DELETE', target)).status < 300;
}
