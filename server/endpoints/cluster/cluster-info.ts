import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { splitByComma } from '../../store/indices-options';
import { unknownMetrics } from '../shared/unknown-metrics';
import { nodeMetrics } from './node-metrics';

/** The metrics of nodes that can be added up (RestClusterInfoAction.RESPONSE_MAPPER). */
const TARGETS = ['thread_pool', 'http', 'script', 'ingest'];

/** Counters of all nodes together: RestClusterInfoAction. */
export const clusterInfo = endpoint({
  name: 'cluster.info',
  routes: ['GET /_info/{target}'],
  note: 'nothing about the machine is measured',
  handle: ({ mock, path, placeholders: { target } }) => {
    const asked = splitByComma(target);
    const everything = asked.includes('_all');
    if (everything && asked.length > 1) {
      throw illegalArgument(`request [${path}] contains _all and individual target [${target}]`);
    }
    const unknown = everything ? [] : asked.filter((name) => !TARGETS.includes(name));
    if (unknown.length > 0) throw unknownMetrics(path, unknown, TARGETS, 'target');
    const shown = TARGETS.filter((name) => everything || asked.includes(name));
    const now = mock.clock.now();
    const bodies = shown.map((name) => [name, nodeMetrics[name]?.(now, mock)] as const);
    return ok({ cluster_name: mock.settings.clusterName, ...Object.fromEntries(bodies) });
  },
});
