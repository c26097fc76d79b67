import { endpoint } from '../../endpoint/endpoint';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import { type AnswerObject, own } from '../../json/value';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import type { FieldMapper, Mappings } from '../../store/mappings';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { parameterDefaults } from './field-defaults';

/** What comparing the name of a field with a pattern costs. */
const COMPARISON = 2;

/** Mappings of single fields, including multi-fields: RestGetFieldMappingAction. */
export const getFieldMapping = endpoint({
  name: 'indices.get_field_mapping',
  routes: ['GET /_mapping/field/{fields}', 'GET /{index}/_mapping/field/{fields}'],
  query: { include_defaults: booleanParameter(false), ...indicesParameters },
  note: '[include_defaults] for the common types only',
  handle: (call) => {
    const patterns = splitByComma(call.placeholders.fields);
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    const { store } = call.mock;
    const mappingsOf = (index: IndexState) => {
      const isSeen = store.access?.sightOf(index)?.fields(call.budget);
      call.budget.charge(patterns.length * index.mappings.fieldCount * COMPARISON);
      return fields(index, patterns, isSeen, call.query.include_defaults);
    };
    return ok(Object.fromEntries(indices.map((index) => [index.name, { mappings: mappingsOf(index) }])));
  },
});

function fields(
  { mappings }: IndexState,
  patterns: readonly string[],
  isSeen: ((path: string) => boolean) | undefined,
  defaults: boolean,
): AnswerObject {
  const known = patterns.flatMap((pattern) => mappings.fieldNames(pattern));
  const names = new Set(isSeen ? known.filter(isSeen) : known);
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
  const ofIndex = 'ignore_above' in known ? { ignore_above: field.ignoreAbove } : {};
  const malformed = 'ignore_malformed' in known ? { ignore_malformed: field.ignoreMalformed } : {};
  return {
    type: field.type,
    ...known,
    ...ofIndex,
    ...malformed,
    ...field.parameters,
    ...(field.fields.size > 0 && { fields }),
  };
}
