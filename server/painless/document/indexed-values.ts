import { ScriptFailure } from '../values/failures';
import { chargeElements, type Meter } from '../values/meter';
import { ScriptCollection, type ScriptValue } from '../values/values';

function readOnly(): never {
  throw new ScriptFailure('unsupported_operation_exception', null);
}

/** The values of a field: a collection that belongs to the index, so scripts cannot change it. */
export abstract class IndexedValues extends ScriptCollection {
  constructor(readonly values: readonly ScriptValue[]) {
    super();
  }

  elements(meter: Meter): ScriptValue[] {
    chargeElements(meter, this.values.length);
    return [...this.values];
  }

  size(): number {
    return this.values.length;
  }

  add = readOnly;
  remove = readOnly;
  retain = readOnly;
}
