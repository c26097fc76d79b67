import { ElasticsearchError } from '../errors/elasticsearch-error';
import { type JsonObject, own, setOwn } from '../json/value';
import { JsonReader } from '../json-text/reader';
import { ObjectBuilder } from './build-object';
import type { FieldSpec, ObjectSpec, ValueKind } from './parser-spec';
import { readField } from './read-field';
import { didYouMean } from './suggest';

/** The tokens that each kind of field accepts (ObjectParser.ValueType). */
const TOKENS: Readonly<Record<ValueKind, string>> = {
  STRING: 'VALUE_STRING',
  STRING_OR_NULL: 'VALUE_STRING VALUE_NULL',
  BOOLEAN: 'VALUE_BOOLEAN VALUE_STRING',
  INT: 'VALUE_NUMBER VALUE_STRING',
  LONG: 'VALUE_NUMBER VALUE_STRING',
  LONG_OR_NULL: 'VALUE_NUMBER VALUE_STRING VALUE_NULL',
  OBJECT: 'START_OBJECT',
  OBJECT_OR_NULL: 'START_OBJECT VALUE_NULL',
  OBJECT_OR_STRING: 'START_OBJECT VALUE_STRING',
  OBJECT_ARRAY: 'START_OBJECT START_ARRAY',
  STRING_ARRAY: 'START_ARRAY VALUE_STRING',
  VALUE: 'VALUE_BOOLEAN VALUE_NULL VALUE_NUMBER VALUE_STRING',
  VALUE_OBJECT_ARRAY: 'VALUE_BOOLEAN VALUE_NULL VALUE_NUMBER VALUE_STRING START_OBJECT START_ARRAY',
};

/**
 * Reads a body token by token as its parser in Elasticsearch does, and throws the same error: the first fault in text
 * order. Anything after the closing bracket is ignored.
 */
export function readExactly(spec: ObjectSpec, text: string | Uint8Array): JsonObject {
  return readObject(new JsonReader(text, { exact: true }), spec);
}

/** ObjectParser.parse, from the opening bracket, or the token before it, to the closing one. */
export function readObject(reader: JsonReader, spec: ObjectSpec): JsonObject {
  if (reader.kind !== 'START_OBJECT') {
    const token = reader.next();
    if (token !== 'START_OBJECT') throw at(reader, spec, `Expected START_OBJECT but was: ${token ?? 'null'}`);
  }
  const builder = new ObjectBuilder(spec);
  while (reader.next() !== 'END_OBJECT') {
    const { name } = reader;
    const key = reader.offset;
    reader.next();
    const field = own(spec.fields, name);
    if (field) readDeclared(reader, spec, name, field, builder);
    else readUnknown(reader, spec, name, key, builder.value);
  }
  return builder.finish();
}

function readUnknown(reader: JsonReader, spec: ObjectSpec, name: string, key: number, into: JsonObject): void {
  if (spec.refusesUnknown) {
    const text = `unknown field [${name}]${didYouMean(name, Object.keys(spec.fields))}`;
    throw at(reader, spec, text, key);
  }
  try {
    setOwn(into, name, reader.readValue());
  } catch (error) {
    // XContentParser.skipChildren passes on Jackson's exceptions unwrapped.
    throw reader.kind === 'VALUE_STRING' ? error : ((error as ElasticsearchError).causedBy ?? error);
  }
}

function readDeclared(reader: JsonReader, spec: ObjectSpec, name: string, field: FieldSpec, builder: ObjectBuilder) {
  const first = reader.kind as string;
  if (!TOKENS[field.kind].split(' ').includes(first)) {
    throw at(reader, spec, `${name} doesn't support values of type: ${first}`);
  }
  try {
    builder.arrived(name, readField(reader, name, field));
  } catch (error) {
    throw at(reader, spec, `failed to parse field [${name}]`, reader.offset, error as ElasticsearchError);
  }
  const last = first.replace('START', 'END');
  if (last !== first && reader.kind !== last) {
    throw new ElasticsearchError('illegal_state_exception', `parser for [${name}] did not end on ${last}`);
  }
}

/** XContentParseException of a parser, at a position. */
function at(
  reader: JsonReader,
  spec: ObjectSpec,
  text: string,
  offset = reader.offset,
  causedBy?: ElasticsearchError,
): ElasticsearchError {
  const reason = `[${reader.location(offset)}] [${spec.parser}] ${text}`;
  return new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
}
