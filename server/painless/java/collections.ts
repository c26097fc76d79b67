import { ScriptFailure } from '../values/failures';
import { hashCode, javaEquals } from '../values/hash';
import { inHashOrder } from '../values/hash-order';
import { mapGet, mapKeys, mapPut, mapRemove } from '../values/maps';
import { javaText } from '../values/text';
import {
  type MethodTable,
  type PlainMap,
  ScriptCollection,
  type ScriptMap,
  ScriptObject,
  type ScriptValue,
} from '../values/values';

export type SetOrder = 'hash' | 'insertion' | 'sorted';

const SET_CLASSES = {
  hash: 'java.util.HashSet',
  insertion: 'java.util.LinkedHashSet',
  sorted: 'java.util.TreeSet',
} as const;

/** HashSet, LinkedHashSet or TreeSet. */
export class JavaSet extends ScriptCollection {
  private readonly byHash = new Map<number, ScriptValue[]>();
  private values: ScriptValue[] = [];

  constructor(
    private readonly order: SetOrder,
    private readonly compare: (a: ScriptValue, b: ScriptValue) => number = () => 0,
  ) {
    super();
  }

  get className(): string {
    return SET_CLASSES[this.order];
  }

  elements(): ScriptValue[] {
    if (this.order === 'insertion') return [...this.values];
    return this.order === 'hash' ? inHashOrder(this.values, hashCode) : [...this.values].sort(this.compare);
  }

  size(): number {
    return this.values.length;
  }

  has(value: ScriptValue): boolean {
    return this.byHash.get(hashCode(value))?.some((known) => javaEquals(known, value)) ?? false;
  }

  add(value: ScriptValue): boolean {
    if (this.has(value)) return false;
    const hash = hashCode(value);
    const bucket = this.byHash.get(hash);
    if (bucket) bucket.push(value);
    else this.byHash.set(hash, [value]);
    this.values.push(value);
    return true;
  }

  remove(value: ScriptValue): boolean {
    if (!this.has(value)) return false;
    const hash = hashCode(value);
    const differs = (known: ScriptValue) => !javaEquals(known, value);
    this.byHash.set(hash, (this.byHash.get(hash) ?? []).filter(differs));
    this.values = this.values.filter(differs);
    return true;
  }

  retain(keep: (value: ScriptValue) => boolean): boolean {
    const gone = this.elements().filter((value) => !keep(value));
    for (const value of gone) this.remove(value);
    return gone.length > 0;
  }

  override equalTo(other: ScriptValue): boolean {
    if (!(other instanceof ScriptCollection)) return false;
    const others = other.elements();
    return others.length === this.values.length && others.every((value) => this.has(value));
  }
}

/** One entry of a map; `setValue` changes the map. */
export class MapEntry extends ScriptObject {
  readonly className = 'java.util.Map.Entry';
  readonly methods = entryMethods;

  constructor(
    private readonly map: PlainMap | ScriptMap,
    readonly key: string,
  ) {
    super();
  }

  get value(): ScriptValue {
    return mapGet(this.map, this.key);
  }

  set value(value: ScriptValue) {
    mapPut(this.map, this.key, value);
  }

  override toText(): string {
    return `${this.key}=${javaText(this.value)}`;
  }

  override equalTo(other: ScriptValue): boolean {
    return other instanceof MapEntry && other.key === this.key && javaEquals(other.value, this.value);
  }
}

const entryMethods: MethodTable = {
  'getKey/0': (entry) => (entry as MapEntry).key,
  'getValue/0': (entry) => (entry as MapEntry).value,
  'setValue/1': (entry, [value]) => {
    const before = (entry as MapEntry).value;
    (entry as MapEntry).value = value ?? null;
    return before;
  },
};

/** `keySet()`, `values()` and `entrySet()`: removing from these removes from the map. */
export class MapView extends ScriptCollection {
  constructor(
    private readonly map: PlainMap | ScriptMap,
    private readonly kind: 'KeySet' | 'Values' | 'EntrySet',
  ) {
    super();
  }

  get className(): string {
    return `java.util.HashMap.${this.kind}`;
  }

  elements(): ScriptValue[] {
    return mapKeys(this.map).map((key) => this.element(key));
  }

  size(): number {
    return mapKeys(this.map).length;
  }

  add(): boolean {
    throw new ScriptFailure('unsupported_operation_exception', null);
  }

  remove(value: ScriptValue): boolean {
    const key = mapKeys(this.map).find((candidate) => javaEquals(this.element(candidate), value));
    if (key === undefined) return false;
    mapRemove(this.map, key);
    return true;
  }

  retain(keep: (value: ScriptValue) => boolean): boolean {
    const gone = mapKeys(this.map).filter((key) => !keep(this.element(key)));
    for (const key of gone) mapRemove(this.map, key);
    return gone.length > 0;
  }

  override equalTo(other: ScriptValue): boolean {
    if (this.kind === 'Values' || !(other instanceof ScriptCollection)) return this === other;
    const own = this.elements();
    const others = other.elements();
    return own.length === others.length && own.every((value) => others.some((known) => javaEquals(known, value)));
  }

  private element(key: string): ScriptValue {
    if (this.kind === 'KeySet') return key;
    return this.kind === 'Values' ? mapGet(this.map, key) : new MapEntry(this.map, key);
  }
}

/** An iterator over a copy of the elements; `remove()` removes the last returned one from the collection. */
export class JavaIterator extends ScriptObject {
  readonly className = 'java.util.Iterator';
  readonly methods = iteratorMethods;
  private at = 0;
  private removed = 0;
  private canRemove = false;

  constructor(
    private readonly elements: readonly ScriptValue[],
    private readonly takeOut: (value: ScriptValue, index: number) => void,
  ) {
    super();
  }

  hasNext(): boolean {
    return this.at < this.elements.length;
  }

  next(): ScriptValue {
    if (!this.hasNext()) throw new ScriptFailure('no_such_element_exception', null);
    this.canRemove = true;
    return this.elements[this.at++] as ScriptValue;
  }

  remove(): ScriptValue {
    if (!this.canRemove) throw new ScriptFailure('illegal_state_exception', null);
    this.canRemove = false;
    this.takeOut(this.elements[this.at - 1] as ScriptValue, this.at - 1 - this.removed++);
    return null;
  }
}

const iteratorMethods: MethodTable = {
  'hasNext/0': (iterator) => (iterator as JavaIterator).hasNext(),
  'next/0': (iterator) => (iterator as JavaIterator).next(),
  'remove/0': (iterator) => (iterator as JavaIterator).remove(),
};
