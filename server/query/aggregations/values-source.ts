import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { AnswerValue, JsonValue } from '../../json/value';
import { scalar, string } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { checkSortable } from '../fields/check-sortable';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import type { View } from '../matcher';
import type { Scope } from '../scope';

/** Parameters shared by all aggregations over the values of a field (ValuesSourceAggregationBuilder.declareFields). */
export const VALUES_SOURCE = {
  field: string,
  missing: scalar,
  format: string,
  value_type: string,
  time_zone: string,
  script: { tokens: ['START_OBJECT', 'VALUE_STRING'], read: refuseScript },
} as const;

function refuseScript(): never {
  throw notEmulated('scripts in aggregations');
}

export interface SourceParameters {
  readonly field?: string | undefined;
  readonly missing?: JsonValue | undefined;
  readonly format?: string | undefined;
}

/** The values of a field, bound to an index. */
export interface ValuesSource {
  /** Undefined if the index does not have the field. */
  readonly field: SearchField | undefined;
  values(view: View): readonly Value[];
  show(value: Value): AnswerValue;
}

/** The kinds of values that an aggregation accepts. */
export type Wanted = 'numeric' | 'any';

/**
 * Binds the field of an aggregation to an index.
 *
 * @throws ElasticsearchError 400 for fields without doc values or of a type that the aggregation does not accept.
 */
export function bindSource(scope: Scope, type: string, parameters: SourceParameters, wanted: Wanted): ValuesSource {
  const { field: name, missing, format } = parameters;
  const field = name === undefined ? undefined : scope.field(name);
  if (!field) {
    const fallback = missing === undefined ? [] : [missing as Value];
    return { field, values: () => fallback, show: (value) => value };
  }
  checkSortable(field, scope.shard);
  if (wanted === 'numeric' && field.kind.valueType === 'text') throw unsupported(field, type);
  const otherwise = missing === undefined ? undefined : [field.kind.bound(missing, { now: scope.shard.now, format })];
  return {
    field,
    values: (view) => {
      const values = field.values(view);
      return values.length === 0 && otherwise ? otherwise : values;
    },
    show: (value) => field.kind.show(value, field.kind.valueType === 'date' ? format : undefined),
  };
}

function unsupported(field: SearchField, type: string): Error {
  return illegalArgument(
    `Field [${field.name}] of type [${field.type.type}] is not supported for aggregation [${type}]`,
  );
}

/** @throws ParseFailure if an aggregation that requires a field has none. */
export function requireField(parameters: SourceParameters, _cursor: Cursor): void {
  if (parameters.field === undefined) {
    throw argumentFailure('Required one of fields [field, script], but none were specified. ');
  }
}
