import { compareByOperator, isNumber } from '../values/arithmetic';
import { castFailure, scriptNullPointer } from '../values/failures';
import type { Meter } from '../values/meter';
import type { ScriptRun } from '../values/run';
import { className } from '../values/text';
import { JavaCharacter, type MethodTable, ScriptFunction, ScriptObject, type ScriptValue } from '../values/values';
import { functionArgument, intArgument } from './arguments';
import { compareText } from './compare-text';
import { timeMethods } from './time/tables';

/** compareTo of two values of one class, for natural order. */
export function naturalOrder(a: ScriptValue, b: ScriptValue, meter: Meter): number {
  if (a === null || b === null)
    throw scriptNullPointer('Cannot invoke "java.lang.Comparable.compareTo(Object)" because "a" is null');
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b, meter);
  if (className(a) !== className(b))
    throw castFailure(
      `class ${className(b)} cannot be cast to class ${className(a)} (${className(b)} and ${className(a)} are in module java.base of loader 'bootstrap')`,
    );
  meter.charge(1);
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (isNumber(a) || a instanceof JavaCharacter)
    return compareByOperator('<', a, b) ? -1 : compareByOperator('>', a, b) ? 1 : 0;
  const own = a instanceof ScriptObject ? (timeMethods(a) ?? a.methods)['compareTo/1'] : undefined;
  if (own) return own(a, [b], meter as ScriptRun) as number;
  throw castFailure(
    `class ${className(a)} cannot be cast to class java.lang.Comparable (${className(a)} and java.lang.Comparable are in module java.base of loader 'bootstrap')`,
  );
}

export type Comparison = (a: ScriptValue, b: ScriptValue) => number;

/** A Comparator argument: a lambda with two parameters, `Comparator.…`, or null for natural order. */
export function comparisonOf(comparator: ScriptValue | undefined, run: ScriptRun): Comparison {
  if (comparator === null || comparator === undefined) return (a, b) => naturalOrder(a, b, run);
  const order = functionArgument(comparator);
  return (a, b) => intArgument(order.apply([a, b]));
}

/** A comparator as a script value: a function that also has the methods of Comparator. */
export class JavaComparator extends ScriptFunction {
  override readonly methods = comparatorMethods;

  constructor(readonly order: Comparison) {
    super(2, ([a, b]) => order(a ?? null, b ?? null));
  }
}

const comparator = (value: ScriptValue): JavaComparator => value as JavaComparator;

const comparatorMethods: MethodTable = {
  'compare/2': (target, [a, b]) => comparator(target).order(a ?? null, b ?? null),
  'reversed/0': (target) => new JavaComparator((a, b) => comparator(target).order(b, a)),
  'thenComparing/1': (target, [next], run) => {
    const order = next instanceof ScriptFunction && next.parameters === 1 ? byKey(next, run) : comparisonOf(next, run);
    return new JavaComparator((a, b) => comparator(target).order(a, b) || order(a, b));
  },
};

function byKey(key: ScriptFunction, run: ScriptRun): Comparison {
  return (a, b) => naturalOrder(key.apply([a]), key.apply([b]), run);
}

/** Static members of java.util.Comparator. */
export const comparatorStatics: MethodTable = {
  'naturalOrder/0': (_, __, run) => new JavaComparator((a, b) => naturalOrder(a, b, run)),
  'reverseOrder/0': (_, __, run) => new JavaComparator((a, b) => naturalOrder(b, a, run)),
  'comparing/1': (_, [key], run) => new JavaComparator(byKey(functionArgument(key), run)),
  'comparingInt/1': (_, [key], run) => new JavaComparator(byKey(functionArgument(key), run)),
  'comparingLong/1': (_, [key], run) => new JavaComparator(byKey(functionArgument(key), run)),
  'comparingDouble/1': (_, [key], run) => new JavaComparator(byKey(functionArgument(key), run)),
};
