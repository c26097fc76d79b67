import { expect } from 'chai';
import type { Endpoint } from '../../server/endpoint/endpoint';
import { endpoints } from '../../server/endpoints';
import { ACTIONS, NO_ACTION, OWN_ACCOUNT } from '../../server/security/authorization/actions';
import { isClusterAction } from '../../server/security/authorization/cluster-privileges';
import { basic, reasonOf, Secured, type SecuredAnswer } from './secured';

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

function targetOf(route: string): [method: string, target: string] {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replaceAll(/\{(\w+)\}/g, (_, name: string) => PLACEHOLDERS[name] ?? 'x')];
}

/** Routes that name an index ask more of their caller. */
function routeOf({ routes }: Endpoint): string {
  return routes.find((route) => route.includes('{index}')) ?? routes[0] ?? '';
}

describe('every operation', () => {
  let server: Secured;
  let nobody: string;
  before(async () => {
    server = await Secured.start();
    nobody = await server.user('nobody', {});
  });
  after(() => server.stop());

  const call = (who: string | undefined, operation: Endpoint, body?: string): Promise<SecuredAnswer> => {
    const [method, target] = targetOf(routeOf(operation));
    return server.as(who, method, target, body, body?.endsWith('\n') ? {} : { 'content-type': 'application/json' });
  };

  /** The caller with a role that grants exactly the action of the operation. */
  async function privileged(name: string): Promise<string> {
    const action = ACTIONS[name] ?? '';
    const granted = [action];
    const role = isClusterAction(action)
      ? { cluster: granted }
      : { indices: [{ names: ['*'], privileges: granted, allow_restricted_indices: true }] };
    await server.elastic('PUT', '/_security/role/exact', role);
    await server.elastic('PUT', '/_security/user/exact', { password: 'exact-password', roles: ['exact'] });
    return basic('exact', 'exact-password');
  }

  for (const operation of endpoints) {
    const { name } = operation;
    const open = NO_ACTION.has(name) || (OWN_ACCOUNT.has(name) && !/\{user/.test(routeOf(operation)));

    it(`${name} needs credentials that are right`, async () => {
      for (const who of [undefined, basic('nobody', 'wrong'), 'ApiKey bm9uZTp4', 'Bearer x', 'Unknown x']) {
        const answer = await call(who, operation);
        expect(answer.status, who).to.equal(401);
        expect(answer.headers, who).to.have.property('www-authenticate');
      }
    });

    if (open) {
      it(`${name} needs no privilege`, async () => {
        expect(isDenied(await firstRead(nobody, operation))).to.equal(false);
      });
      continue;
    }

    it(`${name} says which privileges are missing`, async () => {
      const denial = await firstRead(nobody, operation);
      expect(denial.status).to.equal(403);
      if (targetOf(routeOf(operation))[0] === 'HEAD') return;
      const reason = String(reasonOf(denial));
      const kind = isClusterAction(ACTIONS[name] ?? '') ? 'cluster' : 'index';
      const who = 'user [nobody] with effective roles [nobody]';
      expect(reason).to.contain(`action [${ACTIONS[name]}] is unauthorized for ${who}`);
      expect(reason).to.match(new RegExp(`, this action is granted by the ${kind} privileges \\[[\\w,]*all\\]$`));
    });

    it(`${name} needs no other privilege`, async () => {
      await server.elastic('PUT', '/docs');
      const answer = await firstRead(await privileged(name), operation);
      expect(isDenied(answer), JSON.stringify(answer.body)).to.equal(false);
    });
  }

  /** The response to the first body that the operation can read; what is wrong with others is said before anything else. */
  async function firstRead(who: string, operation: Endpoint): Promise<SecuredAnswer> {
    for (const body of BODIES) {
      const answer = await call(who, operation, body);
      if (![400, 406, 415].includes(answer.status)) return answer;
    }
    return call(who, operation);
  }
});

/** True for refusals of the sender; the license, or a password in a body, may be refused with 403 as well. */
function isDenied(answer: SecuredAnswer): boolean {
  const { status } = answer;
  if (status !== 403) return status === 401;
  return answer.body === undefined || String(reasonOf(answer)).includes('is unauthorized for');
}
