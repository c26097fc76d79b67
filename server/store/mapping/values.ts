import { isIP } from 'node:net';
import { fitsNanos, nanosText } from '../../dates/nanos';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import { hasText, type TokenKind } from '../../json-text/tokens';
import { parseBooleanSetting } from '../../validation/booleans';
import type { FieldMapper } from './mapper';

/** The longest term that Lucene accepts, in bytes of UTF-8. */
const MAX_TERM = 32766;

/** How much of a key an error shows. */
const SHOWN_KEY = 50;

export function fitsText(value: JsonValue): boolean {
  return !isObject(value);
}

/** Any scalar can be read as a string (XContentParser.textOrNull). */
export function parseText(reader: JsonReader): void {
  reader.text();
}

export function fitsKeyword(value: JsonValue, field: FieldMapper): boolean {
  return typeof value === 'string' ? value.length * 3 <= MAX_TERM || isIgnored(value, field) : !isObject(value);
}

/** KeywordFieldMapper.indexValue. */
export function parseKeyword(reader: JsonReader, field: FieldMapper): void {
  const text = reader.text();
  if (isIgnored(text, field)) return;
  const bytes = Buffer.from(text);
  if (bytes.length <= MAX_TERM) return;
  throw illegalArgument(
    `Document contains at least one immense term in field="${field.path}" (whose UTF8 encoding is longer than the max length ${MAX_TERM}), all of which were skipped. Please correct the analyzer to not produce such terms. The prefix of the first immense term is: '[${[...bytes.subarray(0, 30)].join(', ')}]...'`,
  );
}

function isIgnored(text: string, field: FieldMapper): boolean {
  return text.length > field.ignoreAbove || (!field.indexed && !field.docValues);
}

export function fitsConstant(value: JsonValue, field: FieldMapper): boolean {
  return field.parameter('value') === value;
}

/** ConstantKeywordFieldMapper.parseCreateField; a field without a value adopts the first one it sees. */
export function parseConstant(reader: JsonReader, field: FieldMapper): JsonObject | undefined {
  const text = reader.text();
  const value = field.parameter('value');
  if (value === undefined) return { ...field.parameters, value: text };
  if (value === text) return undefined;
  throw illegalArgument(
    `[constant_keyword] field [${field.path}] only accepts values that are equal to the value defined in the mappings [${javaText(value)}], but got [${text}]`,
  );
}

export function fitsBoolean(value: JsonValue): boolean {
  return typeof value === 'boolean' || value === 'true' || value === 'false' || value === '';
}

/** BooleanFieldMapper.parseCreateField. */
export function parseBooleanValue(reader: JsonReader): void {
  if (reader.kind === 'VALUE_BOOLEAN') return;
  if (reader.kind !== 'VALUE_STRING') throw notOfType(reader, 'not of boolean type');
  if (reader.text() !== '') parseBooleanSetting(reader.text());
}

export function fitsDate(value: JsonValue, field: FieldMapper): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  if (mayHaveExponent(value)) return false;
  return field.format.tryParse(String(value)) !== undefined;
}

/** `1e12` is not a date, although 1000000000000 is. Only the text of the document tells them apart. */
function mayHaveExponent(value: string | number): boolean {
  return typeof value === 'number' && value !== 0 && value % 1_000_000 === 0;
}

/** DateFieldMapper.parseCreateField, DateFieldType.parse. */
export function parseDate(reader: JsonReader, field: FieldMapper): void {
  field.format.parse(reader.text());
}

export function fitsDateNanos(value: JsonValue, field: FieldMapper): boolean {
  if ((typeof value !== 'string' && typeof value !== 'number') || mayHaveExponent(value)) return false;
  const millis = field.format.tryParse(String(value));
  return millis !== undefined && fitsNanos(millis);
}

/** DateUtils.toLong: the nanoseconds since 1970. */
export function parseDateNanos(reader: JsonReader, field: FieldMapper): void {
  const text = reader.text();
  nanosText({ millis: field.format.parse(text), nanos: field.format.nanos(text) });
}

export function fitsIp(value: JsonValue): boolean {
  return typeof value === 'string' && isIP(value) !== 0;
}

/** InetAddresses.forString. */
export function parseIp(reader: JsonReader): void {
  const text = reader.text();
  if (isIP(text) === 0) throw illegalArgument(`'${text}' is not an IP string literal.`);
}

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

export function fitsBinary(value: JsonValue, field: FieldMapper): boolean {
  if (isUnread(field)) return !isObject(value);
  return typeof value === 'string' && isBase64(value);
}

/** A value that is neither stored nor has doc values is not even read. */
function isUnread(field: FieldMapper): boolean {
  return field.parameter('store') !== true && field.parameter('doc_values') !== true;
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && BASE64.test(text);
}

