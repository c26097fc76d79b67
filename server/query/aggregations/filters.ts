import { illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject } from '../../json/value';
import { anything, boolean, string } from '../../validation/fields';
import { readQuery } from '../clauses';
import { filledSlots } from '../columns/column';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { compileQuery } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { type Matcher, type Matches, NO_MATCH, type SearchedPart, View } from '../matcher';
import { Scope } from '../scope';
import { searchedParts } from '../searched-parts';
import { difference, union } from '../segments/slots';
import type { Aggregation, AggregationRun, StartAggregation } from './aggregation';
import { Bucket } from './bucket';
import { matchesAt } from './collect-matches';
import { aggregation, handWrittenAggregation, namingRefusals } from './declare';
import type { BucketLimit } from './limits';
import { bindSource, requireField, VALUES_SOURCE } from './values-source';

/** The result of an aggregation that has a single bucket. */
function single(bucket: Bucket, typedKeys: boolean): AnswerObject {
  return { doc_count: bucket.count, ...bucket.results(typedKeys) };
}

/** `filter`: the documents that match a query. */
export function filter(cursor: Cursor, subs: readonly Aggregation[]): StartAggregation {
  const query = readQuery(cursor);
  return (limit) => {
    const bucket = new Bucket(subs, limit);
    return {
      bind: (scope) => {
        const matcher = compileQuery(query, scope.asFilter());
        bucket.bind(scope);
        return {
          collectAll: (part, matches) => {
            const { slots } = part.matches(matcher, matches.slots);
            bucket.collectAll(scope, part, matchesAt(matches, slots));
          },
          collect: (view, score) => {
            if (matcher.score(view) !== NO_MATCH) bucket.collect(scope, view, score);
          },
        };
      },
      result: (typedKeys) => single(bucket, typedKeys),
      inner: bucket,
      typeName: () => 'filter',
    };
  };
}

/** `missing`: the documents that have no value. */
export const missing = aggregation('missing', VALUES_SOURCE, (parameters, cursor, subs) => {
  requireField(parameters, cursor);
  return (limit) => {
    const bucket = new Bucket(subs, limit);
    return {
      bind: (scope) => {
        const source = bindSource(scope, 'missing', parameters, 'any');
        bucket.bind(scope);
        const { columns } = source;
        return {
          collectAll:
            columns &&
            ((part, matches) => {
              const filled = filledSlots(columns.of(part.part), matches.slots);
              bucket.collectAll(scope, part, matchesAt(matches, difference(matches.slots, filled)));
            }),
          collect: (view, score) => {
            if (source.values(view).length === 0) bucket.collect(scope, view, score);
          },
        };
      },
      result: (typedKeys) => single(bucket, typedKeys),
      inner: bucket,
      typeName: () => 'missing',
    };
  };
});

const NOTHING = namingRefusals(
  (name, _, token) => `Expected [FIELD_NAME] under a [START_OBJECT], but got a [${token}] in [${name}]`,
);

/** The name of the aggregation that another one is below. */
function parentOf({ path }: Cursor): string | undefined {
  const [parent, below] = path.slice(-4, -2);
  return below === 'aggs' || below === 'aggregations' ? (parent as string | undefined) : undefined;
}

function onlyOnTop(parent: string, name: string): string {
  return `Aggregation [${parent}] cannot have a global sub-aggregation [${name}]. Global aggregations can only be defined as top level aggregations`;
}

/** `global`: all documents of the indices, regardless of the query. */
export const global = handWrittenAggregation(
  {},
  (_, cursor, subs) => {
    const parent = parentOf(cursor);
    return (limit) => {
      const bucket = new Bucket(subs, limit);
      return {
        bind: (scope) => {
          if (parent !== undefined) throw illegalArgument(onlyOnTop(parent, cursor.outerName));
          const whole = new Scope(scope.shard, undefined, false);
          bucket.bind(whole);
          collectEverything(whole, bucket);
          return { collect: () => undefined };
        },
        result: (typedKeys) => single(bucket, typedKeys),
        inner: bucket,
        typeName: () => 'global',
      };
    };
  },
  NOTHING,
);

