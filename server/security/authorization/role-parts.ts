import { isObject, type JsonObject, type JsonValue, listOf, own } from '../../json/value';

/** The strings of a list in a role descriptor, or of a single value in place of the list; others are skipped. */
export function stringsIn(object: JsonObject, key: string): string[] {
  return listIn(object, key).filter((one) => typeof one === 'string');
}

/** The objects of a list in a role descriptor; others are skipped. */
export function objectsIn(role: JsonObject, key: string): JsonObject[] {
  return listIn(role, key).filter(isObject);
}

/** The parts of a role descriptor that are about indices. */
export function indexGroupsOf(role: JsonObject): JsonObject[] {
  return objectsIn(role, 'indices');
}

function listIn(object: JsonObject, key: string): readonly JsonValue[] {
  return listOf(own(object, key) ?? undefined);
}
