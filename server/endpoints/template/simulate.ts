import type { BodyReader } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, validationFailed } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { IndexTemplate } from '../../store/definitions';
import type { IndexSettings } from '../../store/settings';
import type { Store } from '../../store/store';
import { mergeRawMappings } from '../../store/template-mappings';
import { findIndexTemplate, indexTemplates, templateContents } from '../../store/templates';
import { masterTimeout } from '../shared/kept-parameters';
import { checkComponents, checkOverlap, indexTemplate, patternsOverlap } from './index-template-body';
import { contentBody, definedProperties } from './template-body';

const parameters = {
  create: keptParameter('nothing is stored', booleanParameter()),
  cause: keptParameter('shows in logs only'),
  include_defaults: keptParameter('lifecycles of data streams are refused', booleanParameter()),
  master_timeout: masterTimeout,
} as const;

const NOTHING = 'either index name or index template body must be specified for simulation';

/** What a simulation adds to the settings of templates (DataTierSettingProvider). */
const TIER = { 'routing.allocation.include._tier_preference': 'data_content' };

function readValid(body: Parameters<typeof indexTemplate.read>[0]): IndexTemplate {
  const { template, invalidSettings } = indexTemplate.read(body);
  if (invalidSettings) throw invalidSettings;
  return template;
}

const optionalTemplate: BodyReader<IndexTemplate | undefined> = {
  ...indexTemplate,
  read: (body) => (body.present ? readValid(body) : undefined),
};

/**
 * The definition that an index with a given name would get, including a template in the body:
 * RestSimulateIndexTemplateAction.
 */
export const simulateIndexTemplate = endpoint({
  name: 'indices.simulate_index_template',
  routes: ['POST /_index_template/_simulate_index/{name}'],
  query: parameters,
  body: optionalTemplate,
  handle: ({ mock: { store, runtime }, placeholders: { name }, body }) => {
    if (body) {
      const simulatedName = `simulate_index_template_${runtime.ids.uuid().toLowerCase()}`;
      checkComponents(store, simulatedName, body);
      checkOverlap(store, simulatedName, body);
    }
    const fits = body?.indexPatterns.some((pattern) => wildcardMatch(pattern, name));
    const known = findIndexTemplate(store, name);
    const mine = fits && body && (body.priority ?? 0) >= (known?.[1].priority ?? 0) ? body : undefined;
    const template = mine ?? known?.[1];
    if (!template) return ok({});
    const others = [...indexTemplates(store)].filter(
      ([, other]) => other !== template && other.indexPatterns.some((pattern) => wildcardMatch(pattern, name)),
    );
    return simulated(store, template, others);
  },
});

/** The resolved definition of an index template, either stored or in the body: RestSimulateTemplateAction. */
export const simulateTemplate = endpoint({
  name: 'indices.simulate_template',
  routes: ['POST /_index_template/_simulate', 'POST /_index_template/_simulate/{name}'],
  query: parameters,
  body: optionalTemplate,
  handle: ({ mock: { store, runtime }, placeholders, body }) => {
    if (!body && placeholders.name === undefined) throw validationFailed([NOTHING]);
    if (body) checkComponents(store, `simulate_template_${runtime.ids.uuid().toLowerCase()}`, body);
    const template =
      body ?? (placeholders.name === undefined ? undefined : indexTemplates(store).get(placeholders.name));
    if (!template) {
      throw new ElasticsearchError(
        'illegal_argument_exception',
        `unable to simulate template [${placeholders.name}] that does not exist`,
      );
    }
    const overlaps = (other: IndexTemplate) =>
      other.indexPatterns.some((pattern) => template.indexPatterns.some((mine) => patternsOverlap(mine, pattern)));
    const others = [...indexTemplates(store)].filter(
      ([name, other]) => name !== placeholders.name && other !== template && overlaps(other),
    );
    return simulated(store, template, others);
  },
});

function simulated(store: Store, template: IndexTemplate, others: readonly [string, IndexTemplate][]): Answer {
  const parts = templateContents(store, template);
  const merged: IndexSettings = Object.assign({}, TIER, ...parts.map((part) => part.settings));
  const settings: IndexSettings = Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
  const definitions = parts.flatMap((part) => (part.mappings ? [part.mappings] : []));
  const mappings = definitions.length > 0 ? mergeRawMappings(definitions) : undefined;
  const aliases = Object.assign({}, ...parts.map((part) => part.aliases));
  const overlapping = others.map(([name, other]): AnswerObject => ({ name, index_patterns: [...other.indexPatterns] }));
  return ok({ template: contentBody(definedProperties({ settings, mappings, aliases })), overlapping });
}
