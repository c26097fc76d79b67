import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { parseJson, parsePlain } from '../../json/parse';
import { isObject, type JsonObject } from '../../json/value';

export interface ParsedSource {
  readonly source: JsonObject;
  /** Whether the text has numbers that JavaScript would write otherwise; undefined where that is not known. */
  readonly unusualNumbers: boolean | undefined;
}

/**
 * Parses the text of a document.
 *
 * @throws ElasticsearchError 400 document_parsing_exception where it is no JSON object (DocumentParser).
 */
export function parseSource(text: string): ParsedSource {
  const plain = parsePlain(text);
  if (plain && isObject(plain.value)) return { source: plain.value, unusualNumbers: plain.scan.unusualNumbers };
  return { source: parseExactly(text), unusualNumbers: undefined };
}

function parseExactly(text: string): JsonObject {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    throw unparsable(error);
  }
  if (!isObject(value)) throw unparsable(illegalArgument('Malformed content, must start with an object'));
  return value;
}

function unparsable(error: unknown): ElasticsearchError {
  const cause =
    error instanceof ElasticsearchError
      ? error
      : new ElasticsearchError('json_parse_exception', (error as Error).message);
  return new ElasticsearchError('document_parsing_exception', 'failed to parse', { causedBy: cause });
}
