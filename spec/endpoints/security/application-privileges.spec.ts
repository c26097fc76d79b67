import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { reasonOf, Secured } from '../../security/secured';

describe('privileges of applications', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  beforeEach(() => server.reset());
  after(() => server.stop());

  const put = (body: object) => server.elastic('PUT', '/_security/privilege', body);
  const READ = { actions: ['data:read/*', 'action:login'], metadata: { a: 1 } };

  it('are kept and shown', async () => {
    const first = await put({ myapp: { read: READ }, other: { all: { actions: ['*'] } } });
    expect(first.body).to.deep.equal({ myapp: { read: { created: true } }, other: { all: { created: true } } });
    expect((await put({ myapp: { read: READ } })).body).to.deep.equal({ myapp: { read: { created: false } } });
    const read = { application: 'myapp', name: 'read', ...READ };
    expect((await server.elastic('GET', '/_security/privilege/myapp/read,none')).body).to.deep.equal({
      myapp: { read },
    });
    expect((await server.elastic('GET', '/_security/privilege')).body).to.have.all.keys('myapp', 'other');
    expect((await server.elastic('GET', '/_security/privilege/my*')).body).to.deep.equal({ myapp: { read } });
    expect((await server.elastic('GET', '/_security/privilege/myapp/none')).status).to.equal(404);
    const deleted = await server.elastic('DELETE', '/_security/privilege/myapp/read,none');
    expect(deleted.body).to.deep.equal({ myapp: { read: { found: true }, none: { found: false } } });
    expect((await server.elastic('DELETE', '/_security/privilege/myapp/read')).status).to.equal(404);
  });

  it('may have any name, also one that objects of JavaScript have', async () => {
    const { status, body } = await server.elastic('DELETE', '/_security/privilege/__proto__/none');
    expect([status, JSON.stringify(body)]).to.deep.equal([404, '{"__proto__":{"none":{"found":false}}}']);
    expect((await server.elastic('DELETE', '/_security/privilege/constructor/name')).body).to.deep.equal({
      constructor: { name: { found: false } },
    });
    expect((await server.elastic('GET', '/')).status).to.equal(200);
  });

  it('are granted by roles, on resources', async () => {
    await put({ myapp: { read: READ, login: { actions: ['action:login'] }, write: { actions: ['data:write/*'] } } });
    const applications = [{ application: 'my*', privileges: ['read'], resources: ['room/*'] }];
    const ada = await server.user('ada', { applications });
    const application = [
      {
        application: 'myapp',
        privileges: ['read', 'login', 'write', 'data:read/secret', 'undefined'],
        resources: ['room/1', 'hall'],
      },
    ];
    const { body } = await server.as(ada, 'POST', '/_security/user/_has_privileges', { application });
    expect(body).to.deep.include({
      has_all_requested: false,
      application: {
        myapp: {
          'room/1': { read: true, login: true, write: false, 'data:read/secret': true, undefined: false },
          hall: { read: false, login: false, write: false, 'data:read/secret': false, undefined: false },
        },
      },
    });
    const all = await server.elastic('POST', '/_security/user/_has_privileges', { application });
    expect(all.body.has_all_requested).to.equal(true);
    const shown = await server.as(ada, 'GET', '/_security/user/_privileges');
    expect(shown.body.applications).to.deep.equal(applications);
  });

  it('are defined by those who manage the application', async () => {
    const global = { application: { manage: { applications: ['my*'] } } };
    const ada = await server.user('ada', { global });
    const asAda = (method: string, target: string, body?: object) => server.as(ada, method, target, body);
    expect((await asAda('PUT', '/_security/privilege', { myapp: { read: READ } })).status).to.equal(200);
    expect((await asAda('GET', '/_security/privilege/myapp')).status).to.equal(200);
    const both = await asAda('PUT', '/_security/privilege', { myapp: { read: READ }, other: { read: READ } });
    expect(both.status).to.equal(403);
    expect(reasonOf(both)).to.contain('action [cluster:admin/xpack/security/privilege/put] is unauthorized');
    expect((await asAda('GET', '/_security/privilege')).status).to.equal(403);
    expect((await asAda('DELETE', '/_security/privilege/other/read')).status).to.equal(403);
    expect((await asAda('DELETE', '/_security/privilege/myapp/read')).status).to.equal(200);
    expect((await server.elastic('GET', '/_security/role/ada')).body.ada).to.deep.include({ global });
    const profile = await server.elastic('PUT', '/_security/role/r', { global: { profile: {} } });
    expect(profile.status).to.equal(501);
  });

  it('are limited by the owner of a key', async () => {
    const grant = (privileges: string[]) => [{ application: 'myapp', privileges, resources: ['*'] }];
    const ada = await server.user('ada', { cluster: ['manage_own_api_key'], applications: grant(['a', 'b']) });
    const role_descriptors = { r: { applications: grant(['a:*', 'b']) } };
    const { body } = await server.as(ada, 'POST', '/_security/api_key', { name: 'k', role_descriptors });
    await put({ myapp: { a: { actions: ['a:*'] }, b: { actions: ['b:*'] } } });
    const check = [{ application: 'myapp', privileges: ['a', 'c:*'], resources: ['x'] }];
    const asked = await server.as(`ApiKey ${body.encoded}`, 'POST', '/_security/user/_has_privileges', {
      application: check,
    });
    expect((asked.body.application as JsonObject).myapp).to.deep.equal({ x: { a: true, 'c:*': false } });
  });

  const refused: [body: object, reason: string][] = [
    [{}, 'At least one application privilege must be provided'],
    [{ My: { p: READ } }, 'An application name prefix must match the pattern ^[a-z][A-Za-z0-9]*$'],
    [{ my: { p: READ } }, "An application name prefix must be at least 3 characters long (found 'my')"],
    [{ 'myapp*': { p: READ } }, "Application names may not contain '*' (found 'myapp*')"],
    [{ myapp: { P: READ } }, "Application privilege names must match the pattern ^[a-z][a-zA-Z0-9_.-]*$ (found 'P')"],
    [{ myapp: { p: { actions: [] } } }, 'Application privileges must have at least one action'],
    [{ myapp: { p: { actions: ['read'] } } }, 'action [read]'],
    [{ myapp: { p: { ...READ, metadata: { _a: 1 } } } }, 'metadata keys may not start with [_]'],
    [{ myapp: { p: { ...READ, bogus: 1 } } }, '[application_privilege] unknown field [bogus]'],
  ];
  for (const [body, reason] of refused) {
    it(`refuse ${JSON.stringify(body)}`, async () => {
      const answer = await put(body);
      expect(answer.status).to.equal(400);
      expect(reasonOf(answer)).to.contain(reason);
    });
  }

  it('must have valid names in roles', async () => {
    const role = { applications: [{ application: 'a*b', privileges: ['x'], resources: ['*'] }] };
    const answer = await server.elastic('PUT', '/_security/role/r', role);
    expect(reasonOf(answer)).to.contain('Application name patterns only support trailing wildcards');
  });
});
