// Made by scripts/generate.mjs from schemas/. Do not edit.
import type { JsonObject, JsonValue } from '../json/value';

/**
 * All request bodies by name.
 */
export type Bodies = {
connectorDocument?: ConnectorDocument
connectorLastSync?: ConnectorLastSync
connectorPut?: ConnectorPut
connectorStoredFiltering?: ConnectorStoredFiltering
connectorUpdateApiKeyId?: ConnectorUpdateApiKeyId
connectorUpdateConfiguration?: ConnectorUpdateConfiguration
connectorUpdateError?: ConnectorUpdateError
connectorUpdateFeatures?: ConnectorUpdateFeatures
connectorUpdateFilteringValidation?: ConnectorUpdateFilteringValidation
connectorUpdateFiltering?: ConnectorUpdateFiltering
connectorUpdateIndexName?: ConnectorUpdateIndexName
connectorUpdateName?: ConnectorUpdateName
connectorUpdateNative?: ConnectorUpdateNative
connectorUpdatePipeline?: ConnectorUpdatePipeline
connectorUpdateScheduling?: ConnectorUpdateScheduling
connectorUpdateServiceType?: ConnectorUpdateServiceType
connectorUpdateStatus?: ConnectorUpdateStatus
secretPost?: SecretPost
secretPut?: SecretPut
securityCreateApiKey?: SecurityCreateApiKey
securityInvalidateApiKey?: SecurityInvalidateApiKey
syncJobClaim?: SyncJobClaim
syncJobError?: SyncJobError
syncJobPost?: SyncJobPost
syncJobUpdateStats?: SyncJobUpdateStats
};
/**
 * A stored connector, as Elasticsearch reads it when it makes a sync job of it.
 */
export type ConnectorDocument = {
/**
 * Id of the API key.
 */
api_key_id?: (string | null)
/**
 * Id of the secret that holds the API key.
 */
api_key_secret_id?: (string | null)
/**
 * Field name → field.
 */
configuration?: {
[k: string]: ConfigurationEntry
};
/**
 * Schedules of the connector's own.
 */
custom_scheduling?: JsonObject
/**
 * A description of the connector.
 */
description?: (string | null)
/**
 * What went wrong last.
 */
error?: (string | null)
/**
 * Features of the connector.
 */
features?: (Features | null)
/**
 * Active and draft sync rules.
 */
filtering?: (Filtering | Filtering[])
/**
 * The index that the connector writes to.
 */
index_name?: (string | null)
/**
 * Whether the connector is managed by Elastic.
 */
is_native: boolean | string
/**
 * Language of the documents.
 */
language?: (string | null)
/**
 * When the connector was seen last.
 */
last_seen?: string | null
/**
 * Error of the last access control sync.
 */
last_access_control_sync_error?: (string | null)
/**
 * When the last access control sync was scheduled.
 */
last_access_control_sync_scheduled_at?: string | null
/**
 * Status of the last access control sync.
 */
last_access_control_sync_status?: string | null
/**
 * How many documents the last sync deleted.
 */
last_deleted_document_count?: number | string | null
/**
 * When the last incremental sync was scheduled.
 */
last_incremental_sync_scheduled_at?: string | null
/**
 * How many documents the last sync indexed.
 */
last_indexed_document_count?: number | string | null
/**
 * Error of the last sync.
 */
last_sync_error?: (string | null)
/**
 * When the last sync was scheduled.
 */
last_sync_scheduled_at?: string | null
/**
 * Status of the last sync.
 */
last_sync_status?: string | null
/**
 * When the last sync ended.
 */
last_synced?: string | null
/**
 * Name of the connector.
 */
name?: (string | null)
/**
 * How the documents are ingested.
 */
pipeline?: (Pipeline | null)
scheduling?: Scheduling
/**
 * Type of the third-party source.
 */
service_type?: (string | null)
/**
 * State of the connector, in any letter case.
 */
status?: string
/**
 * Where the next incremental sync starts.
 */
sync_cursor?: JsonObject | null
/**
 * Whether a sync is wanted at once.
 */
sync_now?: boolean | string
/**
 * Whether the connector is soft-deleted.
 */
deleted?: boolean | string
}
/**
 * One field of the configuration of a connector: what it is and the value it has. Unknown properties are dropped.
 */
