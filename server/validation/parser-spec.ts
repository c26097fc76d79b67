/**
 * What Elasticsearch's parser of a body declares. compile-spec.ts makes it from the annotations of the body's schema, and
 * the exact reader goes by it.
 */
export interface ObjectSpec {
  /** Name of the parser, as errors print it. */
  readonly parser: string;
  /** False where unknown fields are dropped. */
  readonly refusesUnknown: boolean;
  /** Fields without which there is nothing to build, in order of declaration. */
  readonly required: readonly string[];
  /** True where the parser does not ask for them, so that building stumbles over a null. */
  readonly requiredByBuilder: boolean;
  /** All fields, in order of declaration. */
  readonly fields: Readonly<Record<string, FieldSpec>>;
}

export interface FieldSpec {
  readonly kind: ValueKind;
  readonly read: ReadKind;
  /** The parser of the object, of each object of a list, or of each value of a map. */
  readonly object?: ObjectSpec | undefined;
  /** What the field's own code takes of the tokens that its kind lets pass. */
  readonly tokens?: readonly string[] | undefined;
  readonly convert?: ConvertSpec | undefined;
  /** True where the text is converted when the object is built, and not when it is read. */
  readonly atBuild?: boolean;
}

/** The kinds that fields are declared with: ObjectParser.ValueType. */
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
 * How a value is read once its kind has been checked.
 *
 * `text`, `boolean`, `int`, `long`, `texts`, `…OrNull`: as the names say; `object`, `objects`: by the field's parser;
 * `entries`: a map whose values the parser reads; `map`: XContentParser.map, which takes anything but an object for an
 * empty one; `tree`: an object or list of anything; `treeOrNull`: the same, or null; `tokens`: anything of the field's tokens.
 */
export type ReadKind =
  | 'text'
  | 'textOrNull'
  | 'boolean'
  | 'int'
  | 'long'
  | 'longOrNull'
  | 'texts'
  | 'object'
  | 'objectOrNull'
  | 'objects'
  | 'entries'
  | 'map'
  | 'tree'
  | 'treeOrNull'
  | 'tokens';

/** How a text becomes a value: by a converter of `convert-text.ts`, or as one of some names. */
export type ConvertSpec = 'time' | 'cron' | { readonly pattern: string; readonly error: string };
