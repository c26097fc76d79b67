import type { Effect } from '../errors/effect';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { BodyText } from '../http/body-text';
import { isObject, type JsonObject, type JsonValue } from '../json/value';
import { parseJson } from '../json-text/parse';
import { JsonReader } from '../json-text/reader';
import { type Fields, type ParsedFields, parseObject } from '../validation/object-parser';
import { type BodySchema, parseBody } from '../validation/parse-body';
import { TextValue } from '../validation/text-value';

/** Keys of a body, and those of the objects in them. */
export type DeclaredKeys = Readonly<Record<string, { readonly effect?: Effect; readonly fields?: DeclaredKeys }>>;

/** How an endpoint reads its body. Not called if the endpoint takes none. */
export interface BodyReader<T> {
  read(body: BodyText): T;
  /** The keys of the body, as far as they are declared. */
  readonly keys?: DeclaredKeys;
  /** Names of the fields that the body may have, if known. */
  readonly fields?: () => string[];
  /** The JSON Schema of the body, if it has one. */
  readonly schema?: () => JsonObject;
  /** True if there must be a body. */
  readonly required?: boolean;
}

function bodyRequired(): ElasticsearchError {
  return new ElasticsearchError('parse_exception', 'request body is required');
}

/** A required body that must fit the schema. */
export function requiredBody<T>(schema: BodySchema<T>): BodyReader<T> {
  return {
    read: (body) => {
      if (!body.present) throw bodyRequired();
      return parseBody(schema, body.source());
    },
    fields: () => fieldsOf(schema),
    schema: () => schema.schema,
    required: true,
  };
}

function fieldsOf({ schema }: BodySchema<unknown>): string[] {
  return Object.keys((schema.properties as JsonObject | undefined) ?? {});
}

/** An optional body that must fit the schema if present. */
export function optionalBody<T>(schema: BodySchema<T>): BodyReader<T | undefined> {
  return {
    read: (body) => (body.present ? parseBody(schema, body.source()) : undefined),
    fields: () => fieldsOf(schema),
    schema: () => schema.schema,
  };
}

/** Text that the endpoint parses itself (documents, bulk lines, search bodies); undefined if there is none. */
export const optionalText: BodyReader<string | undefined> = {
  read: (body) => (body.present ? body.text() : undefined),
};

/** Required text. */
export const requiredText: BodyReader<string> = {
  required: true,
  read: (body) => {
    if (!body.present) throw bodyRequired();
    return body.text();
  },
};

/** Required UTF-8 bytes, for bodies so large that converting them to a single string would cost too much. */
export const requiredBytes: BodyReader<Buffer> = {
  required: true,
  read: (body) => {
    if (!body.present) throw bodyRequired();
    return body.bytes();
  },
};

/** A body that must be there, read by a declaration as ObjectParser does. `parser` is its name, which appears in errors. */
export function requiredFields<const F extends Fields>(parser: string, fields: F): BodyReader<ParsedFields<F>> {
  return {
    read: (body) => parseObject(new TextValue(new JsonReader(requiredText.read(body))), parser, fields),
    fields: () => Object.keys(fields),
    keys: fields,
    required: true,
  };
}

/** The same for a body that may be left out: then nothing has been read. */
export function optionalFields<const F extends Fields>(parser: string, fields: F): BodyReader<ParsedFields<F>> {
  const declared = requiredFields(parser, fields);
  return {
    ...declared,
    required: false,
    read: (body) => (body.present ? declared.read(body) : ({} as ParsedFields<F>)),
  };
}

/** Adds to a reader the keys that the endpoint reads from what it returns. */
export function withKeys<T>(reader: BodyReader<T>, keys: DeclaredKeys): BodyReader<T> {
  return { ...reader, keys };
}

export interface JsonBody {
  readonly text: string;
  readonly value: JsonValue;
}

/** Any JSON, with its text; the endpoint examines it itself. */
export const requiredJson: BodyReader<JsonBody> = {
  required: true,
  read: (body) => {
    const text = requiredText.read(body);
    return { text, value: parseJson(text) };
  },
};

/** A body that is read and ignored. */
export const ignoredBody: BodyReader<undefined> = { read: () => undefined };

/**
 * An object that must be there, for endpoints that use only some keys.
 *
 * @throws ElasticsearchError 400 if there is none, or anything else (XContentParserUtils.ensureExpectedToken).
 */
export const requiredObject: BodyReader<JsonObject> = {
  required: true,
  read: (body) => objectIn(requiredText.read(body)),
};

/** The same, with its text. */
export const requiredObjectAndText: BodyReader<{ readonly text: string; readonly value: JsonObject }> = {
  required: true,
  read: (body) => {
    const text = requiredText.read(body);
    return { text, value: objectIn(text) };
  },
};

/** Parses a text that contains an object. */
function objectIn(text: string): JsonObject {
  const value = parseJson(text);
  if (isObject(value)) return value;
  const found = `Failed to parse object: expecting token of type [START_OBJECT] but found [${tokenOf(value)}]`;
  throw new ElasticsearchError('parsing_exception', found, { extra: { line: 1, col: 1 } });
}

/** The name of the first token of a value (XContentParser.Token). */
function tokenOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'START_ARRAY';
  if (isObject(value)) return 'START_OBJECT';
  return value === null ? 'VALUE_NULL' : `VALUE_${(typeof value).toUpperCase()}`;
}
