import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Secured } from './secured';

/** The items of a bulk request that go to one shard are authorised together, by all names that they use for the index. */
describe('a bulk request that writes to an index by several names', () => {
  let server: Secured;
  let ada: string;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    server.reset();
    for (const shards of [1, 2]) {
      const aliases = { [`open-${shards}`]: {}, [`closed-${shards}`]: {} };
      await server.elastic('PUT', `/docs-${shards}`, { aliases, settings: { number_of_shards: shards } });
    }
    ada = await server.user('ada', {
      indices: [
        { names: ['open-*'], privileges: ['write'] },
        { names: ['closed-*'], privileges: ['read'] },
      ],
    });
  });

  const errorsOf = async (...items: [name: string, id: string][]) => {
    const lines = items.map(([_index, _id]) => `${JSON.stringify({ index: { _index, _id } })}\n{}\n`);
    const { body } = await server.as(ada, 'POST', '/_bulk', lines.join(''));
    return (body.items as { index: JsonObject }[]).map(({ index }) => (index.error as JsonObject | undefined)?.reason);
  };
  const refused = (name: string) =>
    `action [indices:data/write/bulk[s]] is unauthorized for user [ada] with effective roles [ada] on indices [${name}], ` +
    'this action is granted by the index privileges [create_doc,create,delete,index,write,all]';

  it('is refused as a whole if one of the names is', async () => {
    expect(await errorsOf(['open-1', 'a'], ['closed-1', 'b'])).to.deep.equal([
      refused('closed-1'),
      refused('closed-1'),
    ]);
    expect(await errorsOf(['open-1', 'a'])).to.deep.equal([undefined]);
  });

  it('is refused only in the shard where that name is used', async () => {
    const ids = [...'abcdefgh'];
    const { body } = await server.elastic(
      'POST',
      '/_bulk?refresh',
      ids.map((_id) => `{"index":{"_index":"docs-2","_id":"${_id}"}}\n{}\n`).join(''),
    );
    expect(body.errors).to.equal(false);
    const errors = await errorsOf(['closed-2', 'a'], ...ids.map((id): [string, string] => ['open-2', id]));
    const kinds = new Set(errors);
    expect(errors[0]).to.equal(refused('closed-2'));
    expect(errors[1]).to.equal(refused('closed-2'));
    expect(kinds).to.deep.equal(new Set([refused('closed-2'), undefined]));
  });

  it('does not mix different indices', async () => {
    expect(await errorsOf(['open-1', 'a'], ['closed-2', 'a'])).to.deep.equal([undefined, refused('closed-2')]);
  });
});
