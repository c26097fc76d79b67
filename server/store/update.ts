import { type LosslessValue, stringifyLossless } from '../json/lossless';
import type { JsonObject } from '../json/value';
import type { StoredDocument } from './document';
import { mergeSource } from './merge';

/** A source that an update made: its text, as Elasticsearch writes it anew, and its parsed form. */
export interface NewSource {
  readonly text: string;
  readonly source: JsonObject;
}

/**
 * Merges a partial document into a stored one.
 *
 * @returns undefined where the merge changes nothing: a noop, unless the request does not want it detected.
 */
export function mergeInto(document: StoredDocument, partial: JsonObject, detectNoop = true): NewSource | undefined {
  const before = document.source;
  const merged = mergeSource(before, partial);
  return merged === before && detectNoop ? undefined : newSource(merged);
}

/** The text of a source that came inside another body. */
export function newSource(source: JsonObject): NewSource {
  return { text: stringifyLossless(source as LosslessValue), source };
}