function collectEverything(scope: Scope, bucket: Bucket): void {
  const { shard } = scope;
  if (shard.large) {
    for (const part of searchedParts(shard)) bucket.collectAll(scope, part, { slots: part.part.slots, score: 1 });
    return;
  }
  for (const document of shard.documents.bySeqNo.values()) {
    bucket.collect(scope, new View(document, shard.budget), 1);
  }
}

interface Named {
  /** Undefined if the filters are given as a list. */
  readonly name: string | undefined;
  readonly query: Query;
}

/** `filters`: one bucket for each query, named or in a list. */
export const filters = handWrittenAggregation(
  {
    filters: anything(readFilters),
    other_bucket: boolean,
    other_bucket_key: string,
    keyed: boolean,
  },
  (read, _cursor, subs) => {
    if (!read.filters || read.filters.length === 0) throw argumentFailure('[filters] cannot be empty.');
    const named = read.filters;
    const other = read.other_bucket_key ?? (read.other_bucket ? '_other_' : undefined);
    return (limit) => new Filters(named, other, subs, read.keyed ?? true, limit);
  },
  namingRefusals((name, key, token) => `Unknown key for a ${token} in [${name}]: [${key}].`),
);

function readFilters(cursor: Cursor): Named[] {
  if (cursor.token === 'START_ARRAY')
    return cursor.elements().map((one) => ({ name: undefined, query: readQuery(one) }));
  return cursor.members().map(([name, one]) => ({ name, query: readQuery(one) }));
}

class Filters implements AggregationRun {
  private readonly buckets: readonly Bucket[];
  private readonly rest: Bucket;

  constructor(
    private readonly named: readonly Named[],
    private readonly other: string | undefined,
    subs: readonly Aggregation[],
    private readonly keyed: boolean,
    limit: BucketLimit,
  ) {
    this.buckets = named.map(() => new Bucket(subs, limit));
    this.rest = new Bucket(subs, limit);
  }

  bind(scope: Scope) {
    const matchers = this.named.map(({ query }) => compileQuery(query, scope.asFilter()));
    for (const bucket of this.buckets) bucket.bind(scope);
    return {
      collectAll: (part: SearchedPart, matches: Matches) => this.collectAll(scope, matchers, part, matches),
      collect: (view: View, score: number) => {
        view.charge(matchers.length);
        let matched = false;
        matchers.forEach((matcher, at) => {
          if (matcher.score(view) === NO_MATCH) return;
          matched = true;
          this.buckets[at]?.collect(scope, view, score);
        });
        if (!matched && this.other !== undefined) this.rest.collect(scope, view, score);
      },
    };
  }

  private collectAll(scope: Scope, matchers: readonly Matcher[], part: SearchedPart, matches: Matches): void {
    const found = matchers.map((matcher) => part.matches(matcher, matches.slots).slots);
    found.forEach((slots, at) => {
      this.buckets[at]?.collectAll(scope, part, matchesAt(matches, slots));
    });
    if (this.other === undefined) return;
    const rest = difference(matches.slots, union(found, part.size));
    this.rest.collectAll(scope, part, matchesAt(matches, rest));
  }

  result(typedKeys: boolean): AnswerObject {
    const all = this.named.map(({ name }, at): [string | undefined, AnswerObject] => [
      name,
      single(this.buckets[at] as Bucket, typedKeys),
    ]);
    if (this.other !== undefined)
      all.push([this.named[0]?.name === undefined ? undefined : this.other, single(this.rest, typedKeys)]);
    if (all.some(([name]) => name === undefined)) return { buckets: all.map(([, json]) => json) };
    if (!this.keyed) return { buckets: all.map(([key, json]) => ({ key: key as string, ...json })) };
    const buckets: AnswerObject = {};
    for (const [name, json] of all) buckets[name as string] = json;
    return { buckets };
  }

  typeName(): string {
    return 'filters';
  }
}
