import type { JsonObject } from '../../json/value';
import type { ControlArea } from '../endpoint';
import type { Operations } from '../operations/operations';
import type { Schemas } from '../schema/schemas';
import { Components } from './components';
import { addArea } from './control-calls';
import { addOperation, familyOf, RESPONSES_OF_ELASTICSEARCH } from './operations';
import { PathItems } from './paths';

/**
 * Describes the control API, and all emulated operations of Elasticsearch, in OpenAPI 3.1.
 *
 * @param areas the control API
 * @param known all operations
 * @param version of this server
 */
export function openApiDocument(
  areas: readonly ControlArea[],
  known: { readonly operations: Operations; readonly schemas: Schemas },
  version: string,
): JsonObject {
  const components = new Components(known.schemas);
  const paths = new PathItems();
  for (const area of areas) addArea(paths, area, components, known.schemas);
  const emulated = known.operations.named('*').filter((operation) => operation.emulated);
  for (const operation of emulated) addOperation(paths, operation, components);
  const families = [...new Set(emulated.map(({ name }) => familyOf(name)))].sort();
  return {
    openapi: '3.1.0',
    info: {
      title: 'es-connector-mock',
      version,
      description:
        'A stand-in for Elasticsearch while you build connector services: the emulated operations, and /_mock.',
    },
    servers: [{ url: 'http://127.0.0.1:9200' }],
    tags: [
      ...areas.map(({ title, about }) => ({ name: title, description: about })),
      ...families.map((name) => ({ name, description: `Operations of Elasticsearch: ${name}.` })),
    ],
    security: [{}, { basic: [] }, { apiKey: [] }],
    paths: paths.all(),
    components: {
      schemas: components.all(),
      parameters: components.parameters(),
      responses: RESPONSES,
      securitySchemes: SECURITY,
    },
  };
}

const SECURITY: JsonObject = {
  basic: { type: 'http', scheme: 'basic', description: 'With --auth any and on.' },
  apiKey: { type: 'http', scheme: 'ApiKey', description: 'With --auth any and on.' },
  token: { type: 'apiKey', in: 'header', name: 'X-Mock-Token', description: 'With --token.' },
};

const RESPONSES: JsonObject = {
  ...RESPONSES_OF_ELASTICSEARCH,
  ControlError: {
    description: 'What was wrong, where, and what to do.',
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: {
            error: {
              type: 'object',
              properties: { reason: { type: 'string' }, problems: { type: 'array', items: { type: 'object' } } },
            },
            status: { type: 'integer' },
          },
        },
      },
    },
  },
};
