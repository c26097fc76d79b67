import type { JsonObject } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import type { VectorField } from '../source-vectors';

/** A mapped field, as searches see it. */
export interface FieldType {
  /** The full path: `name.keyword`. */
  readonly name: string;
  /** `keyword`, `long`, … */
  readonly type: string;
  /** Paths of its values in `_source`: its own, its parent's if it is a multi-field, and those copied to it. */
  readonly sources: readonly string[];
  /** The innermost nested object that contains it. */
  readonly nestedPath: string | undefined;
  /** Paths of further objects that get its values, empty for the root. */
  readonly alsoIn?: readonly string[] | undefined;
  /** Its values are computed by a script. */
  readonly scripted: boolean;
  /** Malformed values are left out of the index, by the field's mapping or by the index's settings. */
  readonly ignoreMalformed: boolean;
  /** It is a key inside a `flattened` field, which fewer queries can be asked for. */
  readonly isKey?: boolean;
  /** Longer strings are left out of the index; undefined if none are. */
  readonly ignoreAbove: number | undefined;
  /** The parameters of its mapping. */
  readonly parameters: JsonObject;
}

/** The fields of one index. */
export interface FieldLookup {
  /** The field with this name; aliases are resolved. */
  field(name: string): FieldType | undefined;
  /** All fields that hold values, in mapping order. */
  all(): Iterable<FieldType>;
  /** The names of the fields that a document has and the mapping lacks, although it would accept them. */
  beyondLimit(document: StoredDocument): readonly string[];
  /** The names of the fields that hold vectors. */
  readonly vectors: readonly VectorField[];
  /** The document as readers of its `_source` see it; undefined if the index keeps no sources. */
  kept(document: StoredDocument): StoredDocument | undefined;
  /** The kind of object that the mapping has at a path; undefined if it has none. */
  objectAt(path: string): 'object' | 'nested' | undefined;
  /** The innermost nested object that encloses a path, not counting the path itself. */
  nestedParent(path: string): string | undefined;
}
