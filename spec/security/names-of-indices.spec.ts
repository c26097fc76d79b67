import { expect } from 'chai';
import { reasonOf, Secured } from './secured';

/** Requests that give an index another name, or a new one (RequestInterceptor, AuthorizationService). */
describe('new names of indices', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    await server.elastic('PUT', '/docs-1');
  });

  const on = (names: readonly string[], ...privileges: string[]) => ({ names, privileges });
  const user = (...indices: object[]) => server.user('ada', { indices });
  const denial = (action: string, names: string, granting: string): string =>
    `action [${action}] is unauthorized for user [ada] with effective roles [ada] on indices [${names}], ` +
    `this action is granted by the index privileges [${granting}]`;

  it('must be permitted for data streams', async () => {
    await server.elastic('PUT', '/_index_template/logs', { index_patterns: ['logs-*'], data_stream: {} });
    const ada = await user(on(['logs-mine'], 'create_index'));
    expect((await server.as(ada, 'PUT', '/_data_stream/logs-mine')).status).to.equal(200);
    expect(reasonOf(await server.as(ada, 'PUT', '/_data_stream/logs-other'))).to.equal(
      denial('indices:admin/data_stream/create', 'logs-other', 'create_index,manage,all'),
    );
  });

  it('must be permitted for the aliases of a new index', async () => {
    const aliases = { mine: {}, other: {} };
    const ada = await user(on(['docs-2', 'mine'], 'manage'));
    expect(reasonOf(await server.as(ada, 'PUT', '/docs-2', { aliases }))).to.equal(
      denial('indices:admin/aliases', 'other', 'manage,all'),
    );
    expect((await server.elastic('HEAD', '/docs-2')).status).to.equal(404);
    expect((await server.as(ada, 'PUT', '/docs-2', { aliases: { mine: {} } })).status).to.equal(200);
    const creator = await server.user('bob', { indices: [on(['*'], 'create_index')] });
    expect((await server.as(creator, 'PUT', '/docs-3')).status).to.equal(200);
    expect((await server.as(creator, 'PUT', '/docs-4', { aliases: { mine: {} } })).status).to.equal(403);
  });

  const more = [
    [
      'an alias',
      'PUT',
      '/docs-1/_alias/mine',
      'Adding an alias is not allowed when the alias has more permissions than any of the indices',
    ],
    [
      'a copy',
      'PUT',
      '/docs-1/_clone/mine',
      'Resizing an index is not allowed when the target index has more permissions than the source index',
    ],
  ] as const;
  for (const [what, method, target, reason] of more) {
    it(`may not give more privileges by ${what}`, async () => {
      await server.elastic('PUT', '/docs-1/_settings', { 'index.blocks.write': true });
      const ada = await user(on(['docs-1'], 'manage'), on(['mine'], 'manage', 'read'));
      const refused = await server.as(ada, method, target);
      expect(refused.status).to.equal(403);
      expect(reasonOf(refused)).to.equal(reason);
    });

    it(`may be given by ${what} if they have no more privileges`, async () => {
      await server.elastic('PUT', '/docs-1/_settings', { 'index.blocks.write': true });
      const ada = await user(on(['docs-1'], 'manage', 'read'), on(['mine'], 'manage', 'read'));
      expect((await server.as(ada, method, target)).status).to.equal(200);
    });

    it(`may not give more privileges by ${what} than the key or its owner has`, async () => {
      await server.elastic('PUT', '/docs-1/_settings', { 'index.blocks.write': true });
      const role_descriptors = { r: { indices: [on(['docs-1'], 'manage'), on(['mine'], 'all')] } };
      const key = await server.elastic('POST', '/_security/api_key', { name: 'k', role_descriptors });
      expect(reasonOf(await server.as(`ApiKey ${key.body.encoded}`, method, target))).to.equal(reason);
    });
  }

  it('are not given to indices of which documents are hidden', async () => {
    const hidden = { ...on(['docs-1'], 'all'), query: { term: { a: 1 } } };
    const ada = await user(hidden, on(['mine'], 'manage'));
    const refused = await server.as(ada, 'PUT', '/docs-1/_alias/mine');
    expect(refused.status).to.equal(400);
    expect(reasonOf(refused)).to.equal(
      'Alias requests are not allowed for users who have field or document level security enabled on one of the indices',
    );
  });
});
