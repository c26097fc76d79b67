/** Fields of answers whose values change from run to run, or from one cluster to the next. */
const CHANGING = new Set(
  `took ingest_took cluster_uuid build_hash build_date _scroll_id pit_id uuid index_uuid creation_date creation_date_string
  version_created epoch stack_trace transport_version store.size pri.store.size dataset.size task_max_waiting_in_queue_millis
  ephemeral_id xpack_installed_version x-found-handling-cluster`.split(/\s+/),
);
/** Sizes on disk and in memory, and how long something took. */
const CHANGING_ENDING = /(?:_in_bytes|_in_millis|_nanos|_millis)$/;
/** Documents, and what clients have stored otherwise, are never passed over. */
const STORED = new Set(['_source', 'fields', 'source', 'configuration', 'results', 'highlight', '_meta', 'metadata']);
/** Places that describe the cluster, not what was done to it. */
const OF_CLUSTER = [
  /^(?:name|cluster_name|tagline)$/,
  /^version\.(?!build_flavor$)/,
  /^nodes\.[^.]+\.(?:name|ip|host|transport_address|version|attributes\.|os\.|jvm\.|process\.|fs\.|thread_pool\.|http\.)/,
  /(?:^|\.)(?:_shard|_node|node|shard_node|primary_term_node)$/,
  /^tasks\.|^nodes\.[^.]+\.tasks\./,
  /(?:^|\.)index\.version\.created$/,
  /^\d+\.(?:cluster|node|node\.\w+|name|ip|host)$/,
  /^license\.(?:uid|issue_date|expiry_date|issued_to|issuer|start_date)/,
];

/**
 * True for a field whose value need not agree: only its type has to.
 *
 * @param path the names that lead to it, from the root of the answer
 */
export function isChanging(path: readonly string[]): boolean {
  const key = path.at(-1) ?? '';
  if (path.some((name, at) => STORED.has(name) && at < path.length - 1)) return false;
  if (CHANGING.has(key) || CHANGING_ENDING.test(key)) return true;
  const place = path.join('.');
  return OF_CLUSTER.some((pattern) => pattern.test(place));
}

/** What stands in recordings for a value that changes from run to run. */
export const TIME = '$' + '{time}';
export const NUMBER = '$' + '{number}';
export const TEXT = '$' + '{text}';
/** What stands in recorded requests for the time at which they were sent. */
export const NOW = '$' + '{now}';
/** What stands for an id that the server made up. */
export const NAMED = /^\$\{\w+\}$/;
