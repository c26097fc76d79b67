import { DateFormat, DEFAULT_DATE_FORMAT } from '../../dates/date-format';
import { parseDateMath } from '../../dates/date-math';
import { requireZone } from '../../dates/require-zone';
import type { Zone } from '../../dates/zone';
import { javaText } from '../../json/java-text';
import { type AnswerValue, isObject, type JsonValue, own } from '../../json/value';
import type { FieldType } from './field-type';
import type { BoundOptions, Condition, FieldKind } from './kind';
import type { Value } from './value';

/**
 * Whether a value of a query is a number of milliseconds, whatever the format of the field. Integers that Java reads as a
 * BigInteger are not.
 */
export function isMillis(value: JsonValue | undefined): boolean {
  if (typeof value !== 'number') return false;
  const size = Math.abs(value);
  return size < 2 ** 63 || size >= 1e21;
}

/** Dates in milliseconds since the epoch; of `date_nanos`, what aggregations see of them. */
export class DateKind implements FieldKind {
  readonly valueType = 'date';
  readonly resolution: 'millis' | 'nanos' = 'millis';
  readonly format: DateFormat;
  private readonly nullValue: JsonValue | undefined;

  constructor(field: FieldType) {
    const byDefault =
      field.type === 'date_nanos' ? 'strict_date_optional_time_nanos||epoch_millis' : DEFAULT_DATE_FORMAT;
    const format = own(field.parameters, 'format');
    this.format = new DateFormat(typeof format === 'string' ? format : byDefault);
    this.nullValue = own(field.parameters, 'null_value');
  }

  index(value: JsonValue, add: (value: Value) => void): void {
    const shown = this.indexed(value);
    if (shown === undefined || shown === null || isObject(shown)) return;
    const millis = this.format.tryParse(String(shown));
    if (millis !== undefined) add(millis);
  }

  /** A day stands for all of its moments, so a term is a range (DateFieldType.termQuery); numbers are milliseconds. */
  equal(value: JsonValue, now: number): Condition | undefined {
    const format = isMillis(value) ? 'epoch_millis' : undefined;
    const from = this.bound(value, { now, format });
    return { range: { from, to: this.bound(value, { now, format, roundUp: true }) } };
  }

  bound(value: JsonValue, { now, roundUp = false, format, timeZone }: BoundOptions): Value {
    return parseDateMath(javaText(value), {
      format: this.formatOf(format),
      now,
      roundUp,
      zone: this.zoneOf(timeZone),
    });
  }

  /** A value as a number of an answer. */
  number(value: Value): AnswerValue {
    return value;
  }

  /** What the index has for a value of a document. */
  protected indexed(value: JsonValue): JsonValue | undefined {
    return value === null ? this.nullValue : value;
  }

  show(value: Value, format?: string): AnswerValue {
    return this.formatOf(format).print(Number(value));
  }

  /** The format of a request, or else that of the field. A search reads and shows many values in the same one. */
  formatOf(pattern: string | undefined): DateFormat {
    if (pattern === undefined) return this.format;
    if (this.latest?.pattern !== pattern) this.latest = new DateFormat(pattern);
    return this.latest;
  }

  private latest: DateFormat | undefined;

  /** The zone of a request, which remembers the offsets that it has looked up. A search reads many bounds in the same one. */
  protected zoneOf(id: string | undefined): Zone | undefined {
    if (id === undefined) return undefined;
    if (this.latestZone?.id !== id) this.latestZone = requireZone(id);
    return this.latestZone;
  }

  private latestZone: Zone | undefined;
}
