import { illegalArgument } from '../../errors/elasticsearch-error';

/** Parses `node:number` (TaskId). @throws ElasticsearchError 400 illegal_argument_exception. */
export function parseTaskId(id: string): { readonly node: string; readonly number: string } {
  const [, node, number] = /^(.+):(\d+)$/.exec(id) ?? [];
  if (node === undefined || number === undefined) throw illegalArgument(`malformed task id ${id}`);
  return { node, number };
}
