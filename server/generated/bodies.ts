// Made by scripts/generate.mjs from schemas/. Do not edit.
import { bodySchema } from '../validation/body-schema';
import * as specs from './specs';
import type { ConnectorDocument, ConnectorLastSync, ConnectorPut, ConnectorStoredFiltering, ConnectorUpdateApiKeyId, ConnectorUpdateConfiguration, ConnectorUpdateError, ConnectorUpdateFeatures, ConnectorUpdateFiltering, ConnectorUpdateFilteringValidation, ConnectorUpdateIndexName, ConnectorUpdateName, ConnectorUpdateNative, ConnectorUpdatePipeline, ConnectorUpdateScheduling, ConnectorUpdateServiceType, ConnectorUpdateStatus, SecretPost, SecretPut, SecurityCreateApiKey, SecurityInvalidateApiKey, SyncJobClaim, SyncJobError, SyncJobPost, SyncJobUpdateStats } from './types';
import { makeValidators } from './validators';

let made: ReturnType<typeof makeValidators> | undefined;
/** The validators share parts, so all are made when the first one is needed. */
function validator(name: string): (value: unknown) => boolean {
  made ??= makeValidators();
  return made[name] as (value: unknown) => boolean;
}

/** A stored connector, as Elasticsearch reads it when it makes a sync job of it. */
export const connectorDocument = bodySchema<ConnectorDocument>('connectorDocument', 'connector', {
  validator: () => validator('connectorDocument'),
  spec: specs.connectorDocument,
  schema: () => require('../../schemas/connector-document.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_last_sync`: statistics of the last syncs. */
export const connectorLastSync = bodySchema<ConnectorLastSync>('connectorLastSync', 'connector_update_last_sync_stats_request', {
  validator: () => validator('connectorLastSync'),
  spec: specs.connectorLastSync,
  schema: () => require('../../schemas/connector-last-sync.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}`, `PUT /_connector` and `POST /_connector`. It may be left out. */
export const connectorPut = bodySchema<ConnectorPut>('connectorPut', 'connector_put_request', {
  validator: () => validator('connectorPut'),
  spec: specs.connectorPut,
  schema: () => require('../../schemas/connector-put.schema.json'),
});

/** A stored connector, as Elasticsearch reads it when it changes the draft of its filtering. */
export const connectorStoredFiltering = bodySchema<ConnectorStoredFiltering>('connectorStoredFiltering', 'connector_filtering_parser', {
  validator: () => validator('connectorStoredFiltering'),
  spec: specs.connectorStoredFiltering,
  schema: () => require('../../schemas/connector-stored-filtering.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_api_key_id`. At least one of the two must be given. */
export const connectorUpdateApiKeyId = bodySchema<ConnectorUpdateApiKeyId>('connectorUpdateApiKeyId', 'connector_update_api_key_id_request', {
  validator: () => validator('connectorUpdateApiKeyId'),
  spec: specs.connectorUpdateApiKeyId,
  schema: () => require('../../schemas/connector-update-api-key-id.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_configuration`. Exactly one of the two must be given. */
export const connectorUpdateConfiguration = bodySchema<ConnectorUpdateConfiguration>('connectorUpdateConfiguration', 'connector_update_configuration_request', {
  validator: () => validator('connectorUpdateConfiguration'),
  spec: specs.connectorUpdateConfiguration,
  schema: () => require('../../schemas/connector-update-configuration.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_error`. */
export const connectorUpdateError = bodySchema<ConnectorUpdateError>('connectorUpdateError', 'connector_update_error_request', {
  validator: () => validator('connectorUpdateError'),
  spec: specs.connectorUpdateError,
  schema: () => require('../../schemas/connector-update-error.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_features`. */
export const connectorUpdateFeatures = bodySchema<ConnectorUpdateFeatures>('connectorUpdateFeatures', 'connector_update_features_request', {
  validator: () => validator('connectorUpdateFeatures'),
  spec: specs.connectorUpdateFeatures,
  schema: () => require('../../schemas/connector-update-features.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_filtering/_validation`. */
export const connectorUpdateFilteringValidation = bodySchema<ConnectorUpdateFilteringValidation>('connectorUpdateFilteringValidation', 'connector_update_filtering_validation', {
  validator: () => validator('connectorUpdateFilteringValidation'),
  spec: specs.connectorUpdateFilteringValidation,
  schema: () => require('../../schemas/connector-update-filtering-validation.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_filtering`: the whole filtering, or parts of the draft. */
export const connectorUpdateFiltering = bodySchema<ConnectorUpdateFiltering>('connectorUpdateFiltering', 'connector_update_filtering_request', {
  validator: () => validator('connectorUpdateFiltering'),
  spec: specs.connectorUpdateFiltering,
  schema: () => require('../../schemas/connector-update-filtering.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_index_name`. */
export const connectorUpdateIndexName = bodySchema<ConnectorUpdateIndexName>('connectorUpdateIndexName', 'connector_update_index_name_request', {
  validator: () => validator('connectorUpdateIndexName'),
  spec: specs.connectorUpdateIndexName,
  schema: () => require('../../schemas/connector-update-index-name.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_name`. At least one of the two must be given. */
export const connectorUpdateName = bodySchema<ConnectorUpdateName>('connectorUpdateName', 'connector_update_name_request', {
  validator: () => validator('connectorUpdateName'),
  spec: specs.connectorUpdateName,
  schema: () => require('../../schemas/connector-update-name.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_native`. */
export const connectorUpdateNative = bodySchema<ConnectorUpdateNative>('connectorUpdateNative', 'connector_update_native_request', {
  validator: () => validator('connectorUpdateNative'),
  spec: specs.connectorUpdateNative,
  schema: () => require('../../schemas/connector-update-native.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_pipeline`. */
export const connectorUpdatePipeline = bodySchema<ConnectorUpdatePipeline>('connectorUpdatePipeline', 'connector_update_pipeline_request', {
  validator: () => validator('connectorUpdatePipeline'),
  spec: specs.connectorUpdatePipeline,
  schema: () => require('../../schemas/connector-update-pipeline.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_scheduling`. */
export const connectorUpdateScheduling = bodySchema<ConnectorUpdateScheduling>('connectorUpdateScheduling', 'connector_update_scheduling_request', {
  validator: () => validator('connectorUpdateScheduling'),
  spec: specs.connectorUpdateScheduling,
  schema: () => require('../../schemas/connector-update-scheduling.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_service_type`. */
export const connectorUpdateServiceType = bodySchema<ConnectorUpdateServiceType>('connectorUpdateServiceType', 'connector_update_service_type_request', {
  validator: () => validator('connectorUpdateServiceType'),
  spec: specs.connectorUpdateServiceType,
  schema: () => require('../../schemas/connector-update-service-type.schema.json'),
});

/** Body of `PUT /_connector/{connector_id}/_status`. */
export const connectorUpdateStatus = bodySchema<ConnectorUpdateStatus>('connectorUpdateStatus', 'connector_update_status_request', {
  validator: () => validator('connectorUpdateStatus'),
  spec: specs.connectorUpdateStatus,
  schema: () => require('../../schemas/connector-update-status.schema.json'),
});

/** Body of `POST /_connector/_secret`. */
export const secretPost = bodySchema<SecretPost>('secretPost', 'post_secret_request', {
  validator: () => validator('secretPost'),
  spec: specs.secretPost,
  schema: () => require('../../schemas/secret-post.schema.json'),
});

/** Body of `PUT /_connector/_secret/{id}`. */
export const secretPut = bodySchema<SecretPut>('secretPut', 'connector_secret_put_request', {
  validator: () => validator('secretPut'),
  spec: specs.secretPut,
  schema: () => require('../../schemas/secret-put.schema.json'),
});

/** Body of `PUT /_security/api_key` and `POST /_security/api_key`. */
export const securityCreateApiKey = bodySchema<SecurityCreateApiKey>('securityCreateApiKey', 'api_key_request', {
  validator: () => validator('securityCreateApiKey'),
  spec: specs.securityCreateApiKey,
  schema: () => require('../../schemas/security-create-api-key.schema.json'),
});

/** Body of `DELETE /_security/api_key`. At least one of the fields must be given. */
export const securityInvalidateApiKey = bodySchema<SecurityInvalidateApiKey>('securityInvalidateApiKey', 'invalidate_api_key', {
  validator: () => validator('securityInvalidateApiKey'),
  spec: specs.securityInvalidateApiKey,
  schema: () => require('../../schemas/security-invalidate-api-key.schema.json'),
});

/** Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_claim`. */
export const syncJobClaim = bodySchema<SyncJobClaim>('syncJobClaim', 'claim_connector_sync_job', {
  validator: () => validator('syncJobClaim'),
  spec: specs.syncJobClaim,
  schema: () => require('../../schemas/sync-job-claim.schema.json'),
});

/** Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_error`. */
export const syncJobError = bodySchema<SyncJobError>('syncJobError', 'connector_sync_job_error_request', {
  validator: () => validator('syncJobError'),
  spec: specs.syncJobError,
  schema: () => require('../../schemas/sync-job-error.schema.json'),
});

/** Body of `POST /_connector/_sync_job`. */
export const syncJobPost = bodySchema<SyncJobPost>('syncJobPost', 'connector_sync_job_post_request', {
  validator: () => validator('syncJobPost'),
  spec: specs.syncJobPost,
  schema: () => require('../../schemas/sync-job-post.schema.json'),
});

/** Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_stats`. */
export const syncJobUpdateStats = bodySchema<SyncJobUpdateStats>('syncJobUpdateStats', 'connector_sync_job_update_ingestion_stats', {
  validator: () => validator('syncJobUpdateStats'),
  spec: specs.syncJobUpdateStats,
  schema: () => require('../../schemas/sync-job-update-stats.schema.json'),
});