export type ConfigurationEntry = {
/**
 * Group in which the field is shown.
 */
category?: string
/**
 * The value where none is given.
 */
default_value?: string | number | boolean | null
/**
 * The field is shown only if these hold.
 */
depends_on?: (ConfigurationDependency | ConfigurationDependency[])
/**
 * How the field is shown, in any letter case.
 */
display?: string
/**
 * What the field is called.
 */
label: string
/**
 * Choices of a dropdown.
 */
options?: (ConfigurationSelectOption | ConfigurationSelectOption[])
/**
 * Place of the field among the others.
 */
order?: number | string
/**
 * What is shown while there is no value.
 */
placeholder?: (string | null)
/**
 * Whether there has to be a value.
 */
required?: boolean | string
/**
 * Whether the value is a secret.
 */
sensitive?: boolean | string
/**
 * A hint about the field.
 */
tooltip?: (string | null)
/**
 * Type of the value; letter case counts.
 */
type?: string | null
/**
 * Where the field is not shown.
 */
ui_restrictions?: (string | number | boolean)[] | string
/**
 * Rules that the value has to keep.
 */
validations?: (ConfigurationValidation | ConfigurationValidation[])
/**
 * The value: a text, a number, a boolean, an object or null; no list.
 */
value?: string | number | boolean | JsonObject | null
};
/**
 * The field is shown only if another field has this value.
 */
export type ConfigurationDependency = {
/**
 * Name of the other field.
 */
field: string
/**
 * The value that the other field must have.
 */
value: string | number | boolean | null
};
/**
 * One choice of a field.
 */
export type ConfigurationSelectOption = {
/**
 * What the choice is called.
 */
label: string
/**
 * The value that is stored for the choice.
 */
value: string | number
};
/**
 * A rule that a value has to keep. Nothing checks it here.
 */
export type ConfigurationValidation = {
/**
 * What the value is compared with: a text, a number or a list of them.
 */
constraint: string | number | (string | number)[]
/**
 * Kind of a validation, in any letter case.
 */
type: string
};
/**
 * Features of a connector. Those that are left out stay as they are, unknown ones are dropped.
 */
export type Features = {
document_level_security?: FeatureEnabled
incremental_sync?: FeatureEnabled
native_connector_api_keys?: FeatureEnabled
sync_rules?: SyncRulesFeatures
};
/**
 * Whether a feature is on.
 */
export type FeatureEnabled = {
/**
 * Whether the feature is on.
 */
enabled: boolean | string
};
/**
 * Which kinds of sync rules the connector has.
 */
export type SyncRulesFeatures = {
advanced?: FeatureEnabled
basic?: FeatureEnabled
};
/**
 * The sync rules of a connector. The domain that is sent does not count, DEFAULT is written.
 */
export type Filtering = {
active: FilteringRules
draft: FilteringRules
};
/**
 * One half of a filtering: what is active, or the draft of it.
 */
export type FilteringRules = {
advanced_snippet: AdvancedSnippet
/**
 * Basic sync rules.
 */
rules: (FilteringRule | FilteringRule[])
validation: FilteringValidationInfo
};
/**
 * Advanced sync rules.
 */
export type AdvancedSnippet = {
/**
 * When the snippet was made; now where it is left out.
 */
created_at?: string
/**
 * When the snippet was changed last; now where it is left out.
 */
updated_at?: string
/**
 * The rules, in the language of the connector: an object or a list.
 */
value: JsonObject | JsonValue[]
};
/**
 * A basic sync rule.
 */
export type FilteringRule = {
/**
 * When the rule was made; now where it is left out.
 */
created_at?: string
/**
 * The field that is looked at.
 */
field: string
/**
 * Id of the rule. Ids need not be unique.
 */
id: string
/**
 * Place of the rule among the others.
 */
order: number | string
/**
 * What happens to documents that fit, in any letter case.
 */
policy: string
/**
 * How field and value are compared; letter case counts.
 */
rule: string
/**
 * When the rule was changed last; now where it is left out.
 */
updated_at?: string
/**
 * What the field is compared with.
 */
value: string
};
/**
 * What the validation of the rules found.
 */
export type FilteringValidationInfo = {
/**
 * The faults.
 */
errors: (FilteringValidation | FilteringValidation[])
/**
 * State of the validation, in any letter case.
 */
state: string
};
/**
 * A fault in the rules.
 */
export type FilteringValidation = {
/**
 * Ids of the rules at fault.
 */
ids: (string | number | boolean)[] | string
/**
 * What is wrong with them.
 */
messages: (string | number | boolean)[] | string
};
/**
 * How the documents of a connector are ingested. The pipeline need not exist.
 */
