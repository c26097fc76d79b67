import { illegalArgument } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';

/** The field that every document of an index of mode `logsdb` has exactly once. */
export const TIMESTAMP = '@timestamp';

/**
 * The mapping of an index of mode `logsdb`: it has a field for the time of the event (IndexMode.getDefaultMapping).
 *
 * @param definition a normalized mapping
 * @throws ElasticsearchError 400 illegal_argument_exception if the field is not one of times.
 */
export function withTimestamp(definition: JsonObject): JsonObject {
  const properties = isObject(definition.properties) ? definition.properties : {};
  const field = isObject(properties[TIMESTAMP]) ? properties[TIMESTAMP] : { type: 'date', ignore_malformed: false };
  if (field.type !== 'date' && field.type !== 'date_nanos') {
    throw illegalArgument(
      `data stream timestamp field [${TIMESTAMP}] is of type [${field.type}], but [date,date_nanos] is expected`,
    );
  }
  const all = Object.entries({ ...properties, [TIMESTAMP]: field }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...definition, _data_stream_timestamp: { enabled: true }, properties: Object.fromEntries(all) };
}

/** True if documents must have a time (DataStreamTimestampFieldMapper). */
export function needsTimestamp(definition: JsonObject): boolean {
  const section = definition._data_stream_timestamp;
  return isObject(section) && section.enabled === true;
}

/** True if a document certainly has its time once; otherwise the parser decides. */
export function hasTimestamp(source: JsonObject): boolean {
  const value: JsonValue | undefined = source[TIMESTAMP];
  return typeof value === 'string' || typeof value === 'number';
}
