import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../../server';

// As a real Elasticsearch 9.1.0 answers.
describe('a terms query that looks its values up', () => {
  const mock = createMock();
  const search = (path: string, lookup: object) =>
    request(mock.app)
      .post(path)
      .send({ query: { terms: { 'a.keyword': lookup } } });

  beforeEach(async () => {
    mock.reset();
    await request(mock.app).put('/look-up/_doc/1?refresh').send({ a: 'x' });
  });

  it('finds the document that it names', async () => {
    const { body } = await search('/look-up/_search', { index: 'look-up', id: '1', path: 'a' });
    expect(body.hits.total.value).to.equal(1);
  });

  it('finds nothing with a document that does not exist', async () => {
    const { status, body } = await search('/look-up/_search', { index: 'look-up', id: '9', path: 'a' });
    expect([status, body.hits.total.value]).to.deep.equal([200, 0]);
  });

  for (const path of ['/look-up/_search', '/look-up/_count', '/look-up/_delete_by_query']) {
    it(`fails ${path} as a whole if there is no such index`, async () => {
      const { status, body } = await search(path, { index: 'none', id: '1', path: 'a' });
      expect(status).to.equal(404);
      expect(body.error.root_cause[0].type).to.equal('index_not_found_exception');
      expect(body.error.reason).to.equal('no such index [none]');
    });
  }
});
