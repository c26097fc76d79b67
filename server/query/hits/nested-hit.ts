import { type AnswerObject, isObject, type JsonObject, RawJson } from '../../json/value';
import { type LosslessValue, parseLossless, parseLosslessObject, stringifyLossless } from '../../json-text/lossless';
import { objectsAt, sourcePath } from '../fields/source-values';
import type { NestedPlace } from '../matcher';

/** `_nested` of a hit: the path of the field and the position, from the outermost nested object to the innermost. */
export function nestedJson(place: NestedPlace): AnswerObject {
  let json: AnswerObject | undefined;
  for (const [at, { field, offset }] of chain(place).entries()) {
    const outer = chain(place)[at + 1]?.field;
    const name = outer === undefined ? field : field.slice(outer.length + 1);
    json = json ? { field: name, offset, _nested: json } : { field: name, offset };
  }
  return json ?? {};
}

/**
 * The source of a nested hit as the fetch phase sees it: the object at its path, and nothing else
 * (SourceFilter and `fields` take the full path of a nested object's fields).
 */
export function nestedSource(text: string, place: NestedPlace): string {
  let object = parseLosslessObject(text);
  let outer: string | undefined;
  for (const { field, offset } of chain(place).reverse()) {
    const path = sourcePath(outer === undefined ? field : field.slice(outer.length + 1));
    object = objectsAt(object as JsonObject, path)[offset] ?? {};
    outer = field;
  }
  const wrapped = place.field.split('.').reduceRight<LosslessValue>((inner, key) => ({ [key]: inner }), object);
  return stringifyLossless(wrapped);
}

/** The `_source` of a hit: of a nested one, the object itself without the path that leads to it. */
export function sourceOfHit(source: RawJson | undefined, place: NestedPlace | undefined): RawJson | undefined {
  if (!source || !place) return source;
  let value: LosslessValue | undefined = parseLossless(source.text);
  for (const key of place.field.split('.')) value = isObject<LosslessValue | undefined>(value) ? value[key] : undefined;
  return new RawJson(stringifyLossless(value ?? {}));
}

/** The place and those around it, from the innermost outwards. */
function chain(place: NestedPlace): NestedPlace[] {
  const all: NestedPlace[] = [];
  for (let one: NestedPlace | undefined = place; one; one = one.parent) all.push(one);
  return all;
}
