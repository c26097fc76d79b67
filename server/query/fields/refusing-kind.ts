import { notEmulated } from '../../errors/not-emulated';
import type { JsonValue } from '../../json/value';
import type { FieldType } from './field-type';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** Types whose values cannot be compared with the value of a query, or shown one by one: whatever asks for it is refused. */
export abstract class RefusingKind implements FieldKind {
  readonly valueType = 'text';

  /** @param what is refused, in front of the name of the type: `searching fields`. */
  constructor(
    protected readonly field: FieldType,
    private readonly what: string,
  ) {}

  abstract index(value: JsonValue, add: (value: Value) => void): void;

  equal(): Condition | undefined {
    throw this.refusal();
  }

  bound(): Value {
    throw this.refusal();
  }

  show(): never {
    throw this.refusal();
  }

  private refusal(): Error {
    return notEmulated(`${this.what} of type [${this.field.type}]`);
  }
}
