import { javaText } from '../json/java-text';
import type { JsonObject, JsonValue } from '../json/value';
import { readInstant } from '../validation/instant';
import { convertFields, storedLong } from './convert';

const same = (value: JsonValue): JsonValue => value;
const time = (value: JsonValue): JsonValue => readInstant(javaText(value)) ?? value;
const lowerCase = (value: JsonValue): JsonValue => javaText(value).toLowerCase();

const READERS = {
  last_access_control_sync_error: same,
  last_access_control_sync_status: lowerCase,
  last_access_control_sync_scheduled_at: time,
  last_deleted_document_count: storedLong,
  last_incremental_sync_scheduled_at: time,
  last_indexed_document_count: storedLong,
  last_sync_error: same,
  last_sync_scheduled_at: time,
  last_sync_status: lowerCase,
  last_synced: time,
  sync_cursor: same,
};

/**
 * The update for `_last_sync`: the statistics that were sent. A null leaves the stored value unchanged
 * (ConnectorSyncInfo).
 */
export function lastSyncUpdate(request: JsonObject): JsonObject {
  const given = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null));
  return convertFields(given, READERS);
}
