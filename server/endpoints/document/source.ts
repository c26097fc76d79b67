import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { parseJson } from '../../json/parse';
import { isObject, type JsonObject } from '../../json/value';

/**
 * Parses the text of a document.
 *
 * @throws ElasticsearchError 400 document_parsing_exception where it is no JSON object (DocumentParser).
 */
export function parseSource(text: string): JsonObject {
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
