import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { Answer } from '../../http/answer';
import {
  activeShardsParameter,
  booleanParameter,
  choiceParameter,
  keptParameter,
  stringParameter,
  timeParameter,
} from '../../http/parameters';
import { type AnswerObject, RawJson } from '../../json/value';
import type { Mock } from '../../mock';
import { dataStream } from '../../store/data-streams';
import type { IndexState } from '../../store/index-state';
import {
  type IndicesOptions,
  type IndicesParameters,
  indicesOptions,
  optionsFrom,
  splitByComma,
} from '../../store/indices-options';
import { resolveIndices } from '../../store/resolve';
import { indicesParameters } from '../shared/indices-parameters';
import { local, masterTimeout, NO_WAIT } from '../shared/kept-parameters';
import { countShards, type HealthStatus, healthOf, primariesOf, replicasOf } from '../shared/shards';

const STATUSES: readonly HealthStatus[] = ['green', 'yellow', 'red'];

const waitForStatus = choiceParameter<HealthStatus>(STATUSES, undefined, (raw) =>
  illegalArgument(`No enum constant org.elasticsearch.cluster.health.ClusterHealthStatus.${raw.toUpperCase()}`),
);

const LEVELS = ['cluster', 'indices', 'shards'] as const;

const PRIORITIES = ['immediate', 'urgent', 'high', 'normal', 'low', 'languid'] as const;

/** Priority.valueOf */
const priority = choiceParameter(PRIORITIES, undefined, (raw) =>
  illegalArgument(`No enum constant org.elasticsearch.common.Priority.${raw.toUpperCase()}`),
);

/** ClusterStatsLevel.of. */
const level = choiceParameter<(typeof LEVELS)[number]>(LEVELS, undefined, (raw) =>
  illegalArgument(`level parameter must be one of [cluster] or [indices] or [shards] but was [${raw}]`),
);

/** The health of the cluster, once it is as requested: RestClusterHealthAction. 408 if it is not within the timeout. */
export const clusterHealth = endpoint({
  name: 'cluster.health',
  routes: ['GET /_cluster/health', 'GET /_cluster/health/{index}'],
  query: {
    ...indicesParameters,
    local,
    master_timeout: masterTimeout,
    timeout: timeParameter(30_000),
    wait_for_status: waitForStatus,
    wait_for_no_relocating_shards: keptParameter(NO_WAIT, booleanParameter()),
    wait_for_no_initializing_shards: keptParameter(NO_WAIT, booleanParameter()),
    wait_for_active_shards: activeShardsParameter,
    wait_for_nodes: stringParameter,
    wait_for_events: keptParameter(NO_WAIT, priority),
    level,
    human: booleanParameter(false),
  },
  handle: async ({ mock, placeholders, query, caller }): Promise<Answer> => {
    const wanted = splitByComma(placeholders.index);
    const options = optionsOf(query);
    const observe = (): Observed => look(mock, wanted, options);
    const fits = (): boolean => isAsWanted(observe(), query);
    const inTime = await mock.waiting.until(fits, query.timeout, caller, tooManyWait);
    return { status: inTime ? 200 : 408, body: healthBody(mock, observe(), !inTime, query) };
  },
});

/** A cluster has no such limit, but rejects what its queues cannot hold with this exception. */
function tooManyWait(limit: number): ElasticsearchError {
  const reason = `rejected execution of a request that waits: already [${limit}] of them are waiting`;
  return new ElasticsearchError('es_rejected_execution_exception', reason, { limit: 'max_waiting' });
}

interface Wanted {
  readonly wait_for_status: HealthStatus | undefined;
  readonly wait_for_nodes: string | undefined;
  readonly wait_for_active_shards: number | 'all' | undefined;
}

/** Hidden indices alone are none: they have to be open or closed as well. */
function optionsOf(query: IndicesParameters): IndicesOptions {
  const options = optionsFrom(query, indicesOptions.lenientExpandHidden);
  return options.expandOpen || options.expandClosed ? options : { ...options, expandHidden: false };
}

function isAsWanted({ indices, missing }: Observed, wanted: Wanted): boolean {
  if (missing) return false;
  const status = healthOf(indices);
  const enough =
    wanted.wait_for_status === undefined || STATUSES.indexOf(status) <= STATUSES.indexOf(wanted.wait_for_status);
  return enough && nodesFit(wanted.wait_for_nodes) && shardsFit(indices, wanted.wait_for_active_shards);
}

