import { dataStreamOf } from './data-streams';
import type { Store } from './store';

/** @throws ElasticsearchError 403 for names that the caller may not use, if this is the view of somebody. */
export function checkPermitted(store: Store, names: readonly string[]): void {
  store.access?.check(names.filter((name) => !isPermitted(store, name)));
}

/** What may be done with a data stream may be done with its backing indices. */
export function isPermitted(store: Store, name: string): boolean {
  const { access } = store;
  if (access === undefined || access.permits(name)) return true;
  const stream = dataStreamOf(store, name);
  return stream !== undefined && access.permits(stream.name);
}
