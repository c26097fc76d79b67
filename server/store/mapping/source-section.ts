import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { parseBooleanSetting } from '../../validation/booleans';
import { mapperParsingError } from './mapping-failure';

/** What an index keeps of the sources of its documents. */
export type SourceMode =
  | { readonly kind: 'stored'; readonly includes: readonly string[]; readonly excludes: readonly string[] }
  | { readonly kind: 'synthetic' }
  | { readonly kind: 'disabled' };

const STORED: SourceMode = { kind: 'stored', includes: [], excludes: [] };

const LISTS = ['includes', 'excludes'] as const;
const MODES = ['disabled', 'stored', 'synthetic'];

/**
 * Converts the `_source` section of a mapping to the form in which it is kept: parameters with their default values are
 * dropped, and `mode`, which the setting `index.mapping.source.mode` has replaced, is checked and dropped
 * (SourceFieldMapper).
 *
 * @throws ElasticsearchError mapper_parsing_exception or illegal_argument_exception, not yet wrapped.
 */
export function normalizeSourceSection(section: JsonValue): JsonObject {
  if (!isObject(section)) throw illegalArgument('[_source] config must be an object');
  const unknown = Object.keys(section).find((key) => !['enabled', 'mode', ...LISTS].includes(key));
  if (unknown !== undefined) throw mapperParsingError(`unknown parameter [${unknown}] on metadata field [_source]`);
  const { enabled, mode } = section;
  if (mode !== undefined) checkMode(javaText(mode), enabled !== undefined);
  const definition: JsonObject = {};
  if (enabled !== undefined && !parseBooleanSetting(enabled)) definition.enabled = false;
  for (const key of LISTS) {
    const list = section[key];
    if (list === undefined) continue;
    if (!Array.isArray(list)) throw new ElasticsearchError('class_cast_exception', notAList(list));
    if (list.length > 0) definition[key] = list.map((item) => javaText(item));
  }
  return definition;
}

function checkMode(mode: string, both: boolean): void {
  if (!MODES.includes(mode.toLowerCase())) {
    throw illegalArgument(
      `No enum constant org.elasticsearch.index.mapper.SourceFieldMapper.Mode.${mode.toUpperCase()}`,
    );
  }
  if (both) throw mapperParsingError('Cannot set both [mode] and [enabled] parameters');
}

function notAList(value: JsonValue): string {
  const name = typeof value === 'string' ? 'java.lang.String' : 'java.lang.Object';
  return `class ${name} cannot be cast to class java.util.List (${name} and java.util.List are in module java.base of loader 'bootstrap')`;
}

/** A mapping without its `_source` section if that says nothing, which Elasticsearch does not show. */
export function withoutEmptySource(mapping: JsonObject): JsonObject {
  const { _source: section, ...others } = mapping;
  return isObject(section) && Object.keys(section).length === 0 ? others : mapping;
}

/** The problems with replacing one `_source` section with another, in the order of the parameters. */
export function sourceConflicts(before: JsonObject, after: JsonObject): string[] {
  const conflicts: string[] = [];
  // The source can be disabled but not enabled again.
  if (before.enabled === false && after.enabled !== false) {
    conflicts.push('Cannot update parameter [enabled] from [false] to [true]');
  }
  for (const key of LISTS) {
    const [old, now] = [before, after].map((section) => javaText(section[key] ?? []));
    if (old !== now) conflicts.push(`Cannot update parameter [${key}] from [${old}] to [${now}]`);
  }
  return conflicts;
}

/** The combined effect of a mapping and the setting `index.mapping.source.mode`. */
export function sourceMode(section: JsonValue | undefined, mode: string | undefined): SourceMode {
  if (mode === 'disabled' || mode === 'synthetic') return { kind: mode };
  if (!isObject(section)) return STORED;
  if (section.enabled === false) return { kind: 'disabled' };
  const [includes = [], excludes = []] = LISTS.map((key) => section[key] as readonly string[] | undefined);
  return includes.length + excludes.length === 0 ? STORED : { kind: 'stored', includes, excludes };
}
