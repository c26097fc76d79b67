import type { Endpoint } from '../../server/endpoint/endpoint';
import { trialBodies } from '../endpoints/trial-bodies';
import { reasonOf, type Secured, type SecuredAnswer } from './secured';

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  index: 'docs',
  target: 'docs-2',
  new_index: 'docs-3',
  block: 'write',
  username: 'other',
  user: 'other',
};

/** The method of a route, and a path that fits it. */
export function targetOf(route: string): [method: string, target: string] {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replaceAll(/\{(\w+)\}/g, (_, name: string) => PLACEHOLDERS[name] ?? 'x')];
}

/** Routes that name an index ask more of their caller. */
export function routeOf({ routes }: Endpoint): string {
  return routes.find((route) => route.includes('{index}')) ?? routes[0] ?? '';
}

/** A request of an operation. */
export function callOperation(
  server: Secured,
  who: string | undefined,
  operation: Endpoint,
  body?: string,
): Promise<SecuredAnswer> {
  const [method, target] = targetOf(routeOf(operation));
  return server.as(who, method, target, body, body?.endsWith('\n') ? {} : { 'content-type': 'application/json' });
}

/** The response to the first body that the operation can read; what is wrong with others is said before anything else. */
export async function firstRead(server: Secured, who: string, operation: Endpoint): Promise<SecuredAnswer> {
  for (const body of trialBodies) {
    const answer = await callOperation(server, who, operation, body);
    if (![400, 406, 415].includes(answer.status)) return answer;
  }
  return callOperation(server, who, operation);
}

/** True for refusals of the sender; the license, or a password in a body, may be refused with 403 as well. */
export function isDenied(answer: SecuredAnswer): boolean {
  const { status } = answer;
  if (status !== 403) return status === 401;
  return answer.body === undefined || String(reasonOf(answer)).includes('is unauthorized for');
}
