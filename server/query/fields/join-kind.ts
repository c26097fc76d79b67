import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import { joinValue } from '../../store/mapping/join';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** Joins, indexed by the name of the relation (ParentJoinFieldMapper). */
export class JoinKind implements FieldKind {
  readonly valueType = 'text';

  index(value: JsonValue, add: (value: Value) => void): void {
    const join = joinValue(value);
    if (join) add(join.name);
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
