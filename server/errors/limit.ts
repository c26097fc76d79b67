import type { ElasticsearchError } from './elasticsearch-error';

/** The limit that an error, one of its causes or one of its root causes has reached; undefined if it is about none. */
export function limitOf(error: ElasticsearchError | undefined): string | undefined {
  for (let at = error; at; at = at.causedBy) {
    const limit = at.limit ?? at.rootCauses?.map((root) => (root === at ? undefined : limitOf(root))).find(Boolean);
    if (limit !== undefined) return limit;
  }
  return undefined;
}
