import { isObject, type JsonObject, type JsonValue } from '../json/value';
import type { Cluster } from './cluster';

/** How many names of each kind are listed. */
const MOST_LISTED = 5;

/**
 * What a cluster holds that did not come with it: indices, data streams, connectors and templates, in words for people.
 *
 * @returns an empty list for a cluster that may be used freely.
 * @throws Error if the cluster does not let the server look.
 */
export async function dataIn(cluster: Cluster): Promise<string[]> {
  const resolved = await list(cluster, '/_resolve/index/*?expand_wildcards=all');
  const templates = await list(cluster, '/_index_template');
  // An Elasticsearch without the module of connectors takes this for the name of an index.
  const connectors = (await cluster.ask('GET', '/_connector')).json;
  return [
    words('indices', namesIn(resolved.indices).filter(isOwn)),
    words('data streams', namesIn(resolved.data_streams).filter(isOwn)),
    words('connectors', idsIn(connectors)),
    words('index templates', unmanaged(templates.index_templates)),
  ].filter((text) => text !== '');
}

async function list(cluster: Cluster, path: string): Promise<JsonObject> {
  const { status, json, text } = await cluster.ask('GET', path);
  if (status === 200 && isObject(json)) return json;
  const what = `The cluster at ${cluster.shown} does not say what it holds: GET ${path} returned ${status}`;
  throw new Error(`${what} with ${text.slice(0, 200)}. The server must be allowed to see that.`);
}

/** Names that begin with a dot are those of Elasticsearch and Kibana themselves. */
function isOwn(name: string): boolean {
  return !name.startsWith('.');
}

function namesIn(values: JsonValue | undefined): string[] {
  return objects(values).map(({ name }) => String(name));
}

function idsIn(connectors: JsonValue | undefined): string[] {
  return isObject(connectors) ? objects(connectors.results).map(({ id }) => String(id)) : [];
}

/** The templates that nobody declared to be part of the product, as Elasticsearch does with its own. */
function unmanaged(templates: JsonValue | undefined): string[] {
  return objects(templates)
    .filter(({ index_template: template }) => {
      const meta = isObject(template) ? template._meta : undefined;
      return !(isObject(meta) && meta.managed === true);
    })
    .map(({ name }) => String(name));
}

function objects(values: JsonValue | undefined): JsonObject[] {
  return Array.isArray(values) ? values.filter(isObject) : [];
}

function words(kind: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
  return `${kind} ${names.slice(0, MOST_LISTED).join(', ')}${more}`;
}
