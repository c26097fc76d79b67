import { illegalArgument } from '../../errors/elasticsearch-error';
import type { ScriptValue } from '../../painless/java-values';
import type { Config } from '../config';
import type { IngestDocument } from '../document';
import { flagOption, option, optionalTextOption, template } from '../options';
import type { TemplateMedia } from '../template';
import { type TextSource, textSource, type ValueSource, valueSource } from '../value-source';
import { processor } from './factory';

const MEDIA: readonly string[] = ['application/json', 'text/plain', 'application/x-www-form-urlencoded'];

function mediaOf(config: Config, name: string): TemplateMedia {
  const media = config.text(name, 'application/json');
  if (MEDIA.includes(media)) return media as TemplateMedia;
  const supported = [...MEDIA].sort().join(', ');
  throw config.error(
    name,
    `property does not contain a supported media type [${media}]; expected one of [${supported}]`,
  );
}

const resolveText = (source: ValueSource, document: IngestDocument): string => source.resolve(document) as string;

/** What to set or append: a value, or a copy of another field. */
const valueOrCopy = {
  copy_from: optionalTextOption,
  media_type: option(mediaOf),
  value: option((config, name, { copy_from: copyFrom, media_type: media }) => {
    if (copyFrom === undefined) return valueSource(config.any(name), media as TemplateMedia);
    if (config.take(name) === undefined) return undefined;
    throw config.error('copy_from', 'cannot set both `copy_from` and `value` in the same processor');
  }),
} as const;

const SET = {
  field: template,
  ...valueOrCopy,
  override: flagOption(true),
  ignore_empty_value: flagOption(false),
} as const;

/** SetProcessor: sets a value or copies another field. */
export const set = processor(SET, (options) => {
  const { field, value, copy_from: copyFrom, override, ignore_empty_value: ignoreEmpty } = options;
  return (document) => {
    const path = resolveText(field, document);
    if (!override && document.has(path) && document.get(path) !== null) return undefined;
    const given = value ? value.resolve(document) : copied(document, copyFrom as string, ignoreEmpty);
    const isEmpty = given === undefined || given === null || given === '';
    if (isEmpty && ignoreEmpty && (!value || value.isTemplate)) return undefined;
    document.set(path, given ?? null);
    return undefined;
  };
});

function copied(document: IngestDocument, path: string, ignoreMissing: boolean): ScriptValue | undefined {
  const value = document.find(path, ignoreMissing);
  return value === undefined ? undefined : document.copyOf(value);
}

const APPEND = {
  field: template,
  ...valueOrCopy,
  allow_duplicates: flagOption(true),
  ignore_empty_values: flagOption(false),
} as const;

/** AppendProcessor. */
export const append = processor(APPEND, (options) => {
  const { field, value, copy_from: copyFrom } = options;
  const { allow_duplicates: allowDuplicates, ignore_empty_values: ignoreEmpty } = options;
  return (document) => {
    const given = value ? value.resolve(document) : copied(document, copyFrom as string, ignoreEmpty);
    const all = Array.isArray(given) ? given : [given ?? null];
    const values = ignoreEmpty ? all.filter((item) => item !== null && item !== '') : all;
    if (values.length > 0 || !ignoreEmpty) document.append(resolveText(field, document), values, allowDuplicates);
    return undefined;
  };
});

/** Exactly one of `field` and `keep` is given. */
const REMOVE = {
  field: option((config, name) => fieldNames(config, name)),
  keep: option((config, name, { field }) => {
    const names = fieldNames(config, name);
    if ((field === undefined) !== (names === undefined)) return names;
    throw config.error(
      name,
      names === undefined ? 'or [field] must be specified' : 'and [field] cannot both be used in the same processor',
    );
  }),
  ignore_missing: flagOption(false),
} as const;

/** RemoveProcessor: removes the named fields, or all except the named ones. */
export const remove = processor(REMOVE, ({ field, keep, ignore_missing: ignoreMissing }) => {
  const names = field ?? keep ?? [];
  return (document) => {
    const paths = names.map((name) => resolveText(name, document));
    if (field === undefined) keepOnly(document, paths);
    else for (const path of paths) removeField(document, path, ignoreMissing);
    return undefined;
  };
});

/** A name or a list of names, which may be templates; undefined if there is none. */
function fieldNames(config: Config, property: string): TextSource[] | undefined {
  const value = config.take(property);
  if (value === undefined) return undefined;
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item === 'string') return textSource(item);
    throw config.error(property, "property isn't a string");
  });
}

function removeField(document: IngestDocument, path: string, ignoreMissing: boolean): void {
  if (ignoreMissing && (path === '' || !document.has(path))) return;
  document.remove(path, ignoreMissing);
}

const KEPT_ALWAYS = new Set([
  '_index',
  '_id',
  '_routing',
  '_version',
  '_version_type',
  '_if_seq_no',
  '_if_primary_term',
]);

/** Removes every field that is neither a kept field nor a parent or child of one. */
function keepOnly(document: IngestDocument, kept: readonly string[]): void {
  for (const path of document.fieldPaths()) {
    if (KEPT_ALWAYS.has(path)) continue;
    document.budget.charge(kept.length * (4 + path.length / 32));
    const isKept = kept.some((keep) => keep === path || keep.startsWith(`${path}.`) || path.startsWith(`${keep}.`));
    if (!isKept && document.has(path)) document.remove(path, true);
  }
}

const RENAME = {
  field: template,
  target_field: template,
  ignore_missing: flagOption(false),
  override: flagOption(false),
} as const;

/** RenameProcessor. */
export const rename = processor(RENAME, (options) => {
  const { field, target_field: target, ignore_missing: ignoreMissing, override } = options;
  return (document) => {
    const path = resolveText(field, document);
    if (path === '' || !document.has(path, true)) {
      if (ignoreMissing) return undefined;
      throw illegalArgument(path === '' ? 'field path cannot be null nor empty' : `field [${path}] doesn't exist`);
    }
    const targetPath = resolveText(target, document);
    if (document.has(targetPath, true) && !override) {
      throw illegalArgument(`field [${targetPath}] already exists`);
    }
    const value = document.get(path);
    document.remove(path);
    try {
      document.set(targetPath, value);
    } catch (error) {
      document.set(path, value);
      throw error;
    }
    return undefined;
  };
});

/** DropProcessor. */
export const drop = processor({}, () => () => 'dropped');

/** TerminateProcessor. */
export const terminate = processor({}, () => (document) => {
  document.terminated = true;
  return undefined;
});
