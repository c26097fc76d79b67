import type { InSteps } from '../../../runtime/in-steps';
import { childrenOf } from '../../../store/mapping/join';
import { field } from '../../../validation/fields';
import { builderRefusals, clause, innerQuery, scalarAsBoolean, scalarAsText, unsupportedKey } from '../../dsl/clause';
import type { Cursor } from '../../dsl/cursor';
import { argumentFailure } from '../../dsl/failure';
import { compileQuery, type QueryParser } from '../../dsl/parse-query';
import type { Query } from '../../dsl/query';
import { type Matcher, matchNone, NO_MATCH } from '../../matcher';
import type { Scope } from '../../scope';
import { gathered } from '../../segments/gathered';
import {
  joined,
  joinOf,
  parentOfHit,
  placeOf,
  type Relatives,
  relationsOf,
  showRelatives,
  visitRelatives,
} from './relatives';

const UNKNOWN = unsupportedKey('has_parent');

interface HasParent {
  readonly type: string;
  readonly query: Query;
  readonly scored: boolean;
  readonly ignoreUnmapped: boolean;
  readonly innerHits: object | undefined;
}

/** `has_parent`: children of matching parents (HasParentQueryBuilder). */
export const hasParent = clause('has_parent', {
  fields: {
    query: innerQuery,
    parent_type: scalarAsText,
    score: scalarAsBoolean,
    ignore_unmapped: scalarAsBoolean,
    inner_hits: field('OBJECT', (cursor: Cursor, parser: QueryParser) => parser.innerHits(cursor)),
  },
  refusals: builderRefusals({ value: UNKNOWN, object: UNKNOWN }),
  bind: (read) => {
    const { parent_type: type, query, score: scored = false, ignore_unmapped: ignoreUnmapped = false } = read;
    if (type === undefined) throw argumentFailure("[has_parent] requires 'parent_type' field");
    if (query === undefined) throw argumentFailure("[has_parent] requires 'query' field");
    const wanted = { type, query, scored, ignoreUnmapped, innerHits: read.inner_hits };
    return (scope) => matchChildren(scope, wanted);
  },
});

function matchChildren(scope: Scope, wanted: HasParent): Matcher {
  const { type, query, scored, ignoreUnmapped, innerHits } = wanted;
  scope.checkExpensive('[joining] queries');
  const join = joinOf(scope);
  if (!join) {
    if (ignoreUnmapped) return matchNone;
    throw scope.failure('[has_parent] no join field has been configured');
  }
  const children = childrenOf(join.parameters).get(type);
  if (!children) {
    if (ignoreUnmapped) return matchNone;
    throw scope.failure(`[has_parent] join field [${join.field.name}] doesn't hold [${type}] as a parent`);
  }
  const within = showRelatives(scope, { type, query, innerHits }, () =>
    parentOfHit(scope, join, { parent: type, children }),
  );
  const matcher = compileQuery(query, scored ? within : within.asFilter());
  const parents = relationsOf(scope, join).get(type);
  // The clause may be bound as a filter as well, where its scores are others.
  const key = scope.scoring ? query : wanted;
  const scores = gathered(scope.shard, key, () => scoresOfParents(scope, matcher, parents));
  return {
    score: (view) => {
      const value = joined(join, view);
      if (!value || value.parent === undefined || !children.includes(value.name)) return NO_MATCH;
      const score = scores.get(placeOf(scope, view.document, value.parent));
      return score === undefined ? NO_MATCH : scored ? score : 1;
    },
  };
}

/** The scores of the matching parents by their places. */
function* scoresOfParents(scope: Scope, matcher: Matcher, parents: Relatives): InSteps<ReadonlyMap<string, number>> {
  const scores = new Map<string, number>();
  yield* visitRelatives(scope.shard, parents, (view) => {
    const score = matcher.score(view);
    if (score === NO_MATCH) return;
    const place = placeOf(scope, view.document, view.document.id);
    scope.shard.budget.chargeMemory(place.length + 16);
    scores.set(place, score);
  });
  return scores;
}
