import { javaText } from '../../json/java-text';
import { isObject, type JsonValue } from '../../json/value';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** Whole text values, for `exists` and `fields`; their words are the analyzer's responsibility. */
export class TextKind implements FieldKind {
  readonly valueType = 'text';

  index(value: JsonValue, add: (value: Value) => void): void {
    if (value !== null && !isObject(value)) add(String(value));
  }

  equal(value: JsonValue): Condition | undefined {
    return { equals: javaText(value) };
  }

  bound(value: JsonValue): Value {
    return javaText(value);
  }

  show(value: Value): string {
    return String(value);
  }
}
