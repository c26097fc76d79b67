import { illegalArgument } from '../errors/elasticsearch-error';
import { own, setOwn } from '../json/value';
import {
  className,
  isPlainMap,
  javaEquals,
  type PlainMap,
  ScriptFailure,
  ScriptMap,
  type ScriptValue,
} from '../painless/java-values';
import type { Budget } from '../runtime/budget';

const INGEST = '_ingest.';
const SOURCE = '_source.';

/** The parts of a dotted path (IngestDocument.FieldPath). Throws 400 for an invalid path. */
export function pathParts(path: string): { readonly parts: string[]; readonly inIngest: boolean } {
  if (path === '') throw illegalArgument('path cannot be null nor empty');
  const inIngest = path.startsWith(INGEST);
  const rest = inIngest ? path.slice(INGEST.length) : path.startsWith(SOURCE) ? path.slice(SOURCE.length) : path;
  const parts = rest.split('.');
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  if (parts.length === 0) throw illegalArgument(`path [${path}] is not valid`);
  return { parts, inIngest };
}

/** True for values that a path can descend into. */
export function isContainer(value: ScriptValue): boolean {
  return Array.isArray(value) || isPlainMap(value) || value instanceof ScriptMap;
}

/** The member of a container, or undefined if there is none. */
export function loadPart(container: ScriptValue, part: string): ScriptValue | undefined {
  if (Array.isArray(container)) return /^\+?\d+$/.test(part) ? container[Number(part)] : undefined;
  if (container instanceof ScriptMap) return container.has(part) ? container.get(part) : undefined;
  return own(container as PlainMap, part);
}

/** Sets the member of a container. Throws 400 if that is impossible. */
export function storePart(path: string, container: ScriptValue, part: string, value: ScriptValue): void {
  if (Array.isArray(container)) {
    storeElement(path, container, part, value);
  } else if (container instanceof ScriptMap) {
    storeMetadata(container, part, value);
  } else if (container !== null && isPlainMap(container)) {
    setOwn(container, part, value);
  } else if (container === null) {
    throw illegalArgument(`cannot set [${part}] with null parent as part of path [${path}]`);
  } else {
    const parent = `parent object of type [${className(container)}]`;
    throw illegalArgument(`cannot set [${part}] with ${parent} as part of path [${path}]`);
  }
}

/** Metadata accepts only valid values; the document accepts any. */
function storeMetadata(ctx: ScriptMap, part: string, value: ScriptValue): void {
  try {
    ctx.put(part, value);
  } catch (error) {
    if (error instanceof ScriptFailure) throw illegalArgument(error.reason ?? '');
    throw error;
  }
}

function storeElement(path: string, list: ScriptValue[], part: string, value: ScriptValue): void {
  if (!/^[+-]?\d+$/.test(part)) {
    throw illegalArgument(`[${part}] is not an integer, cannot be used as an index as part of path [${path}]`);
  }
  const index = Number(part);
  if (index < 0 || index >= list.length) {
    const bounds = `[${index}] is out of bounds for array with length [${list.length}]`;
    throw illegalArgument(`${bounds} as part of path [${path}]`);
  }
  list[index] = value;
}

/** The result of appending to a value: the same list, or a new one (IngestDocument.appendValues). */
export function appendValues(
  before: ScriptValue | undefined,
  values: readonly ScriptValue[],
  allowDuplicates: boolean,
  budget: Budget,
): ScriptValue {
  if (before === undefined) return [...values];
  const list = Array.isArray(before) ? before : [before];
  const added = allowDuplicates ? values : withoutKnown(list, values, budget);
  if (added.length === 0 && !allowDuplicates) return before;
  for (const value of added) list.push(value);
  return list;
}

function withoutKnown(list: readonly ScriptValue[], values: readonly ScriptValue[], budget: Budget): ScriptValue[] {
  const added: ScriptValue[] = [];
  for (const value of values) {
    budget.charge(list.length + added.length);
    const isSame = (known: ScriptValue) => javaEquals(known, value, budget);
    if (!list.some(isSame) && !added.some(isSame)) added.push(value);
  }
  return added;
}

/** `cannot resolve …`, `cannot remove …` (IngestDocument.Errors). */
export function pathFailure(verb: 'resolve' | 'remove', path: string, part: string, value: ScriptValue): Error {
  const from = value === null ? 'null' : `object of type [${className(value)}]`;
  return illegalArgument(`cannot ${verb} [${part}] from ${from} as part of path [${path}]`);
}

export function notPresent(path: string, part: string): Error {
  return illegalArgument(`field [${part}] not present as part of path [${path}]`);
}
