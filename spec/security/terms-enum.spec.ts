import { expect } from 'chai';
import { Secured } from './secured';

/** Terms do not tell which documents have them (TransportTermsEnumAction.canAccess). */
describe('terms of an index with document or field level security', () => {
  let server: Secured;
  const RED = { query: { term: { team: 'red' } } };
  const ALL = { query: { match_all: {} } };
  const read = (more: object) => ({ names: ['docs'], privileges: ['read'], ...more });
  const terms = async (who: string): Promise<unknown> =>
    (await server.as(who, 'POST', '/docs/_terms_enum', { field: 'team' })).body.terms;
  const termsFor = async (...indices: object[]): Promise<unknown> => terms(await server.user('ada', { indices }));

  before(async () => {
    server = await Secured.start();
    await server.elastic('PUT', '/docs', { mappings: { properties: { team: { type: 'keyword' } } } });
    for (const team of ['red', 'blue']) await server.elastic('PUT', `/docs/_doc/${team}?refresh`, { team });
  });
  after(() => server.stop());

  it('are not listed where documents are hidden, not even those of visible ones', async () => {
    expect(await termsFor(read(RED))).to.deep.equal([]);
  });

  it('are listed where a role has no query, or one that matches everything', async () => {
    for (const other of [{}, ALL]) expect(await termsFor(read(RED), read(other))).to.deep.equal(['blue', 'red']);
    expect(await termsFor(read(ALL))).to.deep.equal(['blue', 'red']);
  });

  it('are listed of fields that are granted', async () => {
    expect(await termsFor(read({ field_security: { grant: ['team'] } }))).to.deep.equal(['blue', 'red']);
    expect(await termsFor(read({ field_security: { grant: ['other'] } }))).to.deep.equal([]);
  });

  it('are not listed to a key if its own role or that of its owner hides documents', async () => {
    const keyOf = async (owned: object, own: object): Promise<string> => {
      const owner = await server.user('owner', { cluster: ['manage_own_api_key'], indices: [read(owned)] });
      const role_descriptors = { r: { indices: [read(own)] } };
      const { body } = await server.as(owner, 'POST', '/_security/api_key', { name: 'k', role_descriptors });
      return `ApiKey ${body.encoded}`;
    };
    expect(await terms(await keyOf(RED, ALL))).to.deep.equal([]);
    expect(await terms(await keyOf(ALL, RED))).to.deep.equal([]);
    expect(await terms(await keyOf(ALL, ALL))).to.deep.equal(['blue', 'red']);
  });
});
