import { ElasticsearchError } from '../errors/elasticsearch-error';
import { nullPointer } from '../errors/null-pointer';
import { javaText } from '../json/java-text';
import { isObject, type JsonObject, type JsonValue, objectOrEmpty, setOwn } from '../json/value';
import { convertFields, objectsOf, storedBoolean, storedInt, storedStrings } from './convert';

const same = (value: JsonValue): JsonValue => value;
const lowerCase = (value: JsonValue): JsonValue => javaText(value).toLowerCase();
const list =
  (read: (item: JsonObject) => JsonValue) =>
  (value: JsonValue): JsonValue =>
    objectsOf(value).map(read);

/** Properties of an entry that are omitted if they are absent or null, in the position where they are written. */
const OPTIONAL: Readonly<Record<string, (value: JsonValue) => JsonValue>> = {
  category: same,
  depends_on: list((item) => convertFields(item, { field: same, value: same })),
  display: lowerCase,
  options: list((item) => convertFields(item, { label: same, value: same })),
  order: storedInt,
  placeholder: same,
  tooltip: same,
  type: same,
  ui_restrictions: storedStrings,
  validations: list((item) => convertFields(item, { constraint: same, type: lowerCase })),
};
const ORDER = [
  'category',
  'default_value',
  'depends_on',
  'display',
  'label',
  'options',
  'order',
  'placeholder',
  'required',
  'sensitive',
  'tooltip',
  'type',
  'ui_restrictions',
  'validations',
  'value',
];

/** Converts a whole configuration to its stored form, entry by entry (ConnectorConfiguration). */
export function normalConfiguration(configuration: JsonObject): JsonObject {
  const normal: JsonObject = {};
  for (const [name, entry] of Object.entries(configuration)) setOwn(normal, name, normalEntry(objectOrEmpty(entry)));
  return normal;
}

/** Known properties only, in order; five of them are always present. */
function normalEntry(entry: JsonObject): JsonObject {
  const always: JsonObject = {
    default_value: entry.default_value ?? null,
    label: entry.label ?? null,
    required: storedBoolean(entry.required),
    sensitive: storedBoolean(entry.sensitive),
    value: entry.value ?? null,
  };
  const normal: JsonObject = {};
  for (const name of ORDER) {
    const read = OPTIONAL[name];
    const value = read ? entry[name] : always[name];
    if (value === undefined || (read && value === null)) continue;
    normal[name] = read ? read(value) : value;
  }
  return normal;
}

const SERVICE = 'org.elasticsearch.xpack.application.connector.Connector';
const NO_CONFIGURATION = `Cannot invoke "java.util.Map.keySet()" because the return value of "${SERVICE}IndexService.getConnectorConfigurationFromSearchResult(${SERVICE}SearchResult)" is null`;

/** Validation messages: a request holds either a whole configuration or values for the existing one. */
export function configurationProblems(request: JsonObject): string[] {
  const whole = Object.hasOwn(request, 'configuration');
  const values = Object.hasOwn(request, 'values');
  if (whole && values) return ['[configuration] and [values] cannot both be provided in the same request.'];
  return whole || values ? [] : ['[configuration] and [values] cannot both be null.'];
}

/**
 * The connector with its configuration replaced. This always counts as a change, even if the configuration is the same.
 */
export function replaceConfiguration(stored: JsonObject, configuration: JsonObject): JsonObject {
  return { ...stored, configuration: normalConfiguration(configuration), status: 'configured' };
}

/** 500 if the values are a list: the parser expects an object and stops in the middle of the list. */
export function checkValuesAreNoList(values: JsonValue | undefined): void {
  if (!Array.isArray(values)) return;
  throw new ElasticsearchError('illegal_state_exception', 'parser for [values] did not end on END_ARRAY');
}

/**
 * The update for `_configuration` with `values`. Values that are null or a scalar count as none.
 *
 * @throws ElasticsearchError 400 status_exception if the configuration has no field with a name; 500 if a value is
 * null, or if a client wrote the connector without a configuration.
 */
export function configurationValuesUpdate(stored: JsonObject, values: JsonValue): JsonObject {
  const given = isObject(values) ? values : {};
  const known = stored.configuration;
  if (!isObject(known)) throw nullPointer('[configuration] of the stored connector', NO_CONFIGURATION);
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0) {
    const advice = 'Remove them from request or register their schema first.';
    const reason = `Unknown [configuration] fields in the request payload: [${inHashOrder(unknown).join(', ')}]. ${advice}`;
    throw new ElasticsearchError('status_exception', reason);
  }
  const configuration: JsonObject = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null) throw nullPointer(`[values.${name}] of the request`);
    setOwn(configuration, name, { value });
  }
  return { configuration, status: 'configured' };
}

/** The strings in the iteration order of a Java HashSet. */
function inHashOrder(texts: readonly string[]): string[] {
  let capacity = 16;
  while (texts.length > capacity * 0.75) capacity *= 2;
  const bucket = (text: string): number => {
    let hash = 0;
    for (let index = 0; index < text.length; index += 1) hash = (31 * hash + text.charCodeAt(index)) | 0;
    return (hash ^ (hash >>> 16)) & (capacity - 1);
  };
  return [...texts].sort((a, b) => bucket(a) - bucket(b));
}
