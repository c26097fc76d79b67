import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { JsonObject } from '../json/value';
import type { Runtime } from '../runtime/runtime';
import { invalidName } from '../validation/index-name';
import type { AliasDefinition, IndexDefinition } from './definitions';
import { type IndexParts, IndexState } from './index-state';
import type { Mappings } from './mappings';
import { SourceCache } from './source-cache';
import { resolveDefinition } from './templates';

/** Named objects of the cluster other than documents: pipelines, templates, stored scripts, users, … */
export type Section = Map<string, unknown>;

/** The state of a store at one moment. It never changes, so it can be restored any number of times. */
export interface StoreSnapshot {
  readonly indices: ReadonlyMap<string, IndexState>;
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

type Given<T> = { readonly [K in keyof T]: T[K] | undefined };

/** All indices and cluster-wide definitions of one mock. */
export class Store {
  private indices = new Map<string, IndexState>();
  private sections = new Map<string, Section>();
  private readonly cache = new SourceCache();
  /** Invalidated whenever an index is created, deleted or given other aliases. */
  private aliasTable: ReadonlyMap<string, readonly IndexState[]> | undefined;
  private readonly computed: Map<string, unknown>;
  /** Compiled mappings of templates by definition, so that creating the same indices again does not recompile them. */
  readonly compiledMappings: WeakMap<JsonObject, Mappings>;

  /** @param like a store whose computed immutable values are shared; nothing else is. */
  constructor(
    readonly runtime: Runtime,
    like?: Store,
  ) {
    this.computed = like?.computed ?? new Map();
    this.compiledMappings = like?.compiledMappings ?? new WeakMap();
  }

  /** All indices in order of creation, including hidden and closed ones. */
  all(): IterableIterator<IndexState> {
    return this.indices.values();
  }

  /** The index with exactly this name; aliases are not considered. */
  index(name: string): IndexState | undefined {
    return this.indices.get(name);
  }

  /** The indices behind an alias, sorted by name. */
  aliased(alias: string): readonly IndexState[] {
    return this.aliases().get(alias) ?? [];
  }

  /** All aliases with their indices, sorted by name. */
  aliases(): ReadonlyMap<string, readonly IndexState[]> {
    this.aliasTable ??= buildAliasTable(this.indices.values());
    return this.aliasTable;
  }

  /** Replaces the aliases of an index. */
  setAliases(index: IndexState, aliases: Readonly<Record<string, AliasDefinition>>): void {
    index.aliases = aliases;
    this.aliasTable = undefined;
  }

  /**
   * Creates an index from the templates that match its name and from the request.
   *
   * @param stream the data stream that it is to belong to, whose name decides on the templates.
   * @throws ElasticsearchError 400 resource_already_exists_exception.
   */
  create(name: string, definition: IndexDefinition = {}, stream?: string): IndexState {
    const existing = this.indices.get(name);
    if (existing) {
      throw new ElasticsearchError(
        'resource_already_exists_exception',
        `index [${name}/${existing.uuid}] already exists`,
        {
          metadata: { index_uuid: existing.uuid, index: name },
        },
      );
    }
    const { clock, ids } = this.runtime;
    const resolved = resolveDefinition(this, name, definition, stream);
    this.checkAliasNames(name, Object.keys(resolved.aliases));
    const parts = { name, uuid: ids.uuid(), createdAt: clock.now(), ...resolved };
    const index = new IndexState(parts, this.runtime, this.cache);
    this.indices.set(name, index);
    this.aliasTable = undefined;
    return index;
  }

  /** Templates may not give an alias the name of an index either (AliasValidator.validateAlias). */
  private checkAliasNames(name: string, aliases: readonly string[]): void {
    const taken = aliases.find((alias) => alias === name || this.indices.has(alias));
    if (taken === undefined) return;
    const problem = 'an index or data stream exists with the same name as the alias';
    throw invalidName('invalid_alias_name_exception', 'alias', taken, problem);
  }

  /**
   * Creates an index as described by a saved state: a part that is given replaces the whole part, all others come from
   * the templates.
   */
  establish(name: string, given: Given<Omit<IndexParts, 'name'>>): IndexState {
    const { clock, ids } = this.runtime;
    const resolved = resolveDefinition(this, name, {});
    const parts = {
      name,
      uuid: given.uuid ?? ids.uuid(),
      createdAt: given.createdAt ?? clock.now(),
      settings: given.settings ?? resolved.settings,
      mappings: given.mappings ?? resolved.mappings,
      aliases: given.aliases ?? resolved.aliases,
    };
    const index = new IndexState(parts, this.runtime, this.cache);
    this.indices.set(name, index);
    this.aliasTable = undefined;
    return index;
  }

  /** The index with this name, created from its templates if it does not exist. For the API's own indices. */
  ensure(name: string): IndexState {
    return this.indices.get(name) ?? this.create(name);
  }

  remove(name: string): void {
    this.indices.delete(name);
    this.aliasTable = undefined;
  }

  /** Definitions of one kind, by name. Values are immutable: replace them, never change them in place. */
  section<T>(kind: string): Map<string, T> {
    let section = this.sections.get(kind);
    if (!section) {
      section = new Map();
      this.sections.set(kind, section);
    }
    return section as Map<string, T>;
  }

  /** All kinds of definitions. */
  allSections(): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
    return this.sections;
  }

  /** An immutable value that is computed on the first call and survives resets. */
  once<T>(name: string, compute: () => T): T {
    if (!this.computed.has(name)) this.computed.set(name, compute());
    return this.computed.get(name) as T;
  }

  /** The current state. The cost does not depend on the size of the indices. */
  snapshot(): StoreSnapshot {
    const indices = new Map<string, IndexState>();
    for (const [name, index] of this.indices) indices.set(name, index.clone());
    return { indices, sections: copySections(this.sections) };
  }

  /** Adopts a state, which may come from another store. The cost does not depend on the size of the indices. */
  restore(snapshot: StoreSnapshot): void {
    const indices = new Map<string, IndexState>();
    for (const [name, index] of snapshot.indices) indices.set(name, index.clone(true, this.runtime, this.cache));
    this.indices = indices;
    this.aliasTable = undefined;
    this.sections = copySections(snapshot.sections);
  }
}

function buildAliasTable(indices: Iterable<IndexState>): Map<string, readonly IndexState[]> {
  const pairs: [string, IndexState][] = [];
  for (const index of indices) for (const alias of Object.keys(index.aliases)) pairs.push([alias, index]);
  pairs.sort(([a, one], [b, other]) => byText(a, b) || byText(one.name, other.name));
  const table = new Map<string, IndexState[]>();
  for (const [alias, index] of pairs) {
    const known = table.get(alias);
    if (known) known.push(index);
    else table.set(alias, [index]);
  }
  return table;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function copySections(sections: ReadonlyMap<string, ReadonlyMap<string, unknown>>): Map<string, Section> {
  const copy = new Map<string, Section>();
  for (const [kind, section] of sections) copy.set(kind, new Map(section));
  return copy;
}
