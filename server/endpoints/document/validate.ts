import type { WriteConditions } from '../../store/concurrency';

const MAX_ID_BYTES = 512;

/** What validation looks at in a request for one document. */
export interface DocumentRequest extends WriteConditions {
  readonly id: string | undefined;
  readonly pipeline?: string | undefined;
}

/** Messages of IndexRequest.validate, in its order. */
export function validateIndex(request: DocumentRequest): string[] {
  if (request.opType === 'create') {
    const refused = createConflict(request);
    if (refused) return [refused];
  }
  const messages: string[] = [];
  if (request.id === undefined && (isExternal(request) || request.version !== undefined)) {
    messages.push('an id must be provided if version type or value are set');
  }
  addConcurrency(messages, request);
  addIdLength(messages, request.id);
  if (request.pipeline === '') messages.push('pipeline cannot be an empty string');
  return messages;
}

/** Messages of DeleteRequest.validate. */
export function validateDelete(request: DocumentRequest): string[] {
  const messages: string[] = [];
  if (!request.id) messages.push('id is missing');
  addConcurrency(messages, request);
  return messages;
}

function createConflict(request: DocumentRequest): string | undefined {
  if (isExternal(request)) return 'create operations only support internal versioning. use index instead';
  if (request.version !== undefined) return 'create operations do not support explicit versions. use index instead';
  if (request.ifSeqNo !== undefined || request.ifPrimaryTerm !== undefined) {
    return 'create operations do not support compare and set. use index instead';
  }
  return undefined;
}

/** DocWriteRequest.validateSeqNoBasedCASParams. */
export function addConcurrency(messages: string[], request: WriteConditions): void {
  const { version, ifSeqNo, ifPrimaryTerm } = request;
  const external = isExternal(request);
  // MATCH_ANY, which stands for no version, is −3.
  const value = version ?? -3;
  if (external ? value < 0 : version !== undefined && version <= 0) {
    const type = (request.versionType ?? 'internal').toUpperCase();
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

/** DocWriteRequest.validateDocIdLength. */
export function addIdLength(messages: string[], id: string | undefined): void {
  // A character of JavaScript is at most three bytes of UTF-8.
  if (id === undefined || id.length * 3 <= MAX_ID_BYTES) return;
  const bytes = Buffer.byteLength(id);
  if (bytes > MAX_ID_BYTES) {
    messages.push(`id [${id}] is too long, must be no longer than 512 bytes but was: ${bytes}`);
  }
}

function isExternal(request: WriteConditions): boolean {
  return request.versionType !== undefined && request.versionType !== 'internal';
}
