import { illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject } from '../../json/value';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import type { Aggregation, AggregationRun, BucketResult, Collecting } from './aggregation';
import type { BucketLimit } from './limits';

/** A group of documents and the sub-aggregations over them. */
export class Bucket {
  count = 0;
  private readonly runs: readonly AggregationRun[];
  private scope: Scope | undefined;
  private bound: readonly Collecting[] = [];

  constructor(
    private readonly subs: readonly Aggregation[],
    private readonly limit: BucketLimit,
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

  /** The results of the sub-aggregations, by name. */
  results(): AnswerObject {
    const all: AnswerObject = {};
    this.subs.forEach((sub, at) => {
      if (!sub.reorder) all[sub.name] = withMeta(sub, (this.runs[at] as AggregationRun).result());
    });
    return all;
  }

  /** The value of a sub-aggregation: `price`, `stats.avg`, `stats[avg]`. */
  metric(path: string): number {
    const [, name = path, value = ''] = /^([^.[\]]+)(?:[.[]([^\]]+)\]?)?$/.exec(path) ?? [];
    const at = this.subs.findIndex((sub) => sub.name === name);
    const run = this.runs[at];
    if (run && value === '' && !run.metric)
      return Number((run.result() as { doc_count?: number }).doc_count ?? Number.NaN);
    if (!run?.metric) {
      throw illegalArgument(
        `Invalid aggregator order path [${path}]. The provided aggregation [${name}] either does not exist, or is a pipeline aggregation and cannot be used to sort the buckets.`,
      );
    }
    return run.metric(value);
  }

  /**
   * The bucket as a result, which counts towards the limit once it is shown.
   *
   * @param head the fields shown before the sub-aggregations.
   * @param results of the sub-aggregations, where they are known.
   */
  shown(key: string | number, head: AnswerObject, results = (): AnswerObject => this.results()): BucketResult {
    const { count, limit } = this;
    let json: AnswerObject | undefined;
    return {
      key,
      count,
      get json() {
        if (!json) {
          limit.show();
          json = { ...head, doc_count: count, ...results() };
        }
        return json;
      },
      metric: (path) => (path === '_count' ? count : this.metric(path)),
    };
  }
}

/** Puts the `meta` of the request, if any, in front of a result. */
export function withMeta({ meta }: Aggregation, result: AnswerObject): AnswerObject {
  return meta === undefined ? result : { meta, ...result };
}

/** The buckets after the pipeline aggregations among their sub-aggregations have been applied. */
export function afterPipelines(subs: readonly Aggregation[], buckets: BucketResult[]): BucketResult[] {
  return subs.reduce((current, { reorder }) => (reorder ? reorder(current) : current), buckets);
}
