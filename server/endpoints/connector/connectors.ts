import type { Change } from '../../api-documents/documents';
import { API_INDICES } from '../../api-documents/stored';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import type { Mock } from '../../mock';
import { shardMetadata } from '../../store/concurrency';

/** The validation messages about the id (ConnectorActionRequest); none if there is an id. */
export function connectorIdProblems(id: string | undefined): string[] {
  return id ? [] : ['[connector_id] cannot be [null] or [""].'];
}

/** 404 for operations that read the connector before they write it. */
export function connectorNotFound(id: string): ElasticsearchError {
  return new ElasticsearchError('resource_not_found_exception', `connector [${id}] not found`);
}

/** 404 for operations that update the connector without reading it. */
function documentMissing({ store }: Mock, id: string): ElasticsearchError {
  return new ElasticsearchError('document_missing_exception', `[${id}]: document missing`, {
    metadata: shardMetadata(store.ensure(API_INDICES.connectors)),
  });
}

/**
 * The response for a change of a connector (ConnectorUpdateActionResponse).
 *
 * @throws ElasticsearchError 404 if there is no connector to change.
 */
export function connectorChangeAnswer(mock: Mock, id: string, change: Change): Answer {
  if (change === 'not_found') throw connectorNotFound(id);
  if (change === 'document_missing') throw documentMissing(mock, id);
  return ok({ result: change });
}
