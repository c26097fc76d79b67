import { ScriptFailure } from '../values/failures';
import { chargeElements, joinText, type Meter } from '../values/meter';
import type { ScriptRun } from '../values/run';
import { stringValuesOf } from '../values/text';
import { type MethodTable, ScriptObject, type ScriptValue } from '../values/values';
import { intArgument } from './arguments';

/** A Java array. It is not a list: it has a length and elements, and nothing else. */
export class JavaArray extends ScriptObject {
  readonly methods: MethodTable = {};

  constructor(
    readonly elementType: string,
    readonly items: ScriptValue[],
  ) {
    super();
  }

  get className(): string {
    return `${this.elementType}[]`;
  }

  override toText(meter: Meter): string {
    return this.elementType === 'char'
      ? joinText(stringValuesOf(this.items, meter), '', meter)
      : `[${this.elementType}`;
  }

  override toStored(): ScriptValue {
    return this.items;
  }
}

/** `new int[5]`. */
export function sizedArray(
  type: string,
  size: ScriptValue | undefined,
  element: ScriptValue,
  run: ScriptRun,
): JavaArray {
  const length = intArgument(size);
  if (length < 0) throw new ScriptFailure('negative_array_size_exception', String(length));
  chargeElements(run, length);
  return new JavaArray(type, new Array<ScriptValue>(length).fill(element));
}
