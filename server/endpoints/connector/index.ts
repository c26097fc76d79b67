import type { Endpoint } from '../../endpoint/endpoint';
import { checkIn } from './check-in';
import { remove } from './delete';
import { get } from './get';
import { lastSync } from './last-sync';
import { list } from './list';
import { post } from './post';
import { put } from './put';
import { updateActiveFiltering } from './update-active-filtering';
import { updateApiKeyId } from './update-api-key-id';
import { updateConfiguration } from './update-configuration';
import { updateError } from './update-error';
import { updateFeatures } from './update-features';
import { updateFiltering } from './update-filtering';
import { updateFilteringValidation } from './update-filtering-validation';
import { updateIndexName } from './update-index-name';
import { updateName } from './update-name';
import { updateNative } from './update-native';
import { updatePipeline } from './update-pipeline';
import { updateScheduling } from './update-scheduling';
import { updateServiceType } from './update-service-type';
import { updateStatus } from './update-status';

/** The endpoints of `/_connector/{connector_id}`. */
export const connectorEndpoints: readonly Endpoint[] = [
  checkIn,
  remove,
  get,
  lastSync,
  list,
  post,
  put,
  updateActiveFiltering,
  updateApiKeyId,
  updateConfiguration,
  updateError,
  updateFeatures,
  updateFiltering,
  updateFilteringValidation,
  updateIndexName,
  updateName,
  updateNative,
  updatePipeline,
  updateScheduling,
  updateServiceType,
  updateStatus,
];
