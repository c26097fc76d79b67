import { RawJson } from '../json/value';
import { writeJson } from '../json/write';
import type { StoredDocument } from '../store/document';

/** A stored document as the connector API shows it: the id first, then the text as it is stored, whatever is in it. */
export function withId(document: StoredDocument): RawJson {
  const { text } = document;
  const content = text.slice(text.indexOf('{') + 1);
  const separator = /^\s*\}/.test(content) ? '' : ',';
  return new RawJson(`{"id":${writeJson(document.id)}${separator}${content}`);
}
