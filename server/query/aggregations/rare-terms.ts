import { kept } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject } from '../../json/value';
import { checkedField, float, int } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import { NumberKind } from '../fields/number-kind';
import type { Scope } from '../scope';
import { afterPipelines } from './bucket';
import { aggregation } from './declare';
import { sortBuckets } from './order';
import { termFilter } from './term-filter';
import { TermRun, type TermRunParameters, termKey } from './term-run';
import { requireField, VALUES_SOURCE, type ValuesSource } from './values-source';

interface RareTermsParameters extends TermRunParameters {
  readonly maxDocCount: number;
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
    include: termFilter,
    exclude: termFilter,
  },
  (read, cursor, subs) => {
    const name = cursor.outerName;
    requireField(read, cursor);
    const parameters = { ...read, maxDocCount: read.max_doc_count ?? 1 };
    return (limit) => new RareTerms(name, parameters, subs, limit);
  },
);

class RareTerms extends TermRun<RareTermsParameters> {
  protected readonly type = 'rare_terms';
  /** LongRareTermsAggregator, unlike the aggregators of terms, takes values as they come. */
  protected override readonly countsRepeats = true;

  protected prepare(_: Scope, { field }: ValuesSource): void {
    if (field?.kind instanceof NumberKind && !field.kind.whole) {
      throw illegalArgument('RareTerms aggregation does not support floating point fields.');
    }
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
}
