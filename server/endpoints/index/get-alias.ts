import { endpoint } from '../../endpoint/endpoint';
import { empty, ok } from '../../http/answer';
import { boolean, time } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { checkBlocks } from '../../store/blocks';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import { type IndicesCall, indicesOf, indicesParameters } from '../shared/indices-parameters';
import { aliasesBody } from '../shared/show-index';

const parameters = { ...indicesParameters, local: boolean(false), master_timeout: time(30_000) } as const;

/**
 * Aliases by index, all or by name: RestGetAliasesAction. If a name is missing, the response is a 404 with the aliases
 * that were found.
 */
export const getAlias = endpoint({
  name: 'indices.get_alias',
  routes: ['GET /_alias', 'GET /_aliases', 'GET /_alias/{name}', 'GET /{index}/_alias', 'GET /{index}/_alias/{name}'],
  query: parameters,
  handle: (call) => {
    const { found, missing } = find(call);
    if (missing.length === 0) return ok(found);
    const error = missing.length === 1 ? `alias [${missing[0]}] missing` : `aliases [${missing.join(',')}] missing`;
    return { status: 404, body: { error, status: 404, ...found } };
  },
});

/** Whether aliases exist: the same for HEAD. */
export const existsAlias = endpoint({
  name: 'indices.exists_alias',
  routes: ['HEAD /_alias/{name}', 'HEAD /{index}/_alias/{name}', 'HEAD /{index}/_alias'],
  query: parameters,
  handle: (call) => {
    const { found, missing } = find(call);
    return empty(missing.length > 0 || Object.keys(found).length === 0 ? 404 : 200);
  },
});

interface FoundAliases {
  readonly found: AnswerObject;
  /** Requested names that no index has. */
  readonly missing: readonly string[];
}

interface AliasCall extends IndicesCall {
  readonly placeholders: { readonly index?: string | undefined; readonly name?: string | undefined };
}

function find(call: AliasCall): FoundAliases {
  const asked = splitByComma(call.placeholders.name);
  const found: AnswerObject = {};
  const seen = new Set<string>();
  const indices = indicesOf(call, indicesOptions.strictExpandHidden);
  checkBlocks(indices, 'metadata_read');
  for (const index of indices) {
    const names = Object.keys(index.aliases).filter((alias) => asked.length === 0 || isAskedFor(alias, asked));
    for (const name of names) seen.add(name);
    if (names.length === 0 && asked.length > 0) continue;
    found[index.name] = {
      aliases: aliasesBody(Object.fromEntries(names.map((name) => [name, index.aliases[name] ?? {}]))),
    };
  }
  const firstPattern = asked.findIndex((name) => isPattern(name) || name.startsWith('-'));
  const isExclusion = (name: string, at: number) => firstPattern >= 0 && at > firstPattern && name.startsWith('-');
  const missing = asked.filter((name, at) => !isPattern(name) && !isExclusion(name, at) && !seen.has(name));
  return { found, missing: [...new Set(missing)].sort() };
}

function isPattern(name: string): boolean {
  return name === '_all' || name.includes('*');
}

/** Names and patterns, applied in order; after a pattern, `-` excludes names (Metadata.findAliases). */
function isAskedFor(alias: string, asked: readonly string[]): boolean {
  let included = false;
  let patternSeen = false;
  for (const name of asked) {
    if (patternSeen && name.startsWith('-')) {
      if (wildcardMatch(name.slice(1), alias)) included = false;
    } else if (name === '_all' || wildcardMatch(name, alias)) {
      included = true;
    }
    patternSeen ||= isPattern(name);
  }
  return included;
}
