import type { Endpoint, Route } from '../endpoint/endpoint';
import { type LateRows, rowsOf } from '../endpoint/table';
import { notEmulated } from '../errors/not-emulated';
import { specification } from '../generated/specification';

/** First segments of the paths of all operations that the official specification knows; `*` where it is a placeholder. */
export const notEmulatedGroups: readonly string[] = Object.keys(specification);

/**
 * The operations of a group as endpoints that refuse by name, emulated ones among them: a route that an emulated
 * endpoint has must win over these.
 */
export function notEmulatedEndpoints(group: string): Endpoint[] {
  const operations = specification[group]?.trim().split('\n') ?? [];
  return operations.map((operation) => {
    const [name = '', ...words] = operation.split(' ');
    return refusing(name, routesOf(words));
  });
}

/** The same as late rows of the table. */
export const notEmulatedRows: LateRows<Endpoint> = {
  groups: notEmulatedGroups,
  rowsOf: (group) => rowsOf(notEmulatedEndpoints(group)),
};

function routesOf(words: readonly string[]): Route[] {
  const routes: Route[] = [];
  for (let at = 0; at < words.length; at += 2) routes.push(`${words[at]} /${words[at + 1]?.slice(1)}`);
  return routes;
}

function refusing(name: string, routes: readonly Route[]): Endpoint {
  const refuse = (): never => {
    throw notEmulated(`the operation [${name}]`);
  };
  return { name, routes, refuse, handle: refuse };
}
