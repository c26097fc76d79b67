import type { JsonObject } from '../json/value';
import { CONNECTOR_ALIAS, CONNECTOR_INDEX, SYNC_JOB_ALIAS, SYNC_JOB_INDEX } from './connector-indices';
import type { ComponentTemplate, IndexTemplate } from './definitions';

/** Version of the connector template registry in 9.x (ConnectorTemplateRegistry). */
const REGISTRY_VERSION = 3;

/** The templates that a fresh cluster has before any are added. */
export interface BuiltInTemplates {
  readonly components: ReadonlyMap<string, ComponentTemplate>;
  readonly indexTemplates: ReadonlyMap<string, IndexTemplate>;
}

/** Builds the templates of ConnectorTemplateRegistry. Called once per store, when a template is first needed. */
export function builtInTemplates(): BuiltInTemplates {
  const managed = { version: REGISTRY_VERSION, meta: { managed: true } };
  const settings = 'elastic-connectors-settings';
  const ofConnectors = (pattern: string, mappings: string): IndexTemplate => ({
    ...managed,
    indexPatterns: [pattern],
    priority: 100,
    composedOf: [settings, mappings],
    allowAutoCreate: true,
  });
  return {
    components: new Map<string, ComponentTemplate>([
      [settings, { ...managed, content: { settings: connectorSettings } }],
      [
        'elastic-connectors-mappings',
        { ...managed, content: { mappings: connectorMappings(), aliases: { [CONNECTOR_ALIAS]: {} } } },
      ],
      [
        'elastic-connectors-sync-jobs-mappings',
        { ...managed, content: { mappings: syncJobMappings(), aliases: { [SYNC_JOB_ALIAS]: {} } } },
      ],
    ]),
    indexTemplates: new Map<string, IndexTemplate>([
      ['elastic-connectors', ofConnectors(CONNECTOR_INDEX, 'elastic-connectors-mappings')],
      ['elastic-connectors-sync-jobs', ofConnectors(SYNC_JOB_INDEX, 'elastic-connectors-sync-jobs-mappings')],
      ['search-acl-filter', accessControlTemplate(managed)],
    ]),
  };
}

const connectorSettings = { hidden: 'true', number_of_shards: '1', auto_expand_replicas: '0-3' };

function accessControlTemplate(managed: { readonly version: number; readonly meta: JsonObject }): IndexTemplate {
  return {
    ...managed,
    indexPatterns: ['.search-acl-filter-*'],
    priority: 110,
    composedOf: [],
    content: {
      settings: { hidden: 'true', number_of_shards: '1', number_of_replicas: '1' },
      mappings: { dynamic: 'false', properties: { created_at: field('date') } },
    },
    allowAutoCreate: true,
  };
}

function connectorMappings(): JsonObject {
  return {
    dynamic: 'false',
    _meta: {
      pipeline: {
        default_name: 'search-default-ingestion',
        default_extract_binary_content: true,
        default_run_ml_inference: true,
        default_reduce_whitespace: true,
      },
      version: REGISTRY_VERSION,
    },
    properties: {
      api_key_id: field('keyword'),
      configuration: field('object'),
      custom_scheduling: field('object'),
      deleted: field('boolean'),
      description: field('text'),
      error: field('keyword'),
      features: properties({
        filtering_advanced_config: field('boolean'),
        filtering_rules: field('boolean'),
        incremental_sync: properties({ enabled: field('boolean') }),
        sync_rules: properties({
          advanced: properties({ enabled: field('boolean') }),
          basic: properties({ enabled: field('boolean') }),
        }),
      }),
      filtering: properties({ active: filteringRules(), domain: field('keyword'), draft: filteringRules() }),
      ...fields('keyword', ['index_name']),
      ...fields('boolean', ['is_native']),
      ...fields('keyword', ['language', 'last_access_control_sync_error']),
      ...fields('date', ['last_access_control_sync_scheduled_at']),
      ...fields('keyword', ['last_access_control_sync_status']),
      ...fields('long', ['last_deleted_document_count']),
      ...fields('date', ['last_incremental_sync_scheduled_at']),
      ...fields('long', ['last_indexed_document_count']),
      ...fields('date', ['last_seen']),
      ...fields('keyword', ['last_sync_error']),
      ...fields('date', ['last_sync_scheduled_at']),
      ...fields('keyword', ['last_sync_status']),
      ...fields('date', ['last_synced']),
      ...fields('keyword', ['name']),
      pipeline: pipeline(),
      scheduling: properties({ access_control: schedule(), full: schedule(), incremental: schedule() }),
      ...fields('keyword', ['service_type', 'status']),
      sync_cursor: field('object'),
      sync_now: field('boolean'),
    },
  };
}

function syncJobMappings(): JsonObject {
  return {
    dynamic: 'false',
    _meta: { version: REGISTRY_VERSION },
    properties: {
      ...fields('date', ['cancelation_requested_at', 'canceled_at', 'completed_at']),
      connector: properties({
        configuration: field('object'),
        filtering: properties({
          advanced_snippet: advancedSnippet(),
          domain: field('keyword'),
          rules: rules(),
          warnings: messages(),
        }),
        ...fields('keyword', ['id', 'index_name', 'language']),
        pipeline: pipeline(),
        service_type: field('keyword'),
        sync_cursor: field('object'),
      }),
      created_at: field('date'),
      deleted_document_count: field('integer'),
      error: field('keyword'),
      ...fields('integer', ['indexed_document_count', 'indexed_document_volume']),
      job_type: field('keyword'),
      last_seen: field('date'),
      metadata: field('object'),
      started_at: field('date'),
      status: field('keyword'),
      total_document_count: field('integer'),
      ...fields('keyword', ['trigger_method', 'worker_hostname']),
    },
  };
}

function filteringRules(): JsonObject {
  return properties({
    advanced_snippet: advancedSnippet(),
    rules: rules(),
    validation: properties({ errors: messages(), state: field('keyword') }),
  });
}

function advancedSnippet(): JsonObject {
  return properties({ ...fields('date', ['created_at', 'updated_at']), value: field('object') });
}

function rules(): JsonObject {
  return properties({
    created_at: field('date'),
    ...fields('keyword', ['field', 'id']),
    order: field('short'),
    ...fields('keyword', ['policy', 'rule']),
    updated_at: field('date'),
    value: field('keyword'),
  });
}

function messages(): JsonObject {
  return properties({ ids: field('keyword'), messages: field('text') });
}

function pipeline(): JsonObject {
  return properties({
    extract_binary_content: field('boolean'),
    name: field('keyword'),
    ...fields('boolean', ['reduce_whitespace', 'run_ml_inference']),
  });
}

function schedule(): JsonObject {
  return properties({ enabled: field('boolean'), interval: field('text') });
}

function field(type: string): JsonObject {
  return { type };
}

function fields(type: string, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, { type }]));
}

function properties(children: JsonObject): JsonObject {
  return { properties: children };
}
