import { isObject, type JsonObject } from '../../json/value';
import type { Budget } from '../../runtime/budget';
import type { IndexState } from '../../store/index-state';
import type { Store } from '../../store/store';

/** The mapping of an index, without the fields that the caller may not see; `{}` if there is none. */
export function mappingBody(store: Store, index: IndexState, budget: Budget): JsonObject {
  const { definition } = index.mappings;
  const sight = store.access?.sightOf(index);
  if (!sight || !isObject(definition.properties)) return definition;
  return { ...definition, properties: seenFields(definition.properties, '', sight.fields(budget)) };
}

/** Hidden fields stay as far as they contain some that can be seen (MappingMetadata, MetadataMappings.filterFields). */
function seenFields(fields: JsonObject, prefix: string, isSeen: (path: string) => boolean): JsonObject {
  const seen: JsonObject = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!isObject(field)) continue;
    const path = prefix + name;
    const { properties, fields: multiFields, ...rest } = field;
    const below = (parts: JsonObject) => seenFields(parts, `${path}.`, isSeen);
    if (isObject(properties)) {
      const inside = below(properties);
      if (isSeen(path) || Object.keys(inside).length > 0) seen[name] = { ...rest, properties: inside };
      continue;
    }
    const inside = isObject(multiFields) ? below(multiFields) : {};
    const some = Object.keys(inside).length > 0;
    if (isSeen(path)) seen[name] = { ...rest, ...(some && { fields: inside }) };
    else if (some) {
      const { type: _, ...others } = rest;
      seen[name] = { ...others, properties: inside };
    }
  }
  return seen;
}
