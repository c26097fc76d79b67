const meta = { note: 'x', deep: { list: [{ a: 'b' }] } };
const filter = { term: { a: 'b' } };
const definition = {
  settings: { 'index.analysis.analyzer.an.type': 'standard', number_of_replicas: 0 },
  mappings: {
    _meta: meta,
    properties: { a: { type: 'keyword', null_value: 'b' }, db: { properties: { password: { type: 'keyword' } } } },
    runtime: { r: { type: 'keyword', script: { source: "emit('b')", params: { a: 'b' } } } },
  },
  aliases: { al: { filter } },
};
const criteria = [{ type: 'exact', metadata: 'q', values: ['b'] }];
const rule = { rule_id: '1', type: 'pinned', criteria, actions: { ids: ['1'] } };
const role = { cluster: ['all'], indices: [{ names: ['a'], privileges: ['read'], query: filter }], metadata: meta };
const statistics = { deleted_document_count: 1, indexed_document_count: 1, indexed_document_volume: 1 };
const when = { at: '2026-01-01T00:00:00Z', text: 'b' };

/**
 * One body or more for every kind of operation that stores something, with all its fields in which clients can write what
 * they like. Each is tried on every operation.
 */
export const storableBodies: readonly unknown[] = [
  definition,
  definition.mappings,
  { settings: definition.settings },
  { index_patterns: ['yy*'], _meta: meta, template: definition },
  { index_patterns: ['xx*'], ...definition },
  { _meta: meta, template: definition },
  { filter, routing: '1' },
  { actions: [{ add: { index: 'docs', alias: 'al', filter } }] },
  { 'index.routing.allocation.require.x': 'b' },
  { persistent: { 'cluster.metadata.x': 'b' } },
  {
    _meta: meta,
    description: 'b',
    processors: [
      { set: { field: 'a', value: 'b' } },
      { append: { field: 'a', value: ['b'], if: "ctx.a == 'b'" } },
      { gsub: { field: 'a', pattern: 'a', replacement: 'b' } },
      { script: { source: "ctx.a = 'b'", params: { a: 'b' } } },
    ],
    on_failure: [{ fail: { message: 'b' } }],
  },
  { script: { lang: 'painless', source: "ctx.a = 'b'" } },
  { script: { lang: 'mustache', source: '{"query":{"term":{"a":"b"}}}' } },
  { rules: [rule] },
  { type: rule.type, criteria, actions: rule.actions },
  {
    indices: ['docs'],
    template: {
      script: { source: '{"query":{"term":{"a":"{{a}}"}}}', lang: 'mustache', params: { a: 'b' } },
      dictionary: { type: 'object', properties: { password: { type: 'string', default: 'b' } } },
    },
  },
  { name: 'k', role_descriptors: { 'token-role': role }, metadata: meta },
  { name: 'k', access: { search: [{ names: ['a'] }] }, metadata: meta },
  { access: { search: [{ names: ['a'] }] }, metadata: meta },
  { metadata: meta },
  { ids: ['KEY'], metadata: meta },
  { grant_type: 'password', username: 'ada', password: 'secret-1', api_key: { name: 'g', metadata: meta } },
  { grant_type: 'password', username: 'ada', password: 'secret-1' },
  { labels: { app: meta }, data: { app: meta } },
  role,
  { roles: { 'token-role': role } },
  { roles: ['r'], rules: { field: { username: 'b' } }, enabled: true, metadata: meta },
  { password: 'secret-2', roles: ['r'], full_name: 'b', email: 'b', metadata: meta },
  { password: 'secret-2' },
  { app: { read: { actions: ['data:read'], metadata: meta } } },
  { name: 'b', description: 'b', service_type: 'b', index_name: 'search-b', language: 'b' },
  { name: 'b', description: 'b' },
  { service_type: 'b' },
  { index_name: 'search-b' },
  { configuration: { pin: { label: 'l', sensitive: true, value: 'b', default_value: 'b', type: 'str' } } },
  { values: { pin: 'b' } },
  { value: 'b' },
  { error: 'b' },
  { api_key_id: 'b', api_key_secret_id: 'b' },
  { pipeline: { name: 'b', extract_binary_content: true, reduce_whitespace: true, run_ml_inference: true } },
  {
    rules: [
      {
        id: 'DEFAULT',
        field: '_',
        rule: 'regex',
        value: '.*',
        policy: 'include',
        order: 0,
        created_at: when.at,
        updated_at: when.at,
      },
    ],
    advanced_snippet: { value: [meta], created_at: when.at, updated_at: when.at },
  },
  { validation: { state: 'invalid', errors: [{ ids: ['1'], messages: ['b'] }] } },
  { last_sync_error: 'b', last_access_control_sync_error: 'b', sync_cursor: meta },
  { ...statistics, metadata: meta },
  { id: 'c', job_type: 'full', trigger_method: 'on_demand' },
  { worker_hostname: 'b', sync_cursor: meta },
  { configuration: { pin: { label: 'l', sensitive: true, value: 'b' } }, name: 'b' },
  { doc: { configuration: { pin: { label: 'l', sensitive: true, value: 'b' } }, name: 'b' } },
  { script: { source: "ctx._source.name = 'b'", params: { a: 'b' } } },
];
