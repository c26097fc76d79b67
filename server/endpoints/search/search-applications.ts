import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { acknowledged, ok } from '../../http/answer';
import { booleanParameter, intParameter, stringParameter } from '../../http/parameters';
import type { AnswerObject, JsonObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Mock } from '../../mock';
import type { IndexState } from '../../store/index-state';
import { resolveSingle } from '../../store/resolve-single';
import { field, long, stringArray, stringOrNull } from '../../validation/fields';
import { checkNewAlias } from '../shared/alias-body';
import {
  applicationNamed,
  DEFAULT_WARNING,
  readTemplate,
  type SearchApplication,
  searchApplications,
  shownTemplate,
} from './search-application';

/** SearchApplication.PARSER */
const FIELDS = {
  name: stringOrNull,
  indices: stringArray,
  analytics_collection_name: stringOrNull,
  updated_at_millis: long,
  template: field('OBJECT_OR_NULL', (value) =>
    value.token === 'VALUE_NULL' ? undefined : readTemplate(value.json() as JsonObject),
  ),
} as const;

/** Creates or replaces an application, and the alias through which it searches: RestPutSearchApplicationAction. */
export const putSearchApplication = endpoint({
  name: 'search_application.put',
  routes: ['PUT /_application/search_application/{name}'],
  query: { create: booleanParameter(false) },
  body: requiredFields('search_application', FIELDS),
  note: 'dictionaries may use [type], [enum], [properties], [required], [additionalProperties] and [items]',
  handle: ({ mock, placeholders: { name }, query, body }) => {
    if (typeof body.name === 'string' && body.name !== name) {
      throw illegalArgument(`Search Application name [${body.name}] does not match the resource name: [${name}]`);
    }
    if (!body.indices) throw illegalArgument('Required [indices]');
    const applications = searchApplications(mock);
    const before = applications.get(name);
    moveAlias(mock, name, body.indices);
    if (query.create && before) {
      const reason = `[${name}]: version conflict, document already exists (current version [${before.version}])`;
      throw new ElasticsearchError('version_conflict_engine_exception', reason);
    }
    applications.set(name, {
      name,
      indices: [...body.indices].sort(),
      analyticsCollection: body.analytics_collection_name ?? undefined,
      updatedAt: body.updated_at_millis === undefined ? mock.clock.now() : Number(body.updated_at_millis),
      version: (before?.version ?? 0) + 1,
      template: body.template,
    });
    return { status: before ? 200 : 201, body: { result: before ? 'updated' : 'created' } };
  },
});

/**
 * Lets the alias of an application lead to these indices (SearchApplicationIndexService.createOrUpdateAlias).
 *
 * @throws ElasticsearchError 400 for an index that does not exist, and for a name that an alias cannot have
 */
function moveAlias({ store }: Mock, name: string, names: readonly string[]): void {
  checkNewAlias(store, name);
  const wanted = names.map((index): IndexState => {
    try {
      return resolveSingle(store, index);
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.type !== 'index_not_found_exception') throw error;
      throw illegalArgument(error.reason ?? '', error);
    }
  });
  for (const index of store.aliased(name)) {
    if (!wanted.includes(index)) store.setAliases(index, without(index, name));
  }
  for (const index of wanted) store.setAliases(index, { ...index.aliases, [name]: index.aliases[name] ?? {} });
}

function without({ aliases }: IndexState, name: string): IndexState['aliases'] {
  const { [name]: _, ...others } = aliases;
  return others;
}

/** RestGetSearchApplicationAction. */
export const getSearchApplication = endpoint({
  name: 'search_application.get',
  routes: ['GET /_application/search_application/{name}'],
  handle: ({ mock, placeholders: { name } }) => {
    const application = applicationNamed(mock, name);
    const body = {
      name,
      indices: [...application.indices],
      analytics_collection_name: application.analyticsCollection,
      updated_at_millis: application.updatedAt,
      template: shownTemplate(application),
    };
    if (application.template) return ok(body);
    const warning = `299 Elasticsearch-${mock.settings.esVersion} "${DEFAULT_WARNING}"`;
    return { ...ok(body), headers: { warning } };
  },
});

/** RestDeleteSearchApplicationAction: the alias goes, too. */
export const deleteSearchApplication = endpoint({
  name: 'search_application.delete',
  routes: ['DELETE /_application/search_application/{name}'],
  writes: 'deletions',
  handle: ({ mock, placeholders: { name } }) => {
    applicationNamed(mock, name);
    searchApplications(mock).delete(name);
    for (const index of mock.store.aliased(name)) mock.store.setAliases(index, without(index, name));
    return acknowledged;
  },
});

/** RestListSearchApplicationAction. */
export const listSearchApplications = endpoint({
  name: 'search_application.list',
  routes: ['GET /_application/search_application'],
  query: { q: stringParameter, from: intParameter(0), size: intParameter(10) },
  note: '[q] may be a name, in which * stands for any text',
  handle: ({ mock, query: { q = '*', from, size } }) => {
    if (from < 0) throw illegalArgument('Parameter [from] cannot be < 0');
    if (size < 0) throw illegalArgument('Parameter [size] cannot be < 0');
    const found = [...searchApplications(mock).values()]
      .filter(({ name }) => wildcardMatch(q, name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return ok({ count: found.length, results: found.slice(from, from + size).map(listed) });
  },
});

function listed({ name, analyticsCollection, updatedAt }: SearchApplication): AnswerObject {
  return { name, analytics_collection_name: analyticsCollection, updated_at_millis: updatedAt };
}
