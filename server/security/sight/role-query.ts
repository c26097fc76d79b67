import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { Template } from '../../ingest/template';
import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { writeJson } from '../../json/write';
import { parseJson } from '../../json-text/parse';
import { storedScripts } from '../../painless';
import { toScript } from '../../painless/java-values';
import { parseQuery } from '../../query/clauses';
import type { Budget } from '../../runtime/budget';
import type { Store } from '../../store/store';
import type { Identity } from '../identity';

/** The `query` of a role, which is an object or its text. */
function queryObject(value: JsonValue): JsonValue {
  return typeof value === 'string' ? parseJson(value) : value;
}

/**
 * The query that decides which documents the holder of a role sees; templates know the holder as `_user`
 * (SecurityQueryTemplateEvaluator).
 *
 * @throws ElasticsearchError if what the template becomes is not a query.
 */
export function roleQueryFor(store: Store, value: JsonValue, identity: Identity, budget: Budget): JsonObject {
  const given = queryObject(value);
  const template = isObject(given) ? own(given, 'template') : undefined;
  const query = template === undefined ? given : parseJson(render(store, template, identity, budget));
  if (!isObject(query)) throw new ElasticsearchError('parsing_exception', 'the query of a role must be an object');
  return query;
}

function render(store: Store, template: JsonValue, identity: Identity, budget: Budget): string {
  const { source, id, params } = isObject(template) ? template : { source: template };
  const text = typeof id === 'string' ? storedScripts(store).get(id)?.source : source;
  if (text === undefined) {
    const problem = `unable to find script [${String(id)}] in cluster state`;
    throw new ElasticsearchError('resource_not_found_exception', problem);
  }
  const { username, fullName, email, roles, metadata } = identity;
  const user = { username, full_name: fullName, email, roles: [...roles], metadata };
  const values = { ...(isObject(params) ? params : {}), _user: user };
  return Template.compile(typeof text === 'string' ? text : writeJson(text)).renderWith(
    toScript(values, budget),
    budget,
  );
}

/**
 * Checks the query of a role (DLSRoleQueryValidator). Templates are not checked before they are used.
 *
 * @throws ElasticsearchError 400
 */
export function checkRoleQuery(value: JsonValue): void {
  const query = queryObject(value);
  if (isObject(query) && Object.hasOwn(query, 'template')) return;
  refuseLookups(query);
  parseQuery(query);
}

const NOT_IN_ROLES = ['has_child', 'has_parent', 'percolate'];

/** Queries that would look at other documents than the one that they decide on (DLSRoleQueryValidator.verifyRoleQuery). */
function refuseLookups(value: JsonValue): void {
  if (Array.isArray(value)) for (const one of value) refuseLookups(one);
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (NOT_IN_ROLES.includes(key)) throw unsupported(`${key} query`);
    if (key === 'terms' && isObject(inner) && Object.values(inner).some(isLookup)) {
      throw unsupported('terms query with terms lookup');
    }
    refuseLookups(inner);
  }
}

function isLookup(value: JsonValue): boolean {
  return isObject(value) && Object.hasOwn(value, 'index') && Object.hasOwn(value, 'path');
}

function unsupported(what: string): ElasticsearchError {
  return new ElasticsearchError('illegal_argument_exception', `${what} isn't supported as part of a role query`);
}
