import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { javaText } from '../../json/java-text';
import { type AnswerObject, isObject, type JsonObject, type JsonValue } from '../../json/value';
import { checkAnalysis } from '../../store/analysis/check-analysis';
import type { IndexDefinition } from '../../store/definitions';
import { parseIndexSettings } from '../../store/index-settings';
import { Mappings } from '../../store/mappings';
import { nestSettings, withPrefix } from '../../store/settings';
import type { BodyValue } from '../../validation/body-value';
import { anything, field, map, object } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { parseAliases } from '../shared/alias-body';
import { aliasesBody } from '../shared/show-index';

const refused = anything((value): never => {
  throw notEmulated(`[${value.name}] of templates`);
});

/** Template.PARSER: settings, mappings and aliases of an index template or component template, unchecked. */
const PARTS = {
  settings: map,
  mappings: field('VALUE_OBJECT_ARRAY', readMappings),
  aliases: map,
  lifecycle: refused,
  data_stream_options: refused,
} as const;

export const templateField = object((value) => parseObject(value, 'template', PARTS));

function readMappings(value: BodyValue): JsonValue {
  if (value.token === 'START_OBJECT') return value.json();
  throw illegalArgument(`Unexpected token: ${value.token}`);
}

/**
 * What a template defines, from its settings, mappings and aliases.
 *
 * @param check whether the template has to be valid by itself; an index template has to be only with its components.
 * @throws ElasticsearchError 400 for invalid ones
 */
export function contentOf(
  parts: { readonly [Part in 'settings' | 'mappings' | 'aliases']?: JsonValue },
  check = true,
): IndexDefinition {
  const mappings = mappingsOf(parts.mappings);
  const settings = isObject(parts.settings) ? parseIndexSettings(parts.settings) : undefined;
  if (check && settings) checkAnalysis(settings);
  if (check && mappings) Mappings.parse(mappings, settings);
  return {
    ...(settings && { settings }),
    ...(mappings && { mappings }),
    ...(isObject(parts.aliases) && { aliases: parseAliases(parts.aliases) }),
  };
}

/** The mapping may be nested under `_doc` here. */
function mappingsOf(value: JsonValue | undefined): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const keys = Object.keys(value);
  const inner = keys.length === 1 && keys[0] === '_doc' ? value._doc : value;
  return isObject(inner) ? inner : undefined;
}

/** The same as shown in responses. */
export function contentBody({ settings, mappings, aliases }: IndexDefinition, flat = false): AnswerObject {
  const prefixed = settings && withPrefix('index.', settings);
  return {
    settings: prefixed && (flat ? (prefixed as AnswerObject) : nestSettings(prefixed)),
    mappings,
    aliases: aliases && aliasesBody(aliases),
  };
}

/** A list of strings, or a single string. */
export function textList(value: JsonValue | undefined): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  return (Array.isArray(value) ? value : [value]).map((item) => javaText(item));
}

export function optionalNumber(key: string, value: JsonValue | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = Number(typeof value === 'object' ? Number.NaN : value);
  if (!Number.isInteger(number)) throw illegalArgument(`[${key}] must be a whole number, got [${javaText(value)}]`);
  return number;
}

/** 404 for a template that is to be deleted (IndexTemplateMissingException). */
export function templateMissing(name: string): ElasticsearchError {
  return new ElasticsearchError('index_template_missing_exception', `index_template [${name}] missing`);
}

/** The properties of an object that have a value. */
export function definedProperties<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
