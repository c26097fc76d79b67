import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { dataStreams, dataStreamTemplate } from '../../store/data-streams';
import type { IndexTemplate } from '../../store/definitions';
import type { Store } from '../../store/store';
import { indexTemplates } from '../../store/templates';
import { masterTimeout } from '../shared/kept-parameters';
import { existsParameters, getParameters, namesToDelete, requestedTemplates } from './find-templates';
import { checkIndexTemplate, indexTemplate } from './index-template-body';
import { contentBody, templateMissing } from './template-body';

/** Creates or replaces an index template: RestPutComposableIndexTemplateAction. */
export const putIndexTemplate = endpoint({
  name: 'indices.put_index_template',
  routes: ['PUT /_index_template/{name}', 'POST /_index_template/{name}'],
  query: { create: booleanParameter(false), cause: keptParameter('shows in logs only'), master_timeout: masterTimeout },
  body: indexTemplate,
  handle: ({ mock, placeholders: { name }, query, body: sent }) => {
    const templates = indexTemplates(mock.store);
    if (query.create && templates.has(name)) throw illegalArgument(`index template [${name}] already exists`);
    checkIndexTemplate(mock.store, name, sent);
    templates.set(name, sent.template);
    return acknowledged;
  },
});

/** Index templates by name: RestGetComposableIndexTemplateAction. */
export const getIndexTemplate = endpoint({
  name: 'indices.get_index_template',
  routes: ['GET /_index_template', 'GET /_index_template/{name}'],
  query: getParameters,
  handle: ({ mock, placeholders, query }) => {
    const body = shown(mock, placeholders.name, query.flat_settings);
    const missing = placeholders.name !== undefined && body.index_templates.length === 0;
    return { status: missing ? 404 : 200, body };
  },
});

/** Whether an index template exists: the same for HEAD. */
export const existsIndexTemplate = endpoint({
  name: 'indices.exists_index_template',
  routes: ['HEAD /_index_template/{name}'],
  query: existsParameters,
  handle: ({ mock, placeholders }) => {
    const body = shown(mock, placeholders.name);
    return { status: body.index_templates.length > 0 ? 200 : 404, body };
  },
});

function shown(mock: Mock, name: string | undefined, flat = false) {
  const found = requestedTemplates(indexTemplates(mock.store), name, 'index template');
  const body = found.map(([key, template]) => ({ name: key, index_template: indexTemplateBody(template, flat) }));
  return { index_templates: body };
}

/** Deletes index templates: RestDeleteComposableIndexTemplateAction. */
export const deleteIndexTemplate = endpoint({
  name: 'indices.delete_index_template',
  routes: ['DELETE /_index_template/{name}'],
  query: { master_timeout: masterTimeout },
  handle: ({ mock: { store }, placeholders }) => {
    const names = namesToDelete(indexTemplates(store), placeholders.name, templateMissing);
    checkUnused(store, names);
    for (const name of names) indexTemplates(store).delete(name);
    return acknowledged;
  },
});

/** The templates of data streams stay as long as these do (MetadataIndexTemplateService.innerRemoveIndexTemplateV2). */
function checkUnused(store: Store, names: readonly string[]): void {
  const streams = [...dataStreams(store).keys()].filter((stream) => {
    const template = dataStreamTemplate(store, stream);
    return template && names.includes(template[0]);
  });
  if (streams.length === 0) return;
  throw illegalArgument(
    `unable to remove composable templates [${names.join(', ')}] as they are in use by a data streams [${streams.join(', ')}]`,
  );
}

/** In the order of ComposableIndexTemplate.toXContent. */
function indexTemplateBody(template: IndexTemplate, flat: boolean): AnswerObject {
  return {
    index_patterns: [...template.indexPatterns],
    template: template.content && contentBody(template.content, flat),
    composed_of: [...template.composedOf],
    priority: template.priority,
    version: template.version,
    _meta: template.meta,
    data_stream: template.dataStream,
    allow_auto_create: template.allowAutoCreate,
    ignore_missing_component_templates: template.ignoreMissing && [...template.ignoreMissing],
    deprecated: template.deprecated,
  };
}
