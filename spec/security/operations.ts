import type { Endpoint } from '../../server/endpoint/endpoint';
import { reasonOf, type Secured, type SecuredAnswer } from './secured';

/** Bodies of which one gets an operation as far as its check of privileges: Elasticsearch reads bodies first. */
const BODIES = [
  undefined,
  '{}',
  '{}\n',
  '{"index":{"_index":"docs"}}\n{}\n',
  '{"id":"x"}',
  '{"ids":["1"]}',
  '{"names":["x"]}',
  '{"roles":{"x":{}}}',
  '{"password":"secret-1"}',
  '{"grant_type":"client_credentials"}',
  '{"api_key":{"name":"x"},"grant_type":"password","username":"a","password":"secret-1"}',
  '{"token":"x"}',
  '{"name":"x"}',
  '{"index_patterns":["p-*"]}',
  '{"field":"f"}',
  '{"script":{"lang":"painless","source":"1"}}',
  '{"error":"e"}',
  '{"index_name":"i"}',
  '{"is_native":true}',
  '{"service_type":"s"}',
  '{"api_key_id":"a"}',
  '{"value":"v"}',
  '{"worker_hostname":"w"}',
  '{"validation":{"state":"valid","errors":[]}}',
  '{"deleted_document_count":1,"indexed_document_count":1,"indexed_document_volume":1}',
  '{"pipeline":{"name":"p","extract_binary_content":true,"reduce_whitespace":true,"run_ml_inference":true}}',
  '{"scheduling":{"full":{"enabled":false,"interval":"0 0 0 * * ?"}}}',
  '{"roles":["a"],"rules":{"field":{"a":1}},"enabled":true}',
];

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
  for (const body of BODIES) {
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
