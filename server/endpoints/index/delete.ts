import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { checkBlocks } from '../../store/blocks';
import { settingOf } from '../../store/cluster-setting';
import { detach } from '../../store/data-streams';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import type { Store } from '../../store/store';
import { indicesOf, indicesParameters, timeoutParameters } from '../shared/indices-parameters';

/** Deletes indices, but never through an alias: RestDeleteIndexAction. */
export const deleteIndex = endpoint({
  name: 'indices.delete',
  routes: ['DELETE /', 'DELETE /{index}'],
  query: { ...timeoutParameters, ...indicesParameters },
  handle: (call) => {
    const { store } = call.mock;
    throwIfInvalid(call.placeholders.index ? [] : ['index / indices is missing']);
    checkDestructive(store, splitByComma(call.placeholders.index));
    const indices = indicesOf(call, indicesOptions.concreteOnly);
    checkBlocks(indices, 'metadata_write');
    for (const index of indices) detach(store, index);
    for (const index of indices) store.remove(index.name);
    return acknowledged;
  },
});

/**
 * Rejects wildcards when indices are deleted, closed or opened (DestructiveOperations), unless the cluster setting
 * `action.destructive_requires_name` is false.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkDestructive(store: Store, expressions: readonly string[]): void {
  if (settingOf(store, 'action.destructive_requires_name') === 'false') return;
  if (expressions.length === 2 && expressions[0] === '*' && expressions[1] === '-*') return;
  if (expressions.length > 0 && !expressions.some((name) => name === '_all' || name.includes('*'))) return;
  throw illegalArgument('Wildcard expressions or all indices are not allowed');
}
