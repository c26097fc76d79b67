import { scanJson } from '../json/scan';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../json/value';
import { placeOfError } from '../validation/invalid-place';
import { nearestHint } from '../validation/nearest';
import { ControlError } from './control-error';
import type { ControlEndpoint } from './endpoint';
import { findProblems } from './schema/problems';
import type { Part, Schemas } from './schema/schemas';

/** Requests are compared with descriptions recursively, so nesting is limited. */
const DEEPEST = 100;

/**
 * The input of a control call: its body, and query parameters for simple values, so that curl needs no body.
 *
 * @throws ControlError 400 with the JSON path of whatever does not fit the endpoint's schema.
 */
export function readInput(
  schemas: Schemas,
  endpoint: ControlEndpoint,
  query: Readonly<Record<string, unknown>>,
  text: string,
): JsonObject {
  if (endpoint.input === undefined) return readQuery(schemas, endpoint.route, { file: '', schema: {} }, query);
  const name = `control/${endpoint.input}`;
  const input = readQuery(schemas, endpoint.route, schemas.part(name), query);
  const body = endpoint.text === undefined ? readBody(text) : {};
  for (const [key, value] of Object.entries(body)) setOwn(input, key, value);
  const problems = findProblems(schemas, name, input);
  if (problems.length > 0)
    throw new ControlError(400, `Invalid input for ${endpoint.route.replace(' ', ' /_mock')}:`, problems);
  return input;
}

function readBody(text: string): JsonObject {
  if (text.trim() === '') return {};
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    throw new ControlError(400, `The body is not valid JSON${placeOfError(text)}.`);
  }
  if (scanJson(text).depth > DEEPEST)
    throw new ControlError(400, `The body is nested more than ${DEEPEST} levels deep.`);
  if (!isObject(value)) throw new ControlError(400, 'The body must be a JSON object.');
  return value;
}

function readQuery(
  schemas: Schemas,
  route: string,
  { file, schema }: Part,
  query: Readonly<Record<string, unknown>>,
): JsonObject {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const input: JsonObject = {};
  for (const [name, value] of Object.entries(query)) {
    const property = own(properties, name);
    if (!isObject(property)) {
      throw new ControlError(400, `${route} has no parameter [${name}].${nearestHint(name, Object.keys(properties))}`);
    }
    setOwn(input, name, convert(schemas.resolve({ file, schema: property }).schema, String(value)));
  }
  return input;
}

/** Converts a parameter to the type in the schema, if it looks like a value of that type. */
function convert({ type }: JsonObject, text: string): JsonValue {
  const types = Array.isArray(type) ? type : [type];
  if (types.includes('boolean') && (text === '' || text === 'true' || text === 'false')) return text !== 'false';
  if ((types.includes('number') || types.includes('integer')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('array')) return text.split(',');
  if ((type === undefined || types.includes('object')) && /^[[{"]/.test(text)) return readJson(text);
  return text;
}

function readJson(text: string): JsonValue {
  try {
    const value = JSON.parse(text) as JsonValue;
    return scanJson(text).depth > DEEPEST ? text : value;
  } catch {
    return text;
  }
}
