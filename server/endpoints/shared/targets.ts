import { ElasticsearchError } from '../../errors/elasticsearch-error';
import {
  booleanParameter,
  indicesFlag,
  keptParameter,
  type ParameterTable,
  stringParameter,
} from '../../http/parameters';
import type { Mock } from '../../mock';
import { checkBlocks } from '../../store/blocks';
import {
  type IndicesOptions,
  type IndicesParameters,
  indicesOptions,
  optionsFrom,
  splitByComma,
} from '../../store/indices-options';
import { isRemote } from '../../store/remote-names';
import { type ReachedIndex, resolveTargets } from '../../store/resolve';

/** Parameters of requests that address several indices. */
export const targetParameters = {
  ignore_unavailable: indicesFlag,
  allow_no_indices: indicesFlag,
  expand_wildcards: stringParameter,
  ignore_throttled: keptParameter('frozen indices are gone', booleanParameter()),
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
  parameters: IndicesParameters & { readonly routing?: string | undefined },
  defaults: IndicesOptions = indicesOptions.openOnly,
): ReachedIndex[] {
  const targets = resolveTargets(
    mock.store,
    splitByComma(expression),
    optionsFrom(parameters, defaults),
    parameters.routing,
  );
  checkBlocks(
    targets.map(({ index }) => index),
    'read',
  );
  return isEmptyRouting(parameters.routing) ? [] : targets;
}

/** A routing without values, which reaches no shard of any index (OperationRouting.computeTargetedShards). */
export function isEmptyRouting(routing: string | undefined): boolean {
  return routing !== undefined && splitByComma(routing).length === 0;
}

/**
 * The expression of a request that can reach other clusters, of which there are none: a pattern of clusters matches
 * nothing (RemoteClusterService.groupIndices).
 *
 * @throws ElasticsearchError 404 no_such_remote_cluster_exception
 */
export function localPart(expression: string | undefined): string | undefined {
  if (!expression?.includes(':')) return expression;
  const local = splitByComma(expression).filter((part) => {
    if (!isRemote(part)) return true;
    const cluster = part.slice(0, part.indexOf(':'));
    if (cluster.includes('*')) return false;
    throw new ElasticsearchError('no_such_remote_cluster_exception', `no such remote cluster: [${cluster}]`);
  });
  return local.length === 0 ? undefined : local.join(',');
}
