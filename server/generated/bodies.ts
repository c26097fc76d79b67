// Made by scripts/generate.mjs from schemas/. Do not edit.
import { bodySchema } from '../validation/body-schema';
import type { ConnectorDocument, ConnectorLastSync, ConnectorPut, ConnectorStoredFiltering, ConnectorUpdateApiKeyId, ConnectorUpdateConfiguration, ConnectorUpdateError, ConnectorUpdateFeatures, ConnectorUpdateFiltering, ConnectorUpdateFilteringValidation, ConnectorUpdateIndexName, ConnectorUpdateName, ConnectorUpdateNative, ConnectorUpdatePipeline, ConnectorUpdateScheduling, ConnectorUpdateServiceType, ConnectorUpdateStatus, SecretPost, SecretPut, SecurityCreateApiKey, SecurityInvalidateApiKey, SyncJobClaim, SyncJobError, SyncJobPost, SyncJobUpdateStats } from './types';
import { makeValidator as connectorDocumentValidator } from './validators/connector-document';
import { makeValidator as connectorLastSyncValidator } from './validators/connector-last-sync';
import { makeValidator as connectorPutValidator } from './validators/connector-put';
import { makeValidator as connectorStoredFilteringValidator } from './validators/connector-stored-filtering';
import { makeValidator as connectorUpdateApiKeyIdValidator } from './validators/connector-update-api-key-id';
import { makeValidator as connectorUpdateConfigurationValidator } from './validators/connector-update-configuration';
import { makeValidator as connectorUpdateErrorValidator } from './validators/connector-update-error';
import { makeValidator as connectorUpdateFeaturesValidator } from './validators/connector-update-features';
import { makeValidator as connectorUpdateFilteringValidationValidator } from './validators/connector-update-filtering-validation';
import { makeValidator as connectorUpdateFilteringValidator } from './validators/connector-update-filtering';
import { makeValidator as connectorUpdateIndexNameValidator } from './validators/connector-update-index-name';
import { makeValidator as connectorUpdateNameValidator } from './validators/connector-update-name';
import { makeValidator as connectorUpdateNativeValidator } from './validators/connector-update-native';
import { makeValidator as connectorUpdatePipelineValidator } from './validators/connector-update-pipeline';
import { makeValidator as connectorUpdateSchedulingValidator } from './validators/connector-update-scheduling';
import { makeValidator as connectorUpdateServiceTypeValidator } from './validators/connector-update-service-type';
import { makeValidator as connectorUpdateStatusValidator } from './validators/connector-update-status';
import { makeValidator as secretPostValidator } from './validators/secret-post';
import { makeValidator as secretPutValidator } from './validators/secret-put';
import { makeValidator as securityCreateApiKeyValidator } from './validators/security-create-api-key';
import { makeValidator as securityInvalidateApiKeyValidator } from './validators/security-invalidate-api-key';
import { makeValidator as syncJobClaimValidator } from './validators/sync-job-claim';
import { makeValidator as syncJobErrorValidator } from './validators/sync-job-error';
import { makeValidator as syncJobPostValidator } from './validators/sync-job-post';
import { makeValidator as syncJobUpdateStatsValidator } from './validators/sync-job-update-stats';

