import type { JsonObject } from '../../json/value';

/** A field of a mapping, as searches need to know it. */
export interface FieldType {
  /** The full path: `name.keyword`. */
  readonly name: string;
  /** `keyword`, `long`, … */
  readonly type: string;
  /** Where its values are in `_source`: its own path, that of its parent for a multi-field, those copied to it. */
  readonly sources: readonly string[];
  /** The nested object that it is in, the innermost one. */
  readonly nestedPath: string | undefined;
  /** A script computes its values. */
  readonly scripted: boolean;
  /** The parameters of its mapping. */
  readonly parameters: JsonObject;
}

/** The fields of one index. */
export interface FieldLookup {
  /** The field of that name, also where it is an alias of another one. */
  field(name: string): FieldType | undefined;
  /** All fields that hold values, in the order of the mapping. */
  all(): Iterable<FieldType>;
  /** False where hits of the index have no `_source` to show. */
  readonly keepsSource: boolean;
  /** What an object of the mapping is; undefined where there is none of that path. */
  objectAt(path: string): 'object' | 'nested' | undefined;
  /** The innermost nested object that encloses a path, the path itself not counted. */
  nestedParent(path: string): string | undefined;
}
