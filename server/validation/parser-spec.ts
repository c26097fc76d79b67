/**
 * The declarations of Elasticsearch's parser of a body, made from the annotations of the body's schema
 * (schemas/README.md). The exact reader follows them.
 */
export interface ObjectSpec {
  /** Name of the parser, as errors print it. */
  readonly parser: string;
  /** False if unknown fields are ignored. */
  readonly refusesUnknown: boolean;
  /** Fields required to build the object, in order of declaration. */
  readonly required: readonly string[];
  /** True if the parser does not check for them, so that building fails on a null. */
  readonly requiredByBuilder: boolean;
  /** All fields, in order of declaration. */
  readonly fields: Readonly<Record<string, FieldSpec>>;
}

export interface FieldSpec {
  readonly kind: ValueKind;
  readonly read: ReadKind;
  /** The parser of the object, of each object in a list, or of each value in a map. */
  readonly object?: ObjectSpec | undefined;
  /** The tokens that the field's own code accepts among those that its kind allows. */
  readonly tokens?: readonly string[] | undefined;
  readonly convert?: ConvertSpec | undefined;
  /** True if the string is converted when the object is built rather than when it is read. */
  readonly atBuild?: boolean;
}

/** The kinds of field declarations (ObjectParser.ValueType). */
export type ValueKind =
  | 'STRING'
  | 'STRING_OR_NULL'
  | 'BOOLEAN'
  | 'INT'
  | 'LONG'
  | 'LONG_OR_NULL'
  | 'OBJECT'
  | 'OBJECT_OR_NULL'
  | 'OBJECT_OR_STRING'
  | 'OBJECT_ARRAY'
  | 'STRING_ARRAY'
  | 'VALUE'
  | 'VALUE_OBJECT_ARRAY';

/**
 * How to read a value whose kind has been checked.
 *
 * `text`, `boolean`, `int`, `long`, `strings`, `…OrNull`: as the names say; `object`, `objects`: by the field's parser;
 * `namedObjects`: an object with objects by name, where a list is refused; `entries`: a map whose values the parser reads; `map`: XContentParser.map, which treats anything but an object as an
 * empty map; `tree`: an object or list with any content; `treeOrNull`: the same, or null; `tokens`: any of the field's
 * tokens.
 */
export type ReadKind =
  | 'text'
  | 'textOrNull'
  | 'boolean'
  | 'int'
  | 'long'
  | 'longOrNull'
  | 'strings'
  | 'object'
  | 'objectOrNull'
  | 'objects'
  | 'namedObjects'
  | 'entries'
  | 'map'
  | 'tree'
  | 'treeOrNull'
  | 'tokens';

/** How a string becomes a value: through a converter in `convert-text.ts`, or as one of a set of names. */
export type ConvertSpec = 'time' | 'cron' | { readonly pattern: string; readonly error: string };
