import { isObject, type JsonObject } from '../../json/value';
import type { ControlArea, ControlEndpoint } from '../endpoint';
import type { Schemas } from '../schema/schemas';
import type { Components } from './components';
import { type PathItems, pathParameters, splitRoute } from './paths';

/** Values of these types can be sent as query parameters, too. */
const SIMPLE: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean']);

/** Adds the calls of an area of the control API. */
export function addArea(paths: PathItems, { title, endpoints }: ControlArea, components: Components, schemas: Schemas) {
  for (const endpoint of endpoints) {
    const { method, path } = splitRoute(endpoint.route);
    // Both forms are served; descriptions have paths without a slash at the end.
    paths.add(`/_mock${path === '/' ? '' : path}`, method, call(title, endpoint, method, components, schemas));
  }
}

function call(
  tag: string,
  { route, summary, input, text, answer, open }: ControlEndpoint,
  method: string,
  components: Components,
  schemas: Schemas,
): JsonObject {
  const { path } = splitRoute(route);
  const file = input === undefined ? undefined : `control/${input}`;
  const inQuery = file !== undefined && method === 'get' ? queryParameters(file, schemas) : [];
  const inBody = method !== 'get' && (text !== undefined || file !== undefined);
  return {
    operationId: idOf(method, path),
    summary,
    tags: [tag],
    parameters: [...pathParameters(path), ...inQuery],
    security: open ? [] : [{}, { token: [] }],
    ...(inBody && {
      requestBody: {
        ...(text !== undefined && { description: text }),
        content: { 'application/json': { schema: file === undefined ? {} : components.reference(file) } },
      },
    }),
    responses: {
      '200': {
        description: 'Done.',
        content: {
          'application/json': { schema: answer === undefined ? {} : components.reference(`control/${answer}`) },
        },
      },
      '4XX': { $ref: '#/components/responses/ControlError' },
    },
  };
}

/** `mock.post.journal.wait`, `mock.delete.sandboxes.name` */
function idOf(method: string, path: string): string {
  const words = path.split('/').map((word) => word.replace(/[{}]/g, ''));
  return ['mock', method, ...words.filter((word) => word !== '')].join('.');
}

function queryParameters(file: string, schemas: Schemas): JsonObject[] {
  const { schema } = schemas.part(file);
  if (!isObject(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([name, property]) => {
    const part = schemas.resolve({ file, schema: property as JsonObject }).schema;
    const types = [part.type ?? (part.enum ? 'string' : undefined)].flat();
    if (!types.some((type) => SIMPLE.has(type))) return [];
    const { description } = { ...part, ...(property as JsonObject) };
    return [
      {
        name,
        in: 'query',
        ...(typeof description === 'string' && { description }),
        schema: { type: types as string[] },
      },
    ];
  });
}
