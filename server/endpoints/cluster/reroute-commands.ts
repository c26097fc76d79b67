import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { javaText } from '../../json/java-text';
import type { AnswerObject, JsonObject, JsonValue } from '../../json/value';
import { isObject } from '../../json/value';
import type { Mock } from '../../mock';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { ATTRIBUTES, HOST, ROLE_LETTERS, reachesNode, TRANSPORT } from '../shared/only-node';
import { primariesOf, replicasOf } from '../shared/shards';

/** A command of a reroute, with its parameters as they are shown. */
export interface RerouteCommand {
  readonly name: string;
  readonly parameters: { readonly index: string; readonly shard: number; readonly node: string } & AnswerObject;
}

/** What a command would do, or why it cannot (RerouteExplanation). */
export interface Verdict {
  readonly decider: string;
  readonly yes: boolean;
  readonly explanation: string;
  /** Why the request fails, unless it only asks for explanations. */
  readonly refusal?: ElasticsearchError;
}

/** The parameters of each command besides index, shard and node, which are flags. */
const FLAGS: Readonly<Record<string, string | undefined>> = {
  cancel: 'allow_primary',
  allocate_replica: undefined,
  allocate_stale_primary: 'accept_data_loss',
  allocate_empty_primary: 'accept_data_loss',
};
const REQUIRED = ['index', 'shard', 'node'];

/**
 * Reads a command (AllocationCommands.fromXContent).
 *
 * @throws ElasticsearchError 400 parse_exception; 501 for moves, for which there is no second node.
 */
export function readCommand(entry: JsonValue): RerouteCommand {
  if (!isObject(entry)) throw parseFailure(`allocation command is malformed, got [${javaText(entry)}] instead`);
  const [[name, value] = ['', null]] = Object.entries(entry);
  if (name === 'move') throw notEmulated('[move] of shards');
  if (!Object.hasOwn(FLAGS, name)) {
    throw new ElasticsearchError('named_object_not_found_exception', `unknown field [${name}]`);
  }
  const given: JsonObject = isObject(value) ? value : {};
  const flag = FLAGS[name];
  for (const key of Object.keys(given)) {
    if (REQUIRED.includes(key) || key === flag) continue;
    throw parseFailure(`[${name}] command does not support field [${key}]`);
  }
  for (const key of REQUIRED) {
    if (given[key] === undefined) throw parseFailure(`[${name}] command missing the ${key} parameter`);
  }
  const parameters = { index: javaText(given.index), shard: Number(given.shard), node: javaText(given.node) };
  if (flag === undefined) return { name, parameters };
  return { name, parameters: { ...parameters, [flag]: javaText(given[flag] ?? false) === 'true' } };
}

/**
 * What becomes of a command on a cluster with one node, where nothing can move.
 *
 * @throws ElasticsearchError 404 if a shard to cancel belongs to no index, 400 if there is no such node.
 */
export function judge(mock: Mock, { name, parameters }: RerouteCommand): Verdict {
  const { index: indexName, shard, node } = parameters;
  const index = mock.store.index(indexName);
  const isCancel = name === 'cancel';
  if (!reachesNode(node)) throw illegalArgument(`failed to resolve [${node}], no matching nodes`);
  if (!index) {
    const missing = missingIndex(indexName);
    if (isCancel) throw missing;
    return no(`${name} (allocation command)`, `no such index [${indexName}]`, missing);
  }
  const there = shard >= 0 && shard < primariesOf(index);
  if (isCancel) return judgeCancel(mock, parameters, there);
  const decider = `${name} (allocation command)`;
  if (!there) return no(decider, 'no such shard', missingShard(indexName, index.uuid, shard));
  const place = `[${indexName}][${shard}]`;
  if (name !== 'allocate_replica') return refused(decider, name, `primary ${place} is already assigned`);
  if (replicasOf(index) > 0) throw notEmulated('[allocate_replica] of an unassigned replica');
  return refused(decider, name, `all copies of ${place} are already assigned. Use the move allocation command instead`);
}

function judgeCancel(mock: Mock, parameters: RerouteCommand['parameters'], there: boolean): Verdict {
  const decider = 'cancel_allocation_command';
  const place = `[${parameters.index}][${parameters.shard}]`;
  const node = describeNode(mock.settings.esVersion);
  if (!there) return refused(decider, 'cancel_allocation', `can't cancel ${place}, failed to find it on node ${node}`);
  if (parameters.allow_primary === true) {
    return { decider, yes: true, explanation: `shard ${place} on node ${node} can be cancelled` };
  }
  return refused(decider, 'cancel_allocation', `can't cancel ${place} on node ${node}, shard is primary and started`);
}

function refused(decider: string, command: string, explanation: string): Verdict {
  return no(decider, explanation, illegalArgument(`[${command}] ${explanation}`));
}

function no(decider: string, explanation: string, refusal: ElasticsearchError): Verdict {
  return { decider, yes: false, explanation, refusal };
}

/** DiscoveryNode.toString */
function describeNode(version: string): string {
  const attributes = Object.entries(ATTRIBUTES).map(([key, value]) => `${key}=${value}`);
  const parts = [NODE_NAME, NODE_ID, NODE_ID, NODE_NAME, HOST, TRANSPORT, ROLE_LETTERS, version, ...attributes];
  return parts.map((part) => `{${part}}`).join('');
}

/** 404 for an index that has to be named exactly. */
export function missingIndex(index: string): ElasticsearchError {
  return new ElasticsearchError('index_not_found_exception', `no such index [${index}]`, {
    metadata: { index_uuid: '_na_', index },
  });
}

/** 404 for a shard that its index does not have. */
export function missingShard(index: string, uuid: string, shard: number): ElasticsearchError {
  return new ElasticsearchError('shard_not_found_exception', 'no such shard', {
    metadata: { index_uuid: uuid, shard: String(shard), index },
  });
}

function parseFailure(reason: string): ElasticsearchError {
  return new ElasticsearchError('parse_exception', reason);
}
