import { type Endpoint, endpoint } from '../../endpoint/endpoint';
import type { Answer } from '../../http/answer';
import { CLUSTER_UUID, NODE_NAME } from '../../runtime/node';
import { versionBody } from './node';

/** Information about the server: RestMainAction. Clients and services check the version before anything else. */
const info = endpoint({
  name: 'info',
  routes: ['GET /'],
  handle: ({ mock }): Answer => ({
    status: 200,
    prettyByDefault: true,
    body: {
      name: NODE_NAME,
      cluster_name: mock.settings.clusterName,
      cluster_uuid: CLUSTER_UUID,
      version: versionBody(mock),
      tagline: 'You Know, for Search',
    },
  }),
});

/** RestMainAction for HEAD: the headers of the same response. */
const ping = endpoint({ name: 'ping', routes: ['HEAD /'], handle: info.handle });

/** A family of their own, because most servers are first asked for these. */
export const infoEndpoints: readonly Endpoint[] = [info, ping];
