import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { javaTrim } from '../json/text-parts';
import type { JsonValue } from '../json/value';
import type { JsonReader } from '../json-text/reader';
import { hasText } from '../json-text/tokens';
import { parseBoolean } from './booleans';
import { conversionError } from './convert-text';
import { listOfNamedObjects } from './fields';
import { intOfText, longOfText, numberFitsInt, numberFitsLong } from './java-numbers';
import type { FieldSpec } from './parser-spec';

/**
 * Reads the value of a declared field without a parser of its own, whose first token has the right kind, as the field's own code does
 * (AbstractObjectParser and the parsers of the connector classes). The value is returned as it was sent, except that
 * lists omit whatever the parser skips.
 */
export function readField(reader: JsonReader, name: string, field: FieldSpec): JsonValue {
  switch (field.read) {
    case 'text':
      return readText(reader, name, field);
    case 'textOrNull':
      return reader.kind === 'VALUE_NULL' ? null : readText(reader, name, field);
    case 'boolean':
      return readBoolean(reader);
    case 'int':
      return readInt(reader);
    case 'long':
      return readLong(reader);
    case 'strings':
      return readList(reader, () => reader.text());
    case 'longOrNull':
      return reader.kind === 'VALUE_NULL' ? null : readLong(reader);
    case 'map':
      return readMap(reader);
    case 'tokens':
      return readTokens(reader, field.tokens as readonly string[]);
    case 'namedObjects':
      if (reader.kind === 'START_ARRAY') throw listOfNamedObjects(name);
      return reader.readValue();
    default:
      return reader.readValue();
  }
}

function readText(reader: JsonReader, name: string, { convert, atBuild }: FieldSpec): string {
  if (convert === 'time' && reader.kind === 'START_OBJECT') {
    throw illegalArgument(`unexpected token [START_OBJECT] for [${name}]`);
  }
  const text = reader.text();
  const error = convert && !atBuild ? conversionError(text, convert) : undefined;
  if (error) throw error;
  return text;
}

/** A boolean given as a string is kept as a string. */
function readBoolean(reader: JsonReader): JsonValue {
  if (reader.kind === 'VALUE_BOOLEAN') return reader.scalar();
  const text = reader.text();
  parseBoolean(text);
  return text;
}

function readInt(reader: JsonReader): JsonValue {
  const text = reader.text();
  if (reader.kind === 'VALUE_NUMBER') {
    if (!numberFitsInt(text)) throw reader.outOfRange(text, 'int', '-2147483648 - 2147483647');
    return reader.scalar();
  }
  const value = intOfText(text);
  if (value === 'range') throw illegalArgument(`Value [${text}] is out of range for an integer`);
  if (value === 'format') throw new ElasticsearchError('number_format_exception', numberFault(text));
  return text;
}

/** FloatingDecimal.readJavaFormatString: its message trims white space from the text. */
function numberFault(text: string): string {
  const trimmed = javaTrim(text);
  return trimmed === '' ? 'empty String' : `For input string: "${trimmed}"`;
}

function readLong(reader: JsonReader): JsonValue {
  const text = reader.text();
  if (reader.kind === 'VALUE_NUMBER') {
    if (!numberFitsLong(text)) throw reader.outOfRange(text, 'long', '-9223372036854775808 - 9223372036854775807');
    return reader.scalar();
  }
  const value = longOfText(text);
  if (value === 'range') throw illegalArgument(`Value [${text}] is out of range for a long`);
  if (value === 'format') throw illegalArgument(`For input string: "${text}"`);
  return text;
}

/** AbstractObjectParser.parseArray: a single value counts as a list of one. */
export function readList(reader: JsonReader, readItem: () => JsonValue): JsonValue {
  if (reader.kind !== 'START_ARRAY') return readItem();
  const items: JsonValue[] = [];
  for (let kind = reader.next(); kind !== 'END_ARRAY'; kind = reader.next()) {
    const isItem = hasText(kind) || kind === 'VALUE_NULL' || kind === 'START_OBJECT';
    if (!isItem) throw new ElasticsearchError('illegal_state_exception', `expected value but got [${kind}]`);
    items.push(readItem());
  }
  return items;
}

/** XContentParser.map: anything but an object becomes an empty map and is not read any further. */
function readMap(reader: JsonReader): JsonValue {
  if (reader.kind === 'START_ARRAY') return [];
  return reader.readValue();
}

/** Accepts several kinds of value, and reports others without a position. */
function readTokens(reader: JsonReader, tokens: readonly string[]): JsonValue {
  checkToken(reader, tokens);
  if (reader.kind !== 'START_ARRAY') return reader.readValue();
  const scalars = tokens.filter((token) => token !== 'START_ARRAY');
  const items: JsonValue[] = [];
  while (reader.next() !== 'END_ARRAY') {
    checkToken(reader, scalars);
    items.push(reader.scalar());
  }
  return items;
}

function checkToken(reader: JsonReader, tokens: readonly string[]): void {
  if (tokens.includes(reader.kind as string)) return;
  throw new ElasticsearchError('x_content_parse_exception', `Unsupported token [${reader.kind}]`);
}
