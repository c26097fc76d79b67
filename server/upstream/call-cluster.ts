import type { Endpoint } from '../endpoint/endpoint';
import type { Located } from '../endpoint/table';
import type { HttpAnswer } from '../http/request';
import { parsed } from './record';
import type { ClusterState } from './state/cluster-state';
import { Trouble } from './trouble';

/** Sends a request of a fault rule to the cluster. What it makes is removed by a reset, too. */
export async function callCluster({ cluster, tracker }: ClusterState, located: Located<Endpoint>): Promise<HttpAnswer> {
  const { method, uri, body } = located.request;
  const trail = tracker.trailOf(located);
  try {
    await trail?.before?.(trail.needsBody ? parsed(body) : undefined);
    await trail?.scan?.(body);
    const text = body.toString();
    const { status, text: answer, json } = await cluster.ask(method, uri, text === '' ? undefined : text);
    await trail?.after(status, json);
    return { status, headers: {}, body: answer };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    await trail?.after(undefined, undefined);
    return { status: error.status, headers: {}, body: JSON.stringify(error.body) };
  }
}
