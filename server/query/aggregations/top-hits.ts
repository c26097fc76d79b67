import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { floatJson } from '../../json/float';
import type { AnswerObject, AnswerValue } from '../../json/value';
import { field, refusedField, refusedFlag } from '../../validation/fields';
import { scalarAsBoolean, scalarAsInt } from '../dsl/clause';
import { argumentFailure } from '../dsl/failure';
import type { BoundSearch } from '../hits/bound-search';
import { fetchPhase, type ShowHit } from '../hits/fetch-phase';
import { readFieldsAndFormats } from '../hits/parse-field';
import { readSort } from '../hits/parse-sort';
import { readSourceSelection } from '../hits/parse-source';
import { type Ranked, rankingBy, TopHits } from '../hits/ranking';
import type { HitsRequest } from '../hits/request';
import { sortKey } from '../hits/sort-key';
import { matchAll, type View } from '../matcher';
import type { Scope } from '../scope';
import type { AggregationRun } from './aggregation';
import { handWrittenAggregation } from './declare';

const refusedObject = (what: string) => ({ ...refusedField(what), tokens: field('OBJECT', () => undefined).tokens });

/** `top_hits`: the best documents of a bucket (TopHitsAggregationBuilder). */
export const topHits = handWrittenAggregation(
  {
    from: scalarAsInt,
    size: scalarAsInt,
    version: scalarAsBoolean,
    seq_no_primary_term: scalarAsBoolean,
    explain: { ...refusedFlag('[explain] of [top_hits] aggregations'), tokens: scalarAsBoolean.tokens },
    track_scores: scalarAsBoolean,
    _source: field('PLAIN_VALUE_OBJECT_ARRAY', readSourceSelection),
    sort: field('PLAIN_VALUE_OBJECT_ARRAY', readSort),
    fields: field('ARRAY', readFieldsAndFormats),
    docvalue_fields: field('ARRAY', readFieldsAndFormats),
    highlight: refusedObject('[highlight] of [top_hits] aggregations'),
    script_fields: refusedObject('[script_fields] of [top_hits] aggregations'),
    stored_fields: refusedField('[stored_fields] of [top_hits] aggregations'),
  },
  (read, cursor) => {
    const name = cursor.outerName;
    for (const [key, value = 0] of [['from', read.from] as const, ['size', read.size] as const]) {
      if (value < 0)
        throw argumentFailure(`[${key}] must be greater than or equal to 0. Found [${value}] in [${name}]`);
    }
    const request: HitsRequest = {
      from: read.from ?? 0,
      size: read.size ?? 3,
      version: read.version,
      seqNoPrimaryTerm: read.seq_no_primary_term,
      trackScores: read.track_scores,
      source: read._source,
      sort: read.sort,
      fields: read.fields,
      docvalueFields: read.docvalue_fields,
    };
    return () => new TopHitsRun(name, request);
  },
);

class TopHitsRun implements AggregationRun {
  private top: TopHits | undefined;
  private total = 0;
  private readonly show: ShowHit[] = [];

  constructor(
    private readonly name: string,
    private readonly request: HitsRequest,
  ) {}

  bind(scope: Scope) {
    const number = this.show.length;
    if (scope.nestedPath !== undefined && this.request.docvalueFields) {
      throw notEmulated('[docvalue_fields] of [top_hits] aggregations in nested objects');
    }
    const keys = (this.request.sort ?? []).map((sort) => sortKey(sort, scope.shard, scope.nestedPath));
    const search: BoundSearch = {
      shard: scope.shard,
      number,
      matcher: matchAll(),
      postFilter: undefined,
      keys,
      after: undefined,
      group: undefined,
    };
    this.top ??= new TopHits(this.window(scope), rankingBy(keys));
    const { top } = this;
    this.show.push(fetchPhase(search, this.request));
    return {
      collect: (view: View, score: number) => {
        this.total += 1;
        const hit: Ranked = { view, score, shard: number, keys: [] };
        top.offer({ ...hit, keys: keys.map((key) => key.value(hit)) });
      },
    };
  }

  /** The number of hits to keep (TopHitsAggregationBuilder.doBuild). */
  private window(scope: Scope): number {
    const { from = 0, size = 3 } = this.request;
    const most = scope.shard.limit('max_inner_result_window', 100);
    if (from + size <= most) return from + size;
    throw illegalArgument(
      `Top hits result window is too large, the top hits aggregator [${this.name}]'s from + size must be less than or ` +
        `equal to: [${most}] but was [${from + size}]. This limit can be set by changing the ` +
        '[index.max_inner_result_window] index level setting.',
    );
  }

  result(): AnswerObject {
    const best = this.top?.sorted() ?? [];
    const scored = !this.request.sort && best[0];
    const hits: AnswerValue[] = best.slice(this.request.from).flatMap((hit) => this.show[hit.shard]?.(hit) ?? []);
    return {
      hits: {
        total: { value: this.total, relation: 'eq' },
        max_score: scored ? floatJson(scored.score) : null,
        hits,
      },
    };
  }

  typeName(): string {
    return 'top_hits';
  }
}
