import { javaText } from '../../json/java-text';
import { isObject, type JsonValue } from '../../json/value';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** Texts as a whole, for `exists` and `fields`; their words are the matter of the analyzer. */
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
