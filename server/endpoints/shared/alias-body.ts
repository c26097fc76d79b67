import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { hashOrder } from '../../json/java-text';
import { type JsonObject, setOwn } from '../../json/value';
import type { Cursor } from '../../query/dsl/cursor';
import type { AliasDefinition } from '../../store/definitions';
import type { Store } from '../../store/store';
import { field, map, string } from '../../validation/fields';
import { checkAliasName, invalidName } from '../../validation/index-name';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { checkAliasFilter } from './alias-filter';

/** What a body says about an alias. */
export interface AliasParts {
  readonly filter?: JsonObject;
  /** Stands for the two that follow. */
  readonly routing?: string;
  readonly index_routing?: string;
  readonly search_routing?: string;
  readonly is_write_index?: boolean;
  readonly is_hidden?: boolean;
}

const trueOrFalse = field('TRUE_OR_FALSE', (value) => value.boolean());

const FIELDS = {
  filter: map,
  routing: string,
  index_routing: string,
  search_routing: string,
  is_write_index: trueOrFalse,
  is_hidden: trueOrFalse,
} as const;

/** The errors of Alias.fromXContent. Only a filter is an object; the keys in any other are taken for those of the alias. */
function aliasRefusals(alias: string): Refusals<Cursor> {
  const unsupported = (type: string, key: string, value: Cursor) =>
    illegalArgument(`Unsupported ${type} type value [${value.text()}] for field [${key}] in alias [${alias}]`);
  return {
    unknown: (key) => illegalArgument(`Unknown field [${key}] in alias [${alias}]`),
    unfit: (key, value) => {
      if (value.token === 'START_OBJECT') {
        const inner = value.members().find(([name]) => !Object.hasOwn(FIELDS, name));
        return inner && illegalArgument(`Unknown field [${inner[0]}] in alias [${alias}]`);
      }
      if (value.token === 'VALUE_STRING') return unsupported('String', key, value);
      if (value.token === 'VALUE_BOOLEAN') return unsupported('boolean', key, value);
      return illegalArgument(`Unknown token [${value.token}] in alias [${alias}]`);
    },
  };
}

/** AliasMetadata.Builder.fromXContent passes over whatever it does not know. */
const LENIENT: Refusals<Cursor> = { unknown: () => undefined, unfit: () => undefined };

/**
 * Reads the `aliases` of a request that creates an index or a legacy template, each with Alias.fromXContent.
 *
 * @param resolve the name of an alias that is written with date math, which templates do not accept
 * @throws ElasticsearchError 400
 */
export function readAliases(aliases: Cursor, resolve = verbatim): Record<string, AliasDefinition> {
  return definitions(aliases, resolve, (name, alias) => {
    if (alias.isScalar) throw withoutObject(aliases, alias, name);
    if (alias.token === 'START_ARRAY') throw illegalArgument(`Unknown token [END_ARRAY] in alias [${name}]`);
    return parseWith(alias, FIELDS, aliasRefusals(name));
  });
}

/** What is no object lets Alias.fromXContent read on: Elasticsearch has put the aliases into a HashMap before. */
function withoutObject(aliases: Cursor, alias: Cursor, name: string): Error {
  const names = hashOrder(aliases.value as JsonObject);
  const next = names[names.indexOf(alias.name) + 1];
  return illegalArgument(next === undefined ? 'No alias is specified' : `Unknown field [${next}] in alias [${name}]`);
}

/** The same for templates, which are lenient (Template.PARSER). */
export function readTemplateAliases(aliases: Cursor): Record<string, AliasDefinition> {
  return definitions(aliases, verbatim, (_, alias) => parseWith(alias, FIELDS, LENIENT));
}

const verbatim = (name: string): string => name;

/** Its keys are the names of aliases. */
function definitions(
  aliases: Cursor,
  resolve: (name: string) => string,
  read: (name: string, alias: Cursor) => AliasParts,
): Record<string, AliasDefinition> {
  const found: Record<string, AliasDefinition> = {};
  for (const [written, alias] of aliases.members()) {
    const name = resolve(written);
    checkAliasName(name);
    setOwn(found, name, aliasDefinition(name, read(name, alias)));
  }
  return found;
}

/**
 * The definition of an alias, in the order in which it is shown.
 *
 * @throws ElasticsearchError 400 for an invalid filter, or several values for the routing of writes
 */
export function aliasDefinition(name: string, parts: AliasParts): AliasDefinition {
  const { routing, index_routing = routing, search_routing = routing, is_write_index, is_hidden } = parts;
  const filter = parts.filter && Object.keys(parts.filter).length > 0 ? parts.filter : undefined;
  if (filter) checkAliasFilter(name, filter);
  if (index_routing?.includes(',')) {
    throw illegalArgument(`alias [${name}] has several index routing values associated with it`);
  }
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
