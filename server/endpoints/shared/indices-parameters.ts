import { activeShardCount, boolean, list, type ParameterTable, time } from '../../http/parameters';
import type { Mock } from '../../mock';
import type { IndexState } from '../../store/index-state';
import { type IndicesOptions, type IndicesParameters, optionsFrom, splitByComma } from '../../store/indices-options';
import { resolveIndices } from '../../store/resolve';

/** How an index expression is to be understood. */
export const indicesParameters = {
  ignore_unavailable: boolean(),
  allow_no_indices: boolean(),
  expand_wildcards: list,
} as const satisfies ParameterTable;

/** How long to wait for a master and for the nodes: there is nothing to wait for, but the values have to be times. */
export const timeouts = { master_timeout: time(30_000), timeout: time(30_000) } as const satisfies ParameterTable;

/** `timeouts`, and shards that are always there. */
export const creationParameters = {
  ...timeouts,
  wait_for_active_shards: activeShardCount,
} as const satisfies ParameterTable;

export interface IndicesCall {
  readonly mock: Mock;
  readonly path: { readonly index?: string | undefined };
  readonly query: IndicesParameters;
}

/**
 * The indices that a request is about: all of them where its path names none.
 *
 * @throws ElasticsearchError 404, 400 as resolveIndices.
 */
export function indicesOf({ mock, path, query }: IndicesCall, defaults: IndicesOptions): IndexState[] {
  return resolveIndices(mock.store, splitByComma(path.index), optionsFrom(query, defaults));
}
