import { illegalArgument } from '../../errors/elasticsearch-error';
import { doubleJson } from '../../json/float';
import { object, refusedField, scalar, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { DecimalFormat } from '../decimal-format';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import type { Scope } from '../scope';
import { aggregation } from './declare';
import { bindSource, type SourceParameters } from './values-source';

/** `weighted_avg`: an average in which each document has a weight (WeightedAvgAggregationBuilder). */
export const weightedAvg = aggregation(
  'weighted_avg',
  {
    format: string,
    value_type: refusedField('[value_type] of [weighted_avg] aggregations'),
    value: object(readField),
    weight: object(readField),
  },
  (read) => {
    const { value, weight } = read;
    return () => {
      let sum = 0;
      let weights = 0;
      return {
        bind: (scope) => {
          const values = bindPart(scope, 'value', value);
          const weightsOf = bindPart(scope, 'weight', weight);
          return {
            collect: (view) => {
              const [one, ...more] = weightsOf.values(view);
              const found = values.values(view);
              if (one === undefined || found.length === 0) return;
              if (more.length > 0) throw illegalArgument(SEVERAL_WEIGHTS);
              for (const each of found) {
                sum += Number(each) * Number(one);
                weights += Number(one);
              }
            },
          };
        },
        result: () => {
          const average = sum / weights;
          if (!Number.isFinite(average)) return { value: null };
          const text = read.format === undefined ? undefined : new DecimalFormat(read.format).print(average);
          return { value: doubleJson(average), value_as_string: text };
        },
        metric: () => sum / weights,
        typeName: () => 'weighted_avg',
      };
    };
  },
);

const SEVERAL_WEIGHTS =
  'Encountered more than one weight for a single document. Use a script to combine multiple weights-per-doc into a ' +
  'single value.';

/** MultiValuesSourceFieldConfig.PARSER */
function readField(cursor: Cursor): SourceParameters {
  const read = parseObject(cursor, 'field_config', {
    field: string,
    missing: scalar,
    script: refusedField('scripts in aggregations'),
    time_zone: refusedField('[time_zone] of [weighted_avg] aggregations'),
  });
  if (read.field !== undefined) return read;
  const problem = '[field] and [script] cannot both be null.  Please specify one or the other.';
  throw argumentFailure(problem, cursor, 'end');
}

/** MultiValuesSource.NumericMultiValuesSource */
function bindPart(scope: Scope, name: string, part: SourceParameters | undefined) {
  if (!part) throw illegalArgument(`Could not find field name [${name}] in multiValuesSource`);
  const source = bindSource(scope, 'weighted_avg', part, 'any');
  if (source.field?.kind.valueType === 'text') {
    const { name: fieldName, type } = source.field;
    throw illegalArgument(`Expected numeric type on field [${fieldName}], but got [${type.type}]`);
  }
  return source;
}
