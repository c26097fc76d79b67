import type { ControlledMock } from '../control/controlled-mock';
import { givenFixture } from '../control/state/fixtures';
import { isObject, type JsonValue } from '../json/value';
import type { UpstreamSettings } from '../upstream-options';
import { Cluster, type ClusterAnswer } from './cluster';
import { dataIn } from './data';
import { ClusterState } from './state/cluster-state';
import { Trouble } from './trouble';

/**
 * Connects a server to its cluster.
 *
 * @throws Error if it cannot be reached or used, or if it has data and its name was not given; nothing has changed in the
 * cluster in either case.
 */
export async function connectUpstream(settings: UpstreamSettings, mock: ControlledMock): Promise<ClusterState> {
  const cluster = new Cluster(settings);
  try {
    const { version } = await check(cluster);
    const state = new ClusterState(cluster, mock, version);
    const { fixture, fixtures } = mock.settings;
    if (fixture !== undefined) await state.load(givenFixture(fixture, fixtures, mock.store), true);
    return state;
  } catch (error) {
    cluster.close();
    throw error;
  }
}

async function check(cluster: Cluster): Promise<Identity> {
  const identity = await identityOf(cluster);
  const { name } = identity;
  const { allow } = cluster.settings;
  if (allow === name) return identity;
  if (allow !== undefined) {
    throw new Error(`The cluster at ${cluster.shown} is called [${name}], not [${allow}] as --upstream-allow says.`);
  }
  const data = await dataIn(cluster);
  if (data.length === 0) return identity;
  const what = `The cluster [${name}] at ${cluster.shown} has data: ${data.join('; ')}.`;
  throw new Error(`${what} If tests may run against it nevertheless, say so with --upstream-allow ${name}.`);
}

/** What a cluster is. */
interface Identity {
  readonly name: string;
  /** `9.1.0`; undefined if it does not say. */
  readonly version: string | undefined;
}

/** The name and the version of the cluster, from `GET /` or, where that is not there or not allowed, from its nodes or its health. */
async function identityOf(cluster: Cluster): Promise<Identity> {
  const info = await cluster.ask('GET', '/');
  if (info.status === 401) throw new Trouble(502, refusedCredentials(cluster));
  const found = identityIn(info.json) ?? (info.fromElasticsearch ? await identityElsewhere(cluster) : undefined);
  if (found) return found;
  throw new Trouble(502, `What answers at ${cluster.shown} is not Elasticsearch: ${beginningOf(info)}.`);
}

async function identityElsewhere(cluster: Cluster): Promise<Identity | undefined> {
  const { json } = await cluster.ask('GET', '/_nodes/_local?filter_path=cluster_name,nodes.*.version');
  return identityIn(json) ?? identityIn((await cluster.ask('GET', '/_cluster/health')).json);
}

function identityIn(json: JsonValue | undefined): Identity | undefined {
  if (!isObject(json) || typeof json.cluster_name !== 'string') return undefined;
  const [node] = isObject(json.nodes) ? Object.values(json.nodes) : [];
  const version = isObject(json.version) ? json.version.number : isObject(node) ? node.version : undefined;
  return { name: json.cluster_name, version: typeof version === 'string' ? version : undefined };
}

function refusedCredentials({ settings, shown }: Cluster): string {
  const advice = '--upstream-api-key, or --upstream-username and --upstream-password';
  if (settings.authorization === undefined)
    return `The cluster at ${shown} demands credentials. Pass some with ${advice}.`;
  return `The cluster at ${shown} does not accept the credentials of ${advice}.`;
}

function beginningOf({ status, text }: ClusterAnswer): string {
  const line = text.slice(0, 80).replaceAll(/\s+/g, ' ').trim();
  return `it returned ${status} with ${line === '' ? 'an empty body' : JSON.stringify(line)}`;
}
