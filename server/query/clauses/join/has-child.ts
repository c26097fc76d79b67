import { illegalArgument } from '../../../errors/elasticsearch-error';
import type { InSteps } from '../../../runtime/in-steps';
import { parentOf } from '../../../store/mapping/join';
import { field } from '../../../validation/fields';
import {
  builderRefusals,
  clause,
  innerQuery,
  scalarAs,
  scalarAsBoolean,
  scalarAsInt,
  scalarAsText,
  unsupportedKey,
} from '../../dsl/clause';
import type { Cursor } from '../../dsl/cursor';
import { argumentFailure } from '../../dsl/failure';
import { compileQuery, type QueryParser } from '../../dsl/parse-query';
import type { Query } from '../../dsl/query';
import { type Matcher, matchNone, NO_MATCH } from '../../matcher';
import type { Scope } from '../../scope';
import { gathered } from '../../segments/gathered';
import { readScoreMode, type ScoreMode, unitedScore } from '../score-mode';
import {
  childrenOfHit,
  joined,
  joinOf,
  placeOf,
  type Relatives,
  relationsOf,
  showRelatives,
  visitRelatives,
} from './relatives';

const UNKNOWN = unsupportedKey('has_child');

interface HasChild {
  readonly type: string;
  readonly query: Query;
  readonly least: number;
  readonly most: number;
  readonly scoreMode: ScoreMode;
  readonly ignoreUnmapped: boolean;
  readonly innerHits: object | undefined;
}

/** `has_child`: parents of matching children (HasChildQueryBuilder). */
export const hasChild = clause('has_child', {
  fields: {
    query: innerQuery,
    type: scalarAsText,
    ignore_unmapped: scalarAsBoolean,
    min_children: scalarAsInt,
    max_children: scalarAsInt,
    score_mode: scalarAs(readScoreMode),
    inner_hits: field('OBJECT', (cursor: Cursor, parser: QueryParser) => parser.innerHits(cursor)),
  },
  refusals: builderRefusals({ value: UNKNOWN, object: UNKNOWN }),
  bind: (read) => {
    const { type, query, min_children: least = 1, max_children: most = 2147483647 } = read;
    if (type === undefined) throw argumentFailure("[has_child] requires 'type' field");
    if (query === undefined) throw argumentFailure("[has_child] requires 'query' field");
    if (least <= 0) throw illegalArgument("[has_child] requires positive 'min_children' field");
    if (most <= 0) throw illegalArgument("[has_child] requires positive 'max_children' field");
    if (most < least) throw illegalArgument("[has_child] 'max_children' is less than 'min_children'");
    const { score_mode: scoreMode = 'none', ignore_unmapped: ignoreUnmapped = false } = read;
    const wanted = { type, query, least, most, scoreMode, ignoreUnmapped, innerHits: read.inner_hits };
    return (scope) => matchParents(scope, wanted);
  },
});

function matchParents(scope: Scope, wanted: HasChild): Matcher {
  const { type, query, least, most, scoreMode, ignoreUnmapped, innerHits } = wanted;
  scope.checkExpensive('[joining] queries');
  const join = joinOf(scope);
  if (!join) {
    if (ignoreUnmapped) return matchNone;
    throw scope.failure('[has_child] no join field has been configured');
  }
  const parent = parentOf(join.parameters, type);
  if (parent === undefined) {
    if (ignoreUnmapped) return matchNone;
    throw scope.failure(`[has_child] join field [${join.field.name}] doesn't hold [${type}] as a child`);
  }
  const within = showRelatives(scope, { type, query, innerHits }, () =>
    childrenOfHit(scope, join, { parent, child: type }),
  );
  const matcher = compileQuery(query, scoreMode === 'none' ? within.asFilter() : within);
  const children = relationsOf(scope, join).get(type);
  // The clause may be bound as a filter as well, where its scores are others.
  const key = scope.scoring ? query : wanted;
  const scores = gathered(scope.shard, key, () => scoresOfChildren(scope, matcher, children));
  return {
    score: (view) => {
      if (joined(join, view)?.name !== parent) return NO_MATCH;
      const found = scores.get(placeOf(scope, view.document, view.document.id)) ?? [];
      if (found.length < least || found.length > most) return NO_MATCH;
      return scoreMode === 'none' ? 1 : unitedScore(found, scoreMode);
    },
  };
}

/** The scores of the matching children of each parent, by the place of the parent. */
function* scoresOfChildren(
  scope: Scope,
  matcher: Matcher,
  children: Relatives,
): InSteps<ReadonlyMap<string, number[]>> {
  const scores = new Map<string, number[]>();
  yield* visitRelatives(scope.shard, children, (view, value) => {
    const score = matcher.score(view);
    if (score === NO_MATCH || value.parent === undefined) return;
    const place = placeOf(scope, view.document, value.parent);
    const known = scores.get(place);
    if (known) known.push(score);
    else scores.set(place, [score]);
    scope.shard.budget.chargeMemory(place.length + 16);
  });
  return scores;
}
