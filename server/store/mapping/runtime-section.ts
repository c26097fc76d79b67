import { DateFormat } from '../../dates/date-format';
import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../../json/value';
import { mapperParsingError } from './mapping-failure';
import { checkMeta } from './parameter-values';

/** The types that runtime fields may have. */
export const RUNTIME_TYPES = [
  'boolean',
  'composite',
  'date',
  'double',
  'geo_point',
  'geo_shape',
  'ip',
  'keyword',
  'long',
  'lookup',
];

/** The parameters of runtime fields of all types, and those of some. */
const COMMON = ['type', 'script', 'on_script_error', 'meta'];
const MORE: Readonly<Record<string, readonly string[]>> = {
  date: ['format', 'locale'],
  composite: ['fields'],
  lookup: ['target_index', 'target_field', 'input_field', 'fetch_fields'],
};

/** Checks the parameters of a runtime field. @param shown its type in errors; that of a dynamic template may be null */
export function checkParameters(name: string, type: string, field: JsonObject, shown: JsonValue = type): void {
  const known = [...COMMON, ...(own(MORE, type) ?? [])];
  const unknown = Object.keys(field).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw mapperParsingError(`unknown parameter [${unknown}] on runtime field [${name}] of type [${shown}]`);
  }
  checkCommon(name, type, field);
  if (typeof field.format === 'string') new DateFormat(field.format);
  if (type === 'composite' && field.script === undefined) {
    throw illegalArgument(`composite runtime field [${name}] must declare a [script]`);
  }
  if (type === 'lookup' && field.target_index === undefined) {
    throw illegalArgument('[target_index] parameter must be specified');
  }
}

/** The parameters that all runtime fields have (RuntimeField.Builder.parse). */
function checkCommon(name: string, type: string, field: JsonObject): void {
  const empty = COMMON.find((key) => own(field, key) === null);
  if (empty !== undefined) {
    throw mapperParsingError(`[${empty}] on runtime field [${name}] of type [${type}] must not have a [null] value`);
  }
  const { script, on_script_error: then, meta } = field;
  if (script !== undefined) checkScript(script);
  if (then !== undefined && then !== 'fail' && then !== 'continue') {
    throw mapperParsingError(
      `Unknown value [${javaText(then)}] for field [on_script_error] - accepted values are [fail, continue]`,
    );
  }
  if (meta !== undefined) checkMeta(name, meta);
}

/** Script.parse(Object) */
function checkScript(script: JsonValue): void {
  if (typeof script === 'string') return;
  if (!isObject(script)) throw illegalArgument('Script value should be a String or a Map');
  for (const [key, value] of Object.entries(script)) {
    const kind = own(SCRIPT, key);
    if (kind === undefined) throw parseException(`Unsupported field [${key}]`);
    if (value === null || (kind === 'Map' ? isObject(value) : typeof value === 'string')) continue;
    throw parseException(`Value must be of type ${kind}: [${key}]`);
  }
  const { source, id } = script;
  if (typeof (source ?? id) === 'string') return;
  throw parseException('Expected one of [source] or [id] fields, but found none');
}

const SCRIPT: Readonly<Record<string, 'String' | 'Map'>> = {
  source: 'String',
  id: 'String',
  lang: 'String',
  params: 'Map',
  options: 'Map',
};

/**
 * Checks the runtime fields of a mapping, or of a search.
 *
 * @param removes true if null stands for removing a field
 * @throws ElasticsearchError mapper_parsing_exception
 */
export function normalizeRuntime(runtime: JsonValue, removes = true): JsonObject {
  if (!isObject(runtime)) throw parseException('runtime must be a map type');
  const definition: JsonObject = {};
  for (const [name, field] of sortedEntries(runtime)) {
    if (field === null && removes) continue;
    if (field === null) {
      const reason = `Runtime field [${name}] was set to null but its removal is not supported in this context`;
      throw mapperParsingError(reason);
    }
    if (!isObject(field))
      throw mapperParsingError(
        `Expected map for runtime field [${name}] definition but got a ${javaClass(field).replace('class ', '')}`,
      );
    const type = own(field, 'type');
    if (type === undefined || type === null) throw mapperParsingError(`No type specified for runtime field [${name}]`);
    if (typeof type !== 'string' || !RUNTIME_TYPES.includes(type)) {
      throw mapperParsingError(
        `The mapper type [${type}] declared on runtime field [${name}] does not exist. It might have been created within a future version or requires a plugin to be installed. Check the documentation.`,
      );
    }
    checkParameters(name, type, field);
    setOwn(definition, name, field);
  }
  return definition;
}

/** The entries of an object, in the order of their keys. */
export function sortedEntries(object: JsonObject): [string, JsonValue][] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The class that Jackson makes of a value, as errors name it. */
export function javaClass(value: JsonValue): string {
  if (typeof value === 'string') return 'class java.lang.String';
  if (typeof value === 'boolean') return 'class java.lang.Boolean';
  if (Array.isArray(value)) return 'class java.util.ArrayList';
  const number = Number(value);
  if (!Number.isInteger(number)) return 'class java.lang.Double';
  if (Math.abs(number) >= 2 ** 63) return 'class java.math.BigInteger';
  return number === (number | 0) ? 'class java.lang.Integer' : 'class java.lang.Long';
}
