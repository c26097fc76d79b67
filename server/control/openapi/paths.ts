import { isObject, type JsonObject } from '../../json/value';

/** The paths of an OpenAPI document, each with its methods. */
export class PathItems {
  private readonly items = new Map<string, Record<string, JsonObject>>();
  /** What all methods of a path take. */
  private readonly shared = new Map<string, JsonObject[]>();

  /** Gives all operations of a path the same parameters, unless they have been given. */
  share(path: string, parameters: () => JsonObject[]): void {
    if (!this.shared.has(path)) this.shared.set(path, parameters());
  }

  /** Adds an operation; the first one with a path and a method counts, as in routing. */
  add(path: string, method: string, operation: JsonObject): void {
    const item = this.items.get(path) ?? {};
    item[method] ??= operation;
    this.items.set(path, item);
  }

  all(): JsonObject {
    const entries = [...this.items].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      entries.map(([path, item]) => {
        const parameters = this.shared.get(path);
        return [path, parameters ? { parameters, ...item } : item];
      }),
    );
  }
}

/** The operations of a path, by method. */
export function operationsOf(item: JsonObject): [method: string, operation: JsonObject][] {
  return Object.entries(item).flatMap(([method, operation]) => (isObject(operation) ? [[method, operation]] : []));
}

/** `PUT /_connector/{connector_id}`: the method in lower case, and the path. */
export function splitRoute(route: string): { readonly method: string; readonly path: string } {
  const space = route.indexOf(' ');
  return { method: route.slice(0, space).toLowerCase(), path: route.slice(space + 1) };
}

/** The parameters for the placeholders of a path. */
export function pathParameters(path: string): JsonObject[] {
  return [...path.matchAll(/\{(\w{1,100})\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}
