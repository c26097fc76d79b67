import { ScriptFailure } from '../values/failures';
import type { Meter } from '../values/meter';
import { stringValueOf } from '../values/text';
import { type MethodTable, ScriptObject, type ScriptValue } from '../values/values';
import { functionArgument } from './arguments';

/** java.util.Optional and its counterparts for numbers. */
export class JavaOptional extends ScriptObject {
  readonly className = 'java.util.Optional';
  readonly methods = optionalMethods;

  constructor(readonly value: ScriptValue) {
    super();
  }

  override toText(meter: Meter, depth: number): string {
    return this.value === null ? 'Optional.empty' : `Optional[${stringValueOf(this.value, meter, depth + 1)}]`;
  }
}

const optional = (value: ScriptValue): JavaOptional => value as JavaOptional;

function present(target: ScriptValue): ScriptValue {
  const { value } = optional(target);
  if (value === null) throw new ScriptFailure('no_such_element_exception', 'No value present');
  return value;
}

const optionalMethods: MethodTable = {
  'isPresent/0': (target) => optional(target).value !== null,
  'get/0': present,
  'getAsInt/0': present,
  'getAsLong/0': present,
  'getAsDouble/0': present,
  'orElse/1': (target, [otherwise]) => optional(target).value ?? otherwise ?? null,
  'orElseGet/1': (target, [supplier]) => optional(target).value ?? functionArgument(supplier).apply([]),
  'ifPresent/1': (target, [action]) => {
    const { value } = optional(target);
    if (value !== null) functionArgument(action).apply([value]);
    return null;
  },
  'map/1': (target, [map]) => {
    const { value } = optional(target);
    return new JavaOptional(value === null ? null : functionArgument(map).apply([value]));
  },
};

/** Static members of java.util.Optional. */
export const optionalStatics: MethodTable = {
  'empty/0': () => new JavaOptional(null),
  'of/1': (_, [value]) => new JavaOptional(value ?? null),
  'ofNullable/1': (_, [value]) => new JavaOptional(value ?? null),
};
