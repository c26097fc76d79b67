import type { Endpoint, Route } from '../endpoint/endpoint';
import type { Contents, Secrecy } from '../endpoint/secrecy';
import { type LateRows, rowsOf } from '../endpoint/table';
import { notEmulated } from '../errors/not-emulated';
import { specification } from '../generated/specification';

/** The first path segments of all operations in the official specification; `*` if the segment is a placeholder. */
export const notEmulatedGroups: readonly string[] = Object.keys(specification);

/**
 * The operations of a group as endpoints that refuse by name, including emulated ones; the routes of emulated endpoints
 * must take precedence over these.
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

/** Routes from the words of a line: methods and paths in turns. */
export function routesOf(words: readonly string[]): Route[] {
  const routes: Route[] = [];
  for (let at = 0; at < words.length; at += 2) routes.push(`${words[at]} /${words[at + 1]?.slice(1)}`);
  return routes;
}

function refusing(name: string, routes: readonly Route[]): Endpoint {
  const refuse = (): never => {
    throw notEmulated(`the operation [${name}]`);
  };
  const secrecy = holdsSecrets(name) && { secrecy: ALL_SECRET };
  return { name, routes, refuse, ...secrecy, contents: contentsOf(name), handle: refuse };
}

/** Nothing is known about the bodies of these, but many of them are about passwords, tokens and keys. */
const ALL_SECRET: Secrecy = { request: {} };

function holdsSecrets(name: string): boolean {
  return /^(?:security|connector)\.|^(?:inference|watcher|snapshot|nodes\.reload_secure)|secret/.test(name);
}

function contentsOf(name: string): Contents {
  return {
    repeatsFields: name === 'scripts_painless_execute',
    definesFields: /^(?:indices|cluster)\./.test(name),
    detachedScripts: /^(?:ingest\.|scripts_)/.test(name),
  };
}
