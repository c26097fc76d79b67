import { isObject } from '../../json/value';
import type { Cluster } from '../cluster';

/**
 * The indices behind a name, which may be that of an index, an alias or a data stream.
 *
 * @returns the UUIDs by the names of the indices; undefined if there is nothing of that name.
 * @throws Error if the cluster does not say.
 */
export async function indicesBehind(cluster: Cluster, name: string): Promise<ReadonlyMap<string, string> | undefined> {
  const uri = `/${encodeURIComponent(name)}/_settings?expand_wildcards=all&filter_path=*.settings.index.uuid`;
  const { status, json } = await cluster.ask('GET', uri);
  if (status === 404) return undefined;
  if (status !== 200 || !isObject(json)) throw unknown(name, status);
  const found = new Map<string, string>();
  for (const [index, { settings }] of Object.entries(json as unknown as Record<string, Settings>)) {
    found.set(index, settings.index.uuid);
  }
  return found;
}

interface Settings {
  readonly settings: { readonly index: { readonly uuid: string } };
}

/** True if the path of a definition leads to one. @throws Error if the cluster does not say. */
export async function isThere(cluster: Cluster, path: string): Promise<boolean> {
  const { status } = await cluster.ask('GET', path);
  if (status === 200) return true;
  if (status === 404) return false;
  throw unknown(path, status);
}

function unknown(name: string, status: number): Error {
  return new Error(`The cluster does not say whether [${name}] exists: it returned ${status}.`);
}
