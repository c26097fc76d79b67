/** `search.ts`, loaded with all kinds of queries by the first request that searches. */
export function lateSearch(): typeof import('./search') {
  return require('./search');
}
