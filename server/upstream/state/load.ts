import { ControlError } from '../../control/control-error';
import { clusterDefinitions } from '../../control/state/cluster';
import { isObject, type JsonObject } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import type { Store } from '../../store/store';
import type { Cluster, ClusterAnswer } from '../cluster';
import { documentKind } from './kinds';
import { indicesBehind, isThere } from './look-up';
import type { Made } from './made';

/** Bulk requests of about this size, in bytes. */
const BULK = 4 * 1024 * 1024;

const SECRETS = '.connector-secrets-1';

/**
 * Checks that a state can be added to a cluster without changing anything that was there before.
 *
 * @throws ControlError 501 for what the cluster's API cannot load, 409 for what is there already; nothing has changed.
 */
export async function checkLoadable(cluster: Cluster, made: Made, state: Store): Promise<void> {
  const kinds = [...clusterDefinitions(state, true).keys()];
  if (kinds.length > 0) {
    throw new ControlError(501, `With --upstream, the [cluster] of a fixture cannot be loaded: ${kinds.join(', ')}.`);
  }
  const there: string[] = [];
  for (const index of state.all()) {
    const kind = kindOf(index.name);
    if (!kind) {
      if (!made.has('index', index.name) && (await indicesBehind(cluster, index.name))) there.push(index.name);
      continue;
    }
    for (const { id } of documentsOf(index)) {
      if (!made.has(kind, id) && (await isThere(cluster, documentPath(index.name, id)))) there.push(`${kind} ${id}`);
    }
  }
  if (there.length === 0) return;
  const what = `The cluster at ${cluster.shown} has these already, and they were not made through this server`;
  throw new ControlError(409, `${what}, so that the fixture would change them: ${there.join(', ')}.`);
}

/**
 * Adds a state to a cluster.
 *
 * @throws ControlError 502 if the cluster refuses a part of it; what was added before is among what was made.
 */
export async function load(cluster: Cluster, made: Made, state: Store): Promise<void> {
  for (const index of state.all()) {
    if (index.name === SECRETS) await loadSecrets(cluster, made, index);
    else {
      if (!documentKind(index.name)) await create(cluster, made, index);
      await fill(cluster, made, index);
      if (index.closed) await asked(cluster, 'POST', `/${encodeURIComponent(index.name)}/_close`);
    }
  }
}

async function create(cluster: Cluster, made: Made, index: IndexState): Promise<void> {
  const { name, settings, mappings, aliases } = index;
  const body = JSON.stringify({ settings: { index: settings }, mappings: mappings.definition, aliases });
  await asked(cluster, 'PUT', `/${encodeURIComponent(name)}`, body);
  const uuid = (await indicesBehind(cluster, name))?.get(name);
  made.add({ kind: 'index', name, ...(uuid !== undefined && { uuid }) });
}

async function fill(cluster: Cluster, made: Made, index: IndexState): Promise<void> {
  let lines: string[] = [];
  let size = 0;
  for (const document of documentsOf(index)) {
    lines.push(actionFor(index.name, document), document.text.replaceAll(/[\r\n]+/g, ' '));
    size += document.text.length;
    if (size < BULK) continue;
    await write(cluster, made, lines);
    lines = [];
    size = 0;
  }
  if (lines.length > 0) await write(cluster, made, lines);
}

function actionFor(index: string, { id, routing }: StoredDocument): string {
  return JSON.stringify({ create: { _index: index, _id: id, ...(routing !== undefined && { routing }) } });
}

async function write(cluster: Cluster, made: Made, lines: readonly string[]): Promise<void> {
  const { json } = await asked(cluster, 'POST', '/_bulk?refresh=true', `${lines.join('\n')}\n`);
  const items = isObject(json) && Array.isArray(json.items) ? json.items : [];
  const failed: string[] = [];
  for (const item of items) {
    const { _index, _id, error } = (isObject(item) ? item.create : {}) as JsonObject;
    const kind = documentKind(String(_index));
    if (error !== undefined) failed.push(`${String(_index)}/${String(_id)}: ${JSON.stringify(error)}`);
    else if (kind) made.add({ kind, name: String(_id) });
  }
  if (failed.length > 0) throw refused('documents of the fixture', failed.slice(0, 3).join('; '));
}

async function loadSecrets(cluster: Cluster, made: Made, index: IndexState): Promise<void> {
  for (const { id, text } of documentsOf(index)) {
    await asked(cluster, 'PUT', `/_connector/_secret/${encodeURIComponent(id)}`, text);
    made.add({ kind: 'connector secret', name: id });
  }
}

function kindOf(index: string): string | undefined {
  return index === SECRETS ? 'connector secret' : documentKind(index);
}

function documentPath(index: string, id: string): string {
  const text = encodeURIComponent(id);
  return index === SECRETS ? `/_connector/_secret/${text}` : `/${index}/_doc/${text}`;
}

/** In the order in which they were written, which is that of searches that sort by something else. */
function documentsOf(index: IndexState): StoredDocument[] {
  return [...index.live.byId.values()].sort((one, other) => one.seqNo - other.seqNo);
}

async function asked(cluster: Cluster, method: string, uri: string, body?: string): Promise<ClusterAnswer> {
  const answer = await cluster.ask(method, uri, body);
  if (answer.status < 300) return answer;
  throw refused(`${method} ${uri}`, answer.text.slice(0, 500));
}

function refused(what: string, why: string): ControlError {
  return new ControlError(502, `The cluster refuses ${what}: ${why}`);
}