export type Pipeline = {
/**
 * Whether text is extracted from binary content.
 */
extract_binary_content: boolean | string
/**
 * Name of the ingest pipeline.
 */
name: string
/**
 * Whether white space is reduced.
 */
reduce_whitespace: boolean | string
/**
 * Whether machine learning inference runs.
 */
run_ml_inference: boolean | string
};
/**
 * The schedules to set; those that are left out stay as they are.
 */
export type Scheduling = {
access_control?: Schedule
full?: Schedule
incremental?: Schedule
};
/**
 * When one kind of sync runs.
 */
export type Schedule = {
/**
 * Whether the schedule is on.
 */
enabled: boolean | string
/**
 * A Quartz cron expression: second, minute, hour, day of month, month, day of week and perhaps year. `?` in exactly one of the two day fields.
 */
interval: string
};
/**
 * Body of `PUT /_connector/{connector_id}/_last_sync`: statistics of the last syncs.
 */
export type ConnectorLastSync = {
/**
 * Error of the last access control sync; null leaves the stored one alone.
 */
last_access_control_sync_error?: (string | null)
/**
 * When the last access control sync was scheduled.
 */
last_access_control_sync_scheduled_at?: string | null
/**
 * Status of the last access control sync.
 */
last_access_control_sync_status?: string | null
/**
 * How many documents the last sync deleted.
 */
last_deleted_document_count?: number | string
/**
 * When the last incremental sync was scheduled.
 */
last_incremental_sync_scheduled_at?: string | null
/**
 * How many documents the last sync indexed.
 */
last_indexed_document_count?: number | string
/**
 * Error of the last sync; null leaves the stored one alone.
 */
last_sync_error?: (string | null)
/**
 * When the last sync was scheduled.
 */
last_sync_scheduled_at?: string | null
/**
 * Status of the last sync.
 */
last_sync_status?: string | null
/**
 * When the last sync ended.
 */
last_synced?: string | null
/**
 * Where the next incremental sync starts; merged into the stored one. Null leaves that alone.
 */
sync_cursor?: JsonObject | null
};
/**
 * Body of `PUT /_connector/{connector_id}`, `PUT /_connector` and `POST /_connector`. It may be left out.
 */
export type ConnectorPut = {
/**
 * A description of the connector.
 */
description?: string
/**
 * The index that the connector writes to; null is the same as leaving it out.
 */
index_name?: (string | null)
/**
 * Whether the connector is managed by Elastic.
 */
is_native?: boolean | string
/**
 * Language of the documents.
 */
language?: string
/**
 * Name of the connector.
 */
name?: string
/**
 * Type of the third-party source.
 */
service_type?: string
};
/**
 * A stored connector, as Elasticsearch reads it when it changes the draft of its filtering.
 */
export type ConnectorStoredFiltering = {
/**
 * Active and draft sync rules.
 */
filtering: (Filtering | Filtering[])
};
/**
 * Body of `PUT /_connector/{connector_id}/_api_key_id`. At least one of the two must be given.
 */
export type ConnectorUpdateApiKeyId = {
/**
 * Id of the API key; null leaves the stored one alone.
 */
api_key_id?: (string | null)
/**
 * Id of the secret that holds the API key; null leaves the stored one alone.
 */
api_key_secret_id?: (string | null)
};
/**
 * Body of `PUT /_connector/{connector_id}/_configuration`. Exactly one of the two must be given.
 */
export type ConnectorUpdateConfiguration = {
/**
 * The whole configuration: field name → field. It replaces the stored one.
 */
configuration?: {
[k: string]: ConfigurationEntry
};
/**
 * Field name → value, for fields that are there. A scalar or null stands for no values.
 */
values?: JsonObject | string | number | boolean | null
}
/**
 * Body of `PUT /_connector/{connector_id}/_error`.
 */
export type ConnectorUpdateError = {
/**
 * The error; null or an empty text takes it away.
 */
error: (string | null)
};
/**
 * Body of `PUT /_connector/{connector_id}/_features`.
 */
export type ConnectorUpdateFeatures = {
features?: Features
};
/**
 * Body of `PUT /_connector/{connector_id}/_filtering/_validation`.
 */
export type ConnectorUpdateFilteringValidation = {
validation: FilteringValidationInfo
};
/**
 * Body of `PUT /_connector/{connector_id}/_filtering`: the whole filtering, or parts of the draft.
 */
