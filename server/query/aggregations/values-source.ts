import { illegalArgument } from '../../errors/elasticsearch-error';
import { type AnswerValue, type JsonValue, own } from '../../json/value';
import { checkedField, refusedField, scalar, string } from '../../validation/fields';
import { columnsOf } from '../columns/columns-of';
import type { FieldColumns } from '../columns/field-columns';
import { DecimalFormat } from '../decimal-format';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { checkSortable } from '../fields/check-sortable';
import { searchField } from '../fields/kinds';
import { NumberKind } from '../fields/number-kind';
import { OpaqueKind } from '../fields/opaque-kind';
import { RangeKind } from '../fields/range-kind';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import type { View } from '../matcher';
import type { Scope } from '../scope';

/** A type that a request may say the values have (ValueType). */
interface ValueType {
  /** The type of field that an unmapped field is taken for. */
  readonly type: string;
  /** Its name in errors. */
  readonly shown: string;
}

const WHOLE: ValueType = { type: 'long', shown: 'byte|short|integer|long' };
const FRACTION: ValueType = { type: 'double', shown: 'float|double' };
const NUMBER: ValueType = { type: 'double', shown: WHOLE.shown };

const VALUE_TYPES: Readonly<Record<string, ValueType>> = {
  string: { type: 'keyword', shown: 'string' },
  byte: WHOLE,
  short: WHOLE,
  integer: WHOLE,
  long: WHOLE,
  float: FRACTION,
  double: FRACTION,
  number: NUMBER,
  numeric: NUMBER,
  date: { type: 'date', shown: 'date' },
  ip: { type: 'ip', shown: 'ip' },
  boolean: { type: 'boolean', shown: 'boolean' },
};

/** ValueType.lenientParse */
function checkValueType(name: string): void {
  if (!Object.hasOwn(VALUE_TYPES, name)) throw illegalArgument(`Unknown value type [${name}]`);
}

/** ValuesSourceConfig.internalResolve @throws ElasticsearchError 400 if the values of a field are of another type */
function checkFieldType({ kind, type: { type } }: SearchField, name: string | undefined): void {
  const wanted = name === undefined ? undefined : own(VALUE_TYPES, name);
  if (!wanted) return;
  const isNumber = kind instanceof NumberKind && type !== 'boolean';
  const fits = isNumber ? ['long', 'double'].includes(wanted.type) : familyOf(type) === wanted.type;
  if (fits) return;
  throw illegalArgument(`Field type [${type}] is incompatible with specified value_type [${wanted.shown}]`);
}

/** The value type of the values of a field. */
function familyOf(type: string): string {
  if (type === 'date_nanos') return 'date';
  return ['date', 'ip', 'boolean'].includes(type) ? type : 'keyword';
}

/** Parameters shared by all aggregations over the values of a field (ValuesSourceAggregationBuilder.declareFields). */
export const VALUES_SOURCE = {
  field: string,
  missing: scalar,
  format: string,
  value_type: checkedField(string, checkValueType),
  script: refusedField('scripts in aggregations'),
} as const;

export interface SourceParameters {
  readonly field?: string | undefined;
  readonly missing?: JsonValue | undefined;
  readonly format?: string | undefined;
  readonly value_type?: string | undefined;
}

/** The values of a field, bound to an index. */
export interface ValuesSource {
  /** Undefined if the index does not have the field. */
  readonly field: SearchField | undefined;
  values(view: View): readonly Value[];
  /** The columns of the field, if it has any and they have all values. */
  readonly columns: FieldColumns | undefined;
  show(value: Value): AnswerValue;
  /** A number as a string in the field's or the request's format; undefined if numbers are shown as they are. */
  readonly text: NumberText | undefined;
}

/** Prints a number. Booleans stay booleans. */
export type NumberText = (value: number) => string | boolean;

/** The kinds of values that an aggregation accepts. */
export type AcceptedValues = 'numeric' | 'any';

/**
 * Binds the field of an aggregation to an index.
 *
 * @throws ElasticsearchError 400 for fields without doc values or of a type that the aggregation does not accept.
 */
