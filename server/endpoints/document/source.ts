import { isObject, type JsonObject } from '../../json/value';
import { parseLossless, stringifyLossless } from '../../json-text/lossless';
import { parsePlain } from '../../json-text/parse';
import type { IndexState } from '../../store/index-state';

/** A parsed document. */
export interface ParsedSource {
  readonly text: string;
  readonly source: JsonObject;
  /** Whether the text contains numbers that JavaScript would write differently; undefined if unknown. */
  readonly unusualNumbers?: boolean | undefined;
}

/**
 * Parses the text of a document on its way into an index.
 *
 * @param includeSource false if errors must not show the text.
 * @throws ElasticsearchError 400 document_parsing_exception if it is not a JSON object (DocumentParser).
 */
export function parseSource(state: IndexState, id: string, text: string, includeSource?: boolean): ParsedSource {
  const plain = parsePlain(text);
  if (plain && isObject(plain.value)) {
    return { text, source: plain.value, unusualNumbers: plain.scan.unusualNumbers };
  }
  state.mappings.read({ id, text, includeSource }, state.settings);
  // Jackson reads comments, JSON.parse does not; the stored text has none.
  const written = isPlainJson(text) ? text : stringifyLossless(parseLossless(text));
  return { text: written, source: JSON.parse(written) as JsonObject };
}

function isPlainJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
