import { ScriptFailure } from '../values/failures';
import { hashCode, javaEquals } from '../values/hash';
import { inHashOrder } from '../values/hash-order';
import { mapGet, mapKeys, mapPut, mapRemove, mapSize } from '../values/maps';
import { chargeElements, type Meter } from '../values/meter';
import { stringValueOf } from '../values/text';
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

  elements(meter: Meter): ScriptValue[] {
    chargeElements(meter, this.values.length * (this.order === 'insertion' ? 1 : 32));
    if (this.order === 'insertion') return [...this.values];
    if (this.order === 'sorted') return [...this.values].sort(this.compare);
    return inHashOrder(this.values, (value) => hashCode(value, meter));
  }

  size(): number {
    return this.values.length;
  }

  has(value: ScriptValue, meter: Meter, depth = 0): boolean {
    meter.charge(2);
    const bucket = this.byHash.get(hashCode(value, meter, depth));
    return bucket?.some((known) => javaEquals(known, value, meter, depth)) ?? false;
  }

  add(value: ScriptValue, meter: Meter): boolean {
    if (this.has(value, meter)) return false;
    const hash = hashCode(value, meter);
    meter.charge(30);
    meter.chargeMemory(64);
    const bucket = this.byHash.get(hash);
    if (bucket) bucket.push(value);
    else this.byHash.set(hash, [value]);
    this.values.push(value);
    return true;
  }

  remove(value: ScriptValue, meter: Meter): boolean {
    if (!this.has(value, meter)) return false;
    const hash = hashCode(value, meter);
    const differs = (known: ScriptValue) => {
      meter.charge(0.5);
      return !javaEquals(known, value, meter);
    };
    this.byHash.set(hash, (this.byHash.get(hash) ?? []).filter(differs));
    this.values = this.values.filter(differs);
    return true;
  }

  retain(keep: (value: ScriptValue) => boolean, meter: Meter): boolean {
    const gone = this.elements(meter).filter((value) => !keep(value));
    for (const value of gone) this.remove(value, meter);
    return gone.length > 0;
  }

  override equalTo(other: ScriptValue, meter: Meter, depth: number): boolean {
    if (!(other instanceof ScriptCollection)) return false;
    const others = other.elements(meter);
    return others.length === this.values.length && others.every((value) => this.has(value, meter, depth + 1));
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

  override toText(meter: Meter, depth: number): string {
    return `${this.key}=${stringValueOf(this.value, meter, depth + 1)}`;
  }

  override equalTo(other: ScriptValue, meter: Meter, depth: number): boolean {
    if (!(other instanceof MapEntry) || other.key !== this.key) return false;
    return javaEquals(other.value, this.value, meter, depth + 1);
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

  elements(meter: Meter): ScriptValue[] {
    return mapKeys(this.map, meter).map((key) => this.element(key));
  }

  size(meter: Meter): number {
    return mapSize(this.map, meter);
  }

  add(): boolean {
    throw new ScriptFailure('unsupported_operation_exception', null);
  }

  remove(value: ScriptValue, meter: Meter): boolean {
    const key = mapKeys(this.map, meter).find((candidate) => javaEquals(this.element(candidate), value, meter));
    if (key === undefined) return false;
    mapRemove(this.map, key);
    return true;
  }

  retain(keep: (value: ScriptValue) => boolean, meter: Meter): boolean {
    const gone = mapKeys(this.map, meter).filter((key) => !keep(this.element(key)));
    for (const key of gone) mapRemove(this.map, key);
    return gone.length > 0;
  }

  override equalTo(other: ScriptValue, meter: Meter, depth: number): boolean {
    if (this.kind === 'Values' || !(other instanceof ScriptCollection)) return this === other;
    const own = this.elements(meter);
    const others = other.elements(meter);
    const holds = (value: ScriptValue) => others.some((known) => javaEquals(known, value, meter, depth + 1));
    return own.length === others.length && own.every(holds);
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
