import { nanosOfDateMath, parseDateMath } from '../../dates/date-math';
import { fitsNanos, momentOfNanosText, nanosText } from '../../dates/nanos';
import { javaText } from '../../json/java-text';
import { type AnswerValue, isObject, type JsonValue, RawJson } from '../../json/value';
import { DateKind } from './date-kind';
import type { FieldType } from './field-type';
import type { BoundOptions } from './kind';
import type { Value } from './value';

/**
 * Dates in nanoseconds since the epoch. A value is their 19 decimal digits, since they are more than a JavaScript number
 * can count.
 */
export class DateNanosKind extends DateKind {
  override readonly resolution = 'nanos';
  /** True for dates in milliseconds that are sorted as nanoseconds. */
  private readonly ofMillis: boolean;

  constructor(field: FieldType) {
    super(field);
    this.ofMillis = field.type === 'date';
  }

  override index(value: JsonValue, add: (value: Value) => void): void {
    const shown = this.indexed(value);
    if (shown === undefined || shown === null || isObject(shown)) return;
    const text = String(shown);
    const millis = this.format.tryParse(text);
    if (millis === undefined) return;
    const nanos = this.ofMillis ? 0 : this.format.nanos(text);
    if (fitsNanos(millis, nanos)) add(nanosText({ millis, nanos }));
  }

  /** @throws ElasticsearchError 400 as `bound` of dates does, and for what is before 1970 or after 2262. */
  override bound(value: JsonValue, { now, roundUp = false, format, timeZone }: BoundOptions): Value {
    const context = { format: this.formatOf(format), now, roundUp, zone: this.zoneOf(timeZone) };
    const text = javaText(value);
    return nanosText({ millis: parseDateMath(text, context), nanos: nanosOfDateMath(text, context) });
  }

  override show(value: Value, format?: string): AnswerValue {
    const { millis, nanos } = momentOfNanosText(String(value));
    return this.formatOf(format).print(millis, undefined, nanos);
  }

  /** The nanoseconds as a number of an answer. */
  override number(value: Value): AnswerValue {
    return new RawJson(String(BigInt(value)));
  }
}
