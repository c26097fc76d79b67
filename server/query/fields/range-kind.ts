import { isObject, type JsonValue } from '../../json/value';
import { DateKind } from './date-kind';
import type { FieldType } from './field-type';
import { IpKind } from './ip-kind';
import type { FieldKind } from './kind';
import { NumberKind } from './number-kind';
import { RefusingKind } from './refusing-kind';
import { compareValues, type Value } from './value';

/** The required relation of a stored range to the range of a query (ShapeRelation). */
export type Relation = 'intersects' | 'within' | 'contains';

/** A bound; undefined if there is none. */
export interface Bound {
  readonly value: Value;
  /** Whether the value itself belongs to the range. */
  readonly included: boolean;
}

export interface RangeValue {
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
}

/** Ranges of numbers, dates and addresses (RangeFieldMapper, RangeType). */
export class RangeKind extends RefusingKind {
  /** How the bounds are read and shown. */
  readonly member: FieldKind;
  /** Whether every value has a next one, one higher. */
  private readonly whole: boolean;

  constructor(field: FieldType) {
    super(field, 'values of fields');
    this.member = memberOf(field);
    this.whole = this.member instanceof DateKind || (this.member instanceof NumberKind && this.member.whole);
  }

  /** Each range is a value of its own: its JSON. */
  index(value: JsonValue, add: (value: Value) => void): void {
    if (this.interval(value)) add(JSON.stringify(value));
  }

  /** The range that a document's JSON value stands for; undefined if it is none. */
  interval(value: JsonValue): RangeValue | undefined {
    if (typeof value === 'string' && this.member instanceof IpKind) return this.block(value);
    if (!isObject(value)) return undefined;
    return this.normal({
      from: this.read(value.gte, true) ?? this.read(value.gt, false),
      to: this.read(value.lte, true) ?? this.read(value.lt, false),
    });
  }

  /** The same range with both bounds included, if its values can be counted. */
  normal({ from, to }: RangeValue): RangeValue {
    if (!this.whole) return { from, to };
    const step = (bound: Bound | undefined, by: number): Bound | undefined =>
      bound && !bound.included ? { value: Number(bound.value) + by, included: true } : bound;
    return { from: step(from, 1), to: step(to, -1) };
  }

  /** A block of addresses: `10.0.0.0/8`. */
  private block(text: string): RangeValue | undefined {
    const condition = this.member.equal(text, 0);
    if (!condition || !('range' in condition)) return undefined;
    const { from, to } = condition.range;
    if (from === undefined || to === undefined) return undefined;
    return { from: { value: from, included: true }, to: { value: to, included: true } };
  }

  private read(value: JsonValue | undefined, included: boolean): Bound | undefined {
    if (value === undefined || value === null) return undefined;
    let bound: Bound | undefined;
    this.member.index(value, (read) => {
      bound = { value: read, included };
    });
    return bound;
  }
}

/** True if a stored range has the given relation to the range of a query. */
export function relates(stored: RangeValue, query: RangeValue, relation: Relation): boolean {
  switch (relation) {
    case 'intersects':
      return reaches(stored.from, query.to) && reaches(query.from, stored.to);
    case 'within':
      return startsBefore(query.from, stored.from) && endsAfter(query.to, stored.to);
    case 'contains':
      return startsBefore(stored.from, query.from) && endsAfter(stored.to, query.to);
  }
}

function reaches(from: Bound | undefined, to: Bound | undefined): boolean {
  if (!from || !to) return true;
  const order = compareValues(from.value, to.value);
  return order < 0 || (order === 0 && from.included && to.included);
}

function startsBefore(outer: Bound | undefined, inner: Bound | undefined): boolean {
  if (!outer || !inner) return outer === undefined;
  const order = compareValues(outer.value, inner.value);
  return order < 0 || (order === 0 && (outer.included || !inner.included));
}

function endsAfter(outer: Bound | undefined, inner: Bound | undefined): boolean {
  if (!outer || !inner) return outer === undefined;
  const order = compareValues(outer.value, inner.value);
  return order > 0 || (order === 0 && (outer.included || !inner.included));
}

function memberOf(field: FieldType): FieldKind {
  const type = field.type.slice(0, -'_range'.length);
  if (type === 'ip') return new IpKind();
  return type === 'date' ? new DateKind({ ...field, type }) : new NumberKind({ ...field, type });
}
