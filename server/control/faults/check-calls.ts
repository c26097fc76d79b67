import type { Route } from '../../endpoint/endpoint';
import type { FaultCall } from '../../generated/control';
import { nearestHint } from '../../validation/nearest';
import { CONTROL } from '../control-path';
import { nearestRoute } from '../diagnosis/nearest-route';
import { type Operations, placeholdersOf } from '../operations/operations';
import type { Problem } from '../schema/problems';
import { parametersIn } from './calls';

/** Calls that would fail each time: to paths that there are not, or with parameters that no matching request has. */
export function callProblems(
  at: string,
  calls: readonly FaultCall[],
  patterns: readonly string[],
  operations: Operations,
): Problem[] {
  return calls.flatMap((call, position) => {
    const path = `${at}[${position}].path`;
    const unknown = unknownRoute(call, operations) ?? unknownParameter(call, patterns, operations);
    return unknown === undefined ? [] : [{ path, reason: unknown }];
  });
}

function unknownRoute({ method, path }: FaultCall, operations: Operations): string | undefined {
  const [bare = ''] = path.split('?', 1);
  if (bare.startsWith(`${CONTROL}/`)) {
    const routes = operations.controlRoutes().map((route) => route.replace('/', `${CONTROL}/`));
    if (routes.some((route) => fits(route, method, bare))) return undefined;
    return `the control API has no call [${method} ${bare}].${nearestHint(`${method} ${bare}`, routes)}`;
  }
  const known = [...operations.all()];
  const found = known.filter(({ routes }) => routes.some((route) => fits(route, method, bare)));
  if (found.some(({ emulated }) => emulated)) return undefined;
  if (found[0]) return `[${found[0].name}] is not emulated`;
  const routes = known.filter(({ emulated }) => emulated).flatMap((operation) => operation.routes);
  const nearest = nearestRoute(method, bare, routes as Route[]);
  return `no route matches [${method} ${bare}].${nearest === undefined ? '' : ` Did you mean [${nearest}]?`}`;
}

/** Where a path begins with an underscore, it means an API, not an index of that name, which there cannot be. */
function fits(route: string, method: string, path: string): boolean {
  const [routeMethod, pattern = ''] = route.split(' ');
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (routeMethod !== method || wanted.length !== given.length) return false;
  return wanted.every((segment, at) => {
    const text = given[at] as string;
    if (!segment.startsWith('{')) return segment === text;
    return text !== '' && !(at === 1 && text.startsWith('_') && text !== '_all');
  });
}

/** A rule that names no operation may meet a request with any parameter. */
function unknownParameter(
  { path }: FaultCall,
  patterns: readonly string[],
  operations: Operations,
): string | undefined {
  const names = (patterns.length === 0 ? ['*'] : patterns).flatMap((pattern) =>
    operations.named(pattern).flatMap(placeholdersOf),
  );
  const unknown = parametersIn(path).find((name) => !names.includes(name));
  if (unknown === undefined) return undefined;
  const whose = patterns.length === 0 ? 'no operation has the' : `[${patterns.join(', ')}] has no`;
  return `${whose} parameter [${unknown}].${nearestHint(unknown, names)}`;
}
