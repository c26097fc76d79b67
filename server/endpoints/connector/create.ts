import { isIndexInUse } from '../../api-documents/connector-list';
import { writeConnector } from '../../api-documents/connectors';
import { storedBoolean } from '../../connector/convert';
import type { NewConnector } from '../../connector/document';
import { indexInUse, indexNameProblems, managedIndexProblems } from '../../connector/index-name';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { type Answer, created, ok } from '../../http/answer';
import type { Mock } from '../../mock';

const MAX_ID_BYTES = 512;

/**
 * Creates a connector, or overwrites one with all defaults (ConnectorIndexService.createConnector).
 *
 * @param id generated if undefined.
 * @throws ElasticsearchError 400 for an invalid index name, an index used by another connector, or an id that is too
 * long.
 */
export function createConnector(mock: Mock, id: string | undefined, request: NewConnector = {}): Answer {
  throwIfInvalid([
    ...indexNameProblems(request.index_name),
    ...managedIndexProblems(storedBoolean(request.is_native), request.index_name),
  ]);
  checkIndexIsFree(mock, id, request.index_name);
  throwIfInvalid(idLengthProblems(id));
  const { result, id: connectorId } = writeConnector(mock.store, id, request);
  const body = { id: connectorId, result };
  return result === 'created' ? created(body) : ok(body);
}

/**
 * Checks that no other connector uses the index; soft-deleted ones do not count.
 *
 * @throws ElasticsearchError 400 status_exception.
 */
export function checkIndexIsFree(mock: Mock, id: string | undefined, name: string | null | undefined): void {
  if (name === null || name === undefined) return;
  if (isIndexInUse(mock.store, name, id)) throw indexInUse(name);
}

function idLengthProblems(id: string | undefined): string[] {
  const length = id === undefined ? 0 : Buffer.byteLength(id);
  if (length <= MAX_ID_BYTES) return [];
  return [`id [${id}] is too long, must be no longer than ${MAX_ID_BYTES} bytes but was: ${length}`];
}
