import { kept } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { doubleJson } from '../../json/float';
import { checkedField, float } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import { DateKind } from '../fields/date-kind';
import { aggregation } from './declare';
import { executionHint, VALUE_BYTES, VALUE_WORK } from './percentiles';
import { SortedValues } from './value-distribution';
import { bindSource, type NumberText, refusedFieldType, requireField, VALUES_SOURCE } from './values-source';

const TYPE = 'median_absolute_deviation';

const EXACT = 'all values are kept, so nothing is estimated';

const compression = kept(
  EXACT,
  checkedField(float, (value, at: Cursor) => {
    if (value > 0) return;
    const found = javaDouble(value);
    throw illegalArgument(`[compression] must be greater than 0. Found [${found}] in [${at.ownerName}]`);
  }),
);

/** `median_absolute_deviation`: how far values are from their median (MedianAbsoluteDeviationAggregationBuilder). */
export const medianAbsoluteDeviation = aggregation(
  TYPE,
  { ...VALUES_SOURCE, compression, execution_hint: executionHint },
  (read, cursor) => {
    requireField(read, cursor);
    return () => {
      const values = new SortedValues();
      let text: NumberText | undefined;
      return {
        bind: (scope) => {
          const source = bindSource(scope, TYPE, read, 'numeric');
          if (source.field?.kind instanceof DateKind) throw refusedFieldType(source.field, TYPE);
          text ??= source.text;
          return {
            collect: (view) => {
              const found = source.values(view);
              view.charge(found.length * VALUE_WORK);
              scope.shard.budget.chargeMemory(found.length * VALUE_BYTES);
              for (const value of found) values.add(Number(value));
            },
          };
        },
        result: () => {
          const value = values.medianAbsoluteDeviation();
          if (Number.isNaN(value)) return { value: null };
          return { value: doubleJson(value), ...(text && { value_as_string: String(text(value)) }) };
        },
        metric: () => values.medianAbsoluteDeviation(),
        typeName: () => TYPE,
      };
    };
  },
);
