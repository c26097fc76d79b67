import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { type JsonObject, own } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import { backingIndices, dataStream, dataStreams } from './data-streams';
import { resolveDateMath } from './date-math-name';
import type { IndexState } from './index-state';
import { type IndicesOptions, indicesOptions } from './indices-options';
import { dataStreamIgnored, notFound } from './missing-index';
import { checkPermitted, isPermitted } from './permitted';
import { localExpressions } from './remote-names';
import { searchRouting } from './search-routing';
import type { Store } from './store';
import { systemIndexAccess } from './system-indices';

/**
 * An index that a request reaches, with the filters of the aliases it is reached through (at least one of them must
 * match).
 */
export interface ReachedIndex {
  readonly index: IndexState;
  readonly filters: readonly JsonObject[] | undefined;
  /** The names and patterns that the request reaches it by. */
  readonly expressions: readonly string[];
  /** The routing values of a search, separated by commas; undefined for all shards. */
  readonly routing: string | undefined;
}

/**
 * The indices that expressions resolve to, sorted by name (IndexNameExpressionResolver.concreteIndices). No expression,
 * or `_all`, means all indices.
 *
 * @throws ElasticsearchError 404 index_not_found_exception, 400 index_closed_exception, 400
 * invalid_index_name_exception.
 */
export function resolveIndices(
  store: Store,
  expressions: readonly string[],
  options: IndicesOptions = indicesOptions.openOnly,
): IndexState[] {
  const found = new Set<IndexState>();
  for (const name of resolveResources(store, expressions, options)) {
    for (const index of indicesNamed(store, name)) if (isWanted(index, options)) found.add(index);
  }
  if (found.size === 0 && !options.allowNoIndices) throw notFound(expressions);
  return checkSystemAccess([...found].sort(byName));
}

/** Like resolveIndices, but also reports the filters and the routing of the aliases through which each index is reached. */
export function resolveTargets(
  store: Store,
  expressions: readonly string[],
  options: IndicesOptions = indicesOptions.openOnly,
  routing?: string,
): ReachedIndex[] {
  const indices = resolveIndices(store, expressions, options);
  const named = indices.some(isNarrowed)
    ? resolveResources(store, expressions, lenientWithAliases, true)
    : new Set<string>();
  return indices.map((index) => ({
    index,
    filters: aliasFilters(index, named),
    expressions,
    routing: searchRouting(index, named, routing),
  }));
}

/** 400 for a request on a closed index. */
export function indexClosed(index: IndexState): ElasticsearchError {
  return new ElasticsearchError('index_closed_exception', 'closed', {
    metadata: { index_uuid: index.uuid, index: index.name },
  });
}

/** The index with this name, or the indices behind the data stream or the alias with this name. */
export function indicesNamed(store: Store, name: string): readonly IndexState[] {
  const index = store.index(name);
  if (index) return [index];
  const stream = dataStream(store, name);
  return stream ? backingIndices(store, stream) : store.aliased(name);
}

const lenientWithAliases: IndicesOptions = { ...indicesOptions.strictExpandOpen, ignoreUnavailable: true };

/**
 * Resolves expressions to index names, and to alias names where they are named explicitly. Patterns become index names
 * unless aliases are kept.
 */
export function resolveResources(
  store: Store,
  named: readonly string[],
  options: IndicesOptions,
  keepAliases = false,
): Set<string> {
  const expressions = localExpressions(named, options);
  // Hidden indices alone are none: they have to be open or closed as well (IndicesOptions.expandWildcardExpressions).
  const expand = options.expandOpen || options.expandClosed;
  if (isEverything(named, expand)) return new Set(expand ? matchAll(store, options, keepAliases) : []);
  const resources = new Set<string>();
  checkNamed(store, expressions, options, expand);
  if (expand && expressions.length === 2 && expressions[0] === '*' && expressions[1] === '-*') return resources;
  let patternSeen = false;
  for (const expression of expressions) {
    const exclude = patternSeen && expression.startsWith('-');
    const name = validName(store, exclude ? expression.slice(1) : expression);
    if (expand && name.includes('*')) {
      patternSeen = true;
      const matching = matchWildcard(store, name, options, keepAliases);
      if (matching.size === 0 && !options.allowNoIndices) throw notFound([name]);
      change(resources, exclude, matching);
    } else if (exclude || exists(store, name, options)) {
      change(resources, exclude, [name]);
    }
  }
  return resources;
}

/** Names that the caller may not use are refused, unless what is unavailable is ignored (IndicesAndAliasesResolver). */
function checkNamed(store: Store, expressions: readonly string[], options: IndicesOptions, expand: boolean): void {
  if (!store.access || options.ignoreUnavailable) return;
  const named = expressions.filter((one) => !(expand && one.includes('*')) && !one.startsWith('-'));
  checkPermitted(
    store,
    named.map((one) => validName(store, one)),
  );
}

function isEverything(expressions: readonly string[], expand: boolean): boolean {
  if (expressions.length === 0) return true;
  return expressions.length === 1 && (expressions[0] === '_all' || (expand && expressions[0] === '*'));
}

function change(resources: Set<string>, exclude: boolean, names: Iterable<string>): void {
  for (const name of names) {
    if (exclude) resources.delete(name);
    else resources.add(name);
  }
}

/**
 * The name of an index in a request on one, dates put in.
 *
 * @throws ElasticsearchError 404 for an empty name, 400 for one that begins like the name of an operation
 */
