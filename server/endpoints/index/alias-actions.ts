import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { wildcardMatch } from '../../json/wildcard';
import type { Budget } from '../../runtime/budget';
import { checkBlocks } from '../../store/blocks';
import { dataStream, dataStreamOf } from '../../store/data-streams';
import { resolveDateMath } from '../../store/date-math-name';
import type { AliasDefinition } from '../../store/definitions';
import type { IndexState } from '../../store/index-state';
import { type IndicesOptions, indicesOptions } from '../../store/indices-options';
import { resolveIndices } from '../../store/resolve';
import type { Store } from '../../store/store';
import { checkNewAlias, checkWriteIndices } from '../shared/alias-body';
import { checkBoundFilter } from '../shared/alias-filter';
import { refuseRestricted } from '../shared/restricted';

/** One action of `POST /_aliases`. */
export type AliasAction =
  | {
      readonly type: 'add';
      readonly indices: readonly string[];
      readonly aliases: readonly string[];
      readonly definition: AliasDefinition;
      readonly mustExist?: boolean | undefined;
    }
  | {
      readonly type: 'remove';
      readonly indices: readonly string[];
      readonly aliases: readonly string[];
      readonly mustExist?: boolean | undefined;
    }
  | {
      readonly type: 'remove_index';
      readonly indices: readonly string[];
      readonly aliases: readonly string[];
      readonly mustExist?: boolean | undefined;
    };

/** The result of one action: the indices it reached, and the error if there was nothing to remove. */
export interface ActionResult {
  readonly action: AliasAction;
  readonly indices: readonly string[];
  readonly error?: ElasticsearchError | undefined;
}

/** What an alias of an index costs: units of work to add or remove it, and bytes to keep it. */
const ALIAS_WORK = 40;
const ALIAS_BYTES = 200;

/** What comparing an alias with a pattern costs. */
const COMPARISON = 4;

type Tables = Map<IndexState, Record<string, AliasDefinition>>;

const ALIASED_INDICES: IndicesOptions = { ...indicesOptions.concreteOnly, allowNoIndices: false, expandClosed: false };

/**
 * Applies changes to aliases, either all of them or none (TransportIndicesAliasesAction).
 *
 * @throws ElasticsearchError 429 for patterns that make very many aliases; 404 aliases_not_found_exception if nothing can be removed or a required alias is missing;
 * 404 and 400 for indices and names.
 */
export function applyAliasActions(store: Store, actions: readonly AliasAction[], budget: Budget): ActionResult[] {
  const tables: Tables = new Map();
  const removed = new Set<IndexState>();
  checkDataStreams(store, actions);
  const resolved = actions.map((action) => ({
    action,
    indices: unblocked(resolveIndices(store, action.indices, ALIASED_INDICES)),
  }));
  for (const { action, indices } of resolved) {
    const aliases = indices.length * action.aliases.length;
    budget.charge(aliases * ALIAS_WORK);
    budget.chargeMemory(aliases * ALIAS_BYTES);
    if (action.type === 'remove_index') for (const index of indices) removed.add(index);
  }
  const removedNames = new Set([...removed].map((index) => index.name));
  const results = resolved.map(({ action, indices }) =>
    applyAction(store, action, indices, tables, removedNames, budget),
  );
  if (results.length > 0 && results.every((result) => result.error)) {
    throw aliasesNotFound(actions.flatMap((action) => action.aliases));
  }
  checkTables(store, tables, removed);
  for (const [index, aliases] of tables) store.setAliases(index, aliases);
  for (const index of removed) store.remove(index.name);
  return results;
}

/** Aliases of data streams are not emulated, and backing indices have none. */
function checkDataStreams(store: Store, actions: readonly AliasAction[]): void {
  for (const { type, indices } of actions) {
    if (type === 'remove_index') continue;
    if (indices.some((name) => dataStream(store, name))) throw notEmulated('aliases of data streams');
    const stream = indices.map((name) => dataStreamOf(store, name)).find((found) => found !== undefined);
    if (!stream) continue;
    throw illegalArgument(
      `The provided expressions [${indices.join(', ')}] match a backing index belonging to data stream [${stream.name}]. Data stream backing indices don't support aliases.`,
    );
  }
}

