import type { JsonObject } from '../../json/value';
import type { BodyShape, Operation, ParameterShape } from '../operations/operations';
import type { Components } from './components';
import { type PathItems, pathParameters, splitRoute } from './paths';

const KINDS: Readonly<Record<NonNullable<ParameterShape['kind']>, JsonObject>> = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  list: { type: 'array', items: { type: 'string' } },
  time: { type: 'string', examples: ['30s', '-1'] },
};

/** Parameters of every operation (RestController, BaseRestHandler). */
const COMMON_PARAMETERS: readonly JsonObject[] = [
  parameter('pretty', { kind: 'boolean' }, 'Lays the response out for people.'),
  parameter('human', { kind: 'boolean' }, 'Adds values with units for people.'),
  parameter('error_trace', { kind: 'boolean' }, 'Adds stack traces to errors.'),
  parameter('filter_path', { kind: 'list' }, 'Only these parts of the response.'),
];

/** What operations of Elasticsearch answer. */
export const RESPONSES_OF_ELASTICSEARCH: JsonObject = {
  Elasticsearch: { description: 'The response of Elasticsearch.', content: { 'application/json': { schema: {} } } },
  ElasticsearchTable: {
    description: 'The response of Elasticsearch.',
    content: { 'text/plain': { schema: { type: 'string' } }, 'application/json': { schema: {} } },
  },
  ElasticsearchError: {
    description: 'An error, in the words of Elasticsearch; 501 for what is not emulated.',
    content: {
      'application/json': { schema: { type: 'object', properties: { error: {}, status: { type: 'integer' } } } },
    },
  },
};

/** Adds the routes of an emulated operation of Elasticsearch. */
export function addOperation(paths: PathItems, operation: Operation, components: Components): void {
  operation.routes.forEach((route, position) => {
    const { method, path } = splitRoute(route);
    paths.share(path, () => [...pathParameters(path), ...COMMON_PARAMETERS.map((one) => components.parameter(one))]);
    paths.add(path, method, {
      operationId: position === 0 ? operation.name : `${operation.name}.${position + 1}`,
      summary: `${operation.name}: ${route}`,
      ...(operation.note !== undefined && { description: operation.note }),
      tags: [familyOf(operation.name)],
      parameters: Object.entries(operation.parameters ?? {}).map(([name, shape]) =>
        components.parameter(parameter(name, shape)),
      ),
      ...(operation.body && method !== 'head' && { requestBody: requestBody(operation.body, components) }),
      responses: responsesOf(operation.name, method),
    });
  });
}

/** The part of the API that an operation belongs to: `indices` for `indices.get`, `core` for `bulk`. */
export function familyOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? 'core' : name.slice(0, dot);
}

function parameter(name: string, { kind, values, effect }: ParameterShape, meaning?: string): JsonObject {
  const description = meaning ?? effectText(effect);
  const schema = kind ? KINDS[kind] : { type: 'string', ...(values && { enum: [...values] }) };
  const commas = kind === 'list' && { style: 'form', explode: false };
  return { name, in: 'query', ...(description !== undefined && { description }), schema, ...commas };
}

function effectText(effect: ParameterShape['effect'] = {}): string | undefined {
  if (effect.refused) return `Refused with a 501: ${effect.refused}.`;
  return effect.kept ? `Checked, without an effect that a client could see: ${effect.kept}.` : undefined;
}

function requestBody({ required, newlineDelimited, schema, keys }: BodyShape, components: Components): JsonObject {
  if (newlineDelimited) {
    return { required, content: { 'application/x-ndjson': { schema: { type: 'string' } } } };
  }
  const file = schema && fileOf(schema());
  const shape = file === undefined ? declared(keys()) : components.reference(file);
  return { required, content: { 'application/json': { schema: shape } } };
}

/** `connector-put.schema.json`, from the identifier of a schema of the package. */
function fileOf({ $id }: JsonObject): string | undefined {
  return typeof $id === 'string' ? $id.slice($id.lastIndexOf('/') + 1) : undefined;
}

function declared(keys: readonly string[]): JsonObject {
  if (keys.length === 0) return {};
  return { type: 'object', properties: Object.fromEntries(keys.map((key) => [key, {}])) };
}

function responsesOf(name: string, method: string): JsonObject {
  if (method === 'head') return { '200': { description: 'There is.' }, '404': { description: 'There is none.' } };
  return {
    '200': { $ref: `#/components/responses/${name.startsWith('cat.') ? 'ElasticsearchTable' : 'Elasticsearch'}` },
    default: { $ref: '#/components/responses/ElasticsearchError' },
  };
}
