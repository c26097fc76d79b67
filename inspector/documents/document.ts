import { exchange, parsed, peek, performText } from '../client/elasticsearch';
import { CallFailure } from '../client/server';
import { indentJson } from '../parts/json-text';
import type { DocumentPlace } from './place';

/** A document with the numbers that say which version of it this is. */
export interface StoredDocument extends DocumentPlace {
  readonly version: number;
  readonly seqNo: number;
  readonly primaryTerm: number;
  /** Its source, indented: numbers are as they were written. */
  readonly text: string;
}

interface Found {
  readonly found?: boolean;
  readonly _version: number;
  readonly _seq_no: number;
  readonly _primary_term: number;
}

function pathOf({ index, id, routing }: DocumentPlace, kind: '_doc' | '_source', parameters: object = {}): string {
  const query = new URLSearchParams({ ...parameters, ...(routing !== undefined && { routing }) }).toString();
  return `/${encodeURIComponent(index)}/${kind}/${encodeURIComponent(id)}${query && `?${query}`}`;
}

/**
 * A document. Its numbers are read before its source: if it changes in between, saving it is refused as a conflict.
 *
 * @throws CallFailure if there is none.
 */
export async function readDocument(place: DocumentPlace): Promise<StoredDocument> {
  const { index: _index, id: _id, routing } = place;
  // Asked for like this, one that has just been deleted is no error in the console of the browser.
  const { docs } = await peek<{ docs: readonly Found[] }>('/_mget?_source=false', { docs: [{ _index, _id, routing }] });
  const [found] = docs;
  if (!found?.found) throw new CallFailure(404, 'There is no document with this id.');
  const received = await exchange('GET', `/_mock/peek${pathOf(place, '_source')}`);
  parsed(received);
  const { _version: version, _seq_no: seqNo, _primary_term: primaryTerm } = found;
  return { ...place, version, seqNo, primaryTerm, text: indentJson(received.text) };
}

/** Replaces a document by a text, unless somebody else has changed it. @throws CallFailure in Elasticsearch's words. */
export function saveDocument(document: StoredDocument, text: string): Promise<unknown> {
  return performText('PUT', pathOf(document, '_doc', versionOf(document)), text);
}

/** Deletes a document, unless somebody else has changed it. @throws CallFailure in Elasticsearch's words. */
export function deleteDocument(document: StoredDocument): Promise<unknown> {
  return performText('DELETE', pathOf(document, '_doc', versionOf(document)));
}

const versionOf = ({ seqNo, primaryTerm }: StoredDocument) => ({
  if_seq_no: seqNo,
  if_primary_term: primaryTerm,
  refresh: 'true',
});

/**
 * Adds a document.
 *
 * @param id empty if Elasticsearch is to choose one.
 * @returns where it is.
 * @throws CallFailure in Elasticsearch's words, also if there is one with this id.
 */
export async function addDocument(index: string, id: string, text: string): Promise<DocumentPlace> {
  const path = `/${encodeURIComponent(index)}`;
  const made = await (id === ''
    ? performText<Written>('POST', `${path}/_doc?refresh=true`, text)
    : performText<Written>('PUT', `${path}/_create/${encodeURIComponent(id)}?refresh=true`, text));
  return { index: made._index, id: made._id, routing: undefined };
}

interface Written {
  readonly _index: string;
  readonly _id: string;
}
