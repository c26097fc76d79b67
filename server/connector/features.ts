import { nullPointer } from '../errors/null-pointer';
import { type JsonObject, type JsonValue, objectOrEmpty } from '../json/value';
import { convertFields, storedBoolean } from './convert';

/**
 * The update for `_features`: known features; all others are dropped (ConnectorFeatures).
 *
 * @throws ElasticsearchError 500 null_pointer_exception without features: the parser accepts that, and nothing else
 * checks it.
 */
export function featuresUpdate(features: JsonObject | undefined): JsonObject {
  if (features === undefined) throw nullPointer('[features] of the request');
  const readers = {
    document_level_security: feature,
    incremental_sync: feature,
    native_connector_api_keys: feature,
    sync_rules: (value: JsonValue) => convertFields(objectOrEmpty(value), { advanced: feature, basic: feature }),
  };
  return { features: convertFields(features, readers) };
}

function feature(value: JsonValue): JsonObject {
  return { enabled: storedBoolean(objectOrEmpty(value).enabled) };
}
