import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { parseJson } from '../../json/parse';
import type { JsonValue } from '../../json/value';
import { validationException } from './validation';

/** A body with its text, which errors show places of. */
export interface ParsedBody {
  readonly value: JsonValue;
  readonly text: string;
}

/** The body, or what the parameter `source` has in its place. @throws ElasticsearchError 400 for what is no JSON. */
export function bodyOf(
  text: string | undefined,
  query: { readonly source?: string | undefined; readonly source_content_type?: string | undefined },
): ParsedBody | undefined {
  if (text !== undefined) return { text, value: parseOne(text) };
  const { source, source_content_type: type } = query;
  if (source === undefined && type === undefined) return undefined;
  if (source === undefined || type === undefined)
    throw validationException('source and source_content_type parameters are required');
  return { text: source, value: parseOne(source) };
}

/** Exactly one JSON value (SearchSourceBuilder.parseXContent, checkTrailingTokens). */
function parseOne(text: string): JsonValue {
  try {
    return parseJson(text);
  } catch (error) {
    const after =
      error instanceof ElasticsearchError && /found extra data after parsing: (\w+)$/.exec(error.reason ?? '');
    if (!after) throw error;
    throw new ElasticsearchError('parsing_exception', `Unexpected token [${after[1]}] found after the main object.`);
  }
}
