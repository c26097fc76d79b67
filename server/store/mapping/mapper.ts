import { DateFormat, DEFAULT_DATE_FORMAT } from '../../dates/date-format';
import { type JsonObject, type JsonValue, own } from '../../json/value';
import type { FieldTraits } from './field-traits';

/** What happens to fields of a document that the mapping does not have. */
export type Dynamic = 'true' | 'false' | 'strict' | 'runtime';

export type Mapper = ObjectMapper | FieldMapper | AliasMapper;

/** An object of the mapping; the root is one too, with the path ''. */
export interface ObjectMapper {
  readonly kind: 'object';
  readonly path: string;
  readonly nested: boolean;
  /** Path of the innermost nested object around its fields: itself, where it is nested. */
  readonly nestedPath: string | undefined;
  readonly enabled: boolean;
  /** Its own setting, or the one it inherits. */
  readonly dynamic: Dynamic;
  /** False: keys with dots are names of fields as they stand. */
  readonly subobjects: boolean;
  readonly children: ReadonlyMap<string, Mapper>;
}

/** Another name for a field. */
export interface AliasMapper {
  readonly kind: 'alias';
  readonly path: string;
  readonly target: string;
}

/** What the settings of an index say of all its fields. */
export interface FieldDefaults {
  readonly coerce: boolean;
  readonly ignoreMalformed: boolean;
}

/** Where a field stands in the mapping. */
export interface FieldPlace {
  readonly path: string;
  /** Where its values are found in a source: for a multi-field that is its parent. */
  readonly sourcePath: string;
  /** Path of the innermost nested object around it. */
  readonly nestedPath: string | undefined;
  /** Defined in the `runtime` section: not indexed, computed from the source when it is searched. */
  readonly runtime?: boolean;
  readonly defaults?: FieldDefaults | undefined;
}

/** A field with values. Immutable. */
export class FieldMapper {
  readonly kind = 'field';
  readonly path: string;
  readonly sourcePath: string;
  readonly nestedPath: string | undefined;
  readonly runtime: boolean;
  readonly defaults: FieldDefaults | undefined;
  private dateFormat: DateFormat | undefined;

  constructor(
    place: FieldPlace,
    /** Type as the mapping names it. */
    readonly type: string,
    readonly traits: FieldTraits,
    /** All parameters apart from `type` and `fields`, in canonical form; those with their default value are absent. */
    readonly parameters: JsonObject,
    /** Multi-fields by their own name. */
    readonly fields: ReadonlyMap<string, FieldMapper> = new Map(),
  ) {
    this.path = place.path;
    this.sourcePath = place.sourcePath;
    this.nestedPath = place.nestedPath;
    this.runtime = place.runtime ?? false;
    this.defaults = place.defaults;
  }

  parameter(name: string): JsonValue | undefined {
    return own(this.parameters, name);
  }

  /** Has an index structure to search in. */
  get indexed(): boolean {
    return !this.runtime && this.parameters.index !== false;
  }

  /** Has column values to sort and aggregate on. */
  get docValues(): boolean {
    return this.traits.docValues && this.parameters.doc_values !== false;
  }

  get searchable(): boolean {
    return this.runtime || this.indexed || (this.docValues && this.traits.searchesDocValues);
  }

  get aggregatable(): boolean {
    return this.runtime || this.docValues || this.parameters.fielddata === true;
  }

  /** Longer texts are stored but not indexed. */
  get ignoreAbove(): number {
    const value = this.parameters.ignore_above;
    return typeof value === 'number' ? value : 2147483647;
  }

  get nullValue(): JsonValue | undefined {
    return this.parameter('null_value');
  }

  /** How dates of the field are read and written. */
  get format(): DateFormat {
    const pattern = this.parameters.format;
    this.dateFormat ??= new DateFormat(typeof pattern === 'string' ? pattern : DEFAULT_DATE_FORMAT);
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