export type ConnectorUpdateFiltering = {
/**
 * The whole filtering. It replaces the stored one.
 */
filtering?: (Filtering | Filtering[])
advanced_snippet?: AdvancedSnippet
/**
 * Basic sync rules for the draft.
 */
rules?: (FilteringRule | FilteringRule[])
};
/**
 * Body of `PUT /_connector/{connector_id}/_index_name`.
 */
export type ConnectorUpdateIndexName = {
/**
 * The index that the connector writes to; null takes it away.
 */
index_name: (string | null)
};
/**
 * Body of `PUT /_connector/{connector_id}/_name`. At least one of the two must be given.
 */
export type ConnectorUpdateName = {
/**
 * The new name; null leaves the stored one alone.
 */
name?: (string | null)
/**
 * The new description; null leaves the stored one alone.
 */
description?: (string | null)
};
/**
 * Body of `PUT /_connector/{connector_id}/_native`.
 */
export type ConnectorUpdateNative = {
/**
 * Whether the connector is managed by Elastic.
 */
is_native: boolean | string
};
/**
 * Body of `PUT /_connector/{connector_id}/_pipeline`.
 */
export type ConnectorUpdatePipeline = {
pipeline: Pipeline
};
/**
 * Body of `PUT /_connector/{connector_id}/_scheduling`.
 */
export type ConnectorUpdateScheduling = {
scheduling: Scheduling
};
/**
 * Body of `PUT /_connector/{connector_id}/_service_type`.
 */
export type ConnectorUpdateServiceType = {
/**
 * Type of the third-party source.
 */
service_type: string
};
/**
 * Body of `PUT /_connector/{connector_id}/_status`.
 */
export type ConnectorUpdateStatus = {
/**
 * The new status, in any letter case; stored in small letters.
 */
status?: string
};
/**
 * Body of `POST /_connector/_secret`.
 */
export type SecretPost = {
/**
 * The secret.
 */
value?: string
};
/**
 * Body of `PUT /_connector/_secret/{id}`.
 */
export type SecretPut = {
/**
 * The secret.
 */
value: string
};
/**
 * Body of `PUT /_security/api_key` and `POST /_security/api_key`.
 */
export type SecurityCreateApiKey = {
/**
 * Name of the key. Names need not be unique.
 */
name?: string
/**
 * How long the key is valid, with its unit: `7d`. Left out, it does not expire.
 */
expiration?: string
/**
 * What the key may do: role name to role descriptor.
 */
role_descriptors?: JsonObject
/**
 * Anything that the owner wants to keep with the key.
 */
metadata?: JsonObject
};
/**
 * Body of `DELETE /_security/api_key`. At least one of the fields must be given.
 */
export type SecurityInvalidateApiKey = {
/**
 * Keys of users of this realm.
 */
realm_name?: string
/**
 * Keys of this user.
 */
username?: string
/**
 * Keys with these ids.
 */
ids?: (string | number | boolean)[] | string
/**
 * Keys of this name.
 */
name?: string
/**
 * Only keys of the user who asks.
 */
owner?: boolean | string
};
/**
 * Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_claim`.
 */
export type SyncJobClaim = {
/**
 * Host name of the worker that takes the job.
 */
worker_hostname: string
/**
 * Where an incremental sync starts.
 */
sync_cursor?: JsonObject
};
/**
 * Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_error`.
 */
export type SyncJobError = {
/**
 * The error.
 */
error: string
};
/**
 * Body of `POST /_connector/_sync_job`.
 */
export type SyncJobPost = {
/**
 * Id of the connector.
 */
id: string
/**
 * Kind of the sync, in any letter case.
 */
job_type?: string
/**
 * What started the sync, in any letter case.
 */
trigger_method?: string
};
/**
 * Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_stats`.
 */
export type SyncJobUpdateStats = {
/**
 * How many documents the sync has deleted.
 */
deleted_document_count: number | string
/**
 * How many documents the sync has indexed.
 */
indexed_document_count: number | string
/**
 * How much the sync has indexed, in MiB.
 */
indexed_document_volume: number | string
/**
 * How many documents the index has after the sync.
 */
total_document_count?: number | string
/**
 * When the job was seen last; now where it is left out.
 */
last_seen?: string
/**
 * Anything about the job; merged into the stored one.
 */
metadata?: JsonObject
};
