import { type ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { javaText } from '../json/java-text';
import type { JsonValue } from '../json/value';
import { isBlank } from './java-text';

/** What Booleans.parseBoolean throws for anything but `true` and `false`. */
export function notBoolean(text: string): ElasticsearchError {
  return illegalArgument(`Failed to parse value [${text}] as only [true] or [false] are allowed.`);
}

/**
 * A boolean that is written as text where a parser takes both (XContentParser.booleanValue): blanks are false.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function parseBoolean(text: string): boolean {
  if (text === 'true') return true;
  if (text === 'false' || isBlank(text)) return false;
  throw notBoolean(text);
}

/**
 * A boolean of a setting, or its name (Booleans.parseBoolean).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function booleanOf(value: JsonValue): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw notBoolean(javaText(value));
}
