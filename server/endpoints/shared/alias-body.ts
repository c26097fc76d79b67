import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, setOwn } from '../../json/value';
import type { AliasDefinition } from '../../store/definitions';
import type { Store } from '../../store/store';
import { parseBooleanSetting } from '../../validation/booleans';
import { checkAliasName, invalidName } from '../../validation/index-name';
import { checkAliasFilter } from './alias-filter';

/** The mutable form of an alias, in the order in which it is shown. */
interface AliasParts {
  filter?: JsonObject;
  index_routing?: string | undefined;
  search_routing?: string | undefined;
  is_write_index?: boolean;
  is_hidden?: boolean;
}

/**
 * Reads the `aliases` of a request that creates an index or a template (Alias.fromXContent).
 *
 * @throws ElasticsearchError 400
 */
export function parseAliases(value: JsonValue | undefined): Record<string, AliasDefinition> {
  const aliases: Record<string, AliasDefinition> = {};
  if (value === undefined || value === null) return aliases;
  if (!isObject(value)) throw new ElasticsearchError('parse_exception', 'key [aliases] must be an object');
  for (const [name, body] of Object.entries(value)) {
    checkAliasName(name);
    setOwn(aliases, name, parseAlias(name, isObject(body) ? body : {}));
  }
  return aliases;
}

/**
 * Reads the definition of an alias. A common routing value is shown as two, each unless it
 * is given.
 *
 * @throws ElasticsearchError 400 for an unknown key or a value of the wrong type.
 */
export function parseAlias(name: string, body: JsonObject): AliasDefinition {
  const parts: AliasParts = {};
  let common: string | undefined;
  for (const [key, value] of Object.entries(body)) {
    switch (key) {
      case 'filter':
        if (!isObject(value) || Object.keys(value).length === 0) break;
        checkAliasFilter(name, value);
        parts.filter = value;
        break;
      case 'routing':
        common = javaText(value);
        break;
      case 'index_routing':
      case 'search_routing':
        parts[key] = javaText(value);
        break;
      case 'is_write_index':
      case 'is_hidden':
        parts[key] = parseBooleanSetting(value);
        break;
      default:
        throw illegalArgument(`Unknown field [${key}] in alias [${name}]`);
    }
  }
  parts.index_routing ??= common;
  parts.search_routing ??= common;
  if (parts.index_routing?.includes(',')) {
    throw illegalArgument(`alias [${name}] has several index routing values associated with it`);
  }
  return ordered(parts);
}

function ordered({ filter, index_routing, search_routing, is_write_index, is_hidden }: AliasParts): AliasDefinition {
  return {
    ...(filter && { filter }),
    ...(index_routing !== undefined && { index_routing }),
    ...(search_routing !== undefined && { search_routing }),
    ...(is_write_index !== undefined && { is_write_index }),
    ...(is_hidden !== undefined && { is_hidden }),
  };
}

/**
 * Checks the name of a new alias.
 *
 * @throws ElasticsearchError 400 invalid_alias_name_exception, also if an index has the name (AliasValidator).
 */
export function checkNewAlias(store: Store, name: string, ignoring: ReadonlySet<string> = new Set()): void {
  checkAliasName(name);
  if (store.index(name) && !ignoring.has(name)) {
    const problem = 'an index or data stream exists with the same name as the alias';
    throw invalidName('invalid_alias_name_exception', 'alias', name, problem);
  }
}

/**
 * Checks that the definitions of an alias in several indices are consistent (IndexAbstraction.Alias, Metadata.Builder).
 *
 * @throws ElasticsearchError 500 illegal_state_exception for two write indices.
 */
export function checkWriteIndices(alias: string, indices: readonly { name: string; alias: AliasDefinition }[]): void {
  const writers = indices.filter((index) => index.alias.is_write_index).map((index) => index.name);
  if (writers.length < 2) return;
  const names = writers.sort().join(',');
  throw new ElasticsearchError('illegal_state_exception', `alias [${alias}] has more than one write index [${names}]`);
}
