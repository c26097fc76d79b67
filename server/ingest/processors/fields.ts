import { illegalArgument } from '../../errors/elasticsearch-error';
import type { LosslessValue } from '../../json-text/lossless';
import type { ScriptValue } from '../../painless/java-values';
import type { Config } from '../config';
import type { IngestDocument } from '../document';
import type { TemplateMedia } from '../template';
import { textSource, type ValueSource, valueSource } from '../value-source';
import type { ProcessorFactory } from './factory';

const MEDIA: readonly string[] = ['application/json', 'text/plain', 'application/x-www-form-urlencoded'];

function mediaOf(config: Config): TemplateMedia {
  const media = config.text('media_type', 'application/json');
  if (MEDIA.includes(media)) return media as TemplateMedia;
  const supported = [...MEDIA].sort().join(', ');
  throw config.error(
    'media_type',
    `property does not contain a supported media type [${media}]; expected one of [${supported}]`,
  );
}

const resolveText = (source: ValueSource, document: IngestDocument): string => source.resolve(document) as string;

/** What to set or append: a value, or a copy of another field. */
function valueOrCopy(config: Config) {
  const copyFrom = config.optionalText('copy_from');
  const media = mediaOf(config);
  const value = copyFrom === undefined ? valueSource(config.any('value'), media) : undefined;
  if (copyFrom !== undefined && config.take('value') !== undefined) {
    throw config.error('copy_from', 'cannot set both `copy_from` and `value` in the same processor');
  }
  return { value, copyFrom };
}

/** SetProcessor: sets a value or copies another field. */
export const set: ProcessorFactory = (config) => {
  const field = textSource(config.text('field'));
  const { value, copyFrom } = valueOrCopy(config);
  const override = config.boolean('override', true);
  const ignoreEmpty = config.boolean('ignore_empty_value', false);
  return (document) => {
    const path = resolveText(field, document);
    if (!override && document.has(path) && document.get(path) !== null) return undefined;
    const given = value ? value.resolve(document) : copied(document, copyFrom as string, ignoreEmpty);
    const isEmpty = given === undefined || given === null || given === '';
    if (isEmpty && ignoreEmpty && (!value || value.isTemplate)) return undefined;
    document.set(path, given ?? null);
    return undefined;
  };
};

function copied(document: IngestDocument, path: string, ignoreMissing: boolean): ScriptValue | undefined {
  const value = document.find(path, ignoreMissing);
  return value === undefined ? undefined : document.copyOf(value);
}

/** AppendProcessor. */
export const append: ProcessorFactory = (config) => {
  const field = textSource(config.text('field'));
  const { value, copyFrom } = valueOrCopy(config);
  const allowDuplicates = config.boolean('allow_duplicates', true);
  const ignoreEmpty = config.boolean('ignore_empty_values', false);
  return (document) => {
    const given = value ? value.resolve(document) : copied(document, copyFrom as string, ignoreEmpty);
    const all = Array.isArray(given) ? given : [given ?? null];
    const values = ignoreEmpty ? all.filter((item) => item !== null && item !== '') : all;
    if (values.length > 0 || !ignoreEmpty) document.append(resolveText(field, document), values, allowDuplicates);
    return undefined;
  };
};

/** RemoveProcessor: removes the named fields, or all except the named ones. */
export const remove: ProcessorFactory = (config) => {
  const field = config.take('field');
  const keep = config.take('keep');
  if ((field === undefined) === (keep === undefined)) {
    throw field === undefined
      ? config.error('keep', 'or [field] must be specified')
      : config.error('keep', 'and [field] cannot both be used in the same processor');
  }
  const names = stringsOf(field ?? keep, config, field === undefined ? 'keep' : 'field').map((name) =>
    textSource(name),
  );
  const ignoreMissing = config.boolean('ignore_missing', false);
  return (document) => {
    const paths = names.map((name) => resolveText(name, document));
    if (field === undefined) keepOnly(document, paths);
    else for (const path of paths) removeField(document, path, ignoreMissing);
    return undefined;
  };
};

function stringsOf(value: LosslessValue | undefined, config: Config, property: string): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item === 'string') return item;
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

/** RenameProcessor. */
export const rename: ProcessorFactory = (config) => {
  const field = textSource(config.text('field'));
  const target = textSource(config.text('target_field'));
  const ignoreMissing = config.boolean('ignore_missing', false);
  const override = config.boolean('override', false);
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
};

/** DropProcessor. */
export const drop: ProcessorFactory = () => () => 'dropped';

/** TerminateProcessor. */
export const terminate: ProcessorFactory = () => (document) => {
  document.terminated = true;
  return undefined;
};
