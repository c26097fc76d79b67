import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { AnswerObject, AnswerValue } from '../../json/value';
import { anything, boolean, checked, int, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { readText } from '../dsl/read';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import { View } from '../matcher';
import { regexpTest } from '../patterns/regexp';
import type { Scope } from '../scope';
import type { Aggregation, AggregationRun, BucketResult, StartAggregation } from './aggregation';
import { afterPipelines, Bucket } from './bucket';
import type { BucketLimit } from './limits';
import { type BucketOrder, readOrder, sortBuckets } from './order';
import { bindSource, requireField, type SourceParameters, VALUES_SOURCE, type ValuesSource } from './values-source';

/** Decides which terms get a bucket. */
type TermTest = (term: string) => boolean;

interface TermsParameters extends SourceParameters {
  readonly size: number;
  readonly minDocCount: number;
  readonly order: readonly BucketOrder[];
  readonly include: TermTest | undefined;
  readonly exclude: TermTest | undefined;
  readonly showErrors: boolean;
}

/** `terms`: one bucket for each value of a field (TermsAggregationBuilder). */
export function terms(cursor: Cursor, subs: readonly Aggregation[]): StartAggregation {
  const read = parseObject(cursor, 'terms', {
    ...VALUES_SOURCE,
    size: checked(int, (size) => checkSize(size, cursor)),
    shard_size: int,
    min_doc_count: int,
    shard_min_doc_count: int,
    show_term_doc_count_error: boolean,
    execution_hint: string,
    collect_mode: string,
    order: anything(readOrder),
    include: anything(readTermTest),
    exclude: anything(readTermTest),
  });
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
  };
  return (limit) => new Terms(parameters, subs, limit);
}

function checkSize(size: number, cursor: Cursor): void {
  if (size <= 0) throw argumentFailure(`[size] must be greater than 0. Found [${size}] in [${cursor.outerName}]`);
}

/** Either a list of terms or a regular expression. */
function readTermTest(cursor: Cursor): TermTest {
  if (cursor.token === 'START_OBJECT') throw notEmulated('partitions of [terms] aggregations');
  if (cursor.token !== 'START_ARRAY') return regexpTest(readText(cursor));
  const terms = new Set(cursor.elements().map(readText));
  return (term) => terms.has(term);
}

class Terms implements AggregationRun {
  private readonly buckets = new Map<Value, Bucket>();
  private field: SearchField | undefined;
  private source: ValuesSource | undefined;

  constructor(
    private readonly parameters: TermsParameters,
    private readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
  ) {}

  bind(scope: Scope) {
    const source = bindSource(scope, 'terms', this.parameters, 'any');
    this.checkFilters(source);
    this.field ??= source.field;
    this.source = source.field || !this.source ? source : this.source;
    new Bucket(this.subs, this.limit).bind(scope);
    if (this.parameters.minDocCount === 0) this.addAll(scope, source);
    return {
      collect: (view: View, score: number) => {
        for (const value of source.values(view)) this.bucket(value)?.collect(scope, view, score);
      },
    };
  }

  result(): AnswerObject {
    const { size, minDocCount, order, showErrors } = this.parameters;
    const all: BucketResult[] = [];
    for (const [key, bucket] of this.buckets) {
      if (bucket.count >= minDocCount) all.push(bucket.shown(key, this.head(key, showErrors)));
    }
    const sorted = sortBuckets(all, order);
    const shown = sorted.slice(0, size);
    const others = sorted.slice(size).reduce((sum, { count }) => sum + count, 0);
    return {
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: others,
      buckets: afterPipelines(this.subs, shown).map(({ json }) => json),
    };
  }

  typeName(): string {
    const kind = this.field?.kind;
    if (!kind) return 'umterms';
    if (kind instanceof NumberKind && !kind.whole) return 'dterms';
    return kind.valueType === 'text' ? 'sterms' : 'lterms';
  }

  private bucket(value: Value): Bucket | undefined {
    const known = this.buckets.get(value);
    if (known) return known;
    if (!this.isWanted(value)) return undefined;
    const bucket = new Bucket(this.subs, this.limit);
    this.buckets.set(value, bucket);
    return bucket;
  }

  private isWanted(value: Value): boolean {
    const { include, exclude } = this.parameters;
    if (!include && !exclude) return true;
    const text = this.source ? String(plain(this.source.show(value))) : String(value);
    return (!include || include(text)) && !exclude?.(text);
  }

  /** Adds empty buckets for terms that occur in no matching document. */
  private addAll(scope: Scope, source: ValuesSource): void {
    for (const document of scope.shard.documents.bySeqNo.values()) {
      for (const value of source.values(new View(document, scope.shard.budget))) this.bucket(value);
    }
  }

  private checkFilters({ field }: ValuesSource): void {
    const { include, exclude } = this.parameters;
    if (!(include || exclude) || !field || field.kind.valueType !== 'date') return;
    throw illegalArgument(
      `Aggregation [terms] cannot support regular expression style include/exclude settings as they can only be applied to string fields. Use an array of values for include/exclude clauses`,
    );
  }

  /** Numbers stay numbers; dates and booleans also get `key_as_string`. */
  private head(key: Value, showErrors: boolean): AnswerObject {
    const errors: AnswerObject = showErrors ? { doc_count_error_upper_bound: 0 } : {};
    const kind = this.field?.kind;
    if (!kind || !this.source) return { key, ...errors };
    const shown = this.source.show(key);
    const asText = kind.valueType === 'date' || this.field?.type.type === 'boolean';
    return asText ? { key, key_as_string: String(plain(shown)), ...errors } : { key: shown, ...errors };
  }
}

function plain(value: AnswerValue): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
}
