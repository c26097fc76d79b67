import { illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject } from '../../json/value';
import { NODE_ID } from '../../runtime/node';

/** Parses `node:number` (TaskId). @throws ElasticsearchError 400 illegal_argument_exception. */
export function parseTaskId(id: string): { readonly node: string; readonly number: string } {
  const [, node, number] = /^(.+):(\d+)$/.exec(id) ?? [];
  if (node === undefined || number === undefined) throw illegalArgument(`malformed task id ${id}`);
  return { node, number };
}

/**
 * The response about a task that is not there, in `node_failures` (TransportTasksAction).
 *
 * @param missing what the node says if it is the only one: `task [a:1] is not found`
 */
export function noSuchTask(id: string, missing: string): AnswerObject {
  const { node } = parseTaskId(id);
  const cause =
    node === NODE_ID
      ? { type: 'resource_not_found_exception', reason: missing }
      : { type: 'no_such_node_exception', reason: `No such node [${node}]`, node_id: node };
  const failure = { type: 'failed_node_exception', reason: `Failed node [${node}]`, node_id: node, caused_by: cause };
  return { node_failures: [failure], nodes: {} };
}