const loaders: Readonly<Record<string, () => unknown>> = {
  'connector-definitions.schema.json': () => require('../../schemas/connector-definitions.schema.json'),
  'connector-document.schema.json': () => require('../../schemas/connector-document.schema.json'),
  'connector-last-sync.schema.json': () => require('../../schemas/connector-last-sync.schema.json'),
  'connector-put.schema.json': () => require('../../schemas/connector-put.schema.json'),
  'connector-stored-filtering.schema.json': () => require('../../schemas/connector-stored-filtering.schema.json'),
  'connector-update-api-key-id.schema.json': () => require('../../schemas/connector-update-api-key-id.schema.json'),
  'connector-update-configuration.schema.json': () => require('../../schemas/connector-update-configuration.schema.json'),
  'connector-update-error.schema.json': () => require('../../schemas/connector-update-error.schema.json'),
  'connector-update-features.schema.json': () => require('../../schemas/connector-update-features.schema.json'),
  'connector-update-filtering-validation.schema.json': () => require('../../schemas/connector-update-filtering-validation.schema.json'),
  'connector-update-filtering.schema.json': () => require('../../schemas/connector-update-filtering.schema.json'),
  'connector-update-index-name.schema.json': () => require('../../schemas/connector-update-index-name.schema.json'),
  'connector-update-name.schema.json': () => require('../../schemas/connector-update-name.schema.json'),
  'connector-update-native.schema.json': () => require('../../schemas/connector-update-native.schema.json'),
  'connector-update-pipeline.schema.json': () => require('../../schemas/connector-update-pipeline.schema.json'),
  'connector-update-scheduling.schema.json': () => require('../../schemas/connector-update-scheduling.schema.json'),
  'connector-update-service-type.schema.json': () => require('../../schemas/connector-update-service-type.schema.json'),
  'connector-update-status.schema.json': () => require('../../schemas/connector-update-status.schema.json'),
  'secret-post.schema.json': () => require('../../schemas/secret-post.schema.json'),
  'secret-put.schema.json': () => require('../../schemas/secret-put.schema.json'),
  'security-create-api-key.schema.json': () => require('../../schemas/security-create-api-key.schema.json'),
  'security-invalidate-api-key.schema.json': () => require('../../schemas/security-invalidate-api-key.schema.json'),
  'sync-job-claim.schema.json': () => require('../../schemas/sync-job-claim.schema.json'),
  'sync-job-error.schema.json': () => require('../../schemas/sync-job-error.schema.json'),
  'sync-job-post.schema.json': () => require('../../schemas/sync-job-post.schema.json'),
  'sync-job-update-stats.schema.json': () => require('../../schemas/sync-job-update-stats.schema.json'),
};

/** A schema by file name, parsed when first needed. */
function load(file: string): unknown {
  return loaders[file]?.();
}

