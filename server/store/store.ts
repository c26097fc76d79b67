import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { JsonObject } from '../json/value';
import type { Runtime } from '../runtime/runtime';
import { invalidName } from '../validation/index-name';
import type { AliasDefinition, IndexDefinition } from './definitions';
import type { IndexParts, IndexState } from './index-state';
import type { Mappings } from './mappings';
import type { Sight } from './sight';
import { SourceCache } from './source-cache';

/** Named objects of the cluster other than documents: pipelines, templates, stored scripts, users, … */
export type Section = Map<string, unknown>;

/** The state of a store at one moment. It never changes, so it can be restored any number of times. */
export interface StoreSnapshot {
  readonly indices: ReadonlyMap<string, IndexState>;
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

/** What a write does; data streams take only `create`. */
export type WriteOperation = 'create' | 'index' | 'update' | 'delete';

/** What the caller of a request may do with indices; without it, everything. */
export interface IndexAccess {
  /** Whether the caller may know of an index or alias of that name. */
  permits(name: string): boolean;
  /**
   * @param action what is done with them, if it is not what the request does.
   * @throws ElasticsearchError 403 for names that the request gives and the caller may not use.
   */
  check(names: readonly string[], action?: string): void;
  /** @throws ElasticsearchError 403 with that reason if the caller could do more with the names than with the index. */
  checkNoMore(names: readonly string[], than: string, reason: string): void;
  /** @throws ElasticsearchError 403 unless the caller may write there and, if the index does not exist, create it. */
  checkWrite(name: string, exists: boolean, operation: WriteOperation): void;
  /** @throws ElasticsearchError 403 unless the caller may map the new fields of a document of that index. */
  checkNewFields(index: IndexState): void;
  /**
   * What Elasticsearch warns about when the request works on them.
   *
   * @param names that the request gives, with its patterns resolved.
   */
  warnings(names: Iterable<string>): string[];
  /**
   * What the caller may see of an index that they may use; undefined for everything.
   *
   * @param expressions by which this part of the request asks for it. Default: those in the path.
   */
  sightOf(index: IndexState, expressions?: readonly string[]): Sight | undefined;
}

/** The parts of a store that views share. */
interface State {
  indices: Map<string, IndexState>;
  sections: Map<string, Section>;
  /** Invalidated whenever an index is created, deleted or given other aliases. */
  aliasTable: ReadonlyMap<string, readonly IndexState[]> | undefined;
}

type Given<T> = { readonly [K in keyof T]: T[K] | undefined };

/** All indices and cluster-wide definitions of one mock. */
export class Store {
  private readonly state: State;
  private readonly cache: SourceCache;
  /** What may be done through this view of the store; undefined for everything. */
  readonly access: IndexAccess | undefined;
  private readonly computed: Map<string, unknown>;
  /** Compiled mappings of templates by definition, so that creating the same indices again does not recompile them. */
  readonly compiledMappings: WeakMap<JsonObject, Mappings>;

  /**
   * @param like a store whose computed immutable values are shared; nothing else is.
   * @param view set for a view of `like`, which shares everything with it, but resolves names with this access.
   */
  constructor(
    readonly runtime: Runtime,
    like?: Store,
    view?: { readonly access: IndexAccess },
  ) {
    this.state = (view && like?.state) ?? { indices: new Map(), sections: new Map(), aliasTable: undefined };
    this.cache = (view && like?.cache) ?? new SourceCache();
    this.access = view?.access;
    this.computed = like?.computed ?? new Map();
    this.compiledMappings = like?.compiledMappings ?? new WeakMap();
  }

  /** The same store, as seen by somebody who may not use everything in it. */
  as(access: IndexAccess): Store {
    return new Store(this.runtime, this, { access });
  }

  /** All indices in order of creation, including hidden and closed ones. */
  all(): IterableIterator<IndexState> {
    return this.state.indices.values();
  }

  /** The index with exactly this name; aliases are not considered. */
  index(name: string): IndexState | undefined {
    return this.state.indices.get(name);
  }

  /** The indices behind an alias that may be used, sorted by name. */
  aliased(alias: string): readonly IndexState[] {
    return this.access?.permits(alias) === false ? [] : this.behind(alias);
  }

  /** The indices behind an alias, whether or not it may be used, sorted by name. */
  behind(alias: string): readonly IndexState[] {
    return this.allAliases().get(alias) ?? [];
  }

  /** All aliases that may be used, with their indices, sorted by name. */
  aliases(): ReadonlyMap<string, readonly IndexState[]> {
    const { access } = this;
    if (!access) return this.allAliases();
    return new Map([...this.allAliases()].filter(([alias]) => access.permits(alias)));
  }

