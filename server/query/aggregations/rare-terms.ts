import { kept } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject } from '../../json/value';
import { anything, checkedField, float, int } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import { NumberKind } from '../fields/number-kind';
import type { Value } from '../fields/value';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import type { Aggregation, AggregationRun } from './aggregation';
import { afterPipelines, Bucket } from './bucket';
import { aggregation } from './declare';
import type { BucketLimit } from './limits';
import { sortBuckets } from './order';
import { readTermFilter, type TermFilter, termTest } from './term-filter';
import { termKey } from './terms';
import { bindSource, requireField, type SourceParameters, VALUES_SOURCE, type ValuesSource } from './values-source';

interface RareTermsParameters extends SourceParameters {
  readonly maxDocCount: number;
  readonly include?: TermFilter | undefined;
  readonly exclude?: TermFilter | undefined;
}

/** `rare_terms`: one bucket for each value that few documents have (RareTermsAggregationBuilder). */
export const rareTerms = aggregation(
  'rare_terms',
  {
    ...VALUES_SOURCE,
    max_doc_count: checkedField(int, (count, at: Cursor) => {
      const name = at.ownerName;
      if (count <= 0) throw illegalArgument(`[max_doc_count] must be greater than 0. Found [${count}] in [${name}]`);
      if (count > 100) throw illegalArgument(`[max_doc_count] must be smallerthan 100in [${name}]`);
    }),
    precision: kept(
      'rare terms are counted, not estimated',
      checkedField(float, (precision) => {
        if (precision < 0.00001) throw illegalArgument('[precision] must be greater than 0.00001');
      }),
    ),
    include: anything(readTermFilter),
    exclude: anything(readTermFilter),
  },
  (read, cursor, subs) => {
    const name = cursor.outerName;
    requireField(read, cursor);
    const parameters = { ...read, maxDocCount: read.max_doc_count ?? 1 };
    return (limit) => new RareTerms(name, parameters, subs, limit);
  },
);

class RareTerms implements AggregationRun {
  private readonly buckets = new Map<Value, Bucket>();
  private source: ValuesSource | undefined;

  constructor(
    private readonly name: string,
    private readonly parameters: RareTermsParameters,
    private readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
  ) {}

  bind(scope: Scope) {
    const source = bindSource(scope, 'rare_terms', this.parameters, 'any');
    const kind = source.field?.kind;
    if (kind instanceof NumberKind && !kind.whole) {
      throw illegalArgument('RareTerms aggregation does not support floating point fields.');
    }
    const wanted = termTest(this.name, this.parameters, source, scope.shard);
    this.source = source.field || !this.source ? source : this.source;
    new Bucket(this.subs, this.limit).bind(scope);
    return {
      collect: (view: View, score: number) => {
        for (const value of source.values(view)) {
          if (wanted(value)) this.bucket(value).collect(scope, view, score);
        }
      },
    };
  }

  /** Rarest first; among equally rare ones in the order of the keys. */
  result(typedKeys: boolean): AnswerObject {
    const rare = [...this.buckets]
      .filter(([, { count }]) => count <= this.parameters.maxDocCount)
      .map(([key, bucket]) => bucket.shown(key, termKey(key, this.source), typedKeys));
    const sorted = sortBuckets(rare, [{ path: '_count', ascending: true }]);
    return { buckets: afterPipelines(this.subs, sorted, typedKeys).map(({ json }) => json) };
  }

  typeName(): string {
    const kind = this.source?.field?.kind;
    if (!kind) return this.buckets.size > 0 ? 'srareterms' : 'sterms';
    return kind.valueType === 'text' ? 'srareterms' : 'lrareterms';
  }

  private bucket(value: Value): Bucket {
    let bucket = this.buckets.get(value);
    if (!bucket) {
      bucket = new Bucket(this.subs, this.limit);
      this.buckets.set(value, bucket);
    }
    return bucket;
  }
}
