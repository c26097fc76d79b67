import { endpoint } from '../../endpoint/endpoint';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import { type AnswerObject, own } from '../../json/value';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import type { FieldMapper, Mappings } from '../../store/mappings';
import type { Store } from '../../store/store';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { parameterDefaults } from './field-defaults';

/** Mappings of single fields, including multi-fields: RestGetFieldMappingAction. */
export const getFieldMapping = endpoint({
  name: 'indices.get_field_mapping',
  routes: ['GET /_mapping/field/{fields}', 'GET /{index}/_mapping/field/{fields}'],
  query: { include_defaults: booleanParameter(false), ...indicesParameters },
  note: '[include_defaults] for the common types only',
  handle: (call) => {
    const patterns = splitByComma(call.placeholders.fields);
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    return ok(
      Object.fromEntries(
        indices.map((index) => [
          index.name,
          { mappings: fields(call.mock.store, index, patterns, call.query.include_defaults) },
        ]),
      ),
    );
  },
});

function fields(store: Store, index: IndexState, patterns: readonly string[], defaults: boolean): AnswerObject {
  const { mappings } = index;
  const sight = store.access?.sightOf(index);
  const known = patterns.flatMap((pattern) => mappings.fieldNames(pattern));
  const names = new Set(sight ? known.filter((name) => sight.field(name)) : known);
  return Object.fromEntries([...names].flatMap((name) => entry(mappings, name, defaults)));
}

function entry(mappings: Mappings, name: string, defaults: boolean): [string, AnswerObject][] {
  const field = mappings.field(name);
  if (!field || field.runtime) return [];
  const own = name.slice(name.lastIndexOf('.') + 1);
  const definition = field.path === name ? definitionOf(field, defaults) : { type: 'alias', path: field.path };
  return [[name, { full_name: name, mapping: { [own]: definition } }]];
}

/** @throws ElasticsearchError 501 for the defaults of a type that are not known */
function definitionOf(field: FieldMapper, defaults: boolean): AnswerObject {
  const known = defaults ? own(parameterDefaults, field.type) : {};
  if (!known) throw notEmulated(`[include_defaults] of fields of type [${field.type}]`);
  const multiFields = [...field.fields].map(([name, multiField]) => [name, definitionOf(multiField, defaults)]);
  const fields: AnswerObject = Object.fromEntries(multiFields);
  return { type: field.type, ...known, ...field.parameters, ...(field.fields.size > 0 && { fields }) };
}
