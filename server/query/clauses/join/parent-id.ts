import { parentOf } from '../../../store/mapping/join';
import { builderRefusals, clause, scalarAsBoolean, scalarAsText, unsupportedKey } from '../../dsl/clause';
import { argumentFailure } from '../../dsl/failure';
import { type Matcher, matchNone, matchWhere } from '../../matcher';
import type { Scope } from '../../scope';
import { gathered } from '../../segments/gathered';
import { inverseDocumentFrequency } from '../../similarity';
import { type Join, joined, joinOf, relationsOf, visitRelatives } from './relatives';

const UNKNOWN = unsupportedKey('parent_id');

interface ParentId {
  readonly type: string;
  readonly id: string;
  readonly ignoreUnmapped: boolean;
}

/** `parent_id`: the children of one parent (ParentIdQueryBuilder). */
export const parentId = clause('parent_id', {
  fields: { type: scalarAsText, id: scalarAsText, ignore_unmapped: scalarAsBoolean },
  refusals: builderRefusals({ value: UNKNOWN, object: UNKNOWN, list: UNKNOWN }),
  bind: ({ type, id, ignore_unmapped: ignoreUnmapped = false }) => {
    if (type === undefined) throw argumentFailure("[parent_id] requires 'type' field");
    if (id === undefined) throw argumentFailure("[parent_id] requires 'id' field");
    const wanted = { type, id, ignoreUnmapped };
    return (scope) => matchChildrenOf(scope, wanted);
  },
});

function matchChildrenOf(scope: Scope, wanted: ParentId): Matcher {
  const { type, id, ignoreUnmapped } = wanted;
  scope.checkExpensive('[joining] queries');
  const join = joinOf(scope);
  const parent = join && parentOf(join.parameters, type);
  if (!join || parent === undefined) {
    if (ignoreUnmapped) return matchNone;
    throw scope.failure(
      join
        ? `[parent_id] no relation found for child [${type}]`
        : `[parent_id] no join field found for index [${scope.shard.name}]`,
    );
  }
  const score = scope.scoring ? rarity(scope, join, parent, wanted) : 1;
  return matchWhere((view) => {
    const value = joined(join, view);
    return value?.name === type && value.parent === id;
  }, score);
}

/** Parents count by their own id, children by that of their parent; the score is that of a keyword. */
function rarity(scope: Scope, join: Join, parent: string, wanted: ParentId): number {
  const { type, id } = wanted;
  const relations = relationsOf(scope, join);
  return gathered(scope.shard, wanted, function* () {
    let documents = 0;
    let frequency = 0;
    const count = (own: string | undefined): void => {
      documents += 1;
      if (own === id) frequency += 1;
    };
    yield* visitRelatives(scope.shard, relations.get(parent), (view) => count(view.document.id));
    yield* visitRelatives(scope.shard, relations.get(type), (_, value) => count(value.parent));
    return inverseDocumentFrequency(frequency, documents);
  });
}
