import { ElasticsearchError } from '../errors/elasticsearch-error';
import { PRIMARY_TERM, type StoredDocument } from './document';
import type { DocumentSet } from './document-set';

/** What a write requires of the document it replaces. */
export interface WriteConditions {
  /** `create` requires that there is no document. */
  readonly opType?: 'index' | 'create' | undefined;
  readonly ifSeqNo?: number | undefined;
  readonly ifPrimaryTerm?: number | undefined;
  readonly version?: number | undefined;
  readonly versionType?: 'internal' | 'external' | 'external_gte' | undefined;
}

/** What a check needs to know of the index that is written to. */
interface WrittenIndex {
  readonly name: string;
  readonly uuid: string;
  readonly live: Pick<DocumentSet, 'tombstones'>;
}

/**
 * Checks a write against the current document (InternalEngine.planIndexingAsPrimary, planDeletionAsPrimary).
 *
 * @returns the document's new version.
 * @throws ElasticsearchError 409 version_conflict_engine_exception.
 */
export function checkWriteConditions(
  index: WrittenIndex,
  id: string,
  before: StoredDocument | undefined,
  conditions: WriteConditions,
): number {
  const tombstone = before ? undefined : index.live.tombstones.get(id);
  const current = before?.version ?? tombstone?.version;
  if (conditions.versionType === 'external' || conditions.versionType === 'external_gte') {
    return externalVersion(index, id, current, conditions);
  }
  if (conditions.ifSeqNo !== undefined) checkSeqNo(index, id, before, conditions);
  if (conditions.opType === 'create' && before) {
    throw conflict(index, id, `document already exists (current version [${before.version}])`);
  }
  return (current ?? 0) + 1;
}

function externalVersion(
  index: WrittenIndex,
  id: string,
  current: number | undefined,
  conditions: WriteConditions,
): number {
  const provided = conditions.version ?? 0;
  if (current === undefined) return provided;
  const higherOnly = conditions.versionType === 'external';
  if (higherOnly ? current >= provided : current > provided) {
    const relation = higherOnly ? 'higher or equal to' : 'higher than';
    throw conflict(index, id, `current version [${current}] is ${relation} the one provided [${provided}]`);
  }
  return provided;
}

function checkSeqNo(
  index: WrittenIndex,
  id: string,
  before: StoredDocument | undefined,
  { ifSeqNo, ifPrimaryTerm }: WriteConditions,
): void {
  if (before && before.seqNo === ifSeqNo && ifPrimaryTerm === PRIMARY_TERM) return;
  const wanted = `required seqNo [${ifSeqNo}], primary term [${ifPrimaryTerm}].`;
  const found = before
    ? `current document has seqNo [${before.seqNo}] and primary term [${PRIMARY_TERM}]`
    : 'but no document was found';
  throw conflict(index, id, `${wanted} ${found}`);
}

/**
 * Errors from a document's shard carry the index, its UUID and the shard number. Every index in the mock has one shard.
 */
export function shardMetadata(index: { readonly uuid: string; readonly name: string }): Record<string, string> {
  return { index_uuid: index.uuid, shard: '0', index: index.name };
}

function conflict(index: WrittenIndex, id: string, text: string): ElasticsearchError {
  return new ElasticsearchError('version_conflict_engine_exception', `[${id}]: version conflict, ${text}`, {
    metadata: shardMetadata(index),
  });
}
