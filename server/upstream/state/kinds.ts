/** A kind of thing in a cluster that has a name and can be created and deleted by it. */
export interface NamedKind {
  /** As people call it: `index template`. */
  readonly kind: string;
  /** The operation that creates or replaces it. */
  readonly put: string;
  /** The operation that deletes it. */
  readonly remove: string;
  /** The placeholder of both with its name. */
  readonly placeholder: string;
  /** The path that its name follows, for GET and DELETE. */
  readonly path: string;
}

/** In the order in which they can be deleted: what others refer to comes last. */
export const namedKinds: readonly NamedKind[] = [
  named('index template', 'indices.put_index_template', 'indices.delete_index_template', 'name', '/_index_template/'),
  named('legacy template', 'indices.put_template', 'indices.delete_template', 'name', '/_template/'),
  named(
    'component template',
    'cluster.put_component_template',
    'cluster.delete_component_template',
    'name',
    '/_component_template/',
  ),
  named('pipeline', 'ingest.put_pipeline', 'ingest.delete_pipeline', 'id', '/_ingest/pipeline/'),
  named('stored script', 'put_script', 'delete_script', 'id', '/_scripts/'),
  named('lifecycle policy', 'ilm.put_lifecycle', 'ilm.delete_lifecycle', 'policy', '/_ilm/policy/'),
  named(
    'search application',
    'search_application.put',
    'search_application.delete',
    'name',
    '/_application/search_application/',
  ),
  named('query ruleset', 'query_rules.put_ruleset', 'query_rules.delete_ruleset', 'ruleset_id', '/_query_rules/'),
  named('synonyms set', 'synonyms.put_synonym', 'synonyms.delete_synonym', 'id', '/_synonyms/'),
  named(
    'role mapping',
    'security.put_role_mapping',
    'security.delete_role_mapping',
    'name',
    '/_security/role_mapping/',
  ),
  named('user', 'security.put_user', 'security.delete_user', 'username', '/_security/user/'),
  named('role', 'security.put_role', 'security.delete_role', 'name', '/_security/role/'),
  named('connector secret', 'connector.secret_put', 'connector.secret_delete', 'id', '/_connector/_secret/'),
];

function named(kind: string, put: string, remove: string, placeholder: string, path: string): NamedKind {
  return { kind, put, remove, placeholder, path };
}

/** Operations whose response says the id of what they have created, and what that is. */
export const answeredKinds: Readonly<Record<string, string>> = {
  'connector.put': 'connector',
  'connector.post': 'connector',
  'connector.sync_job_post': 'sync job',
  'connector.secret_post': 'connector secret',
  'security.create_api_key': 'API key',
};

/** Operations that create an index or a data stream if they succeed, and their placeholders with its name. */
export const indexCreations: Readonly<Record<string, string>> = {
  'indices.create': 'index',
  'indices.clone': 'target',
  'indices.shrink': 'target',
  'indices.split': 'target',
  'indices.create_data_stream': 'name',
};

/** Operations that write or delete one document, and may create its index. */
export const documentWrites: ReadonlySet<string> = new Set(['index', 'create', 'update', 'delete']);

/** Operations after which a name may mean something else than before. */
export const renamings: ReadonlySet<string> = new Set([
  'indices.delete',
  'indices.delete_data_stream',
  'indices.put_alias',
  'indices.delete_alias',
  'indices.update_aliases',
]);

/** Operations that change nothing that lasts. */
export const passing: ReadonlySet<string> = new Set([
  'scroll',
  'clear_scroll',
  'open_point_in_time',
  'close_point_in_time',
  'indices.refresh',
  'indices.flush',
  'indices.forcemerge',
  'indices.clear_cache',
  'async_search.submit',
  'async_search.delete',
  'tasks.cancel',
]);

const CONNECTORS = ['.elastic-connectors', '.elastic-connectors-v1'];
const SYNC_JOBS = ['.elastic-connectors-sync-jobs', '.elastic-connectors-sync-jobs-v1'];

/** What the documents of an index are, if it is one of the connector API. */
export function documentKind(index: string): 'connector' | 'sync job' | undefined {
  if (CONNECTORS.includes(index)) return 'connector';
  return SYNC_JOBS.includes(index) ? 'sync job' : undefined;
}
