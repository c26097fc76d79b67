import { activeShardsParameter, indicesFlag, listParameter, type ParameterTable } from '../../http/parameters';
import type { Mock } from '../../mock';
import type { IndexState } from '../../store/index-state';
import { type IndicesOptions, type IndicesParameters, optionsFrom, splitByComma } from '../../store/indices-options';
import { resolveIndices } from '../../store/resolve';
import { masterTimeout, waitTimeout } from './kept-parameters';

/** How to interpret an index expression. */
export const indicesParameters = {
  ignore_unavailable: indicesFlag,
  allow_no_indices: indicesFlag,
  expand_wildcards: listParameter,
} as const satisfies ParameterTable;

/** Timeouts for the master and the nodes. There is nothing to wait for, but the values must be valid times. */
export const timeoutParameters = {
  master_timeout: masterTimeout,
  timeout: waitTimeout,
} as const satisfies ParameterTable;

/** `timeouts`, plus shards, which are always available. */
export const creationParameters = {
  ...timeoutParameters,
  wait_for_active_shards: activeShardsParameter,
} as const satisfies ParameterTable;

export interface IndicesCall {
  readonly mock: Mock;
  readonly placeholders: { readonly index?: string | undefined };
  readonly query: IndicesParameters;
}

/**
 * The indices that a request addresses: all of them if its path does not name any.
 *
 * @throws ElasticsearchError 404, 400 as resolveIndices.
 */
export function indicesOf({ mock, placeholders, query }: IndicesCall, defaults: IndicesOptions): IndexState[] {
  return resolveIndices(mock.store, splitByComma(placeholders.index), optionsFrom(query, defaults));
}