export function bindSource(
  scope: Scope,
  type: string,
  parameters: SourceParameters,
  wanted: AcceptedValues,
): ValuesSource {
  const { field: name, missing, format } = parameters;
  const mapped = name === undefined ? undefined : scope.field(name)?.inMillis;
  const assumed = parameters.value_type ?? defaultType(type, wanted);
  const field = mapped ?? unmappedField(scope, { ...parameters, value_type: assumed });
  if (!field) {
    const fallback = missing === undefined ? [] : [missing as Value];
    const isNumber = format !== undefined && assumed === 'numeric';
    const text = isNumber ? decimalText(format) : undefined;
    return { field, values: () => fallback, columns: undefined, show: (value) => value, text };
  }
  checkSortable(field, scope.shard);
  const text = numberText(field, format);
  checkKind(field, type, wanted);
  checkFieldType(field, parameters.value_type);
  const otherwise = missing === undefined ? undefined : [field.kind.bound(missing, { now: scope.shard.now, format })];
  return {
    field,
    values: (view) => {
      const values = field.values(view);
      return values.length === 0 && otherwise ? otherwise : values;
    },
    columns: otherwise || field.kind instanceof RangeKind ? undefined : columnsFor(scope, field),
    show: (value) => field.kind.show(value, field.kind.valueType === 'date' ? format : undefined),
    text,
  };
}

/** What the values of an unmapped field are taken for (ValuesSourceAggregationBuilder.defaultValueSourceType). */
function defaultType(type: string, wanted: AcceptedValues): string | undefined {
  if (type === 'date_histogram' || type === 'date_range') return 'date';
  return wanted === 'numeric' ? 'numeric' : undefined;
}

/** Texts with `fielddata` have columns, too. */
function columnsFor({ shard, nestedPath }: Scope, field: SearchField): FieldColumns | undefined {
  return shard.large && field.atRoot && nestedPath === undefined ? columnsOf(shard, field) : undefined;
}

/** An unmapped field whose type the request gives (`value_type`), with `missing` as its only value. */
function unmappedField(scope: Scope, { field: name = '', missing, value_type: valueType }: SourceParameters) {
  if (valueType === undefined || missing === undefined) return undefined;
  const whole = Number.isInteger(Number(missing)) ? 'long' : 'double';
  const wanted = own(VALUE_TYPES, valueType);
  const type = wanted === undefined || ['long', 'double'].includes(wanted.type) ? whole : wanted.type;
  const unmapped = { name, type, sources: [], nestedPath: undefined, scripted: false };
  return searchField(
    { ...unmapped, ignoreMalformed: false, ignoreAbove: undefined, parameters: {} },
    scope.shard.searchFields.analyzers,
    undefined,
  );
}

function checkKind(field: SearchField, type: string, wanted: AcceptedValues): void {
  const isRange = field.kind instanceof RangeKind;
  if (isRange && (type === 'histogram' || type === 'date_histogram')) {
    checkRangeType(field.type.type, type);
    return;
  }
  if (wanted === 'numeric' && field.kind.valueType === 'text') throw refusedFieldType(field, type);
  if (type === 'terms' && (isRange || field.kind instanceof OpaqueKind)) throw refusedFieldType(field, type);
}

/** RangeHistogramAggregator, DateRangeHistogramAggregator */
function checkRangeType(range: string, type: 'histogram' | 'date_histogram'): void {
  if (type === 'date_histogram' && range !== 'date_range') {
    throw illegalArgument(`Expected date range type but found range type [${range}]`);
  }
  if (range === 'ip_range') {
    throw illegalArgument(`Expected numeric range type but found non-numeric range [${range}]`);
  }
}

/** The format of a field in an aggregation (MappedFieldType.docValueFormat). */
function numberText(field: SearchField, format: string | undefined): NumberText | undefined {
  const { type, name } = field;
  const kind = field.kind instanceof RangeKind ? field.kind.member : field.kind;
  if (kind.valueType === 'date') return (value) => String(kind.show(value, format));
  if (format !== undefined && (type.type === 'boolean' || !(kind instanceof NumberKind))) {
    throw illegalArgument(`Field [${name}] of type [${type.type}] does not support custom formats`);
  }
  if (type.type === 'boolean') return (value) => value !== 0;
  if (format === undefined) return undefined;
  return decimalText(format);
}

function decimalText(format: string): NumberText {
  const decimal = new DecimalFormat(format);
  return (value) => decimal.print(value);
}

export function refusedFieldType(field: SearchField, type: string): Error {
  return illegalArgument(
    `Field [${field.name}] of type [${field.type.type}] is not supported for aggregation [${type}]`,
  );
}

/** @throws ParseFailure if an aggregation that requires a field has none. */
export function requireField(parameters: SourceParameters, _cursor: Cursor): void {
  if (parameters.field === undefined) {
    throw argumentFailure('Required one of fields [field, script], but none were specified.');
  }
}
