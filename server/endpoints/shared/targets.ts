import { boolean, type ParameterTable, text } from '../../http/parameters';
import type { Mock } from '../../mock';
import { checkBlocks } from '../../store/blocks';
import {
  type IndicesOptions,
  type IndicesParameters,
  indicesOptions,
  optionsFrom,
  splitByComma,
} from '../../store/indices-options';
import { resolveTargets, type Target } from '../../store/resolve';

/** Parameters of requests that address several indices. */
export const targetParameters = {
  ignore_unavailable: boolean(),
  allow_no_indices: boolean(),
  expand_wildcards: text,
  ignore_throttled: boolean(),
} as const satisfies ParameterTable;

/**
 * The indices that a request addresses, from its path and parameters.
 *
 * @param expression `a,b*,-c`; undefined for all.
 * @throws ElasticsearchError 404 index_not_found_exception, 400 index_closed_exception.
 */
export function targetsOf(
  mock: Mock,
  expression: string | undefined,
  parameters: IndicesParameters,
  defaults: IndicesOptions = indicesOptions.openOnly,
): Target[] {
  const targets = resolveTargets(mock.store, splitByComma(expression), optionsFrom(parameters, defaults));
  checkBlocks(
    targets.map(({ index }) => index),
    'read',
  );
  return targets;
}
