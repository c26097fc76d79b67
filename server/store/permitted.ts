import type { Store } from './store';

/** @throws ElasticsearchError 403 for names that the caller may not use, if this is the view of somebody. */
export function checkPermitted(store: Store, names: readonly string[]): void {
  store.access?.check(names.filter((name) => !isPermitted(store, name)));
}

/** Whether the caller may use an index, alias or data stream of that name. */
export function isPermitted({ access }: Store, name: string): boolean {
  return access === undefined || access.permits(name);
}