/** `N`, `>=N`, `<=N`, `>N`, `<N`, `ge(N)` and so on: the required number of nodes. There is one. */
function nodesFit(wanted: string | undefined): boolean {
  if (!wanted) return true;
  const [, sign, text = wanted] = /^(>=|<=|>|<|(?:ge|le|gt|lt)(?=\(.*\)$))(.*)$/s.exec(wanted) ?? [];
  const count = javaInt(text.startsWith('(') ? text.slice(1, -1) : text);
  switch (sign) {
    case '>=':
    case 'ge':
      return 1 >= count;
    case '<=':
    case 'le':
      return 1 <= count;
    case '>':
    case 'gt':
      return 1 > count;
    case '<':
    case 'lt':
      return 1 < count;
    default:
      return count === 1;
  }
}

/** Integer.parseInt. @throws ElasticsearchError 400 */
function javaInt(text: string): number {
  if (/^[+-]?\d+$/.test(text) && Number(text) === (Number(text) | 0)) return Number(text);
  throw new ElasticsearchError('number_format_exception', `For input string: "${text}"`);
}

function shardsFit(indices: readonly IndexState[], wanted: number | 'all' = 0): boolean {
  const { primaries, unassigned } = countShards(indices);
  return wanted === 'all' ? unassigned === 0 : primaries >= wanted;
}

interface Observed {
  readonly indices: readonly IndexState[];
  /** Whether an index that is named does not exist, which makes the cluster red. */
  readonly missing: boolean;
}

function look(mock: Mock, names: readonly string[], options: IndicesOptions): Observed {
  const indices = resolveIndices(mock.store, names, options);
  const pattern = names.findIndex((name) => name.includes('*'));
  const missing = names.some((name, at) => {
    const excluded = pattern >= 0 && at > pattern && name.startsWith('-');
    return !excluded && !name.includes('*') && name !== '_all' && !isThere(mock, name);
  });
  return { indices, missing };
}

function isThere(mock: Mock, name: string): boolean {
  const { store } = mock;
  return store.index(name) !== undefined || dataStream(store, name) !== undefined || store.aliased(name).length > 0;
}

function healthBody(
  mock: Mock,
  { indices, missing }: Observed,
  timedOut: boolean,
  { level, human }: { readonly level: string | undefined; readonly human: boolean },
): AnswerObject {
  const { primaries, unassigned } = countShards(indices);
  const percent = primaries === 0 ? 100 : (primaries / (primaries + unassigned)) * 100;
  return {
    cluster_name: mock.settings.clusterName,
    status: missing ? 'red' : healthOf(indices),
    timed_out: timedOut,
    number_of_nodes: 1,
    number_of_data_nodes: 1,
    active_primary_shards: primaries,
    active_shards: primaries,
    relocating_shards: 0,
    initializing_shards: 0,
    unassigned_shards: unassigned,
    unassigned_primary_shards: 0,
    delayed_unassigned_shards: 0,
    number_of_pending_tasks: 0,
    number_of_in_flight_fetch: 0,
    task_max_waiting_in_queue: human ? '0s' : undefined,
    task_max_waiting_in_queue_millis: 0,
    active_shards_percent: human ? `${percent.toFixed(1)}%` : undefined,
    active_shards_percent_as_number: Number.isInteger(percent) ? new RawJson(`${percent}.0`) : percent,
    indices: level === 'indices' || level === 'shards' ? indexBodies(indices, level === 'shards') : undefined,
  };
}

function indexBodies(indices: readonly IndexState[], withShards: boolean): AnswerObject {
  return Object.fromEntries(indices.map((index) => [index.name, indexBody(index, withShards)]));
}

function indexBody(index: IndexState, withShards: boolean): AnswerObject {
  const [primaries, replicas] = [primariesOf(index), replicasOf(index)];
  const counts = (primary: number): AnswerObject => ({
    active_shards: primary,
    relocating_shards: 0,
    initializing_shards: 0,
    unassigned_shards: primary * replicas,
    unassigned_primary_shards: 0,
  });
  const status = healthOf([index]);
  const shard = { status, primary_active: true, ...counts(1) };
  const shards = Object.fromEntries(Array.from({ length: primaries }, (_, number) => [String(number), shard]));
  return {
    status,
    number_of_shards: primaries,
    number_of_replicas: replicas,
    active_primary_shards: primaries,
    ...counts(primaries),
    shards: withShards ? shards : undefined,
  };
}
