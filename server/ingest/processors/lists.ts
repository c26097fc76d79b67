import { illegalArgument } from '../../errors/elasticsearch-error';
import { isObject, setOwn } from '../../json/value';
import {
  isPlainMap,
  joinText,
  naturalOrder,
  type PlainMap,
  type ScriptValue,
  stringValuesOf,
} from '../../painless/java-values';
import type { IngestDocument } from '../document';
import { flagOption, option, optionalTextOption, targetField, textOption } from '../options';
import type { Processor } from '../pipeline';
import { type InnerParser, processor } from './factory';

/** JoinProcessor. */
export const join = processor({ field: textOption, separator: textOption, target_field: targetField }, (options) => {
  const { field, separator, target_field: target } = options;
  return (document) => {
    const list = document.getAs<ScriptValue[]>(field, 'java.util.List');
    if (!list) throw illegalArgument(`field [${field}] is null, cannot join.`);
    document.budget.charge(4 * list.length);
    document.set(target, joinText(stringValuesOf(list, document.budget), separator, document.budget));
    return undefined;
  };
});

/** 1 for ascending, −1 for descending. */
const direction = option((config, name) => {
  const order = config.text(name, 'asc');
  if (order === 'asc') return 1;
  if (order === 'desc') return -1;
  throw config.error(name, `Sort direction [${order}] not recognized. Valid values are: [asc, desc]`);
});

/** SortProcessor. */
export const sort = processor({ field: textOption, target_field: targetField, order: direction }, (options) => {
  const { field, target_field: target, order: sign } = options;
  return (document) => {
    const list = document.getAs<ScriptValue[]>(field, 'java.util.List');
    if (!list) throw illegalArgument(`field [${field}] is null, cannot sort.`);
    document.budget.charge(4 * list.length);
    document.set(
      target,
      [...list].sort((a, b) => sign * naturalOrder(a, b, document.budget)),
    );
    return undefined;
  };
});

/** The only processor of an object, by its type. */
const innerProcessor = option((config, name, _, parser: InnerParser) => {
  const [entry, ...others] = Object.entries(config.map(name));
  if (!entry || others.length > 0) throw config.error(name, 'Must specify exactly one processor type');
  return parser.one(entry[0], entry[1]);
});

/** ForEachProcessor: runs a processor for each element of a list, or each value of an object, as `_ingest._value`. */
export const foreach = processor(
  { field: textOption, ignore_missing: flagOption(false), processor: innerProcessor },
  (options) => {
    const { field, ignore_missing: ignoreMissing, processor: inner } = options;
    return (document, { runProcessor }) => {
      const values = document.find(field, ignoreMissing) ?? null;
      if (values === null) {
        if (ignoreMissing) return undefined;
        throw illegalArgument(`field [${field}] is null, cannot loop over its elements.`);
      }
      const run = (one: Processor) => runProcessor(one, document);
      if (Array.isArray(values)) return eachElement(values, field, document, () => run(inner));
      if (isPlainMap(values)) return eachEntry(values, field, document, () => run(inner));
      throw illegalArgument(`field [${field}] is not a list or map, cannot loop over its elements`);
    };
  },
);

type Step = () => 'kept' | 'dropped';

function eachElement(values: readonly ScriptValue[], field: string, document: IngestDocument, step: Step) {
  const { ingest } = document;
  const made: ScriptValue[] = [];
  for (const value of [...values]) {
    const before = ingest._value;
    ingest._value = value;
    try {
      if (step() === 'dropped') return 'dropped';
      made.push(ingest._value ?? null);
    } finally {
      restore(ingest, '_value', before);
    }
  }
  document.set(field, made);
  return undefined;
}

function eachEntry(values: PlainMap, field: string, document: IngestDocument, step: Step) {
  const { ingest } = document;
  const made: PlainMap = {};
  for (const key of Object.keys(values)) {
    const [beforeKey, beforeValue] = [ingest._key, ingest._value];
    ingest._key = key;
    ingest._value = values[key] as ScriptValue;
    try {
      if (step() === 'dropped') return 'dropped';
      const newKey = ingest._key;
      if (typeof newKey === 'string' && newKey !== '') setOwn(made, newKey, ingest._value ?? null);
    } finally {
      restore(ingest, '_key', beforeKey);
      restore(ingest, '_value', beforeValue);
    }
  }
  document.set(field, made);
  return undefined;
}

function restore(ingest: PlainMap, key: string, before: ScriptValue | undefined): void {
  if (before === undefined) delete ingest[key];
  else ingest[key] = before;
}

/** DotExpanderProcessor: expands fields with dots in their names to objects. */
export const dotExpander = processor(
  { field: textOption, path: optionalTextOption, override: flagOption(false) },
  (options, config) => {
    const { field, path, override } = options;
    if (field !== '*') checkDots(field, (reason) => config.error('field', reason));
    return (document) => {
      const map = path === undefined ? document.ctx.source : document.getAs<PlainMap>(path, 'java.util.Map');
      if (!map || !isObject(map)) return undefined;
      const names = field === '*' ? Object.keys(map).filter((name) => name.includes('.')) : [field];
      for (const name of names)
        expandDots(document, map, path === undefined ? name : `${path}.${name}`, name, override);
      return undefined;
    };
  },
);

function checkDots(field: string, error: (reason: string) => Error): void {
  if (!field.includes('.')) throw error('field does not contain a dot and is not a wildcard');
  if (field.startsWith('.') || field.endsWith('.')) throw error("Field can't start or end with a dot");
  if (field.includes('..')) throw error('No space between dots');
}

function expandDots(document: IngestDocument, map: PlainMap, path: string, name: string, override: boolean): void {
  const value = Object.hasOwn(map, name) ? (map[name] as ScriptValue) : null;
  if (document.has(path)) {
    delete map[name];
    if (override) document.set(path, value);
    else document.append(path, Array.isArray(value) ? value : [value]);
    return;
  }
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const part = path.slice(0, dot);
    if (!document.has(part)) break;
    if (!isPlainMap(document.get(part))) {
      throw illegalArgument(`cannot expand [${path}], because [${part}] is not an object field, but a value field`);
    }
  }
  delete map[name];
  document.set(path, value);
}