/** BinaryFieldMapper: Jackson decodes the string. */
export function parseBinary(reader: JsonReader, field: FieldMapper): void {
  if (isUnread(field)) return;
  if (reader.kind !== 'VALUE_STRING') {
    throw notOfType(reader, 'not VALUE_STRING or VALUE_EMBEDDED_OBJECT, can not access as binary');
  }
  const text = reader.text();
  if (isBase64(text)) return;
  const problem = BASE64.test(text) ? 'Unexpected end of base64-encoded String' : 'Illegal character in base64 content';
  throw new ElasticsearchError(
    'x_content_parse_exception',
    `[${reader.location()}] Failed to decode VALUE_STRING as base64 (MIME-NO-LINEFEEDS): ${problem}`,
  );
}

/** Accepts any value without inspecting it. */
export function fitsAnything(): boolean {
  return true;
}

export function skipValue(reader: JsonReader): void {
  reader.skipChildren();
}

const FLATTENED_DEPTH = 20;
const NUL = '\0';

export function fitsFlattened(value: JsonValue, field: FieldMapper): boolean {
  return isObject(value) && isFit(value, Math.min(flattenedLimit(field), FLATTENED_DEPTH));
}

/**
 * False if objects and lists may be too deep in one another, if a key cannot be stored, or if a value or a key is so long that the
 * two may be immense.
 *
 * @param levels that may be left.
 */
function isFit(value: JsonValue, levels: number): boolean {
  if (typeof value === 'string') return value.length <= LONG_VALUE;
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((child) => isFit(child, levels - 1));
  // JSON.parse makes all members own properties.
  for (const key in value) {
    if (key.length > LONG_KEY || key.includes(NUL) || !isFit(value[key] as JsonValue, levels - 1)) return false;
  }
  return true;
}

/** With twenty keys, which is how deep objects go by default, these are at most as long as a term. */
const LONG_VALUE = 8_000;
const LONG_KEY = 130;

/** FlattenedFieldParser. */
export function parseFlattened(reader: JsonReader, field: FieldMapper): void {
  if (reader.kind !== 'START_OBJECT') {
    throw wrongToken(reader, 'START_OBJECT');
  }
  parseFlattenedObject(reader, field, []);
}

/** Lists add nothing to the depth. */
function parseFlattenedObject(reader: JsonReader, field: FieldMapper, path: readonly string[]): void {
  const limit = flattenedLimit(field);
  let keys = path;
  while (reader.next() !== 'END_OBJECT') {
    if (reader.kind === 'FIELD_NAME') keys = [...path, reader.name];
    else if (reader.kind === 'START_OBJECT') {
      if (keys.length + 1 > limit) {
        throw illegalArgument(
          `The provided [flattened] field [${field.path}] exceeds the maximum depth limit of [${limit}].`,
        );
      }
      parseFlattenedObject(reader, field, keys);
    } else if (hasText(reader.kind) && keys.some((key) => key.includes(NUL))) {
      throw illegalArgument(
        `Keys in [flattened] fields cannot contain the reserved character \\0. Offending key: [${keys.join('.')}].`,
      );
    } else if (hasText(reader.kind)) {
      checkKeyedValue(keys.join('.'), reader.text(), field);
    }
  }
}

/** FlattenedFieldParser.addField: keys and values are one term, with a byte in between. */
function checkKeyedValue(key: string, value: string, field: FieldMapper): void {
  if (isIgnored(value, field)) return;
  if (Buffer.byteLength(key) + 1 + Buffer.byteLength(value) <= MAX_TERM) return;
  throw illegalArgument(
    `Flattened field [${field.path}] contains one immense field whose keyed encoding is longer than the allowed max length of ${MAX_TERM} bytes. Key length: ${key.length}, value length: ${value.length} for key starting with [${key.slice(0, SHOWN_KEY)}]`,
  );
}

function flattenedLimit(field: FieldMapper): number {
  const limit = field.parameter('depth_limit');
  return typeof limit === 'number' ? limit : FLATTENED_DEPTH;
}

/** XContentParserUtils.ensureExpectedToken: the reader is not at a token of the expected kind. */
export function wrongToken(reader: JsonReader, expected: TokenKind): ElasticsearchError {
  const { line, column } = reader.position();
  return new ElasticsearchError(
    'parsing_exception',
    `Failed to parse object: expecting token of type [${expected}] but found [${reader.kind}]`,
    { extra: { line, col: column } },
  );
}

/** JsonParseException of Jackson's typed accessors, as passed on by JsonXContentParser. */
export function notOfType(reader: JsonReader, problem: string): ElasticsearchError {
  return reader.source.syntaxError(`Current token (${jacksonToken(reader)}) ${problem}`, reader.at);
}

function jacksonToken(reader: JsonReader): string {
  switch (reader.kind) {
    case 'VALUE_BOOLEAN':
      return reader.text() === 'true' ? 'VALUE_TRUE' : 'VALUE_FALSE';
    case 'VALUE_NUMBER':
      return /[.eE]/.test(reader.text()) ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT';
    default:
      return String(reader.kind);
  }
}
