import type { JsonObject } from '../../json/value';
import { normalizeRuntime } from '../../store/mapping/runtime-section';
import { type FieldMapper, Mappings } from '../../store/mappings';
import { keptDocument } from '../kept-source';
import { vectorFields } from '../source-vectors';
import { fieldsBeyondLimit } from './beyond-limit';
import type { FieldLookup, FieldType } from './field-type';

/**
 * The fields of an index, as searches see them.
 *
 * @param runtimeMappings fields defined by the request only; they shadow those of the index.
 * @throws ElasticsearchError 400 mapper_parsing_exception for invalid runtime mappings.
 */
export function fieldLookup(mappings: Mappings, runtimeMappings?: JsonObject): FieldLookup {
  const added = runtimeMappings && Mappings.parse({ runtime: normalizeRuntime(runtimeMappings, false) });
  return {
    field: (name) => {
      const own = added?.field(name);
      if (own && added) return fieldType(added, own);
      const field = mappings.field(name);
      return field ? fieldType(mappings, field) : flattenedKey(mappings, name);
    },
    *all() {
      for (const name of mappings.fieldNames()) {
        const field = mappings.field(name);
        if (field?.path === name) yield fieldType(mappings, field);
      }
    },
    vectors: vectorFields(mappings),
    beyondLimit: (document) => fieldsBeyondLimit(mappings.root, document.source),
    kept: (document) => keptDocument(mappings, document),
    objectAt: (path) => {
      const object = mappings.object(path);
      return object && (object.nested ? 'nested' : 'object');
    },
    nestedParent: (path) => {
      const dot = path.lastIndexOf('.');
      return dot < 0 ? undefined : mappings.object(path.slice(0, dot))?.nestedPath;
    },
  };
}

function fieldType(mappings: Mappings, field: FieldMapper): FieldType {
  const { path, type, nestedPath, alsoIn, parameters } = field;
  const scripted = field.runtime && field.parameter('script') !== undefined;
  return {
    name: path,
    type,
    sources: mappings.sourcePaths(field),
    nestedPath,
    alsoIn,
    scripted,
    ignoreMalformed: field.ignoreMalformed,
    ignoreAbove: field.ignoreAbove === 2147483647 ? undefined : field.ignoreAbove,
    parameters,
  };
}

/** `labels.release` is a keyword inside the flattened field `labels`. */
function flattenedKey(mappings: Mappings, name: string): FieldType | undefined {
  const found = mappings.flattenedKey(name);
  return found && { ...fieldType(mappings, found.field), name, type: 'keyword', sources: [name], isKey: true };
}
