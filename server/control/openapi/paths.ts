import type { JsonObject } from '../../json/value';

/** The paths of an OpenAPI document, each with its methods. */
export class PathItems {
  private readonly items = new Map<string, Record<string, JsonObject>>();

  /** Adds an operation; the first one with a path and a method counts, as in routing. */
  add(path: string, method: string, operation: JsonObject): void {
    const item = this.items.get(path) ?? {};
    item[method] ??= operation;
    this.items.set(path, item);
  }

  all(): JsonObject {
    return Object.fromEntries([...this.items].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
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
