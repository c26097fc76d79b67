import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { writeJson } from '../../json/write';
import type { Mock } from '../../mock';
import type { Budget } from '../../runtime/budget';
import { checkDictionary, dictionaryProblems } from './dictionary';
import { renderTemplate } from './search-template-body';

/** A search application (SearchApplication). */
export interface SearchApplication {
  readonly name: string;
  /** In order. */
  readonly indices: readonly string[];
  readonly analyticsCollection: string | undefined;
  readonly updatedAt: number;
  /** How often it has been written. */
  readonly version: number;
  /** Undefined for the default. */
  readonly template: SearchApplicationTemplate | undefined;
}

interface SearchApplicationTemplate {
  readonly script: JsonObject;
  /** A JSON Schema of the parameters. */
  readonly dictionary: JsonObject | undefined;
}

/** SearchApplicationTemplate.DEFAULT_TEMPLATE */
const DEFAULT: SearchApplicationTemplate = {
  script: {
    source:
      '{\n  "query": {\n    "query_string": {\n        "query": "{{query_string}}",\n        "default_field": "{{default_field}}"\n' +
      '        }\n    }\n}\n',
    lang: 'mustache',
    params: { query_string: '*', default_field: '*' },
  },
  dictionary: undefined,
};

/** The warning of a response that shows the default template (SearchApplication.NO_TEMPLATE_STORED_WARNING). */
export const DEFAULT_WARNING =
  'Using default search application template which is subject to change. We recommend storing a template to avoid breaking changes.';

/** The applications by name. */
export function searchApplications({ store }: Mock): Map<string, SearchApplication> {
  return store.section<SearchApplication>('search_applications');
}

/** @throws ElasticsearchError 404 resource_not_found_exception */
export function applicationNamed(mock: Mock, name: string): SearchApplication {
  const application = searchApplications(mock).get(name);
  if (application) return application;
  throw new ElasticsearchError('resource_not_found_exception', name);
}

/**
 * Reads the template of an application (SearchApplicationTemplate.PARSER).
 *
 * @throws ElasticsearchError 400 for a script that is missing, stored, or in another language; for a dictionary that is no schema
 */
export function readTemplate(template: JsonObject): SearchApplicationTemplate {
  const { script, dictionary } = template;
  if (script === undefined || script === null) throw illegalArgument('Required [script]');
  const parts: JsonObject = isObject(script) ? script : { source: script };
  if (parts.id !== undefined) throw illegalArgument('only [inline] script type is supported');
  if (parts.lang !== undefined && parts.lang !== 'mustache') {
    throw illegalArgument('only [mustache] scripting language is supported');
  }
  if (isObject(dictionary)) checkDictionary(dictionary);
  const { source = '', params } = parts;
  return {
    script: {
      source,
      lang: 'mustache',
      // Script.parse notes how a template that was sent as JSON is encoded.
      ...(typeof source !== 'string' && { options: { content_type: 'application/json;charset=utf-8' } }),
      ...(isObject(params) && Object.keys(params).length > 0 && { params }),
    },
    dictionary: isObject(dictionary) ? dictionary : undefined,
  };
}

/** The template as a response shows it. */
export function shownTemplate({ template = DEFAULT }: SearchApplication): JsonObject {
  const { script, dictionary } = template;
  return { script, ...(dictionary && { dictionary }) };
}

/**
 * The search that an application makes of parameters (SearchApplicationTemplateService.renderQuery).
 *
 * @returns JSON text, if the template makes some
 * @throws ElasticsearchError 400 action_request_validation_exception for parameters that do not fit the dictionary
 */
export function renderSearch(mock: Mock, application: SearchApplication, params: JsonObject, budget: Budget): string {
  const { script, dictionary } = application.template ?? DEFAULT;
  if (dictionary) throwIfInvalid(dictionaryProblems(dictionary, params, budget));
  const defaults = isObject(script.params) ? script.params : {};
  const source = typeof script.source === 'string' ? script.source : writeJson(script.source as JsonValue);
  return renderTemplate(mock, { source, params: { ...defaults, ...params } }, budget);
}
