import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type AnswerObject, isObject, type JsonObject } from '../../json/value';
import { checkAnalyzers } from '../../query/analysis/custom-analyzers';
import { Cursor } from '../../query/dsl/cursor';
import type { IndexDefinition } from '../../store/definitions';
import { parseIndexSettings } from '../../store/index-settings';
import { Mappings } from '../../store/mappings';
import { nestSettings, withPrefix } from '../../store/settings';
import type { BodyValue } from '../../validation/body-value';
import { anything, map, object } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { readTemplateAliases } from '../shared/alias-body';
import { aliasesBody } from '../shared/show-index';

const refused = anything((value): never => {
  throw notEmulated(`[${value.name}] of templates`);
});

/** Template.PARSER: settings, mappings and aliases of an index template or component template, unchecked. */
const PARTS = {
  settings: map,
  mappings: anything(readMappings),
  aliases: map,
  lifecycle: refused,
  data_stream_options: refused,
} as const;

export const templateField = object((value) => parseObject(value, 'template', PARTS));

function readMappings(value: BodyValue): JsonObject {
  if (value.token === 'START_OBJECT') return map.read(value, undefined);
  throw illegalArgument(`Unexpected token: ${value.token}`);
}

interface ContentParts {
  readonly settings?: JsonObject;
  readonly mappings?: JsonObject;
  readonly aliases?: JsonObject;
}

/**
 * What a template defines, from its settings, mappings and aliases.
 *
 * @param read reads the aliases
 * @param check whether the template has to be valid by itself; an index template has to be only with its components.
 * @param parseSettings reads the settings
 * @throws ElasticsearchError 400 for invalid ones
 */
export function contentOf(
  parts: ContentParts,
  read = readTemplateAliases,
  check = true,
  parseSettings = parseIndexSettings,
): IndexDefinition {
  const mappings = parts.mappings && withoutType(parts.mappings);
  const settings = parts.settings && parseSettings(parts.settings);
  if (check && settings) checkAnalyzers(settings);
  if (check && mappings) Mappings.parse(mappings, settings);
  return {
    ...(settings && { settings }),
    ...(mappings && { mappings }),
    ...(parts.aliases && { aliases: read(new Cursor(parts.aliases)) }),
  };
}

/** The mapping may be nested under `_doc` here. */
function withoutType(mappings: JsonObject): JsonObject {
  const { _doc: inner, ...others } = mappings;
  return isObject(inner) && Object.keys(others).length === 0 ? inner : mappings;
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