/** A stored connector, as Elasticsearch reads it when it creates a sync job for it. */
export const connectorDocument = bodySchema<ConnectorDocument>('connectorDocument', 'connector', {
  file: 'connector-document.schema.json',
  makeValidator: connectorDocumentValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_last_sync`: statistics of the last syncs. */
export const connectorLastSync = bodySchema<ConnectorLastSync>('connectorLastSync', 'connector_update_last_sync_stats_request', {
  file: 'connector-last-sync.schema.json',
  makeValidator: connectorLastSyncValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}`, `PUT /_connector` and `POST /_connector`. It is optional. */
export const connectorPut = bodySchema<ConnectorPut>('connectorPut', 'connector_put_request', {
  file: 'connector-put.schema.json',
  makeValidator: connectorPutValidator,
  load,
});

/** A stored connector, as Elasticsearch reads it when it changes the draft of its filtering. */
export const connectorStoredFiltering = bodySchema<ConnectorStoredFiltering>('connectorStoredFiltering', 'connector_filtering_parser', {
  file: 'connector-stored-filtering.schema.json',
  makeValidator: connectorStoredFilteringValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_api_key_id`. At least one of the two must be given. */
export const connectorUpdateApiKeyId = bodySchema<ConnectorUpdateApiKeyId>('connectorUpdateApiKeyId', 'connector_update_api_key_id_request', {
  file: 'connector-update-api-key-id.schema.json',
  makeValidator: connectorUpdateApiKeyIdValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_configuration`. Exactly one of the two must be given. */
export const connectorUpdateConfiguration = bodySchema<ConnectorUpdateConfiguration>('connectorUpdateConfiguration', 'connector_update_configuration_request', {
  file: 'connector-update-configuration.schema.json',
  makeValidator: connectorUpdateConfigurationValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_error`. */
export const connectorUpdateError = bodySchema<ConnectorUpdateError>('connectorUpdateError', 'connector_update_error_request', {
  file: 'connector-update-error.schema.json',
  makeValidator: connectorUpdateErrorValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_features`. */
export const connectorUpdateFeatures = bodySchema<ConnectorUpdateFeatures>('connectorUpdateFeatures', 'connector_update_features_request', {
  file: 'connector-update-features.schema.json',
  makeValidator: connectorUpdateFeaturesValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_filtering/_validation`. */
export const connectorUpdateFilteringValidation = bodySchema<ConnectorUpdateFilteringValidation>('connectorUpdateFilteringValidation', 'connector_update_filtering_validation', {
  file: 'connector-update-filtering-validation.schema.json',
  makeValidator: connectorUpdateFilteringValidationValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_filtering`: the whole filtering, or parts of the draft. */
export const connectorUpdateFiltering = bodySchema<ConnectorUpdateFiltering>('connectorUpdateFiltering', 'connector_update_filtering_request', {
  file: 'connector-update-filtering.schema.json',
  makeValidator: connectorUpdateFilteringValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_index_name`. */
export const connectorUpdateIndexName = bodySchema<ConnectorUpdateIndexName>('connectorUpdateIndexName', 'connector_update_index_name_request', {
  file: 'connector-update-index-name.schema.json',
  makeValidator: connectorUpdateIndexNameValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_name`. At least one of the two must be given. */
export const connectorUpdateName = bodySchema<ConnectorUpdateName>('connectorUpdateName', 'connector_update_name_request', {
  file: 'connector-update-name.schema.json',
  makeValidator: connectorUpdateNameValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_native`. */
export const connectorUpdateNative = bodySchema<ConnectorUpdateNative>('connectorUpdateNative', 'connector_update_native_request', {
  file: 'connector-update-native.schema.json',
  makeValidator: connectorUpdateNativeValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_pipeline`. */
export const connectorUpdatePipeline = bodySchema<ConnectorUpdatePipeline>('connectorUpdatePipeline', 'connector_update_pipeline_request', {
  file: 'connector-update-pipeline.schema.json',
  makeValidator: connectorUpdatePipelineValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_scheduling`. */
export const connectorUpdateScheduling = bodySchema<ConnectorUpdateScheduling>('connectorUpdateScheduling', 'connector_update_scheduling_request', {
  file: 'connector-update-scheduling.schema.json',
  makeValidator: connectorUpdateSchedulingValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_service_type`. */
export const connectorUpdateServiceType = bodySchema<ConnectorUpdateServiceType>('connectorUpdateServiceType', 'connector_update_service_type_request', {
  file: 'connector-update-service-type.schema.json',
  makeValidator: connectorUpdateServiceTypeValidator,
  load,
});

/** Body of `PUT /_connector/{connector_id}/_status`. */
export const connectorUpdateStatus = bodySchema<ConnectorUpdateStatus>('connectorUpdateStatus', 'connector_update_status_request', {
  file: 'connector-update-status.schema.json',
  makeValidator: connectorUpdateStatusValidator,
  load,
});

/** Body of `POST /_connector/_secret`. */
export const secretPost = bodySchema<SecretPost>('secretPost', 'post_secret_request', {
  file: 'secret-post.schema.json',
  makeValidator: secretPostValidator,
  load,
});

/** Body of `PUT /_connector/_secret/{id}`. */
export const secretPut = bodySchema<SecretPut>('secretPut', 'connector_secret_put_request', {
  file: 'secret-put.schema.json',
  makeValidator: secretPutValidator,
  load,
});

/** Body of `PUT /_security/api_key` and `POST /_security/api_key`. */
export const securityCreateApiKey = bodySchema<SecurityCreateApiKey>('securityCreateApiKey', 'api_key_request', {
  file: 'security-create-api-key.schema.json',
  makeValidator: securityCreateApiKeyValidator,
  load,
});

/** Body of `DELETE /_security/api_key`. At least one of the fields must be given. */
export const securityInvalidateApiKey = bodySchema<SecurityInvalidateApiKey>('securityInvalidateApiKey', 'invalidate_api_key', {
  file: 'security-invalidate-api-key.schema.json',
  makeValidator: securityInvalidateApiKeyValidator,
  load,
});

/** Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_claim`. */
export const syncJobClaim = bodySchema<SyncJobClaim>('syncJobClaim', 'claim_connector_sync_job', {
  file: 'sync-job-claim.schema.json',
  makeValidator: syncJobClaimValidator,
  load,
});

/** Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_error`. */
export const syncJobError = bodySchema<SyncJobError>('syncJobError', 'connector_sync_job_error_request', {
  file: 'sync-job-error.schema.json',
  makeValidator: syncJobErrorValidator,
  load,
});

/** Body of `POST /_connector/_sync_job`. */
export const syncJobPost = bodySchema<SyncJobPost>('syncJobPost', 'connector_sync_job_post_request', {
  file: 'sync-job-post.schema.json',
  makeValidator: syncJobPostValidator,
  load,
});

/** Body of `PUT /_connector/_sync_job/{connector_sync_job_id}/_stats`. */
export const syncJobUpdateStats = bodySchema<SyncJobUpdateStats>('syncJobUpdateStats', 'connector_sync_job_update_ingestion_stats', {
  file: 'sync-job-update-stats.schema.json',
  makeValidator: syncJobUpdateStatsValidator,
  load,
});
