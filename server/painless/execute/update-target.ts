import { loadElement, storeElement } from '../java/elements';
import { loadMember, storeMember } from '../java/methods';
import type { Expression } from '../parse/ast';
import { convertToType } from '../values/convert';
import { illegalScriptArgument } from '../values/failures';
import type { ScriptValue } from '../values/values';
import type { Evaluator } from './evaluator';
import type { Frame } from './frame';

/** Storing in a map costs more than a step of a script does. */
const STORE = 3;

/**
 * Stores the result of `compute` in a target, whose parts are evaluated only once. `compute` may request the previous
 * value. A variable keeps its declared type, so compound assignments narrow to it.
 */
export function updateTarget(
  evaluator: Evaluator,
  target: Expression,
  frame: Frame,
  start: number,
  compute: (before: () => ScriptValue) => ScriptValue,
): ScriptValue {
  if (target.kind === 'variable') return updateVariable(evaluator, target, frame, start, compute);
  if (target.kind === 'dot') {
    const object = evaluator.evaluate(target.object, frame);
    const value = compute(() => loadMember(object, target.name, evaluator.run));
    evaluator.run.offset = target.start;
    evaluator.run.charge(STORE);
    storeMember(object, target.name, value, evaluator.run);
    return value;
  }
  if (target.kind !== 'index') throw illegalScriptArgument('invalid assignment', start);
  const object = evaluator.evaluate(target.object, frame);
  const index = evaluator.evaluate(target.index, frame);
  const value = compute(() => loadElement(object, index, evaluator.run));
  evaluator.run.offset = target.start;
  evaluator.run.charge(STORE);
  storeElement(object, index, value);
  return value;
}

function updateVariable(
  evaluator: Evaluator,
  target: Extract<Expression, { kind: 'variable' }>,
  frame: Frame,
  start: number,
  compute: (before: () => ScriptValue) => ScriptValue,
): ScriptValue {
  if (target.slot < 0)
    throw illegalScriptArgument(`cannot assign a value to read-only variable [${target.name}]`, target.start);
  let isCompound = false;
  const value = compute(() => {
    isCompound = true;
    return frame.slots[target.slot] as ScriptValue;
  });
  const type = frame.types[target.slot];
  evaluator.run.offset = start;
  const stored = type ? convertToType(value, type, isCompound) : value;
  frame.slots[target.slot] = stored;
  return stored;
}
