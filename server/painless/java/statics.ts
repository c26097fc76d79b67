import { newDouble, newFloat } from '../values/arithmetic';
import { illegalScriptArgument, painlessNotEmulated } from '../values/failures';
import type { ScriptRun } from '../values/run';
import { type MethodTable, newHashMap, newTreeMap, type ScriptValue } from '../values/values';
import { elementsArgument, textArgument } from './arguments';
import { copyOf } from './collection-methods';
import { JavaSet } from './collections';
import { isException, newException } from './exceptions';
import { mapMethods } from './map-methods';
import {
  booleanStatics,
  characterStatics,
  doubleStatics,
  floatStatics,
  integerStatics,
  longStatics,
  mathStatics,
} from './number-statics';
import { optionalStatics } from './optional';
import { comparatorStatics, naturalOrder } from './ordering';
import { collectorStatics } from './stream';
import { StringBuilder, textStatics } from './text-methods';
import { JavaDate, millisArgument, SimpleDateFormat } from './time/legacy-date';
import { timeFields, timeMissing, timeStatics } from './time/statics';
import { timeStaticWork } from './time/work';
import {
  arraysStatics,
  collectionsStatics,
  intStreamStatics,
  objectsStatics,
  streamStatics,
  systemStatics,
} from './utility-statics';

const STATICS: { readonly [type: string]: MethodTable } = {
  'java.lang.Math': mathStatics,
  'java.lang.StrictMath': mathStatics,
  'java.lang.Integer': integerStatics,
  'java.lang.Long': longStatics,
  'java.lang.Double': doubleStatics,
  'java.lang.Float': floatStatics,
  'java.lang.Boolean': booleanStatics,
  'java.lang.Character': characterStatics,
  'java.lang.String': textStatics,
  'java.lang.System': systemStatics,
  'java.util.Arrays': arraysStatics,
  'java.util.Collections': collectionsStatics,
  'java.util.Comparator': comparatorStatics,
  'java.util.Objects': objectsStatics,
  'java.util.Optional': optionalStatics,
  'java.util.stream.Collectors': collectorStatics,
  'java.util.stream.Stream': streamStatics,
  'java.util.stream.IntStream': intStreamStatics,
  ...timeStatics,
};

const FIELDS: { readonly [typeAndName: string]: ScriptValue } = {
  'java.lang.Integer.MAX_VALUE': 2147483647,
  'java.lang.Integer.MIN_VALUE': -2147483648,
  'java.lang.Long.MAX_VALUE': 2n ** 63n - 1n,
  'java.lang.Long.MIN_VALUE': -(2n ** 63n),
  'java.lang.Double.MAX_VALUE': newDouble(Number.MAX_VALUE),
  'java.lang.Double.MIN_VALUE': newDouble(Number.MIN_VALUE),
  'java.lang.Double.NaN': newDouble(Number.NaN),
  'java.lang.Double.POSITIVE_INFINITY': newDouble(Number.POSITIVE_INFINITY),
  'java.lang.Double.NEGATIVE_INFINITY': newDouble(Number.NEGATIVE_INFINITY),
  'java.lang.Float.MAX_VALUE': newFloat(3.4028234663852886e38),
  'java.lang.Math.PI': newDouble(Math.PI),
  'java.lang.Math.E': newDouble(Math.E),
  'java.lang.Boolean.TRUE': true,
  'java.lang.Boolean.FALSE': false,
  'java.util.Locale.ROOT': 'und',
  'java.util.Locale.ENGLISH': 'en',
  'java.util.Locale.US': 'en_US',
  ...timeFields,
};

/** Types whose members are all implemented here; any other name does not exist in Painless either. */
const COMPLETE = new Set(['java.lang.System', 'java.lang.Math', 'java.util.Objects']);

const EMPTY: Readonly<MethodTable> = {};

/** True if Painless has no such static method. Throws 501 for one that only the mock lacks. */
export function isUnknownStatic(type: string, name: string, argumentCount: number): boolean {
  const key = `${name}/${argumentCount}`;
  if (Object.hasOwn(STATICS[type] ?? EMPTY, key)) return false;
  if (COMPLETE.has(type) || timeMissing[type]?.test(key) === false) return true;
  throw painlessNotEmulated(`static method [${type}, ${key}]`);
}

