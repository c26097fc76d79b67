import { ScriptFailure, scriptNullPointer } from '../values/failures';
import { hashCode, javaEquals } from '../values/hash';
import { chargeElements } from '../values/meter';
import type { ScriptRun } from '../values/run';
import { stringValueOf } from '../values/text';
import { type MethodTable, newHashMap, type ScriptValue } from '../values/values';
import { anyIntArgument, elementsArgument, instanceArgument, intArgument } from './arguments';
import { JavaArray } from './array';
import { addTo } from './collection-methods';
import { JavaSet } from './collections';
import { comparisonOf, JavaComparator } from './ordering';
import { JavaStream } from './stream';

function listArgument(value: ScriptValue | undefined, run: ScriptRun): ScriptValue[] {
  return Array.isArray(value) ? value : elementsArgument(value ?? null, run);
}

function best(values: readonly ScriptValue[], order: (a: ScriptValue, b: ScriptValue) => number): ScriptValue {
  if (values.length === 0) throw new ScriptFailure('no_such_element_exception', null);
  return values.reduce((winner, value) => (order(value, winner) > 0 ? value : winner));
}

/** java.util.Collections. Unmodifiable collections can be modified here. */
export const collectionsStatics: MethodTable = {
  'emptyList/0': () => [],
  'emptyMap/0': () => newHashMap(),
  'emptySet/0': () => new JavaSet('hash'),
  'singletonList/1': (_, [value]) => [value ?? null],
  'unmodifiableList/1': (_, [list], run) => listArgument(list, run),
  'frequency/2': (_, [values, value], run) => {
    const elements = elementsArgument(values, run);
    run.charge(elements.length);
    return elements.filter((element) => javaEquals(element, value ?? null, run)).length;
  },
  'max/1': (_, [values], run) => best(elementsArgument(values, run), comparisonOf(null, run)),
  'max/2': (_, [values, order], run) => best(elementsArgument(values, run), comparisonOf(order, run)),
  'min/1': (_, [values], run) => best(elementsArgument(values, run), (a, b) => comparisonOf(null, run)(b, a)),
  'min/2': (_, [values, order], run) => best(elementsArgument(values, run), (a, b) => comparisonOf(order, run)(b, a)),
  'nCopies/2': (_, [count, value], run) => {
    chargeElements(run, Math.max(0, intArgument(count)));
    return new Array<ScriptValue>(Math.max(0, intArgument(count))).fill(value ?? null);
  },
  'reverse/1': (_, [list], run) => {
    run.charge(listArgument(list, run).length / 8);
    listArgument(list, run).reverse();
    return null;
  },
  'reverseOrder/0': (_, __, run) => new JavaComparator((a, b) => comparisonOf(null, run)(b, a)),
  'sort/1': (_, [list], run) => {
    run.charge(listArgument(list, run).length * 4);
    listArgument(list, run).sort(comparisonOf(null, run));
    return null;
  },
  'sort/2': (_, [list, order], run) => {
    run.charge(listArgument(list, run).length * 4);
    listArgument(list, run).sort(comparisonOf(order, run));
    return null;
  },
  'addAll/2': (_, [target, values], run) => {
    for (const value of instanceArgument(values, JavaArray, 'java.lang.Object[]').items)
      addTo(target ?? null, value, run);
    return true;
  },
};

/** java.util.Objects. */
export const objectsStatics: MethodTable = {
  'equals/2': (_, [a, b], run) => javaEquals(a ?? null, b ?? null, run),
  'isNull/1': (_, [value]) => value === null,
  'nonNull/1': (_, [value]) => value !== null,
  'hashCode/1': (_, [value], run) => hashCode(value ?? null, run),
  'toString/1': (_, [value], run) => stringValueOf(value ?? null, run),
  'toString/2': (_, [value, otherwise], run) =>
    value === null ? (otherwise ?? null) : stringValueOf(value ?? null, run),
  'requireNonNull/1': (_, [value]) => required(value, null),
  'requireNonNull/2': (_, [value, message], run) => required(value, stringValueOf(message ?? null, run)),
};

function required(value: ScriptValue | undefined, message: string | null): ScriptValue {
  if (value !== null && value !== undefined) return value;
  throw message === null ? new ScriptFailure('null_pointer_exception', null) : scriptNullPointer(message);
}

/** java.util.Arrays. */
export const arraysStatics: MethodTable = {
  'asList/1': (_, [array]) => (array instanceof JavaArray ? array.items : [array ?? null]),
  'deepToString/1': (_, [array], run) => stringValueOf(array instanceof JavaArray ? array.items : (array ?? null), run),
};

/** java.lang.System. */
export const systemStatics: MethodTable = {
  'currentTimeMillis/0': (_, __, run) => BigInt(run.now('static method [java.lang.System, currentTimeMillis/0]')),
};

/** java.util.stream.Stream and IntStream. */
export const streamStatics: MethodTable = {
  'of/1': (_, [array]) => new JavaStream(array instanceof JavaArray ? array.items : [array ?? null]),
  'empty/0': () => new JavaStream([]),
};

function range(from: number, to: number): ScriptValue[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

export const intStreamStatics: MethodTable = {
  'range/2': (_, [from, to], run) => {
    chargeElements(run, Math.max(0, anyIntArgument(to) - anyIntArgument(from)));
    return new JavaStream(range(intArgument(from), intArgument(to)), 'int');
  },
  'rangeClosed/2': (_, [from, to], run) => {
    chargeElements(run, Math.max(0, anyIntArgument(to) - anyIntArgument(from) + 1));
    return new JavaStream(range(intArgument(from), intArgument(to) + 1), 'int');
  },
};
