import { illegalArgument } from '../errors/elasticsearch-error';
import { dataStream } from './data-streams';
import type { IndexState } from './index-state';
import { dataStreamIgnored, notFound } from './missing-index';
import { checkPermitted } from './permitted';
import { refuseRemote } from './remote-names';
import { indexClosed, indicesNamed, resolveIndices, validName } from './resolve';
import type { Store } from './store';
import { systemIndexAccess } from './system-indices';

/**
 * The index that a single-document read goes to.
 *
 * @throws ElasticsearchError 404 if there is none, 400 if an alias has several indices or the index is closed.
 */
export function resolveSingle(store: Store, expression: string): IndexState {
  refuseRemote([expression]);
  const name = expression === '_all' ? onlyIndex(store) : validName(store, expression);
  checkPermitted(store, [name]);
  if (dataStream(store, name)) throw dataStreamIgnored(name);
  const indices = indicesNamed(store, name);
  const [index] = indices;
  if (!index) throw notFound([name]);
  if (indices.length > 1) {
    const names = indices.map((one) => one.name).join(', ');
    throw illegalArgument(
      `alias [${name}] has more than one index associated with it [${names}], can't execute a single index op`,
    );
  }
  if (index.closed) throw indexClosed(index);
  if (index.system) throw systemIndexAccess([index.name]);
  return index;
}

const SEVERAL = 'unable to return a single index as the index and options provided got resolved to multiple indices';

/**
 * The index that `_all` stands for where a request is on a single document.
 *
 * @throws ElasticsearchError 404 if there is none, 400 if there are several
 */
export function onlyIndex(store: Store, several = SEVERAL): string {
  const [index, second] = resolveIndices(store, ['_all']);
  if (!index) throw notFound(['_all']);
  if (second) throw illegalArgument(several);
  return index.name;
}
