import { expect } from 'chai';
import { reasonOf, Secured } from './secured';

/** Indices of the system, which need `allow_restricted_indices` (RestrictedIndices). */
describe('restricted indices', () => {
  let server: Secured;
  let everything: string;

  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    everything = await server.user('all', { cluster: ['all'], indices: [{ names: ['*'], privileges: ['all'] }] });
  });

  const READ = 'action [indices:data/read/search] is unauthorized for user [all] with effective roles [all]';
  const GRANTED = 'this action is granted by the index privileges [read,all]';

  const restricted = `.security .security-7 .security-tokens-7 .security-profile-8 .kibana .kibana_1 .kibana_task_manager_8.1
    .reporting-2026 .tasks .async-search .watches .triggered_watches .fleet-agents-7 .fleet-actions-7 .fleet-policies-7
    .fleet-policies-leader-7 .apm-agent-configuration .ml-config .transform-internal-007 .synonyms-2 .connector-secrets-1`;
  for (const name of restricted.split(/\s+/)) {
    it(`${name} is not included in \`*\``, async () => {
      expect(reasonOf(await server.as(everything, 'GET', `/${name}/_search`))).to.equal(
        `${READ} on restricted indices [${name}], ${GRANTED}`,
      );
    });
  }

  const ordinary =
    '.security-mine .kibana-event-log-1 .elastic-connectors-v1 .search-acl-filter-docs .fleet-fileds-x .hidden';
  for (const name of ordinary.split(' ')) {
    it(`${name} is included in \`*\``, async () => {
      expect((await server.as(everything, 'PUT', `/${name}/_doc/1`, {})).status).to.equal(201);
    });
  }

  it('are listed after others in a refusal', async () => {
    const none = await server.user('none', { indices: [{ names: ['mine'], privileges: ['read'] }] });
    expect(reasonOf(await server.as(none, 'GET', '/.kibana_1,a,.tasks,b/_search'))).to.include(
      ' on indices [a,b] and restricted indices [.kibana_1,.tasks], ',
    );
  });

  it('are neither written nor matched by patterns', async () => {
    await server.as(await kibana(), 'PUT', '/.kibana_1/_doc/1?refresh', { a: 1 });
    await server.elastic('PUT', '/.other/_doc/1?refresh', { a: 1 });
    expect((await server.as(everything, 'PUT', '/.kibana_1/_doc/2', {})).status).to.equal(403);
    const { body } = await server.as(everything, 'GET', '/.*/_count');
    expect(body.count).to.equal(1);
    const asked = { index: [{ names: ['.kibana_1', '.other'], privileges: ['read'] }] };
    const answer = await server.as(everything, 'POST', '/_security/user/_has_privileges', asked);
    expect(answer.body.index).to.deep.equal({ '.kibana_1': { read: false }, '.other': { read: true } });
  });

  it('can be used with a role that says so', async () => {
    expect((await server.as(await kibana(), 'PUT', '/.kibana_1/_doc/2', {})).status).to.equal(201);
  });

  /** ReservedRolesStore.SUPERUSER_ROLE_DESCRIPTOR */
  it('are read by the superuser, who may not write them', async () => {
    await server.as(await kibana(), 'PUT', '/.kibana_1/_doc/1?refresh', { a: 1 });
    expect((await server.elastic('GET', '/.kibana_1/_doc/1')).status).to.equal(200);
    expect((await server.elastic('GET', '/.kibana_1/_count')).body.count).to.equal(1);
    expect((await server.elastic('GET', '/_cat/indices/.kibana_1')).status).to.equal(200);
    const refused = (action: string, granting: string) =>
      `action [${action}] is unauthorized for user [elastic] with effective roles [superuser] on restricted indices [.kibana_1], ` +
      `this action is granted by the index privileges [${granting}]`;
    expect(reasonOf(await server.elastic('PUT', '/.kibana_1/_doc/1', {}))).to.equal(
      refused('indices:data/write/index', 'create_doc,create,index,write,all'),
    );
    expect(reasonOf(await server.elastic('DELETE', '/.kibana_1'))).to.equal(
      refused('indices:admin/delete', 'delete_index,manage,all'),
    );
    const items = (await server.elastic('POST', '/_bulk', '{"index":{"_index":".kibana_1"}}\n{}\n')).body.items;
    expect(items).to.have.nested.property('[0].index.status', 403);
    await server.elastic('DELETE', '/*,.*');
    expect((await server.elastic('GET', '/.kibana_1/_count')).body.count).to.equal(1);
  });

  it('are not written by a key of the superuser either', async () => {
    const { body } = await server.elastic('POST', '/_security/api_key', { name: 'k' });
    expect((await server.as(`ApiKey ${body.encoded}`, 'PUT', '/.kibana_1/_doc/1', {})).status).to.equal(403);
  });

  function kibana(): Promise<string> {
    const indices = [{ names: ['.kibana*'], privileges: ['all'], allow_restricted_indices: true }];
    return server.user('kibana-like', { indices });
  }
});
