import { endpoint } from '../../endpoint/endpoint';
import {
  ElasticsearchError,
  illegalArgument,
  numberFormatException,
  throwIfInvalid,
} from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { booleanParameter, intParameter, keptParameter } from '../../http/parameters';
import { javaText } from '../../json/java-text';
import type { JsonObject } from '../../json/value';
import { type AnswerObject, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Mock } from '../../mock';
import { Cursor } from '../../query/dsl/cursor';
import type { LegacyTemplate } from '../../store/definitions';
import { splitByComma } from '../../store/indices-options';
import type { Store } from '../../store/store';
import { legacyTemplates } from '../../store/templates';
import { anything, field, map, object } from '../../validation/fields';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { readAliases } from '../shared/alias-body';
import { local, masterTimeout } from '../shared/kept-parameters';
import { requiredMap } from '../shared/map-body';
import { untyped } from '../shared/typed-mapping';
import { checkTemplate } from './check-name';
import { contentBody, contentOf, definedProperties, templateMissing } from './template-body';

/** PutIndexTemplateRequest.source, which reads a map. */
const FIELDS = {
  index_patterns: field('STRING_ARRAY', ({ value }: Cursor) =>
    (Array.isArray(value) ? value : [value]).map((one) => javaText(one)),
  ),
  order: anything(readOrder),
  version: field('VALUE', readVersion),
  settings: map,
  mappings: object((value: Cursor) => untyped(map.read(value, undefined))),
  aliases: map,
} as const;

const malformed = (key: string, expected: string) => illegalArgument(`Malformed [${key}] ${expected}`);
const NOT_AN_INTEGER = 'value, should be an integer';

/** What a key has to be; mappings and aliases that are no objects are passed over. */
const EXPECTED: Readonly<Record<string, string>> = {
  index_patterns: 'value, should be a string or a list of strings',
  version: NOT_AN_INTEGER,
  settings: 'section, should include an inner object',
};

const REFUSALS: Refusals<Cursor> = {
  unknown: (key) => new ElasticsearchError('parse_exception', `unknown key [${key}] in the template `),
  unfit: (key) => {
    const expected = own(EXPECTED, key);
    return expected === undefined ? undefined : malformed(key, expected);
  },
};

/** XContentMapValues.nodeIntegerValue. */
function readOrder({ value }: Cursor): number | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number' && !Number.isInteger(value)) throw illegalArgument(`${value} is not an integer value`);
  const text = javaText(value);
  if (/^[+-]?\d+$/.test(text)) return Number(text);
  throw numberFormatException(text);
}

function readVersion({ value, name }: Cursor): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw malformed(name, NOT_AN_INTEGER);
}

const readTemplate = ({ body }: { readonly body: JsonObject }) => parseWith(new Cursor(body), FIELDS, REFUSALS);

/** Creates or replaces a legacy template: RestPutIndexTemplateAction. */
export const putTemplate = endpoint({
  name: 'indices.put_template',
  routes: ['PUT /_template/{name}', 'POST /_template/{name}'],
  query: {
    create: booleanParameter(false),
    order: intParameter(),
    cause: keptParameter('shows in logs only'),
    master_timeout: masterTimeout,
  },
  body: requiredMap,
  prepare: readTemplate,
  handle: (call) => {
    const { mock, placeholders, query } = call;
    const { name } = placeholders;
    const read = readTemplate(call);
    const indexPatterns = read.index_patterns ?? [];
    throwIfInvalid(indexPatterns.length === 0 ? ['index patterns are missing'] : []);
    const templates = legacyTemplates(mock.store);
    if (query.create && templates.has(name)) throw illegalArgument(`index_template [${name}] already exists`);
    const template = {
      order: read.order ?? query.order ?? 0,
      indexPatterns,
      content: contentOf(read, (aliases) => readAliases(aliases)),
      version: read.version,
    };
    checkTemplate(name, indexPatterns);
    templates.set(name, definedProperties(template) as LegacyTemplate);
    return acknowledged;
  },
});

const readParameters = {
  local,
  master_timeout: masterTimeout,
  flat_settings: booleanParameter(false),
} as const;

/** Legacy templates by name: RestGetIndexTemplateAction. */
export const getTemplate = endpoint({
  name: 'indices.get_template',
  routes: ['GET /_template', 'GET /_template/{name}'],
  query: readParameters,
  handle: ({ mock, placeholders, query }) => {
    const body = shown(mock, placeholders.name, query.flat_settings);
    const missing = placeholders.name !== undefined && Object.keys(body).length === 0;
    return { status: missing ? 404 : 200, body };
  },
});

function shown(mock: Mock, name: string | undefined, flat: boolean) {
  const found = find(mock.store, name);
  return Object.fromEntries(found.map(([key, template]) => [key, templateBody(template, flat)]));
}

/** Whether a legacy template exists: the same for HEAD, but 404 for a pattern that matches none. */
export const existsTemplate = endpoint({
  name: 'indices.exists_template',
  routes: ['HEAD /_template/{name}'],
  query: readParameters,
  handle: ({ mock, placeholders, query }) => {
    const body = shown(mock, placeholders.name, query.flat_settings);
    return { status: Object.keys(body).length > 0 ? 200 : 404, body };
  },
});

/** Deletes legacy templates: RestDeleteIndexTemplateAction. */
export const deleteTemplate = endpoint({
  name: 'indices.delete_template',
  routes: ['DELETE /_template/{name}'],
  query: { master_timeout: masterTimeout },
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
