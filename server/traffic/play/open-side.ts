import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { type TrafficAccess, type TrafficAnswer, TrafficClient } from './client';
import { ClusterSide } from './cluster-side';
import { KeptMockSide, MockSide } from './mock-side';
import type { Side } from './side';

export interface SideTerms {
  /** Name of a cluster that may hold data of others. */
  readonly allow?: string | undefined;
  /** True if what is played stays: it is played on the mock itself, and nothing is removed from a cluster. */
  readonly keep?: boolean;
}

/**
 * The server at a URL: a mock, in a sandbox of which everything is played, or a cluster.
 *
 * @throws NoAnswer if none answers.
 */
export async function openSide(url: string, access: TrafficAccess, terms: SideTerms): Promise<Side> {
  const { allow, keep = false } = terms;
  const client = new TrafficClient(url, access);
  const control = await client.send('GET', '/_mock/clock');
  if (control.status === 401 && /X-Mock-Token/i.test(control.text)) {
    throw new Error(`The control API of ${client.url} wants a token: pass it with --token.`);
  }
  const { version, name } = await identity(client, isMock(control) ? PEEK : '');
  if (!isMock(control)) return new ClusterSide(client, version, name, { hold: allow === name, keep });
  return keep ? new KeptMockSide(client, version) : new MockSide(client, access, version, url.replace(/\/$/, ''));
}

/** What is read by way of it leaves no trace in the journal. */
const PEEK = '/_mock/peek';

function isMock({ status, text }: TrafficAnswer): boolean {
  return status === 200 && text.includes('"now"');
}

interface Identity {
  readonly version: string;
  readonly name: string;
}

/** A node without the module for `GET /`, such as one that was put together for tests, tells its version elsewhere. */
async function identity(client: TrafficClient, prefix: string): Promise<Identity> {
  const root = await client.send('GET', `${prefix}/`);
  if (root.status === 401)
    throw new Error(`${client.url} wants credentials: put them into the URL, or pass an API key.`);
  const { version, cluster_name: name } = parsed(root.text);
  if (isObject(version)) return { version: String(version.number), name: String(name) };
  const nodes = parsed((await client.send('GET', '/_nodes?filter_path=cluster_name,nodes.*.version')).text);
  const [node] = Object.values(isObject(nodes.nodes) ? nodes.nodes : {});
  if (!isObject(node))
    throw new Error(`${client.url} is not Elasticsearch: it says neither its version nor its nodes.`);
  return { version: String(node.version), name: String(nodes.cluster_name) };
}

function parsed(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
