import { notEmulated } from '../../errors/not-emulated';
import type { JsonValue } from '../../json/value';
import type { FieldType } from './field-type';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** Types whose values the mock stores but cannot search (geo_point, vectors …): only `exists` works. */
export class OpaqueKind implements FieldKind {
  readonly valueType = 'text';

  constructor(private readonly field: FieldType) {}

  index(value: JsonValue, add: (value: Value) => void): void {
    if (value !== null) add(JSON.stringify(value));
  }

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
    return notEmulated(`searching fields of type [${this.field.type}]`);
  }
}
