import type { ElasticsearchError } from '../errors/elasticsearch-error';
import { type JsonObject, type JsonValue, own, setOwn } from '../json/value';
import { JsonReader } from '../json-text/reader';
import { ObjectBuilder } from './build-object';
import { type Field, objectParserRefusals, openObject, readMembers } from './object-parser';
import type { FieldSpec, ObjectSpec } from './parser-spec';
import { readField, readList } from './read-field';
import { TextValue } from './text-value';
import { TOKENS } from './value-types';

/**
 * Reads a body token by token as its parser in Elasticsearch does, and throws the same error: the first fault in text
 * order. Anything after the closing bracket is ignored.
 */
export function readExactly(spec: ObjectSpec, text: string | Uint8Array): JsonObject {
  return readObject(new TextValue(new JsonReader(text, { exact: true })), spec);
}

/** ConstructingObjectParser.parse, from the opening bracket or the token before it to the closing one. */
function readObject(object: TextValue, spec: ObjectSpec): JsonObject {
  openObject(object, spec.parser);
  const builder = new ObjectBuilder(spec);
  const refusals = objectParserRefusals(spec.parser, () => Object.keys(spec.fields));
  readMembers<TextValue, unknown>(
    object,
    (name) => {
      const field = own(spec.fields, name);
      return field && declared(name, field);
    },
    spec.refusesUnknown ? refusals : { ...refusals, unknown: (name, value) => keep(value, name, builder.value) },
    (name, value) => builder.arrived(name, value as JsonValue),
    undefined,
  );
  return builder.finish();
}

/** Keeps an undeclared field, for parsers that ignore unknown fields. */
function keep({ reader }: TextValue, name: string, into: JsonObject): undefined {
  try {
    setOwn(into, name, reader.readValue());
  } catch (error) {
    // XContentParser.skipChildren passes on Jackson's exceptions unwrapped.
    throw reader.kind === 'VALUE_STRING' ? error : ((error as ElasticsearchError).causedBy ?? error);
  }
}

function declared(name: string, field: FieldSpec): Field<JsonValue, TextValue> {
  return { tokens: TOKENS[field.kind], read: (value) => readDeclared(value, name, field) };
}

/** Objects and containers of objects are read by their own parsers. */
function readDeclared(value: TextValue, name: string, field: FieldSpec): JsonValue {
  const { reader } = value;
  const spec = field.object;
  if (!spec) return readField(reader, name, field);
  if (field.read === 'entries') return readEntries(value, spec);
  if (field.read === 'objects') return readList(reader, () => readObject(value, spec));
  return field.read === 'objectOrNull' && reader.kind === 'VALUE_NULL' ? null : readObject(value, spec);
}

/** XContentParser.map with a parser for the values. */
function readEntries(object: TextValue, spec: ObjectSpec): JsonObject {
  const entries: JsonObject = {};
  for (const [name, value] of object.members()) setOwn(entries, name, readObject(value, spec));
  return entries;
}
