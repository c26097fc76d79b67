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
 * A stored connector, as Elasticsearch reads it when it creates a sync job for it.
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
 * Fields by name.
 */
configuration?: {
[k: string]: ConfigurationEntry
};
/**
 * Custom schedules of the connector.
 */
custom_scheduling?: JsonObject
/**
 * A description of the connector.
 */
description?: (string | null)
/**
 * The last error.
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
 * When the connector was last seen.
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
 * Status of the connector, in any letter case.
 */
status?: string
/**
 * Where the next incremental sync starts.
 */
sync_cursor?: JsonObject | null
/**
 * Whether a sync should run immediately.
 */
sync_now?: boolean | string
/**
 * Whether the connector is soft-deleted.
 */
deleted?: boolean | string
}
/**
 * One field of a connector's configuration: its definition and its value. Unknown properties are ignored.
 */
export type ConfigurationEntry = {
/**
 * Group in which the field is shown.
 */
category?: string
/**
 * The value used if none is given.
 */
default_value?: string | number | boolean | null
/**
 * The field is shown only if these conditions hold.
 */
depends_on?: (ConfigurationDependency | ConfigurationDependency[])
/**
 * How the field is shown, in any letter case.
 */
display?: string
/**
 * Label of the field.
 */
label: string
/**
 * Options of a dropdown.
 */
options?: (ConfigurationSelectOption | ConfigurationSelectOption[])
/**
 * Position of the field among the others.
 */
order?: number | string
/**
 * Text shown while there is no value.
 */
placeholder?: (string | null)
/**
 * Whether a value is required.
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
 * Type of the value; case-sensitive.
 */
type?: string | null
/**
 * Where the field is not shown.
 */
ui_restrictions?: (string | number | boolean)[] | string
/**
 * Rules that the value must satisfy.
 */
validations?: (ConfigurationValidation | ConfigurationValidation[])
/**
 * The value: a string, a number, a boolean, an object or null, but not a list.
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
 * One option of a field.
 */
export type ConfigurationSelectOption = {
/**
 * Label of the option.
 */
label: string
/**
 * The value stored for the option.
 */
value: string | number
};
/**
 * A rule that a value must satisfy. It is not enforced here.
 */
export type ConfigurationValidation = {
/**
 * What the value is compared with: a string, a number or a list of them.
 */
constraint: string | number | (string | number)[]
/**
 * Kind of validation, in any letter case.
 */
type: string
};
/**
 * Features of a connector. Any that are omitted do not change; unknown ones are ignored.
 */
export type Features = {
document_level_security?: FeatureEnabled
incremental_sync?: FeatureEnabled
native_connector_api_keys?: FeatureEnabled
sync_rules?: SyncRulesFeatures
};
/**
 * Whether a feature is enabled.
 */
export type FeatureEnabled = {
/**
 * Whether the feature is enabled.
 */
enabled: boolean | string
};
/**
 * Which kinds of sync rules the connector supports.
 */
export type SyncRulesFeatures = {
advanced?: FeatureEnabled
basic?: FeatureEnabled
};
/**
 * The sync rules of a connector. The domain in the request is ignored; DEFAULT is stored.
 */
export type Filtering = {
active: FilteringRules
draft: FilteringRules
};
/**
 * One half of the filtering: either the active one or the draft.
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
 * When the snippet was created; defaults to the current time.
 */
created_at?: string
/**
 * When the snippet was last changed; defaults to the current time.
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
 * When the rule was created; defaults to the current time.
 */
created_at?: string
/**
 * The field that the rule applies to.
 */
field: string
/**
 * Id of the rule. Ids do not have to be unique.
 */
id: string
/**
 * Position of the rule among the others.
 */
order: number | string
/**
 * What happens to matching documents, in any letter case.
 */
policy: string
/**
 * How field and value are compared; case-sensitive.
 */
rule: string
/**
 * When the rule was last changed; defaults to the current time.
 */
updated_at?: string
/**
 * What the field is compared with.
 */
value: string
};
/**
 * The result of validating the rules.
 */
export type FilteringValidationInfo = {
/**
 * The errors.
 */
errors: (FilteringValidation | FilteringValidation[])
/**
 * State of the validation, in any letter case.
 */
state: string
};
/**
 * An error in the rules.
 */
export type FilteringValidation = {
/**
 * Ids of the invalid rules.
 */
ids: (string | number | boolean)[] | string
/**
 * What is wrong with them.
 */
messages: (string | number | boolean)[] | string
};
/**
 * How the documents of a connector are ingested. The pipeline does not have to exist.
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
 * The schedules to set; any that are omitted do not change.
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
 * Whether the schedule is enabled.
 */
enabled: boolean | string
/**
 * A Quartz cron expression: second, minute, hour, day of month, month, day of week and optionally year. Exactly one of the two day fields must be `?`.
 */
interval: string
};
/**
 * Body of `PUT /_connector/{connector_id}/_last_sync`: statistics of the last syncs.
 */
export type ConnectorLastSync = {
/**
 * Error of the last access control sync; null keeps the stored one.
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
 * Error of the last sync; null keeps the stored one.
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
 * Where the next incremental sync starts; merged into the stored cursor, which null does not change.
 */
sync_cursor?: JsonObject | null
};
/**
 * Body of `PUT /_connector/{connector_id}`, `PUT /_connector` and `POST /_connector`. It is optional.
 */
export type ConnectorPut = {
/**
 * A description of the connector.
 */
description?: string
/**
 * The index that the connector writes to; null is the same as omitting it.
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
 * Id of the API key; null keeps the stored one.
 */
api_key_id?: (string | null)
/**
 * Id of the secret that holds the API key; null keeps the stored one.
 */
api_key_secret_id?: (string | null)
};
/**
 * Body of `PUT /_connector/{connector_id}/_configuration`. Exactly one of the two must be given.
 */
export type ConnectorUpdateConfiguration = {
/**
 * The whole configuration, as fields by name. It replaces the stored one.
 */
configuration?: {
[k: string]: ConfigurationEntry
};
/**
 * Values by field name, for existing fields. A scalar or null means no values.
 */
values?: JsonObject | string | number | boolean | null
}
/**
 * Body of `PUT /_connector/{connector_id}/_error`.
 */
export type ConnectorUpdateError = {
/**
 * The error; null or an empty string clears it.
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
 * The index that the connector writes to; null detaches it.
 */
index_name: (string | null)
};
/**
 * Body of `PUT /_connector/{connector_id}/_name`. At least one of the two must be given.
 */
export type ConnectorUpdateName = {
/**
 * The new name; null keeps the stored one.
 */
name?: (string | null)
/**
 * The new description; null keeps the stored one.
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
 * The new status, in any letter case; stored in lower case.
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
 * Name of the key. Names do not have to be unique.
 */
name?: string
/**
 * How long the key is valid, with a unit: `7d`. If omitted, it does not expire.
 */
expiration?: string
/**
 * The key's privileges: role descriptors by role name.
 */
role_descriptors?: JsonObject
/**
 * Arbitrary data stored with the key.
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
 * Keys with this name.
 */
name?: string
/**
 * Only keys of the user making the request.
 */
owner?: boolean | string
};
/**
 * Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_claim`.
 */
export type SyncJobClaim = {
/**
 * Host name of the worker that claims the job.
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
 * Kind of sync, in any letter case.
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
 * How many documents are in the index after the sync.
 */
total_document_count?: number | string
/**
 * When the job was last seen; defaults to the current time.
 */
last_seen?: string
/**
 * Arbitrary data about the job; merged into the stored metadata.
 */
metadata?: JsonObject
};
