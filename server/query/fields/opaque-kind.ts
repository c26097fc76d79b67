import type { JsonValue } from '../../json/value';
import type { FieldType } from './field-type';
import { RefusingKind } from './refusing-kind';
import type { Value } from './value';

/** Types whose values the mock stores but cannot search (geo_point, vectors …): only `exists` works. */
export class OpaqueKind extends RefusingKind {
  constructor(field: FieldType) {
    super(field, 'searching fields');
  }

  index(value: JsonValue, add: (value: Value) => void): void {
    if (value !== null) add(JSON.stringify(value));
  }
}
