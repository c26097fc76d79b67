import type { AnswerObject } from '../../json/value';
import type { Matches, SearchedPart, View } from '../matcher';
import type { Scope } from '../scope';
import type { Aggregation, AggregationRun, BucketResult, Collecting } from './aggregation';
import { collectMatches } from './collect-matches';
import type { BucketLimit } from './limits';
import { valueAt } from './order-path';

/** What is known about a bucket before it is shown. */
interface ShownBucket {
  /** The results of its sub-aggregations. */
  readonly results?: (() => AnswerObject) | undefined;
  /** True if it has been counted as one that is still to be shown. */
  readonly expected?: boolean;
}

/** A group of documents and the sub-aggregations over them. */
export class Bucket {
  count = 0;
  private readonly runs: readonly AggregationRun[];
  private scope: Scope | undefined;
  private bound: readonly Collecting[] = [];

  constructor(
    private readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
    /** True for buckets that show their sub-aggregations in the order of the request; others reverse it. */
    private readonly inOrder = false,
  ) {
    limit.made(subs.length);
    this.runs = subs.map((sub) => sub.start(limit));
  }

  /**
   * Binds the sub-aggregations to an index before any document arrives, so that a mismatch fails even without matches.
   */
  bind(scope: Scope): void {
    if (this.scope === scope) return;
    this.scope = scope;
    this.bound = this.runs.map((run) => run.bind(scope));
  }

  collect(scope: Scope, view: View, score: number): void {
    this.count += 1;
    if (this.runs.length === 0) return;
    this.bind(scope);
    for (const one of this.bound) one.collect(view, score);
  }

  /** Takes the matches in a part of the index all at once. */
  collectAll(scope: Scope, part: SearchedPart, matches: Matches): void {
    this.count += matches.slots.length;
    if (this.runs.length === 0) return;
    this.bind(scope);
    for (const one of this.bound) collectMatches(one, part, matches);
  }

  /** The results of the sub-aggregations, by name or by type and name. */
  results(typedKeys: boolean): AnswerObject {
    const all = this.subs.map((aggregation, at) => ({ aggregation, run: this.runs[at] as AggregationRun }));
    return namedResults(this.inOrder ? all : all.reverse(), typedKeys);
  }

  /** The run of a sub-aggregation; undefined for pipelines. */
  find(name: string): AggregationRun | undefined {
    const at = this.subs.findIndex((sub) => sub.name === name && !sub.pipeline && !sub.sibling);
    return this.runs[at];
  }

  /**
   * The bucket as a result, which counts towards the limit once it is shown.
   *
   * @param head the fields shown before the sub-aggregations.
   * @param typedKeys whether the names of sub-aggregations have their types in front.
   */
  shown(
    key: string | number,
    head: AnswerObject,
    typedKeys: boolean,
    { results = () => this.results(typedKeys), expected = false }: ShownBucket = {},
  ): BucketResult {
    const { count, limit } = this;
    let json: AnswerObject | undefined;
    return {
      key,
      count,
      get json() {
        if (!json) {
          if (expected) limit.expect(-1);
          limit.show();
          json = { ...head, doc_count: count, ...results() };
        }
        return json;
      },
      metric: (path) => (path === '_count' ? count : valueAt(this, path)),
    };
  }
}

/** The results of aggregations, by name; `typedKeys` puts their types in front: `sterms#tags`. */
export function namedResults(
  all: readonly { readonly aggregation: Aggregation; readonly run: AggregationRun }[],
  typedKeys: boolean,
): AnswerObject {
  const results: AnswerObject = {};
  // Siblings come after what they work on.
  const ordered = [...all.filter((one) => !one.aggregation.sibling), ...all.filter((one) => one.aggregation.sibling)];
  for (const { aggregation, run } of ordered) {
    if (aggregation.pipeline) continue;
    if (aggregation.sibling) {
      const shown = typedKeys ? `${run.typeName()}#${aggregation.name}` : aggregation.name;
      results[shown] = withMeta(aggregation, aggregation.sibling.result(results));
      continue;
    }
    const name = typedKeys ? `${run.typeName()}#${aggregation.name}` : aggregation.name;
    results[name] = withMeta(aggregation, run.result(typedKeys));
  }
  return results;
}

/** Puts the `meta` of the request, if any, in front of a result. */
function withMeta({ meta }: Aggregation, result: AnswerObject): AnswerObject {
  return meta === undefined ? result : { meta, ...result };
}

/** The buckets after the pipeline aggregations among their sub-aggregations have been applied. */
export function afterPipelines(
  subs: readonly Aggregation[],
  buckets: BucketResult[],
  typedKeys: boolean,
): BucketResult[] {
  return subs.reduce((current, { pipeline }) => pipeline?.apply(current, typedKeys) ?? current, buckets);
}
