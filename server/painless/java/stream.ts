import { concatenateStrings, doubleOf, longOf, newDouble, newLong } from '../values/arithmetic';
import { javaEquals } from '../values/hash';
import { mapPut } from '../values/maps';
import { chargeElements, joinText } from '../values/meter';
import type { ScriptRun } from '../values/run';
import { stringValuesOf } from '../values/text';
import { type MethodTable, newHashMap, ScriptObject, type ScriptValue } from '../values/values';
import {
  anyIntArgument,
  doubleArgument,
  functionArgument,
  instanceArgument,
  isTrue,
  longArgument,
  textArgument,
} from './arguments';
import { JavaArray } from './array';
import { JavaSet } from './collections';
import { JavaOptional } from './optional';
import { comparisonOf } from './ordering';

/**
 * A stream over existing values; every step is carried out at once. `numeric` streams come from `mapToInt` and similar
 * methods.
 */
export class JavaStream extends ScriptObject {
  readonly methods = streamMethods;

  constructor(
    readonly values: readonly ScriptValue[],
    readonly numeric: 'int' | 'long' | 'double' | undefined = undefined,
  ) {
    super();
  }

  get className(): string {
    return 'java.util.stream.ReferencePipeline';
  }

  /** A stream of the same kind over other values. */
  with(values: readonly ScriptValue[]): JavaStream {
    return new JavaStream(values, this.numeric);
  }
}

/** The result of `Collectors.…`: how to fold the values of a stream. */
class JavaCollector extends ScriptObject {
  readonly className = 'java.util.stream.Collector';
  readonly methods: MethodTable = {};

  constructor(readonly fold: (values: readonly ScriptValue[], run: ScriptRun) => ScriptValue) {
    super();
  }
}

const stream = (value: ScriptValue): JavaStream => value as JavaStream;
/** The values in a list of their own. */
function listOf(target: ScriptValue, run: ScriptRun): ScriptValue[] {
  chargeElements(run, stream(target).values.length);
  return [...stream(target).values];
}

const tester = (value: ScriptValue | undefined) => (item: ScriptValue) => isTrue(functionArgument(value).apply([item]));
const mapper = (value: ScriptValue | undefined) => (item: ScriptValue) => functionArgument(value).apply([item]);

function distinct(values: readonly ScriptValue[], run: ScriptRun): ScriptValue[] {
  const seen = new JavaSet('insertion');
  for (const value of values) seen.add(value, run);
  return seen.elements(run);
}

function total(target: JavaStream): ScriptValue {
  if (target.numeric === 'double')
    return newDouble(target.values.reduce<number>((sum, value) => sum + doubleOf(value), 0));
  const sum = target.values.reduce<bigint>((part, value) => part + longOf(value), 0n);
  return target.numeric === 'long' ? newLong(sum) : Number(BigInt.asIntN(32, sum));
}

function extreme(target: JavaStream, order: (a: ScriptValue, b: ScriptValue) => number): JavaOptional {
  const [first, ...rest] = target.values;
  return new JavaOptional(
    first === undefined ? null : rest.reduce((best, value) => (order(value, best) > 0 ? value : best), first),
  );
}

