import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { type JsonValue, own } from '../../json/value';
import { isBlank } from '../../validation/java-text';
import type { FieldType } from './field-type';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** Booleans, indexed as 1 and 0. */
export class BooleanKind implements FieldKind {
  readonly valueType = 'number';
  private readonly nullValue: JsonValue | undefined;

  constructor(field: FieldType) {
    this.nullValue = own(field.parameters, 'null_value');
  }

  index(value: JsonValue, add: (value: Value) => void): void {
    const shown = value === null ? this.nullValue : value;
    if (shown === true || shown === 'true') add(1);
    else if (shown === false || shown === 'false' || (typeof shown === 'string' && isBlank(shown))) add(0);
  }

  equal(value: JsonValue): Condition | undefined {
    return { equals: this.bound(value) };
  }

  bound(value: JsonValue): Value {
    const text = javaText(value);
    if (text === 'true') return 1;
    if (text === 'false') return 0;
    throw illegalArgument(`Can't parse boolean value [${text}], expected [true] or [false]`);
  }

  show(value: Value): boolean {
    return value === 1;
  }
}
