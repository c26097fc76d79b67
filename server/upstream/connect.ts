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
    await check(cluster);
    const state = new ClusterState(cluster, mock);
    const { fixture, fixtures } = mock.settings;
    if (fixture !== undefined) await state.load(givenFixture(fixture, fixtures, mock.store), true);
    return state;
  } catch (error) {
    cluster.close();
    throw error;
  }
}

async function check(cluster: Cluster): Promise<void> {
  const name = await nameOf(cluster);
  const { allow } = cluster.settings;
  if (allow === name) return;
  if (allow !== undefined) {
    throw new Error(`The cluster at ${cluster.shown} is called [${name}], not [${allow}] as --upstream-allow says.`);
  }
  const data = await dataIn(cluster);
  if (data.length === 0) return;
  const what = `The cluster [${name}] at ${cluster.shown} has data: ${data.join('; ')}.`;
  throw new Error(`${what} If tests may run against it nevertheless, say so with --upstream-allow ${name}.`);
}

/** The name of the cluster, from `GET /` or, where that is not allowed, from its health. */
async function nameOf(cluster: Cluster): Promise<string> {
  const info = await cluster.ask('GET', '/');
  if (info.status === 401) throw new Trouble(502, refusedCredentials(cluster));
  const name = nameIn(info.json) ?? (info.fromElasticsearch ? nameIn(await health(cluster)) : undefined);
  if (name !== undefined) return name;
  throw new Trouble(502, `What answers at ${cluster.shown} is not Elasticsearch: ${beginningOf(info)}.`);
}

async function health(cluster: Cluster): Promise<JsonValue | undefined> {
  return (await cluster.ask('GET', '/_cluster/health')).json;
}

function nameIn(json: JsonValue | undefined): string | undefined {
  const name = isObject(json) ? json.cluster_name : undefined;
  return typeof name === 'string' ? name : undefined;
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
