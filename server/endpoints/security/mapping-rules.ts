import { parseException } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';

/**
 * Reads the rules of a role mapping, which are boolean expressions (ExpressionParser).
 *
 * @param name what contains the rules, for messages
 * @param mayExcept whether `except` is allowed there
 * @returns the rules as they are shown
 * @throws ElasticsearchError 400 parse_exception
 */
export function readRules(value: JsonValue, name: string, mayExcept = false): JsonObject {
  if (!isObject(value)) throw failed(`expected [${name}] to be an object but found [${tokenOf(value)}] instead`);
  const [kind, rules] = onlyMember(value, name);
  switch (kind) {
    case 'any':
    case 'all':
      if (!Array.isArray(rules)) throw failed(`field [${kind}] requires an array`);
      return { [kind]: rules.map((rule) => readRules(rule, kind, kind === 'all')) };
    case 'field':
      return { field: readField(rules) };
    case 'except':
      if (!mayExcept) throw failed(`field [except] is not allowed within [${name}]`);
      if (!isObject(rules)) throw failed(`expected an object but found [${tokenOf(rules)}] instead`);
      return { except: readRules(rules, 'except') };
    default:
      throw failed(`field [${kind}] is not recognised in object [${name}]`);
  }
}

/** A list of one value is shown as the value. */
function readField(field: JsonValue): JsonObject {
  if (!isObject(field)) throw failed(`expected an object but found [${tokenOf(field)}] instead`);
  const [name, value] = onlyMember(field, 'field');
  const values = Array.isArray(value) ? value : [value];
  for (const one of values) {
    if (typeof one === 'object' && one !== null) {
      throw failed(`expected a field value but found [${tokenOf(one)}] instead`);
    }
  }
  return { [name]: values.length === 1 ? (values[0] ?? null) : values };
}

function onlyMember(object: JsonObject, name: string): [key: string, value: JsonValue] {
  const [first, second] = Object.entries(object);
  if (!first) throw failed(`object [${name}] does not contain any fields`);
  if (second) throw failed(`object [${name}] contains multiple fields`);
  return first;
}

function failed(what: string): Error {
  return parseException(`failed to parse rules expression. ${what}`);
}

/** XContentParser.Token */
function tokenOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'START_ARRAY';
  if (isObject(value)) return 'START_OBJECT';
  return value === null ? 'VALUE_NULL' : `VALUE_${(typeof value).toUpperCase()}`;
}
