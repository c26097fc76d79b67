import { booleanOf } from '../../connector/convert';
import { type NewConnector, newConnector } from '../../connector/document';
import { indexInUse, indexNameProblems, managedIndexProblems } from '../../connector/index-name';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { type Answer, created, ok } from '../../http/answer';
import type { Mock } from '../../mock';
import { indexToWrite } from './api-index';
import { connectorsWithIndex } from './connector-rows';
import { CONNECTOR_INDEX, writeDocument } from './connectors';

const MAX_ID_BYTES = 512;

/**
 * Creates a connector, or writes one anew with all defaults (ConnectorIndexService.createConnector).
 *
 * @param id undefined: one is made up.
 * @throws ElasticsearchError 400 for the index name, an index that another connector has, or an id that is too long.
 */
export function createConnector(mock: Mock, id: string | undefined, request: NewConnector = {}): Answer {
  throwIfInvalid([
    ...indexNameProblems(request.index_name),
    ...managedIndexProblems(booleanOf(request.is_native), request.index_name),
  ]);
  checkIndexIsFree(mock, id, request.index_name);
  throwIfInvalid(idLengthProblems(id));
  const index = indexToWrite(mock, CONNECTOR_INDEX);
  const connectorId = id ?? mock.runtime.ids.documentId();
  const isNew = writeDocument(index, connectorId, newConnector(request, mock.runtime.clock.instant()));
  return isNew ? created({ id: connectorId, result: 'created' }) : ok({ id: connectorId, result: 'updated' });
}

/**
 * Checks that no other connector has the index; soft-deleted ones do not count.
 *
 * @throws ElasticsearchError 400 status_exception.
 */
export function checkIndexIsFree(mock: Mock, id: string | undefined, name: string | null | undefined): void {
  if (name === null || name === undefined) return;
  const taken = connectorsWithIndex(mock, name).some(({ document, deleted }) => !deleted && document.id !== id);
  if (taken) throw indexInUse(name);
}

function idLengthProblems(id: string | undefined): string[] {
  const length = id === undefined ? 0 : Buffer.byteLength(id);
  if (length <= MAX_ID_BYTES) return [];
  return [`id [${id}] is too long, must be no longer than ${MAX_ID_BYTES} bytes but was: ${length}`];
}
