import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';
import { ControlError } from './control-error';
import type { ControlEndpoint } from './endpoint';
import { nearest } from './nearest';
import { findProblems } from './schema/problems';
import type { Schemas } from './schema/schemas';

/**
 * What a control call says: its body, and query parameters for what is simple enough, so that curl needs no body.
 *
 * @throws ControlError 400 with the JSON path of what does not fit the endpoint's schema.
 */
export function readInput(
  schemas: Schemas,
  endpoint: ControlEndpoint,
  query: Readonly<Record<string, unknown>>,
  text: string,
): JsonObject {
  const schema = endpoint.input === undefined ? {} : schemas.read(`control/${endpoint.input}`);
  const input = readQuery(endpoint.route, schema, query);
  const body = endpoint.text === undefined && endpoint.input !== undefined ? readBody(text) : {};
  for (const [name, value] of Object.entries(body)) setOwn(input, name, value);
  const problems = endpoint.input === undefined ? [] : findProblems(schema, input);
  if (problems.length > 0) throw new ControlError(400, `${endpoint.route} does not take this:`, problems);
  return input;
}

function readBody(text: string): JsonObject {
  if (text.trim() === '') return {};
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new ControlError(400, `The body is no JSON: ${(error as Error).message}`);
  }
  if (!isObject(value)) throw new ControlError(400, 'The body must be a JSON object.');
  return value;
}

function readQuery(route: string, schema: JsonObject, query: Readonly<Record<string, unknown>>): JsonObject {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const input: JsonObject = {};
  for (const [name, value] of Object.entries(query)) {
    const property = own(properties, name);
    if (property === undefined) {
      throw new ControlError(400, `${route} knows no parameter [${name}].${nearest(name, Object.keys(properties))}`);
    }
    setOwn(input, name, convert(property, String(value)));
  }
  return input;
}

/** A parameter's text as the type that the schema wants, where it looks like one. */
function convert(property: JsonValue, text: string): JsonValue {
  const type = isObject(property) ? property.type : undefined;
  const types = Array.isArray(type) ? type : [type];
  if (types.includes('boolean') && (text === '' || text === 'true' || text === 'false')) return text !== 'false';
  if ((types.includes('number') || types.includes('integer')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('array')) return text.split(',');
  return text;
}
