import { DateFormat, DEFAULT_DATE_FORMAT } from '../../dates/date-format';
import { type JsonObject, type JsonValue, own } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';

/** How to treat fields of a document that are not mapped. */
export type Dynamic = 'true' | 'false' | 'strict' | 'runtime';

export type Mapper = ObjectMapper | FieldMapper | AliasMapper;

/** An object of the mapping; the root is one too, with an empty path. */
export interface ObjectMapper {
  readonly kind: 'object';
  readonly path: string;
  readonly nested: boolean;
  /** Path of the innermost nested object that contains its fields: its own if it is nested. */
  readonly nestedPath: string | undefined;
  readonly enabled: boolean;
  /** Its own setting, or the one it inherits. */
  readonly dynamic: Dynamic;
  /** False if keys with dots are taken literally as field names. */
  readonly subobjects: boolean;
  readonly children: ReadonlyMap<string, Mapper>;
}

/** Another name for a field. */
export interface AliasMapper {
  readonly kind: 'alias';
  readonly path: string;
  readonly target: string;
}

/** Defaults that the settings of an index give all its fields. */
export interface FieldDefaults {
  /** `index.mapping.source.mode`, if it is set. */
  readonly sourceMode?: string | undefined;
  readonly coerce: boolean;
  readonly ignoreMalformed: boolean;
  /** `index.mapping.ignore_above`, if it is set. */
  readonly ignoreAbove?: number | undefined;
}

/** The place of a field in the mapping. */
export interface FieldPlace {
  readonly path: string;
  /** Where to find its values in a source; for a multi-field this is its parent's path. */
  readonly sourcePath: string;
  /** Path of the innermost nested object that contains it. */
  readonly nestedPath: string | undefined;
  /** Paths of further objects that get its values, empty for the root (`include_in_parent`, `include_in_root`). */
  readonly alsoIn?: readonly string[] | undefined;
  /** Defined in the `runtime` section: not indexed, but computed from the source during a search. */
  readonly runtime?: boolean;
  readonly defaults?: FieldDefaults | undefined;
}

/** Types that behave alike in searching and sorting. */
export type FieldFamily =
  | 'keyword'
  | 'text'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'date'
  | 'ip'
  | 'version'
  | 'flattened'
  | 'binary'
  | 'range'
  | 'opaque';

/** What a field may need to know of the document that it parses. */
export interface ParsedDocument {
  readonly id: string;
  readonly routing?: string | undefined;
}

/** Properties shared by all fields of one type. */
export interface FieldTraits {
  readonly family: FieldFamily;
  /** The type name shown by `_field_caps`, if it differs from the type's own name. */
  readonly familyName?: string;
  readonly docValues: boolean;
  /** Can be searched without an index, though slowly. */
  readonly searchesDocValues: boolean;
  /** A list is a single value. */
  readonly wholeArrays?: boolean;
  /** Nulls are passed to `parse`; other types skip them. */
  readonly readsNull?: boolean;
  /** Its errors are not put into the words of a field that fails. */
  readonly wordsErrors?: boolean;
  /** An object is a value. */
  readonly objects?: boolean;
  /**
   * True if a value (not null, and not a list unless lists are single values) is certain to be accepted; otherwise ask
   * `parse`.
   */
  fits(value: JsonValue, field: FieldMapper): boolean;
  /**
   * Reads the value at the reader's current token, whatever its kind.
   *
   * @param document that holds it
   * @returns if it is an object, the parameters that the field has from now on; anything else says nothing.
   * @throws ElasticsearchError the reason why the field rejects it.
   */
  parse(reader: JsonReader, field: FieldMapper, document: ParsedDocument): unknown;
  /** Brings the parameters of a field into the form that mappings show, if the type has rules of its own. */
  normalize?(name: string, given: JsonObject): JsonObject;
}

const DEFAULT_NANOS_FORMAT = 'strict_date_optional_time_nanos||epoch_millis';

/** Types that take `index.mapping.ignore_above` as their default. */
const IGNORING = ['keyword', 'wildcard', 'flattened'];

/** A field that holds values. Immutable. */
export class FieldMapper {
  readonly kind = 'field';
  readonly path: string;
  readonly sourcePath: string;
  readonly nestedPath: string | undefined;
  readonly alsoIn: readonly string[] | undefined;
  readonly runtime: boolean;
  readonly defaults: FieldDefaults | undefined;
  private dateFormat: DateFormat | undefined;

  constructor(
    place: FieldPlace,
    /** The type as named in the mapping. */
    readonly type: string,
    readonly traits: FieldTraits,
    /** All parameters except `type` and `fields`, in canonical form; those with their default value are omitted. */
    readonly parameters: JsonObject,
    /** Multi-fields by their own name. */
    readonly fields: ReadonlyMap<string, FieldMapper> = new Map(),
  ) {
    this.path = place.path;
    this.sourcePath = place.sourcePath;
    this.nestedPath = place.nestedPath;
    this.alsoIn = place.alsoIn;
    this.runtime = place.runtime ?? false;
    this.defaults = place.defaults;
  }

  parameter(name: string): JsonValue | undefined {
    return own(this.parameters, name);
  }

  /** True if it has an index structure for searching. */
  get indexed(): boolean {
    return !this.runtime && this.parameters.index !== false;
  }

  /** True if it has doc values for sorting and aggregations. */
  get docValues(): boolean {
    return this.traits.docValues && this.parameters.doc_values !== false;
  }

  get searchable(): boolean {
    return this.runtime || this.indexed || (this.docValues && this.traits.searchesDocValues);
  }

  get aggregatable(): boolean {
    return this.runtime || this.docValues || this.parameters.fielddata === true;
  }

  /** Longer strings are stored but not indexed. */
  get ignoreAbove(): number {
    const value = this.parameters.ignore_above;
    if (typeof value === 'number') return value;
    return (IGNORING.includes(this.type) ? this.defaults?.ignoreAbove : undefined) ?? 2147483647;
  }

  get nullValue(): JsonValue | undefined {
    return this.parameter('null_value');
  }

  /** The format of the field's dates. */
  get format(): DateFormat {
    const pattern = this.parameters.format;
    const fallback = this.type === 'date_nanos' ? DEFAULT_NANOS_FORMAT : DEFAULT_DATE_FORMAT;
    this.dateFormat ??= new DateFormat(typeof pattern === 'string' ? pattern : fallback);
    return this.dateFormat;
  }

  get coerce(): boolean {
    const { coerce } = this.parameters;
    return typeof coerce === 'boolean' ? coerce : (this.defaults?.coerce ?? true);
  }

  get ignoreMalformed(): boolean {
    const { ignore_malformed: ignore } = this.parameters;
    return typeof ignore === 'boolean' ? ignore : (this.defaults?.ignoreMalformed ?? false);
  }
}
