import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonValue } from '../../json/value';
import type { FieldType } from './field-type';
import type { Condition } from './kind';
import { RefusingKind } from './refusing-kind';
import type { Value } from './value';

/** Types whose values the mock stores but cannot search (geo_point, vectors …): only `exists` works. */
export class OpaqueKind extends RefusingKind {
  constructor(field: FieldType) {
    super(field, 'searching fields');
  }

  override equal(): Condition | undefined {
    const { name, type } = this.field;
    if (type === 'binary') throw illegalArgument('Binary fields do not support searching');
    if (type !== 'geo_point') return super.equal();
    throw illegalArgument(
      `Geometry fields do not support exact searching, use dedicated geometry queries instead: [${name}]`,
    );
  }

  override bound(): Value {
    const { name, type } = this.field;
    if (type !== 'binary' && type !== 'geo_point') return super.bound();
    throw illegalArgument(`Field [${name}] of type [${type}] does not support range queries`);
  }

  index(value: JsonValue, add: (value: Value) => void): void {
    if (value !== null) add(JSON.stringify(value));
  }
}