/** IndicesAliasesRequestInterceptor */
const RESTRICTED =
  'Alias requests are not allowed for users who have field or document level security enabled on one of the indices';
const MORE_PERMISSIONS = 'Adding an alias is not allowed when the alias has more permissions than any of the indices';

function applyAction(
  store: Store,
  action: AliasAction,
  indices: readonly IndexState[],
  tables: Tables,
  removedNames: ReadonlySet<string>,
  budget: Budget,
): ActionResult {
  const names = indices.map((index) => index.name);
  if (action.type === 'remove_index') return { action, indices: names };
  if (action.type === 'add') {
    const aliases = action.aliases.map((alias) => resolveDateMath(alias, store.runtime.clock.now()));
    store.access?.check(aliases);
    refuseRestricted(store, indices, RESTRICTED);
    for (const name of names) store.access?.checkNoMore(aliases, name, MORE_PERMISSIONS);
    for (const alias of aliases) checkNewAlias(store, alias, removedNames);
    for (const index of indices) {
      for (const alias of aliases) checkBoundFilter(store, alias, action.definition, { index, budget });
    }
    for (const index of indices) addAliases(tableOf(tables, index), aliases, action.definition);
    return { action, indices: names };
  }
  refuseRestricted(store, indices, RESTRICTED);
  let count = 0;
  for (const index of indices) count += removeAliases(tableOf(tables, index), action.aliases, budget);
  if (count > 0) return { action, indices: names };
  if (action.mustExist === true) throw aliasesNotFound(action.aliases);
  return { action, indices: names, error: aliasesNotFound(action.aliases) };
}

function tableOf(tables: Tables, index: IndexState): Record<string, AliasDefinition> {
  const table = tables.get(index) ?? { ...index.aliases };
  tables.set(index, table);
  return table;
}

function addAliases(
  table: Record<string, AliasDefinition>,
  names: readonly string[],
  definition: AliasDefinition,
): void {
  for (const name of names) table[name] = definition;
}

function removeAliases(table: Record<string, AliasDefinition>, expressions: readonly string[], budget: Budget): number {
  const patterns = expressions.filter((expression) => expression === '_all' || expression.includes('*'));
  const names = new Set(expressions.filter((expression) => Object.hasOwn(table, expression)));
  if (patterns.length > 0) {
    const known = Object.keys(table);
    budget.charge(known.length * patterns.length * COMPARISON);
    const isMatched = (name: string): boolean =>
      patterns.some((pattern) => pattern === '_all' || wildcardMatch(pattern, name));
    for (const name of known) if (isMatched(name)) names.add(name);
  }
  for (const name of names) delete table[name];
  return names.size;
}

/** Only one of the indices behind an alias may be its write index. */
function checkTables(store: Store, tables: Tables, removed: ReadonlySet<IndexState>): void {
  const writers = new Map<string, { name: string; alias: AliasDefinition }[]>();
  for (const index of store.all()) {
    if (removed.has(index)) continue;
    for (const [name, alias] of Object.entries(tables.get(index) ?? index.aliases)) {
      if (!alias.is_write_index) continue;
      const known = writers.get(name);
      if (known) known.push({ name: index.name, alias });
      else writers.set(name, [{ name: index.name, alias }]);
    }
  }
  for (const [alias, indices] of writers) checkWriteIndices(alias, indices);
}

/** 404 for aliases that do not exist (AliasesNotFoundException). */
export function aliasesNotFound(names: readonly string[]): ElasticsearchError {
  const [only] = names;
  return new ElasticsearchError('aliases_not_found_exception', `aliases [${names.join(', ')}] missing`, {
    metadata: { 'resource.type': 'aliases', 'resource.id': names.length === 1 && only !== undefined ? only : names },
  });
}

/** @throws ElasticsearchError 403 if the metadata of one of the indices may not change. */
function unblocked(indices: IndexState[]): IndexState[] {
  checkBlocks(indices, 'metadata_write');
  return indices;
}
