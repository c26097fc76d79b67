import { convertToType } from '../values/convert';
import type { ScriptValue } from '../values/values';

/** The maximum number of loop iterations in one function (CompilerSettings.maxLoopCounter). */
const MAX_LOOP_ROUNDS = 1_000_000;

/** The variables of one function call, and the loop iterations it has left. */
export class Frame {
  rounds = MAX_LOOP_ROUNDS;
  result: ScriptValue = null;
  readonly slots: ScriptValue[];

  constructor(
    size: number,
    /** The declared types of variables, by slot; undefined for `def`. */
    readonly types: (Parameters<typeof convertToType>[1] | undefined)[] = [],
  ) {
    this.slots = new Array<ScriptValue>(size).fill(null);
  }
}

/** The initial value of a variable or array element of a type. */
export function defaultValue(type: string): ScriptValue {
  if (type === 'boolean') return false;
  if (/^(byte|short|int|long|float|double|char)$/.test(type)) {
    return convertToType(0, { start: 0, name: type, dimensions: 0 }, true);
  }
  return null;
}
