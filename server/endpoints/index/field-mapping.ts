import { endpoint } from '../../endpoint/endpoint';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import type { AnswerObject, JsonObject } from '../../json/value';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import type { FieldMapper, Mappings } from '../../store/mappings';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';

/** Mappings of single fields, including multi-fields: RestGetFieldMappingAction. */
export const getFieldMapping = endpoint({
  name: 'indices.get_field_mapping',
  routes: ['GET /_mapping/field/{fields}', 'GET /{index}/_mapping/field/{fields}'],
  query: { include_defaults: booleanParameter(false), ...indicesParameters },
  note: 'not [include_defaults]',
  handle: (call) => {
    if (call.query.include_defaults) throw notEmulated('[include_defaults] of field mappings');
    const patterns = splitByComma(call.placeholders.fields);
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    return ok(
      Object.fromEntries(indices.map(({ name, mappings }) => [name, { mappings: fields(mappings, patterns) }])),
    );
  },
});

function fields(mappings: Mappings, patterns: readonly string[]): AnswerObject {
  const names = new Set(patterns.flatMap((pattern) => mappings.fieldNames(pattern)));
  return Object.fromEntries([...names].flatMap((name) => entry(mappings, name)));
}

function entry(mappings: Mappings, name: string): [string, AnswerObject][] {
  const field = mappings.field(name);
  if (!field || field.runtime) return [];
  const own = name.slice(name.lastIndexOf('.') + 1);
  const definition = field.path === name ? definitionOf(field) : { type: 'alias', path: field.path };
  return [[name, { full_name: name, mapping: { [own]: definition } }]];
}

function definitionOf(field: FieldMapper): JsonObject {
  const fields = Object.fromEntries([...field.fields].map(([name, multiField]) => [name, definitionOf(multiField)]));
  return { type: field.type, ...field.parameters, ...(field.fields.size > 0 && { fields }) };
}
