import { expect } from 'chai';
import { reasonOf, Secured } from './secured';

/** A single write is a bulk request with one item, whose action depends on what it does with an existing document. */
describe('the privilege create_doc', () => {
  let server: Secured;
  let ada: string;
  before(async () => {
    server = await Secured.start();
    await server.elastic('PUT', '/docs');
    ada = await server.user('ada', { indices: [{ names: ['docs'], privileges: ['create_doc'] }] });
  });
  after(() => server.stop());

  for (const [method, target] of [
    ['POST', '/docs/_doc'],
    ['PUT', '/docs/_create/a'],
    ['PUT', '/docs/_doc/b?op_type=create'],
  ] as const) {
    it(`allows ${method} ${target}`, async () => {
      expect((await server.as(ada, method, target, {})).status).to.equal(201);
    });
  }

  it('does not allow what could overwrite a document', async () => {
    expect(reasonOf(await server.as(ada, 'PUT', '/docs/_doc/new', {}))).to.equal(
      'action [indices:data/write/index:op_type/index] is unauthorized for user [ada] with effective roles [ada] on indices ' +
        '[docs], this action is granted by the index privileges [create,index,write,all]',
    );
    expect((await server.elastic('GET', '/docs/_doc/new')).status).to.equal(404);
  });
});
