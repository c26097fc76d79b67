import { isNumber } from '../values/arithmetic';
import { illegalScriptArgument, painlessNotEmulated, scriptNullPointer } from '../values/failures';
import { hashCode, javaEquals } from '../values/hash';
import { mapGet, mapPut } from '../values/maps';
import type { ScriptRun } from '../values/run';
import { className, stringValueOf } from '../values/text';
import {
  isMap,
  JavaCharacter,
  type MethodTable,
  ScriptCollection,
  ScriptFunction,
  type ScriptMethod,
  ScriptObject,
  type ScriptValue,
} from '../values/values';
import { checkIndex } from './arguments';
import { JavaArray } from './array';
import { collectionMethods } from './collection-methods';
import { listMethods } from './list-methods';
import { mapMethods } from './map-methods';
import { booleanMethods, characterMethods, numberMethods } from './number-methods';
import { textMethods } from './text-methods';
import { timeMethods } from './time/tables';
import { timeWork } from './time/work';

/** java.lang.Object: the methods of every value. */
const objectMethods: MethodTable = {
  'equals/1': (value, [other], run) => javaEquals(value, other ?? null, run),
  'hashCode/0': (value, _, run) => hashCode(value, run),
  'toString/0': (value, _, run) => stringValueOf(value, run),
};

const setMethods: MethodTable = {
  'remove/1': (set, [value], run) => (set as ScriptCollection).remove(value ?? null, run),
};

/** The method tables of a value, most specific first. */
function tablesOf(value: ScriptValue): readonly MethodTable[] {
  if (typeof value === 'string') return [textMethods];
  if (Array.isArray(value)) return [listMethods, collectionMethods];
  if (isMap(value)) return [mapMethods];
  if (value instanceof ScriptCollection) return [value.methods, setMethods, collectionMethods];
  if (value instanceof ScriptObject) return [timeMethods(value) ?? value.methods];
  if (typeof value === 'boolean') return [booleanMethods];
  if (value instanceof JavaCharacter) return [characterMethods];
  return isNumber(value) ? [numberMethods] : [];
}

function findMethod(value: ScriptValue, key: string): ScriptMethod | undefined {
  for (const table of tablesOf(value)) if (Object.hasOwn(table, key)) return table[key];
  return Object.hasOwn(objectMethods, key) ? objectMethods[key] : undefined;
}

/**
 * Painless methods that are not implemented, by name and number of arguments. A method in neither table does not exist
 * in Painless (painless/java.lang.txt, java.util.txt).
 */
const MISSING: { readonly [kind: string]: RegExp } = {
  'java.lang.String': /^(chars|codePoints|codePointBefore|codePointCount|getChars|offsetByCodePoints|regionMatches)\//,
  'java.util.ArrayList':
    /^(listIterator|spliterator|eachWithIndex|findResult|split|toArray\/1|collect\/2|trimToSize|addFirst|addLast|descendingIterator|getFirst|getLast|offer|offerFirst|offerLast|peek|peekFirst|peekLast|poll|pollFirst|pollLast|pop|push|removeFirst|removeLast|element)(\/|$)/,
  'java.util.HashMap':
    /^(findResult|findResults|groupBy|collect\/2|replace\/3|ceilingEntry|ceilingKey|descendingKeySet|descendingMap|firstEntry|firstKey|floorEntry|floorKey|headMap|higherEntry|higherKey|lastEntry|lastKey|lowerEntry|pollFirstEntry|pollLastEntry|subMap|tailMap)(\/|$)/,
};

function isMissing(value: ScriptValue, key: string): boolean {
  if (value instanceof ScriptObject && !(value instanceof ScriptFunction)) return true;
  return MISSING[isMap(value) ? 'java.util.HashMap' : className(value)]?.test(key) ?? false;
}

/** Calls a method of a value (Def.lookupMethod). Throws ScriptFailure or 501. */
export function callMethod(value: ScriptValue, name: string, args: ScriptValue[], run: ScriptRun): ScriptValue {
  if (value === null) throw scriptNullPointer(`cannot access method/field [${name}] from a null def reference`);
  const key = `${name}/${args.length}`;
  const method = findMethod(value, key);
  if (method) {
    if (value instanceof ScriptObject) run.charge(timeWork(value, args));
    return method(value, args, run);
  }
  if (value instanceof ScriptFunction) return value.apply(args);
  if (isMissing(value, key)) throw painlessNotEmulated(`method [${className(value)}, ${key}]`);
  throw illegalScriptArgument(`dynamic method [${className(value)}, ${key}] not found`);
}

/** What it costs to find out what a name means for a value, in the units of a budget. */
const ACCESS = 6;

/** `value.name`: a getter, a map's value, a list's element, an array's length (Def.lookupGetter). */
export function loadMember(value: ScriptValue, name: string, run: ScriptRun): ScriptValue {
  if (value === null) throw scriptNullPointer(`cannot access method/field [${name}] from a null def reference`);
  if (value instanceof JavaArray) {
    if (name === 'length') return value.items.length;
    throw illegalScriptArgument(`Field [${name}] does not exist for type [${value.className}].`);
  }
  run.charge(ACCESS);
  const suffix = name.charAt(0).toUpperCase() + name.slice(1);
  const getter = findMethod(value, `get${suffix}/0`) ?? findMethod(value, `is${suffix}/0`);
  if (getter) return getter(value, [], run);
  if (isMap(value)) return mapGet(value, name);
  if (Array.isArray(value)) return value[checkIndex(shortcut(name), value.length)] as ScriptValue;
  throw illegalScriptArgument(`dynamic getter [${className(value)}, ${name}] not found`);
}

/** `value.name = member` (Def.lookupSetter). */
export function storeMember(value: ScriptValue, name: string, member: ScriptValue, run: ScriptRun): void {
  if (value === null) throw scriptNullPointer(`cannot access method/field [${name}] from a null def reference`);
  run.charge(ACCESS);
  const setter = findMethod(value, `set${name.charAt(0).toUpperCase()}${name.slice(1)}/1`);
  if (setter) setter(value, [member], run);
  else if (isMap(value)) mapPut(value, name, member);
  else if (Array.isArray(value)) value[checkIndex(shortcut(name), value.length)] = member;
  else throw illegalScriptArgument(`dynamic setter [${className(value)}, ${name}] not found`);
}

function shortcut(name: string): number {
  if (/^\d+$/.test(name)) return Number(name);
  throw illegalScriptArgument(`Illegal list shortcut value [${name}].`);
}
