import type { Meter } from './meter';
import type { ScriptRun } from './run';

/**
 * The values that scripts compute with. Java's int is a JavaScript number, its long a bigint; doubles and floats are
 * boxed, so that 3.0 is distinct from 3. Lists are arrays and maps are plain objects, whether they come from the
 * document or are new.
 */
export type ScriptValue =
  | null
  | boolean
  | string
  | number
  | bigint
  | JavaDouble
  | JavaFloat
  | JavaCharacter
  | ScriptValue[]
  | ScriptObject
  | PlainMap;

/** A map: a plain object, of which only own properties matter. */
export interface PlainMap {
  [key: string]: ScriptValue;
}

export class JavaDouble {
  constructor(readonly value: number) {}
}

/** The value always fits 32 bits (`Math.fround`). */
export class JavaFloat {
  constructor(readonly value: number) {}
}

export class JavaCharacter {
  constructor(readonly code: number) {}
}

export type ScriptMethod = (self: ScriptValue, args: ScriptValue[], run: ScriptRun) => ScriptValue;

/** Methods by name and number of arguments, `add/2`, as Painless looks them up. */
export type MethodTable = { readonly [nameAndArity: string]: ScriptMethod };

/** Everything that is neither JSON nor a number: sets, views, iterators, dates, `ctx`, `doc`, … */
export abstract class ScriptObject {
  /** The canonical Java class name, for messages. */
  abstract readonly className: string;
  abstract readonly methods: MethodTable;

  /** The result of Java's toString(). */
  toText(_meter: Meter, _depth: number): string {
    return this.className;
  }

  /** Java's equals(): identity unless a class overrides it. */
  equalTo(other: ScriptValue, _meter: Meter, _depth: number): boolean {
    return this === other;
  }

  /** True if the class is a subclass of that one, other than Object. */
  isA(_type: string): boolean {
    return false;
  }

  /** The replacement for the object when a script stores it in a document, or undefined if it cannot be stored. */
  toStored(): ScriptValue | undefined {
    return undefined;
  }
}

/** A map that is more than plain data: `ctx`, `params`, `doc`. */
export abstract class ScriptMap extends ScriptObject {
  readonly methods: MethodTable = {};
  abstract get(key: ScriptValue): ScriptValue;
  abstract put(key: ScriptValue, value: ScriptValue): ScriptValue;
  abstract remove(key: ScriptValue): ScriptValue;
  abstract has(key: ScriptValue): boolean;
  abstract keys(): string[];
}

/** Anything with elements that is not an array: sets and the views of maps. */
export abstract class ScriptCollection extends ScriptObject {
  /** In addition to those of all collections. */
  readonly methods: MethodTable = {};
  /** A list of its own, which the meter is charged for. */
  abstract elements(meter: Meter): ScriptValue[];
  abstract size(meter: Meter): number;
  abstract add(value: ScriptValue, meter: Meter): boolean;
  abstract remove(value: ScriptValue, meter: Meter): boolean;
  /** Removes the elements that the predicate rejects; returns true if there were any. */
  abstract retain(keep: (value: ScriptValue) => boolean, meter: Meter): boolean;
}

/** A lambda or method reference. */
export class ScriptFunction extends ScriptObject {
  readonly className = 'Lambda';
  readonly methods: MethodTable = {};

  constructor(
    readonly parameters: number,
    readonly apply: (args: ScriptValue[]) => ScriptValue,
  ) {
    super();
  }
}

/** True for maps that are plain objects. */
export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isBoxed(value);
}

export function isMap(value: ScriptValue): value is PlainMap | ScriptMap {
  return isPlainMap(value) || value instanceof ScriptMap;
}

function isBoxed(value: object): boolean {
  return (
    value instanceof ScriptObject ||
    value instanceof JavaDouble ||
    value instanceof JavaFloat ||
    value instanceof JavaCharacter
  );
}

/** Marks maps made by scripts, which iterate in the order of java.util.HashMap; all others keep insertion order. */
const HASH_ORDER = Object.freeze(Object.create(null)) as object;
const SORTED_ORDER = Object.freeze(Object.create(null)) as object;

export function newHashMap(): PlainMap {
  return Object.create(HASH_ORDER) as PlainMap;
}

export function newTreeMap(): PlainMap {
  return Object.create(SORTED_ORDER) as PlainMap;
}

export type MapOrder = 'insertion' | 'hash' | 'sorted';

export function orderOf(map: object): MapOrder {
  const prototype: unknown = Object.getPrototypeOf(map);
  if (prototype === HASH_ORDER) return 'hash';
  return prototype === SORTED_ORDER ? 'sorted' : 'insertion';
}
