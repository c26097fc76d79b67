import { expect } from 'chai';
import { endpoints } from '../../server/endpoints';
import { ACTIONS, NO_ACTION, OWN_ACCOUNT } from '../../server/security/authorization/actions';
import { isClusterAction } from '../../server/security/authorization/cluster-privileges';
import { callOperation, firstRead, isDenied, routeOf, targetOf } from './operations';
import { basic, reasonOf, Secured } from './secured';

describe('every operation', () => {
  let server: Secured;
  let nobody: string;
  before(async () => {
    server = await Secured.start();
    nobody = await server.user('nobody', {});
  });
  after(() => server.stop());

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
        const answer = await callOperation(server, who, operation);
        expect(answer.status, who).to.equal(401);
        expect(answer.headers, who).to.have.property('www-authenticate');
      }
    });

    if (open) {
      it(`${name} needs no privilege`, async () => {
        expect(isDenied(await firstRead(server, nobody, operation))).to.equal(false);
      });
      continue;
    }

    it(`${name} says which privileges are missing`, async () => {
      const denial = await firstRead(server, nobody, operation);
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
      const answer = await firstRead(server, await privileged(name), operation);
      expect(isDenied(answer), JSON.stringify(answer.body)).to.equal(false);
    });
  }
});
