import type { JsonValue } from '../json/value';
import type { StoredDocument } from '../store/document';
import type { IndexState } from '../store/index-state';
import { matchAnyOf } from './conditions';
import { type Matcher, matchNone, View } from './matcher';
import { Scope } from './scope';
import { shardOf } from './shard-of';

/** A field and a value that it has to have; with a list, one of these. */
export interface FieldCondition {
  readonly field: string;
  readonly value: JsonValue;
}

/**
 * The documents of an index that meet all conditions, in the order of writing. On large indices it looks at those only
 * that the most selective condition leaves.
 *
 *     matching(index, now, [{ field: 'status', value: ['pending', 'suspended'] }, { field: 'connector.id', value: 'c1' }])
 *
 * A condition on a field that is not mapped is met by no document.
 */
export function matching(index: IndexState, now: number, conditions: readonly FieldCondition[]): StoredDocument[] {
  const scope = new Scope(shardOf(index, { now }), undefined, false);
  const matchers = conditions.map(({ field, value }) =>
    matcherOf(scope, field, Array.isArray(value) ? value : [value]),
  );
  const narrowings = matchers.map((matcher) => matcher.narrowing).filter((one) => one !== undefined);
  const [best] = narrowings.sort((a, b) => a.count - b.count);
  const found: StoredDocument[] = [];
  for (const document of best?.documents() ?? scope.shard.documents.bySeqNo.values()) {
    const view = new View(document);
    if (matchers.every((matcher) => matcher.score(view) >= 0)) found.push(document);
  }
  return found;
}

function matcherOf(scope: Scope, name: string, values: readonly JsonValue[]): Matcher {
  const field = scope.field(name);
  if (!field) return matchNone;
  const conditions = values.map((value) => field.kind.equal(value, scope.shard.now)).filter((one) => one !== undefined);
  return matchAnyOf(scope, field, conditions, 1);
}
