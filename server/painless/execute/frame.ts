import { convert } from '../values/convert';
import type { ScriptValue } from '../values/values';

/** Painless allows this many rounds of loops in one function (CompilerSettings.maxLoopCounter). */
const MAX_LOOP_ROUNDS = 1_000_000;

/** The variables of one call of a function, and what its loops have left. */
export class Frame {
  rounds = MAX_LOOP_ROUNDS;
  result: ScriptValue = null;
  readonly slots: ScriptValue[];

  constructor(
    size: number,
    /** The declared types of variables, by place; undefined for `def`. */
    readonly types: (Parameters<typeof convert>[1] | undefined)[] = [],
  ) {
    this.slots = new Array<ScriptValue>(size).fill(null);
  }
}

/** What a variable or an array element of a type holds at first. */
export function defaultValue(type: string): ScriptValue {
  if (type === 'boolean') return false;
  if (/^(byte|short|int|long|float|double|char)$/.test(type)) {
    return convert(0, { start: 0, name: type, dimensions: 0 }, true);
  }
  return null;
}
