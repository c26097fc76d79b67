import { RawJson } from '../json/value';
import { writeJson } from '../json/write';
import type { StoredDocument } from '../store/document';

/** A stored document as shown by the connector API: the id first, then the text as stored, whatever it contains. */
export function withId(document: StoredDocument): RawJson {
  const { text } = document;
  const content = text.slice(text.indexOf('{') + 1);
  const separator = /^\s*\}/.test(content) ? '' : ',';
  return new RawJson(`{"id":${writeJson(document.id)}${separator}${content}`);
}
