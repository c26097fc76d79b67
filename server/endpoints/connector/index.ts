import { type Endpoint, family } from '../../endpoint/endpoint';
import { checkInConnector } from './check-in';
import { deleteConnector } from './delete';
import { getConnector } from './get';
import { lastSync } from './last-sync';
import { listConnectors } from './list';
import { postConnector } from './post';
import { putConnector } from './put';
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
export const connectorEndpoints: readonly Endpoint[] = family({ connectorApi: true }, [
  checkInConnector,
  deleteConnector,
  getConnector,
  lastSync,
  listConnectors,
  postConnector,
  putConnector,
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
]);
