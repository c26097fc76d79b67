import { kept } from '../../errors/effect';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject } from '../../json/value';
import { boolean, checkedField, field, int, string } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import { View } from '../matcher';
import type { Scope } from '../scope';
import { afterPipelines, type Bucket } from './bucket';
import { checkCount } from './check-count';
import { aggregation } from './declare';
import { type BucketOrder, checkOrder, firstBuckets, readOrder, sortBuckets } from './order';
import { type TermTest, termFilter } from './term-filter';
import { TermRun, type TermRunParameters, termKey } from './term-run';
import { requireField, VALUES_SOURCE, type ValuesSource } from './values-source';

interface TermsParameters extends TermRunParameters {
  readonly size: number;
  readonly minDocCount: number;
  readonly order: readonly BucketOrder[];
  readonly showErrors: boolean;
  /** `map`, or how the terms of a keyword are numbered across the index, which loads them. */
  readonly hint: string | undefined;
}

const EXACT = 'counts are exact, however many terms a shard returns';
const SPEED = 'changes speed, not answers';

/** `terms`: one bucket for each value of a field (TermsAggregationBuilder). */
export const terms = aggregation(
  'terms',
  {
    ...VALUES_SOURCE,
    size: checkedField(int, (size, at: Cursor) => checkSize('size', size, at)),
    shard_size: kept(
      EXACT,
      checkedField(int, (size, at: Cursor) => checkSize('shardSize', size, at)),
    ),
    min_doc_count: checkedField(int, (count, at: Cursor) => checkCount('minDocCount', count, at)),
    shard_min_doc_count: kept(
      EXACT,
      checkedField(int, (count, at: Cursor) => checkCount('shardMinDocCount', count, at)),
    ),
    show_term_doc_count_error: boolean,
    execution_hint: string,
    collect_mode: kept(SPEED, checkedField(string, checkCollectMode)),
    order: field('OBJECT_ARRAY', readOrder),
    include: termFilter,
    exclude: termFilter,
  },
  (read, cursor, subs) => {
    requireField(read, cursor);
    const { size = 10, min_doc_count: minDocCount = 1 } = read;
    const parameters: TermsParameters = {
      ...read,
      size,
      minDocCount,
      order: read.order ?? [{ path: '_count', ascending: false }],
      include: read.include,
      exclude: read.exclude,
      showErrors: read.show_term_doc_count_error ?? false,
      hint: read.execution_hint,
    };
    const name = cursor.outerName;
    return (limit) => new Terms(name, parameters, subs, limit);
  },
);

function checkSize(name: string, size: number, at: Cursor): void {
  if (size <= 0) throw argumentFailure(`[${name}] must be greater than 0. Found [${size}] in [${at.ownerName}]`);
}

/** Aggregator.SubAggCollectionMode.parse */
function checkCollectMode(mode: string): void {
  if (mode === 'depth_first' || mode === 'breadth_first') return;
  throw new ElasticsearchError('parse_exception', `no [collect_mode] found for value [${mode}]`);
}

/** TermsAggregatorFactory.ExecutionMode.fromString */
function checkHint(hint: string | undefined): void {
  if (hint === undefined || hint === 'map' || hint === 'global_ordinals') return;
  throw illegalArgument(`Unknown \`execution_hint\`: [${hint}], expected any of [map, global_ordinals]`);
}

class Terms extends TermRun<TermsParameters> {
  protected readonly type = 'terms';
  private field: SearchField | undefined;

  protected prepare(scope: Scope, source: ValuesSource, wanted: TermTest, probe: Bucket): void {
    const { field } = source;
    const { hint } = this.parameters;
    this.field ??= field;
    if (field?.type.type === 'keyword') {
      checkHint(hint);
      if (hint !== 'map') scope.shard.fielddata.add(field.name);
    }
    checkOrder(probe, this.parameters.order);
    if (this.parameters.minDocCount === 0) this.addAll(scope, source, wanted);
  }

  result(typedKeys: boolean): AnswerObject {
    const { size, minDocCount, order, showErrors } = this.parameters;
    const all = [...this.buckets].filter(([, { count }]) => count >= minDocCount);
    const first = firstBuckets(all, size, order).map(([key, bucket]) =>
      bucket.shown(key, termKey(key, this.source), typedKeys, {
        results: () => ({ ...(showErrors && { doc_count_error_upper_bound: 0 }), ...bucket.results(typedKeys) }),
      }),
    );
    const shown = sortBuckets(first, order).slice(0, size);
    const total = all.reduce((sum, [, { count }]) => sum + count, 0);
    const others = shown.reduce((left, { count }) => left - count, total);
    return {
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: others,
      buckets: afterPipelines(this.subs, shown, typedKeys).map(({ json }) => json),
    };
  }

  typeName(): string {
    const kind = this.field?.kind;
    if (!kind) return 'sterms';
    if (kind instanceof NumberKind && !kind.whole) return 'dterms';
    return kind.valueType === 'text' ? 'sterms' : 'lterms';
  }

  /** Adds empty buckets for terms that occur in no matching document. */
  private addAll(scope: Scope, source: ValuesSource, wanted: TermTest): void {
    for (const document of scope.shard.documents.bySeqNo.values()) {
      for (const value of source.values(new View(document, scope.shard.budget))) this.bucket(value, wanted);
    }
  }
}
