import { type BodyShape, type Operation, Operations } from './control/operations/operations';
import type { Endpoint } from './endpoint/endpoint';
import { allEndpoints } from './endpoints/families';
import { notEmulatedEndpoints, notEmulatedGroups } from './endpoints/not-emulated';

/** The emulated operations, and those of the official specification that are rejected with 501. */
export function knownOperations(): Operations {
  return new Operations(() => {
    const emulated = allEndpoints().map((endpoint) => operationOf(endpoint, true));
    const names = new Set(emulated.map(({ name }) => name));
    const others = new Map<string, Operation>();
    for (const endpoint of notEmulatedGroups.flatMap(notEmulatedEndpoints)) {
      if (names.has(endpoint.name)) continue;
      const routes = [...(others.get(endpoint.name)?.routes ?? []), ...endpoint.routes];
      others.set(endpoint.name, { ...operationOf(endpoint, false), routes });
    }
    return [...emulated, ...others.values()];
  }, controlRoutes);
}

function controlRoutes(): string[] {
  const { controlEndpoints } = require('./control/endpoints') as typeof import('./control/endpoints');
  return controlEndpoints.map(({ route }) => route);
}

function operationOf(endpoint: Endpoint, emulated: boolean): Operation {
  const { name, routes, query = {}, secrecy, note, writes, connectorApi = false, hasItems = false } = endpoint;
  const parameters = emulated ? query : undefined;
  return { name, routes, parameters, body: bodyOf(endpoint), emulated, secrecy, note, writes, connectorApi, hasItems };
}

function bodyOf({ body, newlineDelimited = false }: Endpoint): BodyShape | undefined {
  if (!body) return undefined;
  const { required = false, schema, fields, keys } = body;
  return { required, newlineDelimited, schema, keys: () => (keys ? Object.keys(keys) : (fields?.() ?? [])) };
}
