import { expect } from 'chai';
import { BUILD_HASH } from '../../server/runtime/node';
import { reasonOf, Secured, type SecuredAnswer } from './secured';

/** Privileges to write documents that also grant updates of mappings (IndicesPermission.authorize). */
describe('updates of mappings by those who may write', () => {
  let server: Secured;
  const mapping = { properties: { title: { type: 'text' } } };
  const role = (names: readonly string[], ...privileges: string[]) => ({ indices: [{ names, privileges }] });
  const warning = (privilege: string, index: string): string =>
    `299 Elasticsearch-9.1.0-${BUILD_HASH} "the index privilege [${privilege}] allowed the update mapping action ` +
    `[indices:admin/mapping/put] on index [${index}], this privilege will not permit mapping updates in the next major ` +
    'release - users who require access to update mappings must be granted explicit privileges"';
  const warningsOf = ({ headers }: SecuredAnswer): unknown => headers.warning;

  before(async () => {
    server = await Secured.start({ esVersion: '9.1.0' });
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    await server.elastic('PUT', '/docs', { aliases: { papers: {} } });
  });

  for (const privilege of ['write', 'index', 'create', 'create_doc']) {
    it(`${privilege}, with a warning`, async () => {
      const ada = await server.user('ada', role(['docs'], privilege));
      const answer = await server.as(ada, 'PUT', '/docs/_mapping', mapping);
      expect(answer.status).to.equal(200);
      expect(warningsOf(answer)).to.equal(warning(privilege, 'docs'));
      const { body } = await server.elastic('GET', '/docs/_mapping');
      expect(body).to.deep.equal({ docs: { mappings: mapping } });
    });

    it(`${privilege}, for the fields of new documents`, async () => {
      const ada = await server.user('ada', role(['docs'], privilege));
      const lines = '{"create":{"_id":"1"}}\n{"new":1}\n';
      const { body } = await server.as(ada, 'POST', '/docs/_bulk', lines);
      expect(body.errors).to.equal(false);
    });
  }

  it('of an alias, by its name', async () => {
    const ada = await server.user('ada', role(['papers'], 'write'));
    expect(warningsOf(await server.as(ada, 'PUT', '/papers/_mapping', mapping))).to.equal(warning('write', 'papers'));
    expect((await server.as(ada, 'PUT', '/docs/_mapping', mapping)).status).to.equal(403);
  });

  it('of the indices that a pattern matches', async () => {
    await server.elastic('PUT', '/docs-2');
    await server.elastic('PUT', '/other');
    const ada = await server.user('ada', role(['docs*'], 'index'));
    const answer = await server.as(ada, 'PUT', '/*/_mapping', mapping);
    expect(String(warningsOf(answer)))
      .to.include('[docs]')
      .and.include('[docs-2]')
      .and.not.include('[other]');
  });

  it('without a warning if another privilege grants it', async () => {
    const ada = await server.user('ada', role(['docs'], 'write', 'manage'));
    const answer = await server.as(ada, 'PUT', '/docs/_mapping', mapping);
    expect(answer.status).to.equal(200);
    expect(warningsOf(answer)).to.equal(undefined);
  });

  it('through a key, whose owner needs such a privilege, too', async () => {
    const key = async (owner: string): Promise<string> => {
      const role_descriptors = { r: role(['docs'], 'create_doc') };
      const { body } = await server.as(owner, 'POST', '/_security/api_key', { name: 'k', role_descriptors });
      return `ApiKey ${body.encoded}`;
    };
    const cluster = ['manage_own_api_key'];
    const manager = await key(await server.user('ada', { cluster, ...role(['docs'], 'manage') }));
    const answer = await server.as(manager, 'PUT', '/docs/_mapping', mapping);
    expect(warningsOf(answer)).to.equal(warning('create_doc', 'docs'));
    const reader = await key(await server.user('bob', { cluster, ...role(['docs'], 'read') }));
    expect((await server.as(reader, 'PUT', '/docs/_mapping', mapping)).status).to.equal(403);
  });

  it('not by those who may only read or delete, and not of data streams', async () => {
    const denial = (name: string, index: string): string =>
      `action [indices:admin/mapping/put] is unauthorized for user [${name}] with effective roles [${name}] ` +
      `on indices [${index}], this action is granted by the index privileges [manage,all]`;
    const bob = await server.user('bob', role(['docs'], 'read', 'delete'));
    expect(reasonOf(await server.as(bob, 'PUT', '/docs/_mapping', mapping))).to.equal(denial('bob', 'docs'));
    await server.elastic('PUT', '/_index_template/logs', { index_patterns: ['stream'], data_stream: {} });
    await server.elastic('PUT', '/_data_stream/stream');
    const ada = await server.user('ada', role(['*'], 'write'));
    expect(reasonOf(await server.as(ada, 'PUT', '/stream/_mapping', mapping))).to.equal(denial('ada', 'stream'));
  });

  describe('of data streams', () => {
    const grants = 'this action is granted by the index privileges [auto_configure,manage,write,all]';
    const add = (who: string, document: object) =>
      server.as(who, 'POST', '/logs-app/_doc', { '@timestamp': '2026-01-01T00:00:00Z', ...document });
    let backing: string;
    beforeEach(async () => {
      await server.elastic('PUT', '/_index_template/logs', { index_patterns: ['logs-*'], data_stream: {} });
      await server.elastic('PUT', '/_data_stream/logs-app');
      const { body } = await server.elastic('GET', '/_data_stream/logs-app');
      backing = (body.data_streams as { indices: { index_name: string }[] }[])[0]?.indices[0]?.index_name ?? '';
    });

    it('are not granted by create_doc for the fields of new documents', async () => {
      const ada = await server.user('ada', role(['logs-*'], 'create_doc'));
      expect((await add(ada, {})).status).to.equal(201);
      const refused = await add(ada, { field: 1 });
      expect(refused.status).to.equal(403);
      expect(reasonOf(refused)).to.equal(
        'action [indices:admin/mapping/auto_put] is unauthorized for user [ada] with effective roles [ada] ' +
          `on indices [${backing}], ${grants}`,
      );
      const lines = '{"create":{}}\n{"@timestamp":"2026-01-01T00:00:00Z","field":1}\n';
      const { body } = await server.as(ada, 'POST', '/logs-app/_bulk', lines);
      expect(body).to.have.nested.property('items[0].create.status', 403);
      const counted = await server.elastic('GET', '/logs-app/_count');
      expect(counted.body.count).to.equal(1);
    });

    for (const privilege of ['auto_configure', 'write']) {
      it(`are granted by ${privilege} on the data stream`, async () => {
        const ada = await server.user('ada', role(['logs-*'], 'create_doc', privilege));
        expect((await add(ada, { field: 1 })).status).to.equal(201);
      });
    }
  });

  it('of an alias, for the fields of new documents', async () => {
    const ada = await server.user('ada', role(['papers'], 'index'));
    expect((await server.as(ada, 'PUT', '/papers/_doc/1', { field: 1 })).status).to.equal(201);
  });
});
