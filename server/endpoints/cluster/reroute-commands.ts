import { ElasticsearchError, illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type AnswerObject, own } from '../../json/value';
import { hasText } from '../../json-text/tokens';
import type { Mock } from '../../mock';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import type { BodyValue } from '../../validation/body-value';
import { alias, boolean, field, int, string } from '../../validation/fields';
import { parseObject, parseWith, type Refusals } from '../../validation/object-parser';
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

/** A command with its parameters, as far as they were given. */
interface ReadParameters {
  readonly index?: string;
  readonly shard?: number;
  readonly node?: string;
  readonly flag?: boolean;
}

const text = field('PLAIN_VALUE', (value) => value.text());
const flag = alias('flag', boolean);

const allowPrimary = alias(
  'flag',
  field('PLAIN_VALUE', (value) => value.boolean()),
);

/** CancelAllocationCommand.fromXContent. */
const CANCEL = {
  index: text,
  shard: field('PLAIN_VALUE', (value) => value.int()),
  node: text,
  allow_primary: allowPrimary,
  allowPrimary,
} as const;

const complex = ({ token }: BodyValue) =>
  parseException(`[cancel] command does not support complex json tokens [${token}]`);

const CANCEL_REFUSALS: Refusals<BodyValue> = {
  unknown: (key, value) =>
    hasText(value.token) ? parseException(`[cancel] command does not support field [${key}]`) : complex(value),
  unfit: (_, value) => complex(value),
};

/** AbstractAllocateAllocationCommand.createAllocateParser, BasePrimaryAllocationCommand. */
const ALLOCATE = { index: string, shard: int, node: string } as const;
const ALLOCATE_PRIMARY = { ...ALLOCATE, accept_data_loss: flag } as const;

interface Command {
  read(value: BodyValue): ReadParameters;
  /** The error for a missing parameter. */
  missing(parameter: string): ElasticsearchError;
  /** The parameter besides index, shard and node. */
  readonly flag?: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  cancel: {
    read: (value) => (value.token === 'START_OBJECT' ? parseWith(value, CANCEL, CANCEL_REFUSALS) : {}),
    missing: (parameter) => parseException(`[cancel] command missing the ${parameter} parameter`),
    flag: 'allow_primary',
  },
  allocate_replica: { read: (value) => parseObject(value, 'allocate_replica', ALLOCATE), missing: notDefined },
  allocate_stale_primary: {
    read: (value) => parseObject(value, 'allocate_stale_primary', ALLOCATE_PRIMARY),
    missing: notDefined,
    flag: 'accept_data_loss',
  },
  allocate_empty_primary: {
    read: (value) => parseObject(value, 'allocate_empty_primary', ALLOCATE_PRIMARY),
    missing: notDefined,
    flag: 'accept_data_loss',
  },
};

/** AbstractAllocateAllocationCommand.Builder.validate. */
function notDefined(parameter: string): ElasticsearchError {
  return illegalArgument(`Argument [${parameter}] must be defined${parameter === 'shard' ? ' and non-negative' : ''}`);
}

/**
 * Reads a command (AllocationCommands.fromXContent).
 *
 * @throws ElasticsearchError 400; 501 for moves, for which there is no second node.
 */
export function readCommand(entry: BodyValue): RerouteCommand {
  if (entry.token !== 'START_OBJECT') {
    throw parseException(`allocation command is malformed, got [${entry.token}] instead`);
  }
  let read: RerouteCommand | undefined;
  for (const [name, value] of entry.members()) {
    if (read) {
      const reason = "done parsing a command, but didn't get END_OBJECT, got [START_OBJECT] instead";
      throw parseException(`allocation command is malformed, ${reason}`);
    }
    read = readNamed(name, value);
  }
  if (!read) throw unknownCommand(null);
  return read;
}

function readNamed(name: string, value: BodyValue): RerouteCommand {
  if (name === 'move') throw notEmulated('[move] of shards');
  const command = own(COMMANDS, name);
  if (!command) throw unknownCommand(name);
  const { index, shard = -1, node, flag: isSet = false } = command.read(value);
  if (index === undefined) throw command.missing('index');
  if (shard < 0) throw command.missing('shard');
  if (node === undefined) throw command.missing('node');
  return { name, parameters: { index, shard, node, ...(command.flag !== undefined && { [command.flag]: isSet }) } };
}

function unknownCommand(name: string | null): ElasticsearchError {
  return new ElasticsearchError('named_object_not_found_exception', `unknown field [${name}]`);
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
