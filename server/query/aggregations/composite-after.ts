import { ElasticsearchError, illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { type JsonObject, type JsonValue, own } from '../../json/value';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';

/** What the key to go on after has to fit. */
interface AfterSource {
  readonly name: string;
  readonly missingBucket: boolean;
  /** Reads a value of `after`. */
  parse(value: JsonValue): Value | null;
}

/**
 * The key after which a composite aggregation goes on (CompositeAggregationBuilder, CompositeValuesCollectorQueue).
 *
 * @param name the name of the aggregation
 * @param fields the fields of the sources, as far as the index has them
 * @throws ElasticsearchError 400 if it lacks a source, or has values of other types
 */
export function afterKey(
  name: string,
  sources: readonly AfterSource[],
  fields: readonly (SearchField | undefined)[],
  after: JsonObject,
): (Value | null)[] {
  const count = Object.keys(after).length;
  if (count !== sources.length) {
    throw illegalArgument(`[after] has ${count} value(s) but [sources] has ${sources.length}`);
  }
  return sources.map((source, at) => {
    const given = own(after, source.name);
    if (given === undefined) throw illegalArgument(`Missing value for [after.${source.name}]`);
    if (given === null && !source.missingBucket) {
      throw illegalArgument(`Invalid value for [after.${source.name}], expected comparable, got [null]`);
    }
    const value = source.parse(given);
    const field = fields[at];
    return value === null || !field ? value : fitted(name, at, value, field);
  });
}

/** A value of the type of the field. */
function fitted(name: string, at: number, value: Value, { kind, type }: SearchField): Value {
  if (kind.valueType === 'text') {
    if (typeof value === 'string') return value;
    const got = Number.isInteger(value) ? 'Integer' : 'Double';
    throw misfit(name, at, illegalArgument(`invalid value, expected string, got ${got}`));
  }
  if (typeof value === 'number') return value;
  if (type.type === 'boolean') {
    throw misfit(name, at, illegalArgument(`Cannot parse boolean [${value}], expected either [true] or [false]`));
  }
  if (value.trim() === '' || Number.isNaN(Number(value))) {
    throw misfit(name, at, numberFormatException(value));
  }
  return Number(value);
}

function misfit(name: string, at: number, cause: ElasticsearchError): ElasticsearchError {
  const inner = `incompatible value in the position ${at}: ${cause.reason}`;
  const reason = `Cannot set after key in the composite aggregation [${name}] - ${inner}`;
  return new ElasticsearchError('parse_exception', reason, { causedBy: illegalArgument(inner, cause) });
}
