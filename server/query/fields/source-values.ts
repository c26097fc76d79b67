import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';

/**
 * A path into a source. Each segment lists the keys that may appear there: the segment alone, and joined with those
 * that follow it, because Elasticsearch treats `{"a.b": 1}` the same as `{"a": {"b": 1}}`.
 */
export type SourcePath = readonly (readonly string[])[];

/** Prepares a dotted path for `eachValue`. */
export function sourcePath(path: string): SourcePath {
  const segments = path.split('.');
  return segments.map((_, from) =>
    segments.slice(from).map((__, more) => segments.slice(from, from + more + 1).join('.')),
  );
}

/**
 * Calls back with every value at a path, null included; lists along the way and at the end are visited element by
 * element.
 *
 * @returns the number of steps that it took, which determine its cost.
 */
export function eachValue(source: JsonObject, path: SourcePath, visit: (value: JsonValue) => void): number {
  return descend(source, path, 0, visit);
}

function descend(object: JsonObject, path: SourcePath, at: number, visit: (value: JsonValue) => void): number {
  const keys = path[at] as readonly string[];
  let steps = keys.length;
  for (let more = 0; more < keys.length; more += 1) {
    const value = own(object, keys[more] as string);
    if (value !== undefined) steps += spread(value, path, at + more + 1, visit);
  }
  return steps;
}

function spread(value: JsonValue, path: SourcePath, at: number, visit: (value: JsonValue) => void): number {
  let steps = 1;
  if (Array.isArray(value)) {
    for (const element of value) steps += spread(element, path, at, visit);
  } else if (at === path.length) {
    visit(value);
  } else if (isObject(value)) {
    steps += descend(value, path, at, visit);
  }
  return steps;
}

/** The objects at a path of an object. */
export function objectsAt(object: JsonObject, path: SourcePath): JsonObject[] {
  const found: JsonObject[] = [];
  eachValue(object, path, (value: JsonValue) => {
    if (isObject(value)) found.push(value);
  });
  return found;
}
