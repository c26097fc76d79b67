import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { decodeBase64 } from '../../json-text/java-base64';
import { searchFailed } from '../errors';

/** What an id of a scroll or of a point in time says about itself. */
export interface ContextId {
  readonly number: number;
  /** The names of the indices that it was opened on. */
  readonly indices: readonly string[];
}

/** Makes an id, which is opaque to clients. */
export function makeContextId(kind: 'scroll' | 'pit', { number, indices }: ContextId, uuid: string): string {
  return Buffer.from(`es-connector-mock:${kind}:${number}:${uuid}:${indices.join()}`).toString('base64url');
}

/** Reads an id; undefined if the text is not an id of that kind. */
export function readContextId(id: string, kind: 'scroll' | 'pit'): ContextId | undefined {
  const text = Buffer.from(id, 'base64url').toString();
  const match = /^es-connector-mock:(scroll|pit):(\d+):[\w-]+:(.*)$/s.exec(text);
  if (match?.[1] !== kind) return undefined;
  return { number: Number(match[2]), indices: match[3] ? match[3].split(',') : [] };
}

/** Checks that an id is base64 in the alphabet for URLs (PointInTimeBuilder). @throws ElasticsearchError 400 */
export function checkPitId(id: string): string {
  decodeBase64(id.replaceAll('-', '+').replaceAll('_', '/'));
  return id;
}

/** The same for a scroll. @throws ElasticsearchError 400 if the text is not an id (TransportSearchHelper.parseScrollId). */
export function readScrollId(id: string): ContextId {
  const read = readContextId(id, 'scroll');
  if (read) return read;
  throw illegalArgument('Cannot parse scroll id', unreadable(id));
}

/** Why a text is not base64, or that it ends too early. */
function unreadable(text: string): ElasticsearchError {
  const digits = text.replace(/={1,2}$/, '');
  const bad = /[^\w-]/.exec(digits);
  if (bad) {
    const code = bad[0].charCodeAt(0).toString(16);
    return new ElasticsearchError('i_o_exception', `Illegal base64 character 0x${code}`);
  }
  if (digits.length % 4 === 1) {
    return new ElasticsearchError('i_o_exception', 'Base64 stream has one un-decoded dangling byte.');
  }
  return new ElasticsearchError('e_o_f_exception', null);
}

/** 404: the scroll has ended or never existed. */
export function scrollMissing({ number }: ContextId): ElasticsearchError {
  const error = contextMissing(number);
  const reason = { type: error.type, reason: error.reason };
  return new ElasticsearchError('search_phase_execution_exception', 'all shards failed', {
    status: 404,
    extra: { phase: 'query', grouped: true, failed_shards: [{ shard: -1, index: null, reason }] },
    causedBy: error,
    rootCauses: [error],
  });
}

/** 404: the point in time has ended; it still says which indices it was opened on. */
export function pointInTimeMissing(id: ContextId): ElasticsearchError {
  if (id.indices.length === 0) return scrollMissing(id);
  return searchFailed(id.indices.map((index) => ({ index, error: contextMissing(id.number) })));
}

function contextMissing(number: number): ElasticsearchError {
  return new ElasticsearchError('search_context_missing_exception', `No search context found for id [${number}]`);
}
