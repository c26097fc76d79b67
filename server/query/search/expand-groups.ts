import type { AnswerObject } from '../../json/value';
import { inHashOrder, textHash } from '../../painless/values/hash-order';
import type { InSteps } from '../../runtime/in-steps';
import { combineMatchers } from '../clauses/bool';
import { matchCondition } from '../conditions';
import { compileQuery } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import type { Value } from '../fields/value';
import type { SearchTarget } from '../hits/bound-search';
import { type Group, groupBy } from '../hits/collapse';
import type { Ranked } from '../hits/ranking';
import { type Matcher, matchWhere } from '../matcher';
import type { Scope } from '../scope';
import type { SearchRequest } from './request';

type Run = (targets: readonly SearchTarget[], request: SearchRequest) => InSteps<{ readonly hits: AnswerObject }>;

/**
 * The inner hits of a collapsed search: for each hit, other searches for what is in its group (ExpandSearchPhase).
 *
 * @returns `inner_hits` of a hit; undefined if none are wanted.
 */
export function* innerHitsOfGroup(
  targets: readonly SearchTarget[],
  request: SearchRequest,
  { group }: Ranked,
  run: Run,
): InSteps<AnswerObject | undefined> {
  const { collapse } = request;
  if (!collapse?.innerHits || collapse.innerHits.length === 0 || !group) return undefined;
  const { query, postFilter, runtimeMappings } = request;
  const inGroup = queryInGroup(query, collapse.field, group);
  const byName = new Map(collapse.innerHits.map((one) => [one.name as string, one.request]));
  const ordered = inHashOrder([...byName], ([name]) => textHash(name));
  const shown: [string, AnswerObject][] = [];
  for (const [name, inner] of ordered) {
    const { hits } = yield* run(targets, { ...inner, query: inGroup, postFilter, runtimeMappings });
    shown.push([name, { hits }]);
  }
  return Object.fromEntries(shown);
}

/** The query of the search, for the documents of a group; without a query all of them score 0. */
function queryInGroup(query: Query | undefined, field: string, { value }: Group): Query {
  return {
    clause: 'bool',
    compile: (scope) => {
      const must = query ? [compileQuery(query, scope)] : [];
      return combineMatchers({ must, filter: matchGroup(scope, field, value), should: [], mustNot: [], least: 0 });
    },
  };
}

/** Finds the documents that have the value of a group first, so that not all are looked at for each group. */
function matchGroup(scope: Scope, name: string, value: Value | null): readonly Matcher[] {
  const grouping = groupBy(scope.shard, name);
  const inGroup = matchWhere((view) => grouping.of(view).value === value, 0);
  const field = value === null ? undefined : scope.field(name);
  return field ? [matchCondition(scope, field, { equals: value as Value }, 0), inGroup] : [inGroup];
}
