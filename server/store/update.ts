import type { JsonObject } from '../json/value';
import { hasExactNumber, type LosslessObject, parseLossless, stringifyLossless } from '../json-text/lossless';
import type { StoredDocument } from './document';
import { mergeSource } from './merge';

/** A source that was made here: its text, as Elasticsearch writes it anew, and its parsed form. */
export interface NewSource {
  readonly text: string;
  readonly source: JsonObject;
  /** True where some number of the text is none that JavaScript would write so. */
  readonly unusualNumbers: boolean;
}

/**
 * Merges a partial document into a stored one (UpdateHelper.prepareUpdateIndexRequest). Numbers keep what they are in
 * Java: `1.0` stays `1.0`, and is not the same as `1`.
 *
 * @returns undefined where the merge changes nothing: a noop, unless the request does not want it detected.
 */
export function mergeInto(document: StoredDocument, partial: LosslessObject, detectNoop = true): NewSource | undefined {
  const before = losslessSource(document);
  // The merge never looks into a number, so exact ones pass through it.
  const merged = mergeSource(before as JsonObject, partial as JsonObject) as LosslessObject;
  if (merged === before && detectNoop) return undefined;
  return newSource(merged, document.unusualNumbers || hasExactNumber(partial));
}

/** The source of a document, in which numbers that JavaScript would change are exact. Treat it as frozen. */
export function losslessSource(document: StoredDocument): LosslessObject {
  if (!document.unusualNumbers) return document.source;
  return parseLossless(document.text) as LosslessObject;
}

/**
 * Writes a source that came inside another body, or out of a merge or a script.
 *
 * @param unusualNumbers whether there may be exact numbers in it, where that is known.
 */
export function newSource(value: LosslessObject, unusualNumbers = hasExactNumber(value)): NewSource {
  const text = stringifyLossless(value, unusualNumbers);
  const source = unusualNumbers ? (JSON.parse(text) as JsonObject) : (value as JsonObject);
  return { text, source, unusualNumbers };
}
