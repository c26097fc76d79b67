import type { Endpoint, Route } from '../endpoint/endpoint';
import type { LateRows, Row } from '../endpoint/table';
import { emulatedRoutes } from '../generated/routes';
import { notEmulatedRows, routesOf } from './not-emulated';

/** All families of endpoints. Each is loaded when one of its endpoints is first requested, to keep startup fast. */
export const families: Readonly<Record<string, () => readonly Endpoint[]>> = {
  connector: () => (require('./connector') as typeof import('./connector')).connectorEndpoints,
  syncJob: () => (require('./sync-job') as typeof import('./sync-job')).syncJobEndpoints,
  secret: () => (require('./secret') as typeof import('./secret')).secretEndpoints,
  document: () => (require('./document') as typeof import('./document')).documentEndpoints,
  index: () => (require('./index/index') as typeof import('./index/index')).indexEndpoints,
  template: () => (require('./template') as typeof import('./template')).templateEndpoints,
  security: () => (require('./security') as typeof import('./security')).securityEndpoints,
  info: () => (require('./cluster/info') as typeof import('./cluster/info')).infoEndpoints,
  cluster: () => (require('./cluster') as typeof import('./cluster')).clusterEndpoints,
  license: () => (require('./license') as typeof import('./license')).licenseEndpoints,
  repository: () => (require('./snapshot') as typeof import('./snapshot')).repositoryEndpoints,
  cat: () => (require('./cat') as typeof import('./cat')).catEndpoints,
  search: () => (require('./search') as typeof import('./search')).searchEndpoints,
  ingest: () => (require('./ingest') as typeof import('./ingest')).ingestEndpoints,
  script: () => (require('./script') as typeof import('./script')).scriptEndpoints,
  queryRules: () => (require('./query-rules') as typeof import('./query-rules')).queryRuleEndpoints,
};

/** Every Elasticsearch endpoint of the mock; loads all families. */
export function allEndpoints(): Endpoint[] {
  return Object.values(families).flatMap((load) => load());
}

/** The rows whose paths begin with a placeholder. They compete with those of any other group, so they are there from the start. */
export const firstRows = (): Row<Endpoint>[] => emulatedRows('*');

/** All other rows. The routes of emulated operations take precedence over those of the specification. */
export const laterRows: LateRows<Endpoint> = {
  groups: [...new Set([...Object.keys(emulatedRoutes), ...notEmulatedRows.groups])],
  rowsOf: (group) => [...(group === '*' ? [] : emulatedRows(group)), ...notEmulatedRows.rowsOf(group)],
};

/** All routes of emulated operations. */
export function* allRoutes(): Generator<Route> {
  for (const group of Object.keys(emulatedRoutes)) for (const [route] of emulatedRows(group)) yield route;
}

function emulatedRows(group: string): Row<Endpoint>[] {
  const operations = emulatedRoutes[group]?.trim().split('\n') ?? [];
  return operations.flatMap((operation) => {
    const [family = '', name = '', ...words] = operation.split(' ');
    let found: Endpoint | undefined;
    const load = (): Endpoint => {
      found ??= endpointOf(family, name);
      return found;
    };
    return routesOf(words).map((route): Row<Endpoint> => [route, load]);
  });
}

function endpointOf(family: string, name: string): Endpoint {
  return families[family]?.().find((endpoint) => endpoint.name === name) as Endpoint;
}