export function validName(store: Store, expression: string): string {
  const name = expression.startsWith('<') ? resolveDateMath(expression, store.runtime.clock.now()) : expression;
  if (name === '') throw notFound(['']);
  if (name.startsWith('_')) {
    throw new ElasticsearchError(
      'invalid_index_name_exception',
      `Invalid index name [${name}], must not start with '_'.`,
      {
        metadata: { index_uuid: '_na_', index: name },
      },
    );
  }
  return name;
}

function exists(store: Store, name: string, options: IndicesOptions): boolean {
  if (!isPermitted(store, name)) return false;
  if (store.index(name)) return true;
  if (dataStream(store, name)) {
    if (!options.ignoreDataStreams) return true;
    if (options.ignoreUnavailable) return false;
    throw dataStreamIgnored(name);
  }
  const alias = store.aliased(name).length > 0;
  if (alias && !options.ignoreAliases) return true;
  if (options.ignoreUnavailable) return false;
  if (!alias) throw notFound([name]);
  throw illegalArgument(
    `The provided expression [${name}] matches an alias, specify the corresponding concrete indices instead.`,
  );
}

/** `_all` and `*` include a hidden index if an alias that is not hidden points to it (WildcardExpressionResolver). */
function matchAll(store: Store, options: IndicesOptions, keepAliases: boolean): Set<string> {
  const found = new Set<string>();
  if (options.expandOpen || options.expandClosed) {
    for (const index of store.all()) {
      if (index.system || !isPermitted(store, index.name)) continue;
      if ((options.expandHidden || !index.hidden) && hasState(index, options)) found.add(index.name);
    }
  }
  addMatchingStreams(store, '*', options, keepAliases, found);
  addMatchingAliases(store, '*', options, keepAliases, found);
  return found;
}

function matchWildcard(store: Store, pattern: string, options: IndicesOptions, keepAliases: boolean): Set<string> {
  const found = new Set<string>();
  for (const index of store.all()) {
    if (index.system || !hasState(index, options) || !wildcardMatch(pattern, index.name)) continue;
    if (!isPermitted(store, index.name)) continue;
    if (isShown(index.name, index.hidden, pattern, options)) found.add(index.name);
  }
  addMatchingStreams(store, pattern, options, keepAliases, found);
  addMatchingAliases(store, pattern, options, keepAliases, found);
  return found;
}

/** Data streams that match a pattern, or their backing indices unless names are kept. */
function addMatchingStreams(
  store: Store,
  pattern: string,
  options: IndicesOptions,
  keepNames: boolean,
  found: Set<string>,
): void {
  if (options.ignoreDataStreams) return;
  for (const stream of dataStreams(store).values()) {
    if (!wildcardMatch(pattern, stream.name) || !isPermitted(store, stream.name)) continue;
    if (!isShown(stream.name, stream.hidden, pattern, options)) continue;
    if (keepNames) found.add(stream.name);
    else for (const index of backingIndices(store, stream)) if (hasState(index, options)) found.add(index.name);
  }
}

function addMatchingAliases(
  store: Store,
  pattern: string,
  options: IndicesOptions,
  keepAliases: boolean,
  found: Set<string>,
): void {
  if (options.ignoreAliases) return;
  for (const [alias, indices] of store.aliases()) {
    if (!wildcardMatch(pattern, alias) || !isShown(alias, isHiddenAlias(alias, indices), pattern, options)) continue;
    if (indices.some((index) => index.system)) continue;
    if (keepAliases) found.add(alias);
    else for (const index of indices) if (hasState(index, options)) found.add(index.name);
  }
}

function isShown(name: string, hidden: boolean, pattern: string, options: IndicesOptions): boolean {
  return options.expandHidden || !hidden || (pattern.startsWith('.') && name.startsWith('.'));
}

/** An alias is hidden if it was created as hidden; all of its indices have to agree. */
export function isHiddenAlias(alias: string, indices: readonly IndexState[]): boolean {
  const [first] = indices;
  return first !== undefined && own(first.aliases, alias)?.is_hidden === true;
}

function hasState(index: IndexState, { expandOpen, expandClosed }: IndicesOptions): boolean {
  return expandOpen === expandClosed || index.closed === expandClosed;
}

function isWanted(index: IndexState, options: IndicesOptions): boolean {
  if (!index.closed || !options.forbidClosed) return true;
  if (options.ignoreUnavailable) return false;
  throw indexClosed(index);
}

function checkSystemAccess(indices: IndexState[]): IndexState[] {
  const system = indices.filter((index) => index.system);
  if (system.length > 0) throw systemIndexAccess(system.map((index) => index.name));
  return indices;
}

function isNarrowed({ aliases }: IndexState): boolean {
  return Object.values(aliases).some((alias) => alias.filter !== undefined || alias.search_routing !== undefined);
}

/** An index that is named directly, or through an alias without a filter, is not filtered. */
function aliasFilters(index: IndexState, named: ReadonlySet<string>): JsonObject[] | undefined {
  if (named.size === 0 || named.has(index.name)) return undefined;
  const filters: JsonObject[] = [];
  for (const [alias, { filter }] of Object.entries(index.aliases)) {
    if (!named.has(alias)) continue;
    if (!filter) return undefined;
    filters.push(filter);
  }
  return filters.length > 0 ? filters : undefined;
}

function byName(a: IndexState, b: IndexState): number {
  return a.name < b.name ? -1 : 1;
}