/** Calls a static method. Throws ScriptFailure if it does not exist in Painless, 501 if only the mock lacks it. */
export function callStatic(type: string, name: string, args: ScriptValue[], run: ScriptRun): ScriptValue {
  const method = isUnknownStatic(type, name, args.length) ? undefined : STATICS[type]?.[`${name}/${args.length}`];
  if (!method) throw illegalScriptArgument(`static method [${type}, ${name}/${args.length}] not found`);
  run.charge(timeStaticWork(type, args));
  return method(null, args, run);
}

/** Reads a static field. */
export function staticField(type: string, name: string): ScriptValue {
  const key = `${type}.${name}`;
  if (Object.hasOwn(FIELDS, key)) return FIELDS[key] as ScriptValue;
  throw painlessNotEmulated(`static field [${type}, ${name}]`);
}

type Constructor = (args: ScriptValue[], run: ScriptRun) => ScriptValue;

const newSet =
  (order: 'hash' | 'insertion' | 'sorted'): Constructor =>
  ([values], run) => {
    const set = new JavaSet(order, (a, b) => naturalOrder(a, b, run));
    const elements = values === undefined ? [] : elementsArgument(values, run);
    run.charge(elements.length);
    for (const value of elements) set.add(value, run);
    return set;
  };

const newMap =
  (create: () => ScriptValue): Constructor =>
  ([source], run) => {
    const map = create();
    if (source !== undefined) mapMethods['putAll/1']?.(map, [source], run);
    return map;
  };

const newList: Constructor = ([values], run) => (values === undefined ? [] : copyOf(values, run));
const newText =
  (className: string): Constructor =>
  ([text]) =>
    new StringBuilder(text === undefined ? '' : textArgument(text), className);

/** Constructors by type and number of arguments. */
const CONSTRUCTORS: { readonly [typeAndArity: string]: Constructor } = {
  'java.util.ArrayList/0': newList,
  'java.util.ArrayList/1': newList,
  'java.util.LinkedList/0': newList,
  'java.util.LinkedList/1': newList,
  'java.util.HashMap/0': newMap(newHashMap),
  'java.util.HashMap/1': newMap(newHashMap),
  'java.util.LinkedHashMap/0': newMap(() => ({})),
  'java.util.LinkedHashMap/1': newMap(() => ({})),
  'java.util.TreeMap/0': newMap(newTreeMap),
  'java.util.HashSet/0': newSet('hash'),
  'java.util.HashSet/1': newSet('hash'),
  'java.util.LinkedHashSet/0': newSet('insertion'),
  'java.util.LinkedHashSet/1': newSet('insertion'),
  'java.util.TreeSet/0': newSet('sorted'),
  'java.lang.StringBuilder/0': newText('java.lang.StringBuilder'),
  'java.lang.StringBuilder/1': newText('java.lang.StringBuilder'),
  'java.lang.StringBuffer/0': newText('java.lang.StringBuffer'),
  'java.lang.StringBuffer/1': newText('java.lang.StringBuffer'),
  'java.lang.String/0': () => '',
  'java.util.Date/0': (_, run) => new JavaDate(run.now('constructor [java.util.Date, <init>/0]')),
  'java.util.Date/1': ([millis]) => new JavaDate(millisArgument(millis)),
  'java.text.SimpleDateFormat/1': ([pattern]) => new SimpleDateFormat(textArgument(pattern)),
};

/** Interfaces and utility classes, which have no constructor in Painless. */
const NO_CONSTRUCTOR =
  /^java\.(util\.(List|Map|Set|Collection|Iterator|Objects|Arrays|Collections)|lang\.(Object|Math|Integer|Long|Double|Float|Boolean|Character|Number|System))$/;

/** True if Painless has no such constructor. Throws 501 for one that only the mock lacks. */
export function isUnknownConstructor(type: string, argumentCount: number): boolean {
  const key = `${type}/${argumentCount}`;
  if (Object.hasOwn(CONSTRUCTORS, key) || (isException(type) && argumentCount <= 1)) return false;
  if (NO_CONSTRUCTOR.test(type)) return true;
  throw painlessNotEmulated(`constructor [${type}, <init>/${argumentCount}]`);
}

/** `new Type(…)`. */
export function constructInstance(type: string, args: ScriptValue[], run: ScriptRun): ScriptValue {
  if (isUnknownConstructor(type, args.length))
    throw illegalScriptArgument(`constructor [${type}, <init>/${args.length}] not found`);
  run.charge(timeStaticWork(type, args));
  const create = CONSTRUCTORS[`${type}/${args.length}`];
  return create ? create(args, run) : newException(type, args, run);
}
