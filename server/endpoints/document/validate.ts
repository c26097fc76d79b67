import type { WriteConditions } from '../../store/concurrency';
import { addIdLength } from '../shared/id-length';
import type { WriteOptions } from './write-options';

/** Messages of IndexRequest.validate, in order. */
export function validateIndex(id: string | undefined, create: boolean, options: WriteOptions): string[] {
  const refused = create ? createConflict(options) : undefined;
  if (refused) return [refused];
  const messages: string[] = [];
  if (id === undefined && (isExternal(options) || options.version !== undefined)) {
    messages.push('an id must be provided if version type or value are set');
  }
  addConcurrency(messages, options);
  addIdLength(messages, id);
  if (options.pipeline === '') messages.push('pipeline cannot be an empty string');
  return messages;
}

/** Messages of DeleteRequest.validate. */
export function validateDelete(id: string | undefined, options: WriteOptions): string[] {
  const messages: string[] = [];
  if (!id) messages.push('id is missing');
  addConcurrency(messages, options);
  return messages;
}

function createConflict(options: WriteOptions): string | undefined {
  if (isExternal(options)) return 'create operations only support internal versioning. use index instead';
  if (options.version !== undefined) return 'create operations do not support explicit versions. use index instead';
  if (options.ifSeqNo !== undefined || options.ifPrimaryTerm !== undefined) {
    return 'create operations do not support compare and set. use index instead';
  }
  return undefined;
}

/** DocWriteRequest.validateSeqNoBasedCASParams. */
export function addConcurrency(messages: string[], conditions: WriteConditions): void {
  const { version, ifSeqNo, ifPrimaryTerm } = conditions;
  const external = isExternal(conditions);
  // MATCH_ANY, which means no version, is −3.
  const value = version ?? -3;
  if (external ? value < 0 : version !== undefined && version <= 0) {
    const type = (conditions.versionType ?? 'internal').toUpperCase();
    messages.push(`illegal version value [${value}] for version type [${type}]`);
  }
  if (!external && version !== undefined) {
    messages.push(
      'internal versioning can not be used for optimistic concurrency control. Please use `if_seq_no` and `if_primary_term` instead',
    );
  }
  if (ifSeqNo !== undefined && (external || version !== undefined)) {
    messages.push('compare and write operations can not use versioning');
  }
  if (ifSeqNo !== undefined && ifPrimaryTerm === undefined) {
    messages.push('ifSeqNo is set, but primary term is [0]');
  }
  if (ifPrimaryTerm !== undefined && ifSeqNo === undefined) {
    messages.push(`ifSeqNo is unassigned, but primary term is [${ifPrimaryTerm}]`);
  }
}

function isExternal(conditions: WriteConditions): boolean {
  return conditions.versionType !== undefined && conditions.versionType !== 'internal';
}
