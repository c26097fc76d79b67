import { illegalArgument } from '../../errors/elasticsearch-error';
import type { StoredDocument } from '../../store/document';
import { float, string, stringArray } from '../../validation/fields';
import { clause, repeatedRefusals } from '../dsl/clause';
import { type Matcher, matchWhere } from '../matcher';
import type { Scope } from '../scope';

/** `ids` (IdsQueryBuilder). */
export const ids = clause('ids', {
  fields: { values: stringArray, boost: float, _name: string },
  refusals: repeatedRefusals('ids', ['values', 'boost', '_name']),
  bind:
    ({ values = [] }) =>
    (scope) =>
      matchIds(scope, new Set(values)),
  rewrite:
    ({ values = [] }) =>
    () =>
      values.length === 0 ? 'match_none' : undefined,
});

function matchIds(scope: Scope, wanted: ReadonlySet<string>): Matcher {
  const most = scope.shard.limit('max_result_window', 10_000);
  if (wanted.size > most) throw illegalArgument(`Too many ids specified, allowed max result window is [${most}]`);
  const { documents } = scope.shard;
  const found = [...wanted].map((id) => documents.get(id)).filter((one): one is StoredDocument => one !== undefined);
  found.sort((a, b) => a.seqNo - b.seqNo);
  const narrowing =
    scope.nestedPath === undefined ? { count: found.length, exact: true, documents: () => found } : undefined;
  return matchWhere((view) => wanted.has(view.document.id), 1, narrowing);
}
