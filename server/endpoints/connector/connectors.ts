import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { connectorStoredFiltering } from '../../generated/bodies';
import { type Answer, ok } from '../../http/answer';
import { type JsonObject, RawJson } from '../../json/value';
import { writeJson } from '../../json/write';
import type { Mock } from '../../mock';
import { shardMetadata } from '../../store/concurrency';
import type { StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import { mergeInto, newSource } from '../../store/update';
import { parseBody } from '../../validation/parse-body';
import { indexToRead, indexToWrite } from './api-index';

export const CONNECTOR_INDEX = '.elastic-connectors-v1';

/** What the id's validation says (ConnectorActionRequest); none if there is an id. */
export function idProblems(id: string | undefined): string[] {
  return id ? [] : ['[connector_id] cannot be [null] or [""].'];
}

/** 404 of the calls that read the connector before they write it. */
export function connectorNotFound(id: string): ElasticsearchError {
  return new ElasticsearchError('resource_not_found_exception', `connector [${id}] not found`);
}

/** True for a soft-deleted connector. */
export function isDeleted(connector: StoredDocument): boolean {
  return connector.source.deleted === true;
}

/**
 * The document of a connector.
 *
 * @throws ElasticsearchError 404 where it is not there, or soft-deleted and not asked for.
 */
export function getConnector(mock: Mock, id: string, includeDeleted = false): StoredDocument {
  const connector = indexToRead(mock, CONNECTOR_INDEX)?.get(id);
  if (!connector || (!includeDeleted && isDeleted(connector))) throw connectorNotFound(id);
  return connector;
}

/** The stored document as the API shows it: the id first, then the text as it is stored, whatever is in it. */
export function withId(document: StoredDocument): RawJson {
  const { text } = document;
  const content = text.slice(text.indexOf('{') + 1);
  const separator = /^\s*\}/.test(content) ? '' : ',';
  return new RawJson(`{"id":${writeJson(document.id)}${separator}${content}`);
}

/**
 * Updates a connector without reading it first, so a soft-deleted one too. Like any update it makes the missing index.
 *
 * @throws ElasticsearchError 404 document_missing_exception.
 */
export function updateConnector(mock: Mock, id: string, partial: JsonObject): Answer {
  const index = indexToWrite(mock, CONNECTOR_INDEX);
  const connector = index.get(id);
  if (!connector) {
    throw new ElasticsearchError('document_missing_exception', `[${id}]: document missing`, {
      metadata: shardMetadata(index),
    });
  }
  return changeDocument(index, connector, partial);
}

/**
 * Updates a connector from what is stored.
 *
 * @throws ElasticsearchError 404 where it is not there or soft-deleted; what the rule throws.
 */
export function changeConnector(mock: Mock, id: string, rule: (stored: JsonObject) => JsonObject): Answer {
  const connector = getConnector(mock, id);
  return changeDocument(indexToWrite(mock, CONNECTOR_INDEX), connector, rule(connector.source));
}

/**
 * Updates a connector from its filtering, which a client may have written so that it cannot be read.
 *
 * @throws ElasticsearchError 404 as `changeConnector`; 400 where the filtering is missing or not in order; what the rule throws.
 */
export function changeFiltering(mock: Mock, id: string, rule: (stored: JsonObject) => JsonObject): Answer {
  const connector = getConnector(mock, id);
  const stored = parseBody(connectorStoredFiltering, connector.text);
  return changeDocument(indexToWrite(mock, CONNECTOR_INDEX), connector, rule(stored));
}

/** Merges a partial document into a stored one and answers whether anything changed (ConnectorUpdateActionResponse). */
export function changeDocument(index: IndexState, document: StoredDocument, partial: JsonObject): Answer {
  const merged = mergeInto(document, partial);
  if (!merged) {
    index.countNoop();
    return NOOP;
  }
  index.write({ id: document.id, ...merged, routing: document.routing });
  index.refresh();
  return UPDATED;
}

/** Stores a document that was made here; true if there was none under that id. */
export function writeDocument(index: IndexState, id: string, source: JsonObject, routing?: string): boolean {
  const { result } = index.write({ id, ...newSource(source), routing });
  index.refresh();
  return result === 'created';
}

/** Removes a document, for searches too. */
export function removeDocument(index: IndexState | undefined, id: string): void {
  index?.delete(id);
  index?.refresh();
}

export const UPDATED: Answer = ok({ result: 'updated' });
const NOOP: Answer = ok({ result: 'noop' });
