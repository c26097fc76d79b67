import { illegalArgument } from '../errors/elasticsearch-error';
import type { IndicesOptions } from './indices-options';

/** RemoteClusterAware: `cluster:index` names an index of another cluster. Date math may have colons of its own. */
export function isRemote(expression: string): boolean {
  return expression.includes(':') && !expression.startsWith('<');
}

/** Refuses the names of indices of other clusters. @throws ElasticsearchError 400 */
export function refuseRemote(expressions: readonly string[]): void {
  const remote = expressions.filter(isRemote);
  if (remote.length === 0) return;
  throw illegalArgument(
    `Cross-cluster calls are not supported in this context but remote indices were requested: [${remote.join(', ')}]`,
  );
}

/**
 * Expressions without those for other clusters, which count as unavailable indices (IndexNameExpressionResolver.Context).
 *
 * @throws ElasticsearchError 400 unless what is unavailable is ignored
 */
export function localExpressions(expressions: readonly string[], options: IndicesOptions): readonly string[] {
  if (!options.ignoreUnavailable) refuseRemote(expressions);
  return expressions.filter((one) => !isRemote(one));
}
