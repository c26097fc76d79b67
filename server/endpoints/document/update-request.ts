import type { SourceSelection } from '../../query/source-filter';
import type { Budget } from '../../runtime/budget';
import { addIdLength } from '../shared/id-length';
import type { UpdateBody } from './update-body';
import { addConcurrency } from './validate';
import type { WriteOptions } from './write-options';

/** A request to update one document. */
export interface UpdateRequest {
  /** Name of an index or an alias, as it was sent. */
  readonly index: string;
  readonly id: string;
  readonly body: UpdateBody;
  readonly options: WriteOptions;
  readonly retryOnConflict: number;
  /** Which part of the updated source the response shows; undefined for none. */
  readonly fetchSource: SourceSelection | undefined;
  /** True for part of a bulk request: whatever it inserts has already gone through pipelines. */
  readonly oneOfMany?: boolean | undefined;
  /** Scripts and pipelines are charged to it. */
  readonly budget: Budget;
}

/** Messages of UpdateRequest.validate, in order. */
export function validateUpdate(request: Omit<UpdateRequest, 'budget'>): string[] {
  const { body, options } = request;
  const messages: string[] = [];
  if (!request.id) messages.push('id is missing');
  addConcurrency(messages, options);
  if (options.ifSeqNo !== undefined) {
    if (request.retryOnConflict > 0) messages.push('compare and write operations can not be retried');
    if (body.doc_as_upsert) messages.push('compare and write operations can not be used with upsert');
    if (body.upsert) messages.push("upsert requests don't support `if_seq_no` and `if_primary_term`");
  }
  if (body.script === undefined && !body.doc) messages.push('script or doc is missing');
  if (body.script !== undefined && body.doc) messages.push("can't provide both script and doc");
  if (!body.doc && body.doc_as_upsert) messages.push('doc must be specified if doc_as_upsert is enabled');
  addIdLength(messages, request.id);
  return messages;
}
