import type { AnswerObject } from '../../json/value';
import { TermColumn, type ValueColumn } from '../columns/column';
import type { FieldColumns } from '../columns/field-columns';
import type { Value } from '../fields/value';
import type { Matches, SearchedPart, View } from '../matcher';
import type { Scope } from '../scope';
import type { Aggregation, AggregationRun, Collecting } from './aggregation';
import { Bucket } from './bucket';
import { countGroups, splitIntoGroups } from './grouping';
import type { BucketLimit } from './limits';
import { type TermFilter, type TermTest, termTest } from './term-filter';
import { bindSource, type SourceParameters, type ValuesSource } from './values-source';

/** What finding the bucket of a value costs, in the units of a budget. */
const GROUPED = 1 / 4;

/** What aggregations with a bucket for each value know of the values. */
export interface TermRunParameters extends SourceParameters {
  readonly include?: TermFilter | undefined;
  readonly exclude?: TermFilter | undefined;
}

/** A run of an aggregation with one bucket for each value: `terms` and `rare_terms`. */
export abstract class TermRun<P extends TermRunParameters> implements AggregationRun {
  protected readonly buckets = new Map<Value, Bucket>();
  protected source: ValuesSource | undefined;

  constructor(
    protected readonly name: string,
    protected readonly parameters: P,
    protected readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
  ) {}

  /** The name of the aggregation in errors. */
  protected abstract readonly type: 'terms' | 'rare_terms';

  /** True if a document counts once for each of its equal numbers. */
  protected readonly countsRepeats: boolean = false;

  /** Checks the values of an index, and prepares for them, before the first is collected. */
  protected abstract prepare(scope: Scope, source: ValuesSource, wanted: TermTest, probe: Bucket): void;

  abstract result(typedKeys: boolean): AnswerObject;
  abstract typeName(): string;

  bind(scope: Scope): Collecting {
    const source = bindSource(scope, this.type, this.parameters, 'any');
    const wanted = termTest(this.name, this.parameters, source, scope.shard);
    this.source = source.field || !this.source ? source : this.source;
    const probe = new Bucket(this.subs, this.limit);
    probe.bind(scope);
    this.prepare(scope, source, wanted, probe);
    const { columns } = source;
    return {
      collectAll:
        columns && !this.countsRepeats
          ? (part: SearchedPart, matches: Matches) => this.collectAll(scope, columns, wanted, part, matches)
          : undefined,
      collect: (view: View, score: number) => {
        let before: Value | undefined;
        for (const value of source.values(view)) {
          if (value !== before || this.countsRepeats) this.bucket(value, wanted)?.collect(scope, view, score);
          before = value;
        }
      },
    };
  }

  private collectAll(
    scope: Scope,
    columns: FieldColumns,
    wanted: TermTest,
    part: SearchedPart,
    matches: Matches,
  ): void {
    const column = columns.of(part.part);
    const { terms, groups } = termsOf(column);
    const grouping = { starts: column.starts, count: terms.length, groups };
    part.budget.charge(matches.slots.length * GROUPED);
    if (this.subs.length > 0) {
      splitIntoGroups(grouping, matches, (group, own) =>
        this.bucket(terms[group] as Value, wanted)?.collectAll(scope, part, own),
      );
      return;
    }
    countGroups(grouping, matches.slots).forEach((count, group) => {
      if (count === 0) return;
      const bucket = this.bucket(terms[group] as Value, wanted);
      if (bucket) bucket.count += count;
    });
  }

  /** The bucket of a value; undefined if the value is not wanted. */
  protected bucket(value: Value, wanted: TermTest): Bucket | undefined {
    const known = this.buckets.get(value);
    if (known) return known;
    if (!wanted(value)) return undefined;
    const bucket = new Bucket(this.subs, this.limit, true);
    this.buckets.set(value, bucket);
    return bucket;
  }
}

/** The distinct values of a column, and which of them each value is. */
function termsOf(column: ValueColumn): { terms: readonly Value[]; groups: Uint32Array } {
  if (column instanceof TermColumn) return { terms: column.terms, groups: column.ordinals };
  const numbers = new Map<number, number>();
  const groups = Uint32Array.from(column.values, (value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  });
  return { terms: [...numbers.keys()], groups };
}

/** The key of a bucket: numbers stay numbers; dates, booleans and formatted numbers also get `key_as_string`. */
export function termKey(key: Value, source: ValuesSource | undefined): AnswerObject {
  const field = source?.field;
  // An unmapped field's only value is `missing`, which is taken for a keyword.
  if (!field) return { key: String(key) };
  const shown = field.kind.valueType === 'date' || field.type.type === 'boolean' ? key : source.show(key);
  return source.text ? { key: shown, key_as_string: String(source.text(Number(key))) } : { key: shown };
}
