import { ScriptFailure } from '../values/failures';
import { javaEquals } from '../values/hash';
import { chargeElements } from '../values/meter';
import type { MethodTable, ScriptValue } from '../values/values';
import { checkIndex, functionArgument, intArgument } from './arguments';
import { copyOf, removeAt } from './collection-methods';
import { comparisonOf } from './ordering';
import { getByPath } from './paths';

const list = (value: ScriptValue): ScriptValue[] => value as ScriptValue[];

function position(elements: readonly ScriptValue[], index: ScriptValue | undefined): number {
  return checkIndex(intArgument(index), elements.length);
}

/** ArrayList.rangeCheckForAdd. */
function insertAt(elements: ScriptValue[], index: number, values: readonly ScriptValue[]): void {
  if (index < 0 || index > elements.length) {
    throw new ScriptFailure('index_out_of_bounds_exception', `Index: ${index}, Size: ${elements.length}`);
  }
  elements.splice(index, 0, ...values);
}

/** java.util.List with Painless's additions; `remove` takes an index, never a value. */
export const listMethods: MethodTable = {
  'add/2': (target, [index, value], run) => {
    chargeElements(run, list(target).length / 8 + 1);
    insertAt(list(target), intArgument(index), [value ?? null]);
    return null;
  },
  'addAll/2': (target, [index, values], run) => {
    const added = copyOf(values, run);
    chargeElements(run, list(target).length + added.length);
    const tail = list(target).slice(intArgument(index));
    insertAt(list(target), intArgument(index), []);
    list(target).length = intArgument(index);
    for (const value of [...added, ...tail]) list(target).push(value);
    return added.length > 0;
  },
  'get/1': (target, [index]) => list(target)[position(list(target), index)] as ScriptValue,
  'set/2': (target, [index, value]) => {
    const at = position(list(target), index);
    const before = list(target)[at] as ScriptValue;
    list(target)[at] = value ?? null;
    return before;
  },
  'remove/1': (target, [index], run) => removeAt(list(target), position(list(target), index), run),
  'indexOf/1': (target, [value], run) => {
    run.charge(list(target).length / 4);
    return list(target).findIndex((element) => javaEquals(element, value ?? null, run));
  },
  'lastIndexOf/1': (target, [value], run) => {
    run.charge(list(target).length / 4);
    return list(target).findLastIndex((element) => javaEquals(element, value ?? null, run));
  },
  'getLength/0': (target) => list(target).length,
  'sort/1': (target, [comparator], run) => {
    run.charge(list(target).length * 4);
    list(target).sort(comparisonOf(comparator, run));
    return null;
  },
  'subList/2': (target, [from, to], run) => {
    const [begin, end] = [intArgument(from), intArgument(to)];
    if (begin < 0) throw new ScriptFailure('index_out_of_bounds_exception', `fromIndex = ${begin}`);
    if (end > list(target).length) throw new ScriptFailure('index_out_of_bounds_exception', `toIndex = ${end}`);
    if (begin > end) throw new ScriptFailure('illegal_argument_exception', `fromIndex(${begin}) > toIndex(${end})`);
    chargeElements(run, end - begin);
    return list(target).slice(begin, end);
  },
  'replaceAll/1': (target, [operator]) => {
    list(target).forEach((value, index) => {
      list(target)[index] = functionArgument(operator).apply([value]);
    });
    return null;
  },
  'clone/0': (target, _, run) => copyOf(target, run),
  'getByPath/1': (target, [path], run) => getByPath(target, path, undefined, run),
  'getByPath/2': (target, [path, otherwise], run) => getByPath(target, path, otherwise, run),
};
