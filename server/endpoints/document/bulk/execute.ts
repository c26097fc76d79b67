import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import type { Mock } from '../../../mock';
import type { IndexState } from '../../../store/index-state';
import type { UpdateBody } from '../update-body';
import { type UpdateRequest, updateDocument } from '../update-document';
import type { WriteReport } from '../write-answer';
import { deleteDocument, indexDocument, targetOf, type Written } from '../write-document';
import type { BulkItem, BulkOptions } from './item';

/** What became of one item: it was done, or it failed. */
export type BulkOutcome = WriteReport | ElasticsearchError;

export interface BulkResult {
  readonly outcomes: BulkOutcome[];
  /** The indices that were written to. */
  readonly touched: ReadonlySet<IndexState>;
}

/**
 * Does the actions of a bulk request in their order. Missing indices are made before the first action is done
 * (TransportBulkAction.doInternalExecute), so that a delete finds the index that a later action needs.
 */
export function executeBulk(mock: Mock, items: readonly BulkItem[]): BulkResult {
  makeIndices(mock, items);
  const touched = new Set<IndexState>();
  const outcomes = items.map((item) => {
    try {
      const { report, state } = executeItem(mock, item);
      touched.add(state);
      return report;
    } catch (error) {
      if (error instanceof ElasticsearchError) return error;
      throw error;
    }
  });
  return { outcomes, touched };
}

/** A fault of an index is that of its items, which come upon it again. */
function makeIndices(mock: Mock, items: readonly BulkItem[]): void {
  const seen = new Set<string>();
  for (const { index, action, options } of items) {
    const name = index as string;
    if (seen.has(name)) continue;
    if (action === 'delete' && (options.versionType ?? 'internal') === 'internal') continue;
    if (options.requireAlias || options.requireDataStream) continue;
    seen.add(name);
    try {
      targetOf(mock, { index: name });
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
    }
  }
}

/** What the action line or the query string asks of the source wins over the body (BulkRequestParser). */
function updateRequest(index: string, id: string, options: BulkOptions, body: UpdateBody): UpdateRequest {
  const { if_seq_no: ifSeqNo = options.ifSeqNo, if_primary_term: ifPrimaryTerm = options.ifPrimaryTerm } = body;
  return { ...options, index, id, ifSeqNo, ifPrimaryTerm, fetchSource: options.fetchSource ?? body._source, body };
}

function executeItem(mock: Mock, { action, index: name, id, options, text, body }: BulkItem): Written {
  const index = name as string;
  switch (action) {
    case 'index':
    case 'create':
      return indexDocument(mock, { ...options, index, id, text, opType: action });
    case 'update':
      return updateDocument(mock, updateRequest(index, id as string, options, body ?? {}));
    case 'delete':
      return deleteDocument(mock, { ...options, index, id: id as string });
  }
}
