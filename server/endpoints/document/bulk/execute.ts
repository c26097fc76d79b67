import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import type { BulkPart, ItemFault } from '../../../http/endpoint';
import type { JsonValue } from '../../../json/value';
import type { Mock } from '../../../mock';
import { updateDocument } from '../update-document';
import { shardCopies, type WriteReport } from '../write-answer';
import { deleteDocument, indexDocument, makesIndex, targetOf } from '../write-document';
import { type BulkItem, type Line, textOf, updateRequest } from './item';

/** What became of one item: it was done, or it failed. */
export type BulkOutcome = WriteReport | ElasticsearchError;

/**
 * Does the actions of a bulk request in their order. Missing indices are made before the first action is done
 * (TransportBulkAction.doInternalExecute), so that a delete finds the index that a later action needs.
 */
export function executeBulk(mock: Mock, items: readonly BulkItem[], itemFault?: ItemFault): BulkOutcome[] {
  makeIndices(mock, items);
  return items.map((item, position) => {
    try {
      return itemFault?.(partOf(item, position)) ?? executeItem(mock, item);
    } catch (error) {
      if (error instanceof ElasticsearchError) return error;
      throw error;
    }
  });
}

function partOf({ action, index, id, line }: BulkItem, position: number): BulkPart {
  return { position, action, index: index ?? '', id, body: () => line && (JSON.parse(textOf(line)) as JsonValue) };
}

/** A fault of an index is that of its items, which come upon it again. */
function makeIndices(mock: Mock, items: readonly BulkItem[]): void {
  const seen = new Set<string>();
  for (const { index: name, action, options } of items) {
    const index = name as string;
    if (seen.has(index) || (action === 'delete' && !makesIndex(options))) continue;
    if (options.requireAlias || options.requireDataStream) continue;
    seen.add(index);
    try {
      targetOf(mock, index, options);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
    }
  }
}

function executeItem(mock: Mock, item: BulkItem): WriteReport {
  const { action, id, line, options } = item;
  const index = item.index as string;
  switch (action) {
    case 'index':
    case 'create':
      return indexDocument(mock, {
        index,
        id,
        create: action === 'create',
        source: textOf(line as Line),
        options,
        oneOfMany: true,
      });
    case 'update':
      return withShards(updateDocument(mock, updateRequest(item)));
    case 'delete':
      return deleteDocument(mock, index, id as string, options);
  }
}

/** A shard's part of a bulk request counts as one write, also for the updates in it that changed nothing (BulkOperation). */
function withShards(report: WriteReport): WriteReport {
  return report.copies === 0 && report.state ? { ...report, copies: shardCopies(report.state) } : report;
}