const streamMethods: MethodTable = {
  'filter/1': (target, [test]) => stream(target).with(stream(target).values.filter(tester(test))),
  'map/1': (target, [map]) => stream(target).with(stream(target).values.map(mapper(map))),
  'mapToObj/1': (target, [map]) => new JavaStream(stream(target).values.map(mapper(map))),
  'mapToInt/1': (target, [map]) => new JavaStream(stream(target).values.map(mapper(map)).map(anyIntArgument), 'int'),
  'mapToLong/1': (target, [map]) => new JavaStream(stream(target).values.map(mapper(map)).map(longArgument), 'long'),
  'mapToDouble/1': (target, [map]) =>
    new JavaStream(
      stream(target)
        .values.map(mapper(map))
        .map((value) => newDouble(doubleArgument(value))),
      'double',
    ),
  'boxed/0': (target) => new JavaStream(stream(target).values),
  'flatMap/1': (target, [map], run) =>
    stream(target).with(
      stream(target).values.flatMap((value) => {
        const { values } = instanceArgument(mapper(map)(value), JavaStream, 'java.util.stream.Stream');
        chargeElements(run, values.length);
        return [...values];
      }),
    ),
  'distinct/0': (target, _, run) => stream(target).with(distinct(stream(target).values, run)),
  'sorted/0': (target, _, run) => stream(target).with(listOf(target, run).sort(comparisonOf(null, run))),
  'sorted/1': (target, [order], run) => stream(target).with(listOf(target, run).sort(comparisonOf(order, run))),
  'limit/1': (target, [count], run) => stream(target).with(listOf(target, run).slice(0, anyIntArgument(count))),
  'skip/1': (target, [count], run) => stream(target).with(listOf(target, run).slice(anyIntArgument(count))),
  'anyMatch/1': (target, [test]) => stream(target).values.some(tester(test)),
  'allMatch/1': (target, [test]) => stream(target).values.every(tester(test)),
  'noneMatch/1': (target, [test]) => !stream(target).values.some(tester(test)),
  'count/0': (target) => BigInt(stream(target).values.length),
  'sum/0': (target, _, run) => {
    run.charge(4 * stream(target).values.length);
    return total(stream(target));
  },
  'max/0': (target, _, run) => extreme(stream(target), comparisonOf(null, run)),
  'min/0': (target, _, run) => extreme(stream(target), (a, b) => comparisonOf(null, run)(b, a)),
  'max/1': (target, [order], run) => extreme(stream(target), comparisonOf(order, run)),
  'min/1': (target, [order], run) => extreme(stream(target), (a, b) => comparisonOf(order, run)(b, a)),
  'findFirst/0': (target) => new JavaOptional(stream(target).values[0] ?? null),
  'findAny/0': (target) => new JavaOptional(stream(target).values[0] ?? null),
  'forEach/1': (target, [action]) => {
    for (const value of stream(target).values) functionArgument(action).apply([value]);
    return null;
  },
  'reduce/2': (target, [start, join]) =>
    stream(target).values.reduce<ScriptValue>(
      (sum, value) => functionArgument(join).apply([sum, value]),
      start ?? null,
    ),
  'collect/1': (target, [collector], run) => collectorArgument(collector).fold(stream(target).values, run),
  'toArray/0': (target, _, run) => new JavaArray('java.lang.Object', listOf(target, run)),
};

const collectorArgument = (value: ScriptValue | undefined) =>
  instanceArgument(value, JavaCollector, 'java.util.stream.Collector');
const collector = (fold: JavaCollector['fold']): JavaCollector => new JavaCollector(fold);

function groupingBy(key: ScriptValue | undefined, inner: ScriptValue | undefined): JavaCollector {
  return collector((values, run) => {
    const keys = values.map(mapper(key));
    const groups = newHashMap();
    for (const group of distinct(keys, run)) {
      chargeElements(run, values.length);
      const members = values.filter((_, index) => javaEquals(keys[index] as ScriptValue, group, run));
      mapPut(groups, group, inner === undefined ? members : collectorArgument(inner).fold(members, run));
    }
    return groups;
  });
}

/** Static members of java.util.stream.Collectors. */
export const collectorStatics: MethodTable = {
  'toList/0': () =>
    collector((values, run) => {
      chargeElements(run, values.length);
      return [...values];
    }),
  'toSet/0': () =>
    collector((values, run) => {
      const set = new JavaSet('hash');
      for (const value of values) set.add(value, run);
      return set;
    }),
  'joining/0': () => collector((values, run) => joinText(stringValuesOf(values, run), '', run)),
  'joining/1': (_, [separator]) =>
    collector((values, run) => joinText(stringValuesOf(values, run), textArgument(separator), run)),
  'joining/3': (_, [separator, before, after]) =>
    collector((values, run) =>
      concatenateStrings(
        concatenateStrings(
          textArgument(before),
          joinText(stringValuesOf(values, run), textArgument(separator), run),
          run,
        ),
        textArgument(after),
        run,
      ),
    ),
  'counting/0': () => collector((values) => BigInt(values.length)),
  'mapping/2': (_, [map, inner]) =>
    collector((values, run) => collectorArgument(inner).fold(values.map(mapper(map)), run)),
  'toMap/2': (_, [key, value]) =>
    collector((values) => {
      const result = newHashMap();
      for (const item of values) mapPut(result, mapper(key)(item), mapper(value)(item));
      return result;
    }),
  'groupingBy/1': (_, [key]) => groupingBy(key, undefined),
  'groupingBy/2': (_, [key, inner]) => groupingBy(key, inner),
};
