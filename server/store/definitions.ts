import type { JsonObject } from '../json/value';
import type { ActiveShards } from './active-shards';
import type { Mappings } from './mappings';
import type { IndexSettings } from './settings';

/** The definition of an alias of an index, as shown by `GET /_alias`. */
export interface AliasDefinition {
  readonly filter?: JsonObject;
  readonly index_routing?: string;
  readonly search_routing?: string;
  readonly is_write_index?: boolean;
  readonly is_hidden?: boolean;
}

/** The definition in a request to create an index; everything may be left to the templates. */
export interface IndexDefinition {
  readonly settings?: IndexSettings;
  readonly mappings?: JsonObject;
  readonly aliases?: Readonly<Record<string, AliasDefinition>>;
  /** How many copies of each shard the request waits for, which cannot be more than there will be. */
  readonly activeShards?: ActiveShards;
}

interface TemplateFacts {
  readonly version?: number;
  readonly meta?: JsonObject;
  readonly deprecated?: boolean;
}

/** A building block of index templates (`/_component_template`). */
export interface ComponentTemplate extends TemplateFacts {
  readonly content: IndexDefinition;
}

/** An index template (`/_index_template`). */
export interface IndexTemplate extends TemplateFacts {
  readonly indexPatterns: readonly string[];
  readonly priority?: number;
  readonly composedOf: readonly string[];
  readonly ignoreMissing?: readonly string[];
  readonly content?: IndexDefinition;
  readonly allowAutoCreate?: boolean;
  readonly dataStream?: JsonObject;
}

/** A legacy index template (`/_template`), used only if no index template matches. */
export interface LegacyTemplate {
  readonly order: number;
  readonly indexPatterns: readonly string[];
  readonly content: IndexDefinition;
  readonly version?: number;
}

/** Where the definitions of a cluster are kept: the store, as templates see it. */
export interface DefinitionStore {
  /** Definitions of one kind, by name. */
  section<T>(kind: string): Map<string, T>;
  /** An immutable value that is computed on the first call. */
  once<T>(name: string, compute: () => T): T;
  /** Compiled mappings of templates by definition. */
  readonly compiledMappings: WeakMap<JsonObject, Mappings>;
}
