import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { acknowledged, emptyAnswer } from '../../http/answer';
import { booleanParameter, intParameter, stringParameter, timeParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { LegacyTemplate } from '../../store/definitions';
import { splitByComma } from '../../store/indices-options';
import type { Store } from '../../store/store';
import { legacyTemplates } from '../../store/templates';
import { timeoutParameters } from '../shared/indices-parameters';
import { requiredMap } from '../shared/map-body';
import { contentBody, contentOf, definedProperties, optionalNumber, templateMissing, textList } from './template-body';

const KEYS = ['index_patterns', 'order', 'version', 'settings', 'mappings', 'aliases'];

/** Creates or replaces a legacy template: RestPutIndexTemplateAction. */
export const putTemplate = endpoint({
  name: 'indices.put_template',
  routes: ['PUT /_template/{name}', 'POST /_template/{name}'],
  query: { create: booleanParameter(false), order: intParameter(), cause: stringParameter, ...timeoutParameters },
  body: requiredMap,
  handle: ({ mock, placeholders: { name }, query, body }) => {
    for (const key of Object.keys(body)) {
      if (!KEYS.includes(key)) throw illegalArgument(`unknown key [${key}] in the template `);
    }
    const indexPatterns = textList(body.index_patterns) ?? [];
    throwIfInvalid(indexPatterns.length === 0 ? ['index patterns are missing'] : []);
    const templates = legacyTemplates(mock.store);
    if (query.create && templates.has(name)) throw illegalArgument(`index_template [${name}] already exists`);
    const template = {
      order: optionalNumber('order', body.order) ?? query.order ?? 0,
      indexPatterns,
      content: contentOf(body),
      version: optionalNumber('version', body.version),
    };
    templates.set(name, definedProperties(template) as LegacyTemplate);
    return acknowledged;
  },
});

const readParameters = {
  local: booleanParameter(false),
  master_timeout: timeParameter(30_000),
  flat_settings: booleanParameter(false),
} as const;

/** Legacy templates by name: RestGetIndexTemplateAction. */
export const getTemplate = endpoint({
  name: 'indices.get_template',
  routes: ['GET /_template', 'GET /_template/{name}'],
  query: readParameters,
  handle: ({ mock, placeholders, query }) => {
    const found = find(mock.store, placeholders.name);
    const missing =
      found.length === 0 &&
      placeholders.name !== undefined &&
      splitByComma(placeholders.name).some((name) => !name.includes('*'));
    const body = Object.fromEntries(
      found.map(([name, template]) => [name, templateBody(template, query.flat_settings)]),
    );
    return { status: missing ? 404 : 200, body };
  },
});

/** Whether a legacy template exists: the same for HEAD. */
export const existsTemplate = endpoint({
  name: 'indices.exists_template',
  routes: ['HEAD /_template/{name}'],
  query: readParameters,
  handle: ({ mock, placeholders }) => emptyAnswer(find(mock.store, placeholders.name).length > 0 ? 200 : 404),
});

/** Deletes legacy templates: RestDeleteIndexTemplateAction. */
export const deleteTemplate = endpoint({
  name: 'indices.delete_template',
  routes: ['DELETE /_template/{name}'],
  query: timeoutParameters,
  handle: ({ mock: { store }, placeholders: { name } }) => {
    const found = find(store, name);
    if (found.length === 0 && name !== '*') throw templateMissing(name);
    for (const [key] of found) legacyTemplates(store).delete(key);
    return acknowledged;
  },
});

function find(store: Store, names: string | undefined): [string, LegacyTemplate][] {
  const patterns = splitByComma(names);
  return [...legacyTemplates(store)].filter(
    ([name]) => patterns.length === 0 || patterns.some((pattern) => wildcardMatch(pattern, name)),
  );
}

function templateBody({ order, version, indexPatterns, content }: LegacyTemplate, flat: boolean): AnswerObject {
  const { settings = {}, mappings = {}, aliases = {} } = contentBody(content, flat);
  return { order, version, index_patterns: [...indexPatterns], settings, mappings, aliases };
}
