import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import type { ComponentTemplate } from '../../store/definitions';
import { componentTemplates, indexTemplates } from '../../store/templates';
import { boolean, long, map } from '../../validation/fields';
import { masterTimeout } from '../shared/kept-parameters';
import { checkTemplate } from './check-name';
import { existsParameters, getParameters, namesToDelete, requestedTemplates } from './find-templates';
import { contentBody, contentOf, definedProperties, templateField } from './template-body';

/** ComponentTemplate.PARSER. */
const FIELDS = { template: templateField, version: long, _meta: map, deprecated: boolean } as const;

/** Creates or replaces a component template: RestPutComponentTemplateAction. */
export const putComponentTemplate = endpoint({
  name: 'cluster.put_component_template',
  routes: ['PUT /_component_template/{name}', 'POST /_component_template/{name}'],
  query: { create: booleanParameter(false), cause: keptParameter('shows in logs only'), master_timeout: masterTimeout },
  body: requiredFields('component_template', FIELDS),
  handle: ({ mock, placeholders: { name }, query, body }) => {
    if (body.template === undefined) throw illegalArgument('Required [template]');
    const templates = componentTemplates(mock.store);
    if (query.create && templates.has(name)) throw illegalArgument(`component template [${name}] already exists`);
    const { version, _meta: meta, deprecated } = body;
    const content = contentOf(body.template);
    checkTemplate(name, []);
    templates.set(name, definedProperties({ content, version, meta, deprecated }) as ComponentTemplate);
    return acknowledged;
  },
});

/** Component templates by name: RestGetComponentTemplateAction. */
export const getComponentTemplate = endpoint({
  name: 'cluster.get_component_template',
  routes: ['GET /_component_template', 'GET /_component_template/{name}'],
  query: getParameters,
  handle: ({ mock, placeholders, query }) => {
    const body = shown(mock, placeholders.name, query.flat_settings);
    const missing = placeholders.name !== undefined && body.component_templates.length === 0;
    return { status: missing ? 404 : 200, body };
  },
});

/** Whether a component template exists: the same for HEAD. */
export const existsComponentTemplate = endpoint({
  name: 'cluster.exists_component_template',
  routes: ['HEAD /_component_template/{name}'],
  query: existsParameters,
  handle: ({ mock, placeholders }) => {
    const body = shown(mock, placeholders.name);
    return { status: body.component_templates.length > 0 ? 200 : 404, body };
  },
});

function shown(mock: Mock, name: string | undefined, flat = false) {
  const found = requestedTemplates(componentTemplates(mock.store), name, 'component template');
  const body = found.map(([key, template]) => ({ name: key, component_template: templateBody(template, flat) }));
  return { component_templates: body };
}

function notThere(names: string): ElasticsearchError {
  return new ElasticsearchError('resource_not_found_exception', names);
}

/** Deletes component templates that no index template uses: RestDeleteComponentTemplateAction. */
export const deleteComponentTemplate = endpoint({
  name: 'cluster.delete_component_template',
  routes: ['DELETE /_component_template/{name}'],
  query: { master_timeout: masterTimeout },
  handle: ({ mock: { store }, placeholders }) => {
    const names = namesToDelete(componentTemplates(store), placeholders.name, notThere);
    const users = [...indexTemplates(store)].filter(([, user]) => user.composedOf.some((name) => names.includes(name)));
    if (users.length > 0) {
      const used = names.filter((name) => users.some(([, user]) => user.composedOf.includes(name)));
      throw illegalArgument(
        `component templates [${used.join(', ')}] cannot be removed as they are still in use by index templates [${users.map(([name]) => name).join(', ')}]`,
      );
    }
    for (const name of names) componentTemplates(store).delete(name);
    return acknowledged;
  },
});

function templateBody({ content, version, meta, deprecated }: ComponentTemplate, flat: boolean): AnswerObject {
  return { template: contentBody(content, flat), version, _meta: meta, deprecated };
}
