import { endpoint } from '../../endpoint/endpoint';
import { type Answer, ok } from '../../http/answer';
import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Budget } from '../../runtime/budget';
import { checkBlocks } from '../../store/blocks';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import { type IndicesCall, indicesOf, indicesParameters } from '../shared/indices-parameters';
import { masterTimeout } from '../shared/kept-parameters';
import { aliasesBody } from '../shared/show-index';

const parameters = { ...indicesParameters, master_timeout: masterTimeout } as const;

/** What comparing an alias with a name costs, in the units of a budget. */
const COMPARISON = 5;

/**
 * Aliases by index, all or by name: RestGetAliasesAction. If a name is missing, the response is a 404 with the aliases
 * that were found.
 */
export const getAlias = endpoint({
  name: 'indices.get_alias',
  routes: ['GET /_alias', 'GET /_aliases', 'GET /_alias/{name}', 'GET /{index}/_alias', 'GET /{index}/_alias/{name}'],
  query: parameters,
  handle: (call) => shown(find(call)),
});

/** Whether aliases exist: the same for HEAD. */
export const existsAlias = endpoint({
  name: 'indices.exists_alias',
  routes: ['HEAD /_alias/{name}', 'HEAD /{index}/_alias/{name}', 'HEAD /{index}/_alias'],
  query: parameters,
  handle: (call) => {
    const found = find(call);
    const nothing = call.placeholders.name === undefined && Object.keys(found.found).length === 0;
    return { ...shown(found), ...(nothing && { status: 404 }) };
  },
});

interface FoundAliases {
  readonly found: AnswerObject;
  /** Requested names that no index has. */
  readonly missing: readonly string[];
}

interface AliasCall extends IndicesCall {
  readonly budget: Budget;
  readonly placeholders: { readonly index?: string | undefined; readonly name?: string | undefined };
}

function shown({ found, missing }: FoundAliases): Answer {
  if (missing.length === 0) return ok(found);
  const error = missing.length === 1 ? `alias [${missing[0]}] missing` : `aliases [${missing.join(',')}] missing`;
  return { status: 404, body: { error, status: 404, ...found } };
}

function find(call: AliasCall): FoundAliases {
  const asked = splitByComma(call.placeholders.name);
  const found: AnswerObject = {};
  const seen = new Set<string>();
  const indices = indicesOf(call, indicesOptions.strictExpandHidden);
  checkBlocks(indices, 'metadata_read');
  for (const index of indices) {
    call.budget.charge(Object.keys(index.aliases).length * (1 + asked.length) * COMPARISON);
    const names = Object.keys(index.aliases).filter((alias) => asked.length === 0 || isAskedFor(alias, asked));
    for (const name of names) seen.add(name);
    if (names.length === 0 && asked.length > 0) continue;
    found[index.name] = {
      aliases: aliasesBody(Object.fromEntries(names.map((name) => [name, index.aliases[name] ?? {}]))),
    };
  }
  return { found, missing: missingNames(asked, seen) };
}

/**
 * The names that were asked for and not found, sorted. Patterns are never missing, nor is a name that a later part
 * excludes; `-` excludes only after the first wildcard, before it is part of a name
 * (RestGetAliasesAction.buildRestResponse).
 */
function missingNames(asked: readonly string[], seen: ReadonlySet<string>): string[] {
  const wildcard = asked.findIndex((name) => name.includes('*'));
  const first = wildcard < 0 ? asked.length : wildcard;
  const missing = asked.filter((name, at) => {
    if (name === '_all' || name.includes('*') || (at > first && name.startsWith('-')) || seen.has(name)) return false;
    const later = asked.slice(Math.max(at + 1, first));
    return !later.some((part) => part.startsWith('-') && matches(part.slice(1), name));
  });
  return [...new Set(missing)].sort();
}

/** Names and patterns, applied in order: `-` takes away from what the parts before have found (Metadata.findAliases). */
function isAskedFor(alias: string, asked: readonly string[]): boolean {
  let included = false;
  for (const part of asked) {
    if (!part.startsWith('-')) included ||= matches(part, alias);
    else if (included) included = !wildcardMatch(part.slice(1), alias);
  }
  return included;
}

function matches(pattern: string, alias: string): boolean {
  return pattern === '_all' || wildcardMatch(pattern, alias);
}
