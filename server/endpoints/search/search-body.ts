import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { contentOrSource, type SourceParameter } from '../../http/content-or-source';
import type { JsonValue } from '../../json/value';
import { parseJson } from '../../json-text/parse';
import { JsonReader } from '../../json-text/reader';

/** A parsed body with its text, to which errors refer. */
export interface ParsedBody {
  readonly value: JsonValue;
  readonly text: string;
}

/** The body, or the parameter `source` in its place. @throws ElasticsearchError 400 for invalid JSON. */
export function bodyOf(text: string | undefined, query: SourceParameter): ParsedBody | undefined {
  const content = contentOrSource(text, query);
  return content === undefined ? undefined : { text: content, value: parseOne(content) };
}

/** Parses exactly one JSON value (SearchSourceBuilder.parseXContent, checkTrailingTokens). */
function parseOne(text: string): JsonValue {
  try {
    return parseJson(text);
  } catch (error) {
    const after =
      error instanceof ElasticsearchError && /found extra data after parsing: (\w+)$/.exec(error.reason ?? '');
    if (!after) throw error;
    throw new ElasticsearchError('parsing_exception', `Unexpected token [${after[1]}] found after the main object.`, {
      extra: placeAfter(text),
    });
  }
}

/** Where what follows the first value of a text begins. */
function placeAfter(text: string): { readonly line: number; readonly col: number } {
  const reader = new JsonReader(text);
  reader.next();
  reader.skipChildren();
  reader.next();
  const [line, col] = reader.location().split(':').map(Number) as [number, number];
  return { line, col };
}