  private allAliases(): ReadonlyMap<string, readonly IndexState[]> {
    this.state.aliasTable ??= buildAliasTable(this.state.indices.values());
    return this.state.aliasTable;
  }

  /** Replaces the aliases of an index. */
  setAliases(index: IndexState, aliases: Readonly<Record<string, AliasDefinition>>): void {
    index.aliases = aliases;
    this.state.aliasTable = undefined;
  }

  /**
   * Creates an index from the templates that match its name and from the request.
   *
   * @param stream the data stream that it is to belong to, whose name decides on the templates.
   * @throws ElasticsearchError 400 resource_already_exists_exception.
   */
  create(name: string, definition: IndexDefinition = {}, stream?: string): IndexState {
    this.checkAbsent(name);
    const { clock, ids } = this.runtime;
    const { IndexState, checkShardLimit, checkWanted, openedShards, resolveDefinition } = creation();
    const resolved = resolveDefinition(this, name, definition, stream);
    checkShardLimit(this, openedShards(resolved.settings));
    this.checkAliasNames(name, Object.keys(resolved.aliases));
    const parts = { name, uuid: ids.uuid(), createdAt: clock.now(), ...resolved };
    const index = new IndexState(parts, this.runtime, this.cache);
    checkWanted(index, definition.activeShards);
    this.state.indices.set(name, index);
    this.state.aliasTable = undefined;
    return index;
  }

  /** @throws ElasticsearchError 400 resource_already_exists_exception if there is an index with this name. */
  checkAbsent(name: string): void {
    const existing = this.state.indices.get(name);
    if (existing) {
      throw new ElasticsearchError(
        'resource_already_exists_exception',
        `index [${name}/${existing.uuid}] already exists`,
        {
          metadata: { index_uuid: existing.uuid, index: name },
        },
      );
    }
  }

  /** Templates may not give an alias the name of an index either (AliasValidator.validateAlias). */
  private checkAliasNames(name: string, aliases: readonly string[]): void {
    const taken = aliases.find((alias) => alias === name || this.state.indices.has(alias));
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
    const { IndexState, resolveDefinition } = creation();
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
    this.state.indices.set(name, index);
    this.state.aliasTable = undefined;
    return index;
  }

  /** Adds an index with the mapping and the documents of another one, which share nothing that either of them changes. */
  resize(source: IndexState, parts: Pick<IndexParts, 'name' | 'settings' | 'aliases'>): IndexState {
    const { checkShardLimit, openedShards } = creation();
    checkShardLimit(this, openedShards(parts.settings));
    this.checkAliasNames(parts.name, Object.keys(parts.aliases));
    const { clock, ids } = this.runtime;
    const index = source.resized({ ...parts, uuid: ids.uuid(), createdAt: clock.now(), mappings: source.mappings });
    this.state.indices.set(parts.name, index);
    this.state.aliasTable = undefined;
    return index;
  }

  /** The index with this name, created from its templates if it does not exist. For the API's own indices. */
  ensure(name: string): IndexState {
    return this.state.indices.get(name) ?? this.create(name);
  }

  remove(name: string): void {
    this.state.indices.delete(name);
    this.state.aliasTable = undefined;
  }

  /** Definitions of one kind, by name. Values are immutable: replace them, never change them in place. */
  section<T>(kind: string): Map<string, T> {
    let section = this.state.sections.get(kind);
    if (!section) {
      section = new Map();
      this.state.sections.set(kind, section);
    }
    return section as Map<string, T>;
  }

  /** All kinds of definitions. */
  allSections(): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
    return this.state.sections;
  }

  /** An immutable value that is computed on the first call and survives resets. */
  once<T>(name: string, compute: () => T): T {
    if (!this.computed.has(name)) this.computed.set(name, compute());
    return this.computed.get(name) as T;
  }

  /** The current state. The cost does not depend on the size of the indices. */
  snapshot(): StoreSnapshot {
    const indices = new Map<string, IndexState>();
    for (const [name, index] of this.state.indices) indices.set(name, index.clone());
    return { indices, sections: copySections(this.state.sections) };
  }

  /** Adopts a state, which may come from another store. The cost does not depend on the size of the indices. */
  restore(snapshot: StoreSnapshot): void {
    const indices = new Map<string, IndexState>();
    for (const [name, index] of snapshot.indices) indices.set(name, index.clone(true, this.runtime, this.cache));
    this.state.indices = indices;
    this.state.aliasTable = undefined;
    this.state.sections = copySections(snapshot.sections);
  }
}

function creation(): typeof import('./creation') {
  return require('./creation');
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
