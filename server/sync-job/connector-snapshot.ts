import { normalConfiguration } from '../connector/configuration';
import { objectsOf } from '../connector/convert';
import { normalFilteringHalf } from '../connector/filtering';
import { normalPipeline } from '../connector/scheduling';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import { isObject, type JsonObject, objectOrEmpty } from '../json/value';
import type { JobType } from './document';

const ACCESS_CONTROL_PREFIX = '.search-acl-filter-';

/**
 * The part of its connector that a job stores, with keys in stored order (ConnectorSyncJob.connector, read by
 * Connector's parser).
 *
 * @throws ElasticsearchError 400 if the connector has no index (except for access control) or no service type.
 */
export function connectorSnapshot(id: string, connector: JsonObject, jobType: JobType, now: string): JsonObject {
  checkReady(id, connector, jobType);
  const snapshot: JsonObject = { id };
  const [filtering] = objectsOf(connector.filtering);
  if (filtering) snapshot.filtering = normalFilteringHalf(objectOrEmpty(filtering.active), now);
  if (jobType === 'access_control') {
    snapshot.index_name = `${ACCESS_CONTROL_PREFIX}${connector.index_name ?? null}`;
  } else if (typeof connector.index_name === 'string') snapshot.index_name = connector.index_name;
  if (typeof connector.language === 'string') snapshot.language = connector.language;
  if (isObject(connector.pipeline)) snapshot.pipeline = normalPipeline(connector.pipeline);
  if (typeof connector.service_type === 'string') snapshot.service_type = connector.service_type;
  if (isObject(connector.configuration)) snapshot.configuration = normalConfiguration(connector.configuration);
  return snapshot;
}

function checkReady(id: string, connector: JsonObject, jobType: JobType): void {
  if (!connector.index_name && jobType !== 'access_control') {
    const advice = 'Set the [index_name] property for the connector to enable syncing data.';
    throw new ElasticsearchError(
      'status_exception',
      `Cannot start a sync for connector [${id}] with no index attached. ${advice}`,
    );
  }
  if (!connector.service_type) {
    const advice = 'Set the service type of your connector before starting the sync.';
    throw new ElasticsearchError(
      'status_exception',
      `Cannot start a sync for connector [${id}] with [service_type] not defined. ${advice}`,
    );
  }
}
