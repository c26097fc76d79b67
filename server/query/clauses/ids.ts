import { illegalArgument } from '../../errors/elasticsearch-error';
import type { StoredDocument } from '../../store/document';
import { float, string, stringArray } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { argumentFailure } from '../dsl/failure';
import type { ParseClause } from '../dsl/parse-query';
import { type Matcher, matchWhere } from '../matcher';
import type { Scope } from '../scope';

/** `ids` (IdsQueryBuilder). */
export const ids: ParseClause = (cursor) => {
  const { values, boost, _name } = parseObject(cursor, 'ids', { values: stringArray, boost: float, _name: string });
  if (!values) throw argumentFailure('Required [values]');
  return { clause: 'ids', boost, label: _name, compile: (scope) => matchIds(scope, new Set(values)) };
};

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
