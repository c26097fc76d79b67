import { type ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { javaText } from '../json/java-text';
import type { JsonValue } from '../json/value';
import { isBlank } from './java-text';

/** The error that Booleans.parseBoolean throws for anything except `true` and `false`. */
export function notBoolean(text: string): ElasticsearchError {
  return illegalArgument(`Failed to parse value [${text}] as only [true] or [false] are allowed.`);
}

/**
 * A boolean given as a string, for parsers that accept both (XContentParser.booleanValue); a blank string is false.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function parseBoolean(text: string): boolean {
  if (text === 'true') return true;
  if (text === 'false' || isBlank(text)) return false;
  throw notBoolean(text);
}

/**
 * A boolean setting, given as a boolean or a string (Booleans.parseBoolean).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function parseBooleanSetting(value: JsonValue): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw notBoolean(javaText(value));
}
